import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from '@jest/globals'

const SCRIPT = join(__dirname, 'scripts', 'suites-under-node-test.ts')

async function runUnderNodeTest(...flags: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', '--test-reporter=tap', SCRIPT, ...flags], {
    cwd: join(__dirname, '..', '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const output = await text(child.stdout)
  const count = (what: string) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(output)?.[1])
  return { code: await ended, passed: count('pass'), failed: count('fail'), skipped: count('skipped') }
}

describe('under node:test', () => {
  it('the suites pass what is sound, and skip by declared feature', async () => {
    const { code, passed, failed, skipped } = await runUnderNodeTest()
    expect({ code, failed }).toEqual({ code: 0, failed: 0 })
    expect(passed).toBeGreaterThan(400)
    expect(skipped).toBeGreaterThan(10)
  }, 60_000)

  it('the suites fail what is broken', async () => {
    const { code, failed } = await runUnderNodeTest('--broken')
    expect(code).toBe(1)
    expect(failed).toBeGreaterThan(50)
  }, 60_000)
})
