/** The Python original: a hit in its memory, where a Python with it is at hand. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('./hit.py', import.meta.url))

/** What came of it: the nanoseconds of a hit, or why there are none. */
export type PythonHit =
  | { readonly version: string; readonly python: string; readonly ns: number }
  | { readonly missing: string }

/** Asks the Python that PYTHON names, else python3. */
export function measurePython(): PythonHit {
  const python = process.env['PYTHON'] ?? 'python3'
  const { status, stdout, stderr, error } = spawnSync(python, [PROGRAM], { encoding: 'utf8' })
  if (error) return { missing: `${python} cannot be started` }
  if (status !== 0) return { missing: stderr.trim().split('\n').at(-1) ?? `it ended with ${status}` }
  return JSON.parse(stdout)
}

/** The sentence of the page. */
export function pythonSentence(hit: PythonHit, ourNs: number): string {
  const name = 'The Python original (advanced-caching)'
  if ('missing' in hit) return `${name} was not there to be measured: \`${hit.missing}\`.`
  const { version, python, ns } = hit
  const ratio = (ns / ourNs).toFixed(2)
  return `${name} ${version} on Python ${python} takes ${ns.toFixed(0)} ns for a hit in memory that is answered directly, ${ratio} times what the direct hit of acache takes; it was measured after it, in a process of its own.`
}
