/**
 * Jest's transform of a run that measures coverage: the sources of packages are made to count before swc sees them, so that
 * lines and branches are those of the TypeScript. Counting in what swc makes of them would add a line for each export.
 */
import { createHash } from 'node:crypto'
import { sep } from 'node:path'
import swc from '@swc/jest'
import { instrumented } from './istanbul.mjs'
import { PACKAGES } from './measured.mjs'

const measured = PACKAGES.map((name) => ['', 'packages', name, 'src', ''].join(sep))

/**
 * @typedef {{ instrument: boolean }} JestOptions
 * @typedef {object} Transformer
 * @property {(source: string, file: string, options: JestOptions) => object} process
 * @property {(source: string, file: string, options: JestOptions) => string} getCacheKey
 */

/** @param {object} options of swc */
function createTransformer(options) {
  const { process, getCacheKey } = /** @type {Transformer} */ (
    /** @type {unknown} */ (swc.createTransformer(options))
  )
  return {
    canInstrument: true,
    /** @type {Transformer['process']} */
    process: (source, file, jest) =>
      process(counts(file, jest) ? instrumented(source, file).code : source, file, jest),
    /** @type {Transformer['getCacheKey']} */
    getCacheKey: (source, file, jest) =>
      createHash('sha256')
        .update(`${counts(file, jest) ? 'counts' : 'as it is'} ${getCacheKey(source, file, jest)}`)
        .digest('hex'),
  }
}

/** @param {string} file @param {JestOptions} options */
const counts = (file, { instrument }) => instrument && measured.some((folder) => file.includes(folder))

export default { createTransformer }
