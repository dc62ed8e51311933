import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { nodeOf } from '@acache/test-servers'
import { describe, expect, it } from '@jest/globals'

/** Version 8 of the SDK needs a newer Node than the library does. */
const NODE = '24.9.0'
/** What differs from version 7 is how requests and connections end; the contract is kept by code that both share. */
const FILES = ['client', 'requests', 'faults'].map((name) => join(__dirname, `${name}.test.ts`))

/** Runs tests of this package with version 8; answers how that ended, and what it said. */
async function runTests(): Promise<{ code: unknown; output: string }> {
  const jest = createRequire(__filename).resolve('jest/bin/jest')
  // Version 8 loads modules as it goes.
  const args = ['--experimental-vm-modules', jest, '--silent', '--maxWorkers=1', '--runTestsByPath', ...FILES]
  const { JEST_WORKER_ID: _, ...env } = process.env
  const run = spawn(nodeOf(NODE), args, { cwd: join(__dirname, '..'), env: { ...env, GCS_SDK: '8' } })
  let output = ''
  for (const stream of [run.stdout, run.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const [code] = await once(run, 'close')
  return { code, output }
}

describe('the tests with version 8 of the SDK', () => {
  it(`pass on Node ${NODE}`, async () => {
    const { code, output } = await runTests()
    expect(`${code}\n${output}`).toMatch(/^0\n/)
    expect(output).toMatch(/Tests: .*\d+ passed/)
  }, 600_000)
})
