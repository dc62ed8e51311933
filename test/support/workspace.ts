/** The workspace: its folder, its packages, its files. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the workspace. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** The parts of a package.json that are read here. */
export interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly exports?: Readonly<Record<string, string | { readonly '@acache/source': string }>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/** A way into a package, as an importer writes it. */
export interface EntryPoint {
  readonly specifier: string
  /** Its source file. */
  readonly source: string
}

/** A package that is published. */
export interface PublicPackage {
  readonly name: string
  /** The name of its folder under `packages/`. */
  readonly folder: string
  /** The path of its folder. */
  readonly path: string
  readonly manifest: Manifest
  readonly entryPoints: readonly EntryPoint[]
}

/** Every package that is published. */
export const publicPackages: readonly PublicPackage[] = readdirSync(join(root, 'packages'))
  .sort()
  .map((folder) => readPackage(folder))
  .filter(({ manifest }) => manifest.private !== true)

function readPackage(folder: string): PublicPackage {
  const path = join(root, 'packages', folder)
  const manifest = readJson<Manifest>(join(path, 'package.json'))
  const entryPoints = Object.entries(manifest.exports ?? {}).flatMap(([subpath, target]) =>
    typeof target === 'string'
      ? []
      : [{ specifier: manifest.name + subpath.slice(1), source: join(path, target['@acache/source']) }],
  )
  return { name: manifest.name, folder, path, manifest, entryPoints }
}

/** Reads a file of JSON; nothing checks that it is a T. */
export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}

/** Every file below a folder that git would not ignore, as paths relative to the folder, with `/`. */
export function filesBelow(folder: string): string[] {
  return walk(folder, '')
}

const ignored = ignorePatterns()

function walk(folder: string, prefix: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = prefix + entry.name
    if (ignored.test(entry.name)) return []
    return entry.isDirectory() ? walk(join(folder, entry.name), `${path}/`) : [path]
  })
}

/** The names that .gitignore lists. It has no patterns but names of files and folders, and `*` in them. */
function ignorePatterns(): RegExp {
  const lines = readFileSync(join(root, '.gitignore'), 'utf8').split('\n')
  const names = [
    '.git',
    ...lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')),
  ]
  const sources = names.map((name) => name.replace(/\/$/, '').replaceAll('.', '\\.').replaceAll('*', '.*'))
  return new RegExp(`^(${sources.join('|')})$`)
}
