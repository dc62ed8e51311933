/** The TypeScript blocks of the project's pages, as files of a small application. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const quickstart = resolve(__dirname, '..')
const root = resolve(quickstart, '../..')

/** An application made of the blocks of some pages. */
export interface Snippets {
  readonly folder: string
  /** The files of a page, in its order, relative to the folder. */
  filesOf(page: string): readonly string[]
  remove(): void
}

/**
 * Takes the blocks that begin with three backticks and `ts`. One whose first line is `// name.ts` gets that name, by which
 * other blocks of the page can import it. Pages are named relative to the root of the repository.
 */
export function snippetsOf(pages: readonly string[]): Snippets {
  const folder = mkdtempSync(join(tmpdir(), 'acache-snippets-'))
  const files = new Map(pages.map((page) => [page, writeBlocks(folder, page)]))
  // What the pages take for granted, and a tsconfig as an application would have one.
  writeFileSync(join(folder, 'given.ts'), readFileSync(join(__dirname, 'given.ts')))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
  symlinkSync(join(quickstart, 'node_modules'), join(folder, 'node_modules'))
  return {
    folder,
    filesOf: (page) => files.get(page) ?? [],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function writeBlocks(folder: string, page: string): string[] {
  const own = join('pages', dirname(page))
  mkdirSync(join(folder, own), { recursive: true })
  const blocks = [...readFileSync(join(root, page), 'utf8').matchAll(/^```ts\n(.*?)^```/gms)]
  return blocks.map(([, code = ''], index) => {
    const name = /^\/\/ (\S+\.ts)\n/.exec(code)?.[1] ?? `block-${index + 1}.ts`
    writeFileSync(join(folder, own, name), `${code}\nexport {}\n`)
    return join(own, name)
  })
}

const tsconfig = {
  compilerOptions: {
    target: 'ES2023',
    lib: ['ES2023', 'ESNext.Disposable'],
    module: 'nodenext',
    types: ['node'],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    customConditions: ['@acache/source'],
  },
  include: ['given.ts', 'pages'],
}
