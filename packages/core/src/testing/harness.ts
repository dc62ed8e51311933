/** What the suites share: a test framework that is given, and tests that are skipped by a declared feature only. */
import { ConfigurationError } from '../errors.ts'

/** The two functions of a test framework that a suite needs; those of Jest and node:test fit, and all that are made like them. */
export interface TestFramework {
  /** Registers a group: runs `body` at once, which registers the tests of it. */
  describe(name: string, body: () => void): unknown
  /** Registers a test. */
  readonly it: RegisterTest
}

/** Registers one test. */
export interface RegisterTest {
  (name: string, body: () => Promise<void>): unknown
  /** Registers a test that does not run; its name says why. */
  skip(name: string, body: () => Promise<void>): unknown
}

/** Something opened for one test. */
export interface Opened<Context> {
  /** What the test is given; throws when it is not what was declared. */
  context(): Context
  close(): Promise<void>
}

/** Registers a test of a suite. It is skipped, and its name says why, where a feature differs from what it `needs`. */
export type SuiteTest<Features, Context> = (
  name: string,
  body: (context: Context) => Promise<void> | void,
  needs?: Partial<Features>,
) => void

/** The framework given, or the globals `describe` and `it` as they are at this moment. */
export function frameworkOr(given: TestFramework | undefined, suite: string): TestFramework {
  if (given !== undefined) return given
  const describe: unknown = Reflect.get(globalThis, 'describe')
  const it: unknown = Reflect.get(globalThis, 'it')
  if (typeof describe === 'function' && typeof it === 'function') {
    return { describe: describe as TestFramework['describe'], it: it as RegisterTest }
  }
  throw new ConfigurationError(
    `${suite}: there are no global describe and it here; pass framework: { describe, it }, for example from 'node:test' or 'vitest'`,
  )
}

/** Makes the function that registers tests: each opens what it tests for itself and closes it however it ends. */
export function suiteTest<Features extends object, Context>(
  it: RegisterTest,
  features: Features,
  open: () => Promise<Opened<Context>>,
): SuiteTest<Features, Context> {
  return (name, body, needs = {}) => {
    const lacking = (Object.keys(needs) as (keyof Features & string)[]).filter(
      (feature) => needs[feature] !== features[feature],
    )
    const run = () => runOpened(open, body)
    if (lacking.length === 0) it(name, run)
    else it.skip(`${name} (skipped: ${lacking.map((f) => `${f} is ${String(features[f])}`).join(', ')})`, run)
  }
}

async function runOpened<Context>(
  open: () => Promise<Opened<Context>>,
  body: (context: Context) => Promise<void> | void,
): Promise<void> {
  const opened = await open()
  const errors: unknown[] = []
  try {
    await body(opened.context())
  } catch (error) {
    errors.push(error)
  }
  try {
    await opened.close()
  } catch (error) {
    errors.push(error)
  }
  if (errors.length === 1) throw errors[0]
  if (errors.length > 1) throw new AggregateError(errors, 'the test failed, and so did cleaning up after it')
}

/** The error of work that throws or rejects; undefined when it does neither. */
export async function errorOf(work: () => unknown): Promise<unknown> {
  try {
    await work()
    return undefined
  } catch (error) {
    return error
  }
}

/** What `create` answered under the name `option`, which the declared `feature` asks for. */
export function declaredOpener<T>(given: T | undefined, option: string, feature: string): T {
  if (given !== undefined) return given
  throw new Error(`features.${feature} is true, but create() answered without ${option}`)
}
