import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { nodeOf } from './support/nodes.ts'

/** What differs between versions of Node is how connections end; the contract is the same, so one of them runs the driver's. */
const TESTS = {
  '22.23.3': { files: ['client', 'conformance'], names: 'driver port|the client|SDK' },
  '24.9.0': { files: ['client', 'requests', 'faults'], names: '' },
}
type Version = keyof typeof TESTS

/** Runs tests of this package with a version of Node; answers how that ended, and what it said. */
async function runTests(version: Version, sdk: '7' | '8'): Promise<{ code: unknown; output: string }> {
  const jest = createRequire(__filename).resolve('jest/bin/jest')
  const { files, names } = TESTS[version]
  const paths = files.map((name) => join(__dirname, `${name}.test.ts`))
  // Version 8 loads modules as it goes.
  const only = ['--testNamePattern', names, '--runTestsByPath', ...paths]
  const args = ['--experimental-vm-modules', jest, '--silent', '--maxWorkers=1', ...only]
  const { JEST_WORKER_ID: _, ...env } = process.env
  const run = spawn(nodeOf(version), args, { cwd: join(__dirname, '..'), env: { ...env, GCS_SDK: sdk } })
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
  it.each(Object.keys(TESTS) as Version[])(
    'pass on Node %s',
    async (version) => {
      const { code, output } = await runTests(version, '8')
      expect(`${code}\n${output}`).toMatch(/^0\n/)
      expect(output).toMatch(/Tests: .*\d+ passed/)
    },
    600_000,
  )
})
