/** What is in a package: a software bill of materials, in CycloneDX 1.6. */
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library'
import { PackageURL } from 'packageurl-js'
import { read } from './processes.mjs'

/** Where a package keeps it. */
export const SBOM_FILE = 'sbom.cdx.json'

/**
 * @typedef {object} Installed a package, as `pnpm list --json` tells it
 * @property {string} version `link:…` for one of the workspace
 * @property {Record<string, Installed>} [dependencies]
 */

/**
 * The bill of a public package: itself, and all that is installed with it.
 *
 * @param {{ name: string, version: string, folder: string }} manifest
 * @returns {Promise<string>} JSON
 */
export async function sbomOf({ name, version, folder }) {
  const listed = await read('pnpm', ['list', '--json', '--prod', '--depth', 'Infinity'], { cwd: folder })
  /** @type {[{ dependencies?: Record<string, Installed> }]} */
  const [{ dependencies = {} }] = JSON.parse(listed)
  const bom = new Models.Bom()
  bom.metadata.component = componentOf(name, version)
  // All packages of the workspace have one version.
  addTo(bom, bom.metadata.component, dependencies, version)
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6))
  return serializer.serialize(bom, { sortLists: true, space: 2 })
}

/**
 * @param {Models.Bom} bom
 * @param {Models.Component} parent
 * @param {Record<string, Installed>} dependencies
 * @param {string} ownVersion
 */
function addTo(bom, parent, dependencies, ownVersion) {
  for (const [name, installed] of Object.entries(dependencies)) {
    const version = installed.version.startsWith('link:') ? ownVersion : installed.version
    const known = [...bom.components].find((each) => each.bomRef.value === refOf(name, version))
    const component = known ?? componentOf(name, version)
    parent.dependencies.add(component.bomRef)
    bom.components.add(component)
    addTo(bom, component, installed.dependencies ?? {}, ownVersion)
  }
}

/** @param {string} name @param {string} version */
function componentOf(name, version) {
  const [scope, short] = name.startsWith('@') ? name.split('/') : [undefined, name]
  return new Models.Component(Enums.ComponentType.Library, short ?? name, {
    bomRef: refOf(name, version),
    version,
    ...(scope === undefined ? {} : { group: scope }),
    purl: refOf(name, version),
  })
}

/** @param {string} name @param {string} version */
function refOf(name, version) {
  const [scope, short] = name.startsWith('@') ? name.split('/') : [undefined, name]
  return new PackageURL('npm', scope, short ?? name, version, undefined, undefined).toString()
}
