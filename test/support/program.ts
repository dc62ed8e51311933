/** The compiler, with the workspace's own settings. */
import { join } from 'node:path'
import ts from 'typescript'
import { root } from './workspace.ts'

/** A program of these files and all that they import. */
export function programOf(files: readonly string[]): ts.Program {
  const path = join(root, 'tsconfig.json')
  const { config, error } = ts.readConfigFile(path, ts.sys.readFile)
  if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'))
  const { options } = ts.parseJsonConfigFileContent({ ...config, files, include: [] }, ts.sys, root)
  return ts.createProgram(files, options)
}
