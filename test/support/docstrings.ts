/** The docstrings of what the packages export. */
import { relative } from 'node:path'
import ts from 'typescript'
import { programOfSources } from './program.ts'
import { isValue } from './public-api.ts'
import { publicPackages, root } from './workspace.ts'

/** An exported name, or a member of one. */
export interface PublicName {
  /** `TTLCache`, `CacheStorage.get`. */
  readonly name: string
  /** The entry point, as an importer writes it. */
  readonly specifier: string
  /** Where it is declared: `file:line`, relative to the root. */
  readonly place: string
  /** True for what is there at run time, and no member. */
  readonly exportedValue: boolean
  /** Its docstring, or the one it inherits, without tags; empty: none. */
  readonly text: string
  /** What its tags `@example` hold. */
  readonly examples: readonly string[]
}

/** Every name that the packages export, each followed by its members. */
export function publicNames(): PublicName[] {
  const entryPoints = publicPackages.flatMap((each) => each.entryPoints)
  const program = programOfSources()
  const checker = program.getTypeChecker()
  return entryPoints.flatMap(({ specifier, source }) => {
    const file = program.getSourceFile(source)
    const module = file && checker.getSymbolAtLocation(file)
    if (module === undefined) throw new Error(`${source} is not a module`)
    return checker.getExportsOfModule(module).flatMap((exported) => {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
      const described = (name: string, each: ts.Symbol, exportedValue: boolean): PublicName => ({
        name,
        specifier,
        place: placeOf(each),
        exportedValue,
        text: textOf(each, checker),
        examples: examplesOf(each, checker),
      })
      return [
        described(exported.name, symbol, isValue(checker, exported)),
        ...membersOf(symbol, checker).map((each) => described(`${exported.name}.${each.name}`, each, false)),
      ]
    })
  })
}

/** A module that is exported under a name has the docstring of its file. */
function textOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const [declaration] = symbol.declarations ?? []
  if (declaration === undefined || !ts.isSourceFile(declaration))
    return ts.displayPartsToString(symbol.getDocumentationComment(checker))
  return /^\/\*\*([\s\S]*?)\*\//.exec(declaration.text)?.[1]?.trim() ?? ''
}

function examplesOf(symbol: ts.Symbol, checker: ts.TypeChecker): string[] {
  const tags = symbol.getJsDocTags(checker).filter(({ name }) => name === 'example')
  return tags.map(({ text }) => ts.displayPartsToString(text))
}

/** What everybody can use of it: its own members and inherited ones, static ones, and the exports of a module. */
function membersOf(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol[] {
  const { Interface, Class, TypeAlias, ValueModule } = ts.SymbolFlags
  const type =
    symbol.flags & (Interface | Class | TypeAlias) ? checker.getDeclaredTypeOfSymbol(symbol) : undefined
  // What the parts of a union have in common is documented at the parts.
  const members = type === undefined || type.isUnion() ? [] : checker.getPropertiesOfType(type)
  const statics = symbol.flags & (Class | ValueModule) ? [...(symbol.exports?.values() ?? [])] : []
  return [...members, ...statics].filter(isPublicMember)
}

function isPublicMember({ flags, declarations = [] }: ts.Symbol): boolean {
  if (flags & ts.SymbolFlags.Prototype) return false
  return declarations.some((each) => {
    const hidden = ts.getCombinedModifierFlags(each) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)
    const name = ts.getNameOfDeclaration(each)
    return !hidden && name !== undefined && !ts.isPrivateIdentifier(name)
  })
}

function placeOf(symbol: ts.Symbol): string {
  const [node] = symbol.declarations ?? []
  if (node === undefined) throw new Error(`${symbol.name} is declared nowhere`)
  const source = node.getSourceFile()
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
  return `${relative(root, source.fileName)}:${line + 1}`
}
