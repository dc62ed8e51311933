/** The licenses of what users install along with the packages. */
import { read } from './processes.mjs'

/** Licenses that ask for nothing but their own text. */
const PERMISSIVE = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'])

/**
 * What has another license, as `name: license`.
 *
 * @returns {Promise<string[]>}
 */
export async function otherLicenses() {
  const args = ['licenses', 'list', '--prod', '--json', '--filter', './packages/*']
  /** @type {Record<string, { name: string }[]>} */
  const found = JSON.parse(await read('pnpm', args))
  return Object.entries(found)
    .filter(([license]) => !PERMISSIVE.has(license))
    .flatMap(([license, packages]) => packages.map(({ name }) => `${name}: ${license}`))
}
