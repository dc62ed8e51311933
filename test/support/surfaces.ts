/** What the packages export, by entry point, and a project that uses all of it. */
import type { Consumer } from './consumer.ts'
import { committedApi, type Surface } from './public-api.ts'
import { publicPackages } from './workspace.ts'

/** Every entry point, and what the committed lists say of it. */
export const surfaces: readonly (readonly [specifier: string, surface: Surface])[] = publicPackages.flatMap(
  (each) => Object.entries(committedApi(each)),
)
/** How the entry points are imported. */
export const specifiers = surfaces.map(([specifier]) => specifier)

/** Writes files that import every type and value, as ES modules and as CommonJS, and a tsconfig that checks declarations too. */
export function writeTypeUses(consumer: Consumer, typeRoot: string): void {
  const names = ({ values, types }: Surface): string =>
    [...values, ...types.map((each) => `type ${each}`)].join(', ')
  const lines = surfaces.map(([specifier, surface]) => `export { ${names(surface)} } from '${specifier}'`)
  // One file for each entry point: two of them may export the same name.
  const files = lines.flatMap((line, i) => [
    { name: `${i}.mts`, line },
    { name: `${i}.cts`, line },
  ])
  for (const { name, line } of files) consumer.write(name, `${line}\n`)
  const compilerOptions = {
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2022'],
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    types: ['node'],
    typeRoots: [typeRoot],
  }
  consumer.write('tsconfig.json', JSON.stringify({ compilerOptions, files: files.map(({ name }) => name) }))
}
