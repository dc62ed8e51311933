/** The parts of istanbul that Jest brings along. */
import { createRequire } from 'node:module'

/**
 * @typedef {{ covered: number, total: number }} Share
 * @typedef {{ lines: Share, branches: Share, merge(other: Summary): void }} Summary
 * @typedef {{ line?: number | undefined }} Place
 * @typedef {{ start: Place }} Range
 * @typedef {{ type: string, loc: Range, locations: readonly Range[] }} Branch
 * @typedef {{ statementMap: object, branchMap: Record<string, Branch>, b: Record<string, readonly number[]> }} Counts
 *
 * @typedef {object} FileCoverage
 * @property {string} path
 * @property {Counts} data
 * @property {() => readonly string[]} getUncoveredLines
 * @property {() => Summary} toSummary
 *
 * @typedef {object} CoverageMap
 * @property {() => string[]} files
 * @property {(file: string) => FileCoverage} fileCoverageFor
 * @property {(other: object) => void} merge
 * @property {(counts: object) => void} addFileCoverage
 */

let load = createRequire(import.meta.url)
for (const name of ['jest', '@jest/core', '@jest/reporters']) load = createRequire(load.resolve(name))

const { createInstrumenter } = load('istanbul-lib-instrument')

/** @type {{ createCoverageMap(data: object): CoverageMap, createCoverageSummary(): Summary }} */
export const { createCoverageMap, createCoverageSummary } = load('istanbul-lib-coverage')

/**
 * TypeScript that counts what of it runs, and the counts at nought.
 *
 * @param {string} source
 * @param {string} file
 * @returns {{ code: string, counts: Counts }}
 */
export function instrumented(source, file) {
  const instrumenter = createInstrumenter({ esModules: true, parserPlugins: ['typescript', 'decorators'] })
  const code = instrumenter.instrumentSync(source, file)
  return { code, counts: instrumenter.lastFileCoverage() }
}
