/** The compiler, with the workspace's own settings: that of version 7, which takes a few seconds. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { root } from './workspace.ts'

const tsc = join(root, 'node_modules/typescript7/bin/tsc')

/**
 * What is wrong in these files, relative to the root, and in all that they import: by file, a line each. `options` are the
 * compiler's, beside those of the workspace.
 */
export function typeErrorsOf(
  files: readonly string[],
  options: Readonly<Record<string, unknown>> = {},
): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'acache-types-'))
  try {
    const config = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { noEmit: true, typeRoots: [join(root, 'node_modules/@types')], ...options },
      files: files.map((file) => join(root, file)),
      include: [],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    const run = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
    })
    const output = `${run.stdout}${run.stderr}`
    const errors = errorsIn(output, folder)
    if ((run.status === 0) !== (errors.size === 0))
      throw new Error(`tsc ended with ${run.status}:\n${output}`)
    return errors
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function errorsIn(output: string, folder: string): Map<string, string[]> {
  const errors = new Map<string, string[]>()
  for (const [, path = '', line, message] of output.matchAll(/^(\S.*)\((\d+),\d+\): (error .*)$/gm)) {
    const file = relative(root, resolve(folder, path))
    const known = errors.get(file) ?? []
    errors.set(file, [...known, `line ${line}: ${message}`])
  }
  return errors
}
