/** The examples of docstrings, as files of small applications. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { filesBelow, publicPackages, root } from './workspace.ts'

/** The code of all examples, in files. */
export interface Examples {
  /** Relative to the root, each with the `file:line` of the docstring that its code stands in. */
  readonly places: ReadonlyMap<string, string>
  /** What the compiler must know to find the packages, and to let examples leave things unused. */
  readonly compilerOptions: Readonly<Record<string, unknown>>
  remove(): void
}

/** The code between three backticks that a tag begins, with the stars of the comment before each line. */
const EXAMPLE = /@example\n\s*\* ```ts\n([\s\S]*?)\n\s*\* ```\n/g

/** Writes the examples out, those of each package beside the libraries that the package has. */
export function examplesOfDocstrings(): Examples {
  const folder = mkdtempSync(join(tmpdir(), 'acache-examples-'))
  const places = new Map<string, string>()
  for (const { folder: name, path } of publicPackages) {
    mkdirSync(join(folder, name))
    symlinkSync(join(path, 'node_modules'), join(folder, name, 'node_modules'))
    for (const source of filesBelow(join(path, 'src'))) {
      const text = readFileSync(join(path, 'src', source), 'utf8')
      for (const { 1: code = '', index } of text.matchAll(EXAMPLE)) {
        const file = join(folder, name, `example-${places.size + 1}.mts`)
        writeFileSync(file, `${code.replaceAll(/^\s*\* ?/gm, '')}\nexport {}\n`)
        places.set(
          relative(root, file),
          `packages/${name}/src/${source}:${text.slice(0, index).split('\n').length}`,
        )
      }
    }
  }
  const entryPoints = publicPackages.flatMap((each) => each.entryPoints)
  return {
    places,
    compilerOptions: {
      noUnusedLocals: false,
      paths: Object.fromEntries(entryPoints.map(({ specifier, source }) => [specifier, [source]])),
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}
