/** The compiler's view of the packages' own sources. */
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { publicPackages } from './workspace.ts'

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  noEmit: true,
  noLib: true,
  types: [],
}

/**
 * A program of the entry points of all public packages and of what they import from each other: enough for names and
 * docstrings. The types of the language, of Node and of libraries are not there; they would take seconds.
 */
export function programOfSources(): ts.Program {
  const entryPoints = publicPackages.flatMap((each) => each.entryPoints)
  const sources = new Map(entryPoints.map(({ specifier, source }) => [specifier, source]))
  const host = ts.createCompilerHost(options)
  host.resolveModuleNameLiterals = (literals, importer) =>
    literals.map(({ text }) => {
      const path = text.startsWith('.') ? join(dirname(importer), text) : sources.get(text)
      const resolvedModule = path === undefined ? undefined : { resolvedFileName: path, extension: '.ts' }
      return { resolvedModule }
    })
  return ts.createProgram([...sources.values()], options, host)
}
