/** The TypeScript blocks of the project's pages, as files of a small application. */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'

const quickstart = resolve(__dirname, '..')
const root = resolve(quickstart, '../..')

/** An application made of the blocks of one page. */
export interface Snippets {
  readonly folder: string
  /** The files to run, in the order of the page. */
  readonly files: readonly string[]
  remove(): void
}

/** Blocks begin with three backticks and `ts`; one whose first line is `// name.ts` gets that name. `page` is relative to the root. */
export function snippetsOf(page: string): Snippets {
  const folder = mkdtempSync(join(tmpdir(), 'acache-snippets-'))
  const text = readFileSync(join(root, page), 'utf8')
  const blocks = [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = '']) => code)
  const files = blocks.map((code, index) => {
    const name = /^\/\/ (\S+\.ts)\n/.exec(code)?.[1] ?? `${basename(page, '.md')}-${index + 1}.ts`
    writeFileSync(join(folder, name), `${code}\nexport {}\n`)
    return name
  })
  // What the pages take for granted, and a tsconfig as an application would have one.
  writeFileSync(join(folder, 'given.ts'), readFileSync(join(__dirname, 'given.ts')))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
  symlinkSync(join(quickstart, 'node_modules'), join(folder, 'node_modules'))
  return { folder, files, remove: () => rmSync(folder, { recursive: true, force: true }) }
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
  include: ['*.ts'],
}
