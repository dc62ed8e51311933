/** Reads what each package's Jest wrote, and adds it up. */
import { readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './processes.mjs'

/** The file that each package's Jest writes its results to, in the package's folder. */
export const RESULTS_FILE = '.test-results.json'

/**
 * @typedef {object} JestResults the part of Jest's JSON that is read here
 * @property {number} numPassedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }[]} testResults
 */

/** Removes the results of an earlier run. @param {readonly string[]} folders */
export function forgetResults(folders) {
  for (const folder of folders) rmSync(join(root, folder, RESULTS_FILE), { force: true })
}

/**
 * Adds up the results of the packages in these folders. A failure is one line for each test that failed, each file
 * that could not run, and each package that left no results.
 *
 * @param {readonly string[]} folders
 */
export function addResults(folders) {
  const totals = { passed: 0, skipped: 0, failures: /** @type {string[]} */ ([]) }
  for (const folder of folders) {
    const results = resultsOf(folder)
    if (results === undefined) {
      totals.failures.push(`${folder}: Jest ended without results; its output is above`)
      continue
    }
    totals.passed += results.numPassedTests
    totals.skipped += results.numPendingTests + results.numTodoTests
    totals.failures.push(...failuresOf(results))
  }
  return totals
}

/** @param {JestResults} results */
function failuresOf(results) {
  return results.testResults.flatMap((file) => {
    const name = relative(root, file.name)
    const failed = file.assertionResults.filter((test) => test.status === 'failed')
    if (file.status === 'failed' && failed.length === 0) return [`${name}: could not run`]
    return failed.map((test) => `${name}: ${test.fullName}`)
  })
}

/**
 * @param {string} folder
 * @returns {JestResults | undefined} undefined when there are none
 */
function resultsOf(folder) {
  try {
    return JSON.parse(readFileSync(join(root, folder, RESULTS_FILE), 'utf8'))
  } catch {
    return undefined
  }
}
