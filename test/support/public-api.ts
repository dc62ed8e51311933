/** The names that each package exports. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { programOfSources } from './program.ts'
import { type PublicPackage, publicPackages, readJson, root } from './workspace.ts'

/** What an entry point exports, sorted. A name that is both a value and a type counts as a value. */
export interface Surface {
  readonly values: readonly string[]
  readonly types: readonly string[]
}

/** The surface of each entry point of a package, by what an importer writes. */
export type PublicApi = Readonly<Record<string, Surface>>

/** The surfaces of every public package, as its sources have them; by the name of the package's folder. */
export function surfacesOfSources(): Map<string, PublicApi> {
  const program = programOfSources()
  return new Map(
    publicPackages.map(({ folder, entryPoints }) => [
      folder,
      Object.fromEntries(entryPoints.map(({ specifier, source }) => [specifier, surfaceOf(program, source)])),
    ]),
  )
}

function surfaceOf(program: ts.Program, path: string): Surface {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(path)
  const module = source && checker.getSymbolAtLocation(source)
  if (module === undefined) throw new Error(`${path} is not a module`)
  const exported = checker.getExportsOfModule(module)
  const namesOf = (values: boolean): string[] =>
    exported
      .filter((symbol) => isValue(checker, symbol) === values)
      .map(({ name }) => name)
      .sort()
  return { values: namesOf(true), types: namesOf(false) }
}

/** False for what is gone at run time: types, and values that are exported with the word `type`. */
export function isValue(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  const exportedAsType = symbol.declarations?.some((each) => ts.isTypeOnlyExportDeclaration(each)) ?? false
  if (exportedAsType) return false
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  return (target.flags & ts.SymbolFlags.Value) !== 0
}

/** The committed list of a package. */
export function committedApi(each: PublicPackage): PublicApi {
  return readJson<PublicApi>(fileOf(each.folder))
}

/** Replaces the committed lists by what the sources have now. */
export function updateCommittedApis(): void {
  for (const [folder, api] of surfacesOfSources())
    writeFileSync(fileOf(folder), `${JSON.stringify(api, undefined, 2)}\n`)
}

function fileOf(folder: string): string {
  return join(root, 'test', 'public-api', `${folder}.json`)
}
