/**
 * Runs the tests of an area for Stryker, with the framework of Jest and without its command line. One mutant in Jest's own
 * way costs a start of Jest and a load of every test file, which is many times what the tests take. Here sources and tests
 * are bundled once; a mutant costs one evaluation of the bundle, and the tests up to the first that fails.
 */
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import * as circus from 'jest-circus'
import { chosenArea } from './areas.mjs'
import { bundle } from './bundle.mjs'

/**
 * @typedef {ReturnType<typeof circus.getState>['rootDescribeBlock']} Block
 * @typedef {Extract<Block['children'][number], { type: 'test' }>} Test
 * @typedef {import('@stryker-mutator/api/test-runner').TestResult} TestResult
 */

/** Many a mutant makes a promise that never settles, and each costs this; what tests take is a small part of it. */
const TEST_TIMEOUT_MS = 5_000

/** Of the message of a failure, which may show a value of a megabyte: thousands of them are kept in one report. */
const MOST_CHARACTERS = 500

/**
 * What mutated sources read and write.
 *
 * @type {import('@stryker-mutator/api/core').InstrumenterContext}
 */
const context = {}
Reflect.set(globalThis, '__stryker__', context)

class Runner {
  #area = chosenArea()
  /** Evaluates sources and tests anew, which declares the tests; answers what undoes it. @type {() => () => void} */
  #load = () => () => undefined

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    this.#load = await bundle(this.#area)
  }

  /** @returns {Promise<import('@stryker-mutator/api/test-runner').DryRunResult>} */
  async dryRun() {
    const mutantCoverage = { static: {}, perTest: {} }
    Object.assign(context, { mutantCoverage })
    const tests = await this.#run(() => true, 'to the end')
    return { status: DryRunStatus.Complete, tests, mutantCoverage }
  }

  /**
   * @param {import('@stryker-mutator/api/test-runner').MutantRunOptions} options
   * @returns {Promise<import('@stryker-mutator/api/test-runner').MutantRunResult>}
   */
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const filter = testFilter && new Set(testFilter)
    const hitCount = hitLimit === undefined ? undefined : 0
    Object.assign(context, { activeMutant: activeMutant.id, hitLimit, hitCount })
    try {
      const tests = await this.#run((name) => filter?.has(name) ?? true, 'until one fails')
      const endless = determineHitLimitReached(context.hitCount, hitLimit)
      return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests })
    } catch (error) {
      // Tests that cannot be loaded have failed.
      return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: String(error), nrOfTests: 0 }
    } finally {
      Object.assign(context, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined })
    }
  }

  /**
   * @param {(name: string) => boolean} wanted
   * @param {'to the end' | 'until one fails'} howFar
   */
  async #run(wanted, howFar) {
    /** @type {TestResult[]} */
    const results = []
    circus.resetState()
    const state = circus.getState()
    state.testTimeout = TEST_TIMEOUT_MS
    const unload = this.#load()
    const { without } = this.#area
    skipUnless((name) => wanted(name) && without?.test(name) !== true, state.rootDescribeBlock)

    const listen = (/** @type {{ name: string, test?: Test }} */ { name, test }) => {
      if (test === undefined) return
      if (name === 'test_start') context.currentTestId = nameOf(test)
      if (name !== 'test_done') return
      delete context.currentTestId
      const result = resultOf(test)
      results.push(result)
      if (howFar === 'until one fails' && result.status === TestStatus.Failed)
        skipUnless(() => false, state.rootDescribeBlock)
    }
    circus.addEventHandler(listen)
    try {
      await circus.run()
    } finally {
      circus.removeEventHandler(listen)
      unload()
    }
    return results
  }
}

/**
 * @param {(name: string) => boolean} wanted
 * @param {Block} block
 */
function skipUnless(wanted, block) {
  for (const child of block.children) {
    if (child.type === 'describeBlock') skipUnless(wanted, child)
    else if (!wanted(nameOf(child))) child.mode = 'skip'
  }
}

/** The titles of a test and of what it stands in, but for the root. @param {Test} test */
function nameOf(test) {
  const titles = [test.name]
  for (let block = test.parent; block.parent !== undefined; block = block.parent) titles.unshift(block.name)
  return titles.join(' ')
}

/**
 * @param {Test} test
 * @returns {TestResult}
 */
function resultOf(test) {
  const name = nameOf(test)
  const about = { id: name, name, timeSpentMs: test.duration ?? 0 }
  const [error] = test.errors
  if (error === undefined) return { ...about, status: TestStatus.Success }
  return {
    ...about,
    status: TestStatus.Failed,
    failureMessage: String(Array.isArray(error) ? error[0] : error).slice(0, MOST_CHARACTERS),
  }
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'bundle', () => new Runner())]
