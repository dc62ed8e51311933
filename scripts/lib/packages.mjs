/** The packages that are published. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, root } from './processes.mjs'

/**
 * Packs every public package, as `pnpm publish` would, into `destination`.
 *
 * @param {string} destination a folder
 * @returns {Promise<{ name: string, tarball: string }[]>}
 */
export async function packAll(destination) {
  const packed = []
  for (const { name, folder } of publicPackages()) {
    const args = ['pack', '--json', '--pack-destination', destination]
    const { filename } = JSON.parse(await read('pnpm', args, { cwd: folder }))
    packed.push({ name, tarball: filename })
  }
  return packed
}

/**
 * Every package that is published.
 *
 * @returns {{ name: string, version: string, folder: string }[]}
 */
export function publicPackages() {
  const packages = join(root, 'packages')
  return readdirSync(packages)
    .map((name) => join(packages, name))
    .map((folder) => ({ folder, ...JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) }))
    .filter((manifest) => manifest.private !== true)
}
