/** The TypeScript blocks of the project's pages, as files of a small application. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../../..')

/** A block of a page. */
export interface Snippet {
  /** Relative to the folder. */
  readonly file: string
  /** What it says that it prints: the comments `// → …`, one a line. */
  readonly prints: readonly string[]
}

/** An application made of the blocks of some pages. */
export interface Snippets {
  readonly folder: string
  /** The files of a page, in its order. */
  filesOf(page: string): readonly Snippet[]
  remove(): void
}

/** What the blocks find around them. */
export interface Surroundings {
  /** The folders of the packages that they import. */
  readonly nodeModules: readonly string[]
  /** A file with what the pages take for granted. */
  readonly given?: string | undefined
  /** What stands here for places of the reader's machine: by the text of the page. */
  readonly places?: Readonly<Record<string, string>> | undefined
}

/**
 * Takes the blocks that begin with three backticks and `ts`. One whose first line is `// name.ts` gets that name, by which
 * other blocks of the page can import it. Pages are named relative to the root of the repository.
 *
 * `tsc -p .` in the folder checks their types, but for those of `before.ts`: such a block shows another library, whose types
 * are not among the packages of the workspace.
 */
export function snippetsOf(
  pages: readonly string[],
  { nodeModules, given, places = {} }: Surroundings,
): Snippets {
  const folder = mkdtempSync(join(tmpdir(), 'acache-snippets-'))
  const files = new Map(pages.map((page) => [page, writeBlocks(folder, page, places)]))
  if (given !== undefined) writeFileSync(join(folder, 'given.ts'), readFileSync(given))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
  linkModules(folder, nodeModules)
  return {
    folder,
    filesOf: (page) => files.get(page) ?? [],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const NOT_WRITTEN_BY_HAND = ['node_modules', 'dist', 'generated', 'CHANGELOG.md']

/** The pages of the repository that have such blocks, relative to its root. */
export function pagesWithSnippets(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || NOT_WRITTEN_BY_HAND.includes(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return pagesWithSnippets(path)
    return path.endsWith('.md') && /^```ts$/m.test(readFileSync(join(root, path), 'utf8')) ? [path] : []
  })
}

/** Each page has a folder of its own, so that blocks of two pages may have one name. */
function writeBlocks(folder: string, page: string, places: NonNullable<Surroundings['places']>): Snippet[] {
  const own = join('pages', page.replace(/\.md$/, ''))
  mkdirSync(join(folder, own), { recursive: true })
  const blocks = [...readFileSync(join(root, page), 'utf8').matchAll(/^```ts\n(.*?)^```/gms)]
  return blocks.map(([, code = ''], index) => {
    const name = /^\/\/ (\S+\.ts)\n/.exec(code)?.[1] ?? `block-${index + 1}.ts`
    const file = join(own, name)
    const here = Object.entries(places).reduce((text, [there, place]) => text.replaceAll(there, place), code)
    writeFileSync(join(folder, file), `${here}\nexport {}\n`)
    return { file, prints: [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, text = '']) => text) }
  })
}

/** Links packages into the application one by one; of those with one name, that of the first folder. */
function linkModules(folder: string, nodeModules: readonly string[]): void {
  for (const modules of nodeModules) {
    for (const name of readdirSync(modules)) {
      const names = name.startsWith('@')
        ? readdirSync(join(modules, name)).map((own) => join(name, own))
        : [name]
      for (const dependency of names) {
        const link = join(folder, 'node_modules', dependency)
        if (existsSync(link)) continue
        mkdirSync(join(link, '..'), { recursive: true })
        symlinkSync(join(modules, dependency), link)
      }
    }
  }
}

/** As an application would have one. */
const tsconfig = {
  compilerOptions: {
    target: 'ES2023',
    lib: ['ES2023', 'ESNext.Disposable'],
    module: 'nodenext',
    types: ['node'],
    strict: true,
    // The sources that are imported are written for it.
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    customConditions: ['@acache/source'],
  },
  include: ['given.ts', 'pages'],
  exclude: ['**/before.ts'],
}
