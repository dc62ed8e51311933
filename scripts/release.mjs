/**
 * `pnpm release`, in the workflow of that name: publishes every package whose version npm does not have. What only the
 * workflow knows, or only a release needs, is put into the packages first: where they were built, and their bill of materials.
 * `--dry-run` packs instead of publishing, says what would be in the packages, and leaves the folders as they were.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { main } from './lib/main.mjs'
import { packAll, publicPackages } from './lib/packages.mjs'
import { must, read } from './lib/processes.mjs'
import { SBOM_FILE, sbomOf } from './lib/sbom.mjs'
import { mustBuild } from './lib/turbo.mjs'

const dryRun = process.argv.includes('--dry-run')

main(async () => {
  await mustBuild()
  const undo = []
  try {
    for (const each of publicPackages()) undo.push(await complete(each, repositoryUrl()))
    if (dryRun) await show()
    else await must('changeset', ['publish'])
  } finally {
    for (const each of undo) each()
  }
})

/** Where provenance says that the packages come from. npm refuses a package that says otherwise. */
function repositoryUrl() {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env
  if (server !== undefined && repository !== undefined) return `git+${server}/${repository}.git`
  if (dryRun) return 'git+https://example.invalid/dry-run.git'
  throw new Error('Packages are published by the workflow "Release": GITHUB_REPOSITORY is not set.')
}

/**
 * @param {{ name: string, version: string, folder: string }} manifest
 * @param {string} url
 * @returns {Promise<() => void>} puts the folder back
 */
async function complete({ name, version, folder }, url) {
  const path = join(folder, 'package.json')
  const before = readFileSync(path, 'utf8')
  const repository = { type: 'git', url, directory: `packages/${basename(folder)}` }
  writeFileSync(path, `${JSON.stringify({ ...JSON.parse(before), repository }, undefined, 2)}\n`)
  const sbom = join(folder, SBOM_FILE)
  writeFileSync(sbom, await sbomOf({ name, version, folder }))
  return () => {
    writeFileSync(path, before)
    rmSync(sbom)
  }
}

async function show() {
  const folder = mkdtempSync(join(tmpdir(), 'acache-release-'))
  try {
    for (const { name, tarball } of await packAll(folder)) {
      const files = (await read('tar', ['-tzf', tarball])).trim().split('\n')
      if (!files.includes(`package/${SBOM_FILE}`)) throw new Error(`${name}: add ${SBOM_FILE} to files`)
      console.log(
        `${name}: ${files.length} files, with ${files.filter((file) => !/\/(dist|src)\//.test(file)).join(', ')}`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
