/** What the runs of `pnpm coverage` measured, put together. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { REASONS } from '../coverage-reasons.mjs'
import { createCoverageMap, createCoverageSummary, instrumented } from './istanbul.mjs'
import { PACKAGES } from './measured.mjs'
import { root } from './processes.mjs'

/**
 * @typedef {object} Uncovered a line, or a branch of one, that no test runs
 * @property {string} file relative to the root
 * @property {number} line
 * @property {string} code the line
 * @property {string} what
 * @property {string | undefined} why
 *
 * @typedef {{ name: string, lines: number, branches: number }} Shares percentages
 * @typedef {{ packages: Shares[], uncovered: Uncovered[] }} Results the last of the packages is all of them
 */

/** @returns {Results} of the last run of each package */
export function resultsOf() {
  // Of all sources, also of those that no test as much as imports.
  const none = new Map(PACKAGES.flatMap(sourcesOf).map((file) => [file, uncounted(file)]))
  const map = createCoverageMap(structuredClone(Object.fromEntries(none)))
  // What was counted in a source that has changed since would be taken for counts of other lines.
  for (const name of PACKAGES)
    for (const [file, counts] of Object.entries(readMeasured(name)))
      if (isDeepStrictEqual(counts.statementMap, none.get(file)?.statementMap)) map.addFileCoverage(counts)
  const files = map.files().sort()
  const packages = PACKAGES.map((name) =>
    sharesOf(
      name,
      files.filter((file) => file.startsWith(folderOf(name))),
      map,
    ),
  )
  return {
    packages: [...packages, sharesOf('all', files, map)],
    uncovered: files.flatMap((file) => uncoveredIn(map.fileCoverageFor(file))),
  }
}

/** @param {string} name */
const folderOf = (name) => join(root, 'packages', name, 'src/')

/** @param {string} name */
const sourcesOf = (name) =>
  readdirSync(folderOf(name), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folderOf(name), file))

/** @param {string} file */
const uncounted = (file) => instrumented(readFileSync(file, 'utf8'), file).counts

/** @param {string} name @returns {Record<string, import('./istanbul.mjs').Counts>} */
function readMeasured(name) {
  const file = join(root, 'coverage', name, 'coverage-final.json')
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${name} was not measured yet; run pnpm coverage ${name}`, { cause: error })
  }
}

/**
 * @param {string} name
 * @param {readonly string[]} files
 * @param {import('./istanbul.mjs').CoverageMap} map
 * @returns {Shares}
 */
function sharesOf(name, files, map) {
  const sum = createCoverageSummary()
  for (const file of files) sum.merge(map.fileCoverageFor(file).toSummary())
  /** @param {import('./istanbul.mjs').Share} sum */
  const share = ({ covered, total }) => (total === 0 ? 100 : (100 * covered) / total)
  return { name, lines: share(sum.lines), branches: share(sum.branches) }
}

/**
 * @param {import('./istanbul.mjs').FileCoverage} coverage
 * @returns {Uncovered[]} in the order of the file
 */
function uncoveredIn(coverage) {
  const code = readFileSync(coverage.path, 'utf8').split('\n')
  const lines = new Set(coverage.getUncoveredLines().map(Number))
  const found = [...lines].map((line) => ({ line, what: 'never runs' }))
  for (const [id, { type, loc, locations }] of Object.entries(coverage.data.branchMap))
    for (const [index, count] of (coverage.data.b[id] ?? []).entries()) {
      const line = locations[index]?.start.line ?? loc.start.line ?? 0
      if (count === 0 && !lines.has(line)) found.push({ line, what: whatOf(type, index) })
    }
  const file = relative(root, coverage.path)
  return found
    .map((each) => ({ ...each, file, code: code[each.line - 1]?.trim() ?? '' }))
    .map((each) => ({ ...each, why: whyOf(each) }))
    .sort((a, b) => a.line - b.line)
}

/** What it means that a branch was never taken. @param {string} type @param {number} index */
function whatOf(type, index) {
  if (type === 'if' || type === 'cond-expr') return index === 0 ? 'is never true' : 'is always true'
  if (type === 'default-arg') return 'its default is never taken'
  return type === 'switch'
    ? 'its case is never met'
    : `what comes ${index > 1 ? 'last' : 'second'} is never asked`
}

/** The first reason whose place and code fit. @param {{ file: string, code: string }} uncovered */
function whyOf({ file, code }) {
  return REASONS.find(
    (reason) => file.startsWith(`packages/${reason.in}`) && code.includes(reason.code ?? ''),
  )?.why
}

/** @param {Results} results */
export function tableOf({ packages }) {
  /** @param {number} value */
  const share = (value) => value.toFixed(2).padStart(8)
  const rows = packages.map(
    ({ name, lines, branches }) => `${name.padEnd(8)}${share(lines)}${share(branches)}`,
  )
  return ['package    lines branches', ...rows].join('\n')
}

/** The page that names what no test runs. @param {Results} results */
export function pageOf({ packages, uncovered }) {
  const shares = packages.map(
    ({ name, lines, branches }) => `| ${name} | ${lines.toFixed(1)} % | ${branches.toFixed(1)} % |`,
  )
  const sections = [...new Set(uncovered.map(({ file }) => file))].flatMap((file) => {
    const rows = uncovered.filter((each) => each.file === file).map(rowOf)
    return ['', `## ${file}`, '', '| code | what | why |', '| --- | --- | --- |', ...new Set(rows)]
  })
  return `${[
    '# What tests do not run',
    '',
    'This page is generated by `pnpm coverage --write`. Lines and branches are those of the TypeScript; what runs only in child',
    'processes of tests does not count.',
    '',
    '| package | lines | branches |',
    '| --- | --- | --- |',
    ...shares,
    ...sections,
  ].join('\n')}\n`
}

/** @param {Uncovered} uncovered */
function rowOf({ code, what, why }) {
  const shown = code.replaceAll('|', '\\|')
  // A code span that holds a backtick is delimited by two.
  const span = shown.includes('`') ? `\`\` ${shown} \`\`` : `\`${shown}\``
  return `| ${span} | ${what} | ${why ?? 'not said'} |`
}
