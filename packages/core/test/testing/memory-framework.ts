/** A test framework that keeps what it is given, to run a suite on things that must fail it. */
import type { TestFramework } from '../../src/testing/harness.ts'

interface Registered {
  readonly name: string
  readonly body: () => Promise<void>
}

/** What a suite registered. */
export interface Collected {
  readonly tests: readonly Registered[]
  readonly skipped: readonly string[]
  /** Runs the tests, those whose name holds `part`, one after the other; answers the names and errors of those that failed. */
  run(part?: string): Promise<Map<string, unknown>>
}

/** Collects the tests that `register` registers. */
export function collect(register: (framework: TestFramework) => void): Collected {
  const tests: Registered[] = []
  const skipped: string[] = []
  const it = Object.assign((name: string, body: () => Promise<void>) => tests.push({ name, body }), {
    skip: (name: string) => skipped.push(name),
  })
  register({ describe: (_name, body) => body(), it })
  return {
    tests,
    skipped,
    async run(part = '') {
      const failed = new Map<string, unknown>()
      for (const { name, body } of tests.filter((test) => test.name.includes(part))) {
        await body().catch((error) => failed.set(name, error))
      }
      return failed
    },
  }
}
