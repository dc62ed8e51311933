/** Bundles: a TypeScript program and all it imports in one file, so that many processes can start from it quickly. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type TemporaryFolder, temporaryFolder } from './temporary-folder.ts'

const bundles = new Map<string, Promise<string>>()
let folder: TemporaryFolder | undefined

/** The path of a file that does what the program does. Made once per process, and gone with it. */
export function bundled(program: string): Promise<string> {
  let bundle = bundles.get(program)
  if (bundle === undefined) {
    bundle = make(program, bundles.size)
    bundles.set(program, bundle)
  }
  return bundle
}

async function make(program: string, index: number): Promise<string> {
  folder ??= folderOfBundles()
  const outfile = join(folder.path, `${index}.mjs`)
  await build({
    entryPoints: [program],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // The workspace's packages as they are in their sources.
    conditions: ['@acache/source'],
    sourcemap: 'inline',
    logLevel: 'silent',
    // Modules in CommonJS ask for those of Node by this.
    banner: {
      js: "import { createRequire as acacheRequire } from 'node:module'; const require = acacheRequire(import.meta.url);",
    },
  })
  return outfile
}

function folderOfBundles(): TemporaryFolder {
  const made = temporaryFolder('acache-scripts-')
  // A program that starts servers itself looks for its watchdog beside it.
  copyFileSync(fileURLToPath(new URL('./watchdog.mjs', import.meta.url)), join(made.path, 'watchdog.mjs'))
  return made
}
