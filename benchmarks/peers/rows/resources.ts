/** Rows about what a library takes: bytes an entry, time to import, room on the disk. */
import { strict as assert } from 'node:assert'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { median } from '../../harness.ts'
import { peersFolder } from '../installed.ts'
import type { Library } from '../library.ts'
import type { Row } from '../row.ts'
import { checkUser, makeUser } from '../users.ts'
import { made } from './caches.ts'

const ENTRIES = 200_000

function collector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
}

export const bytesPerEntry: Row = {
  id: 'bytes',
  title: 'Memory per entry',
  work: `${ENTRIES.toLocaleString('en')} users in memory, each loaded by a call and kept with a ttl: what the heap and its buffers grow by for one, the users themselves not counted.`,
  unit: 'bytes',
  apart: true,
  takesPart: ({ memory }) => memory !== undefined,
  async measure(libraries) {
    const collect = collector()
    const used = () => {
      for (let times = 0; times < 3; times += 1) collect()
      const { heapUsed, arrayBuffers } = process.memoryUsage()
      return heapUsed + arrayBuffers
    }
    const users = Array.from({ length: ENTRIES }, (_, id) => makeUser(id))
    const measured = []
    for (const library of libraries) {
      const load = async (id: number) => users[id]
      // What is compiled and made once is not an entry's.
      const first = await made(library.memory, { load, maxEntries: 100 })
      for (let id = 0; id < 1000; id += 1) await first.get(id)
      await first.close?.()
      const before = used()
      const cache = await made(library.memory, { load, maxEntries: ENTRIES })
      for (let id = 0; id < ENTRIES; id += 1) await cache.get(id)
      const value = (used() - before) / ENTRIES
      checkUser(await cache.get(ENTRIES - 1))
      await cache.close?.()
      measured.push({ library: library.name, value })
    }
    return measured
  },
}

/** The folder whose dependencies have the package in them, and the name it has there. */
function place({ name }: Library): { readonly folder: string; readonly name: string } {
  return name === 'acache'
    ? { folder: fileURLToPath(new URL('../..', import.meta.url)), name: '@acache/core' }
    : { folder: peersFolder(), name }
}

const IMPORTS = 15

/** Answers the milliseconds of CPU time that the import takes in a new process. */
function importOnce(library: Library): number {
  const { folder, name } = place(library)
  const program = `
    const before = process.cpuUsage()
    const module = await import(${JSON.stringify(name)})
    const { user, system } = process.cpuUsage(before)
    console.log(Object.keys(module).length, (user + system) / 1000)`
  const env = { ...process.env, NODE_OPTIONS: '' }
  const args = ['--input-type=module', '--eval', program]
  const [names, ms] = execFileSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' }).split(' ')
  assert.ok(Number(names) > 0, `${name} exports nothing`)
  return Number(ms)
}

export const importTime: Row = {
  id: 'import',
  title: 'Import',
  work: 'CPU time of the import of the package, in a new process.',
  unit: 'ms',
  takesPart: () => true,
  async measure(libraries, { effort }) {
    const times = new Map<Library, number[]>(libraries.map((library) => [library, []]))
    for (let round = 0; round < IMPORTS * effort; round += 1) {
      for (const [library, each] of times) each.push(importOnce(library))
    }
    return [...times].map(([{ name }, each]) => ({ library: name, value: median(each) }))
  },
}

interface Manifest {
  readonly files?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
}

/** The folder of a package as Node finds it from another. */
function find(name: string, from: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name)
    if (existsSync(found)) return realpathSync(found)
  }
  throw new Error(`${name} is not installed for ${from}`)
}

function bytesBelow(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size
  return readdirSync(path)
    .filter((name) => name !== 'node_modules')
    .reduce((sum, name) => sum + bytesBelow(join(path, name)), 0)
}

/** What npm would install of a package: of one of the workspace what its manifest names. */
function packedBytes(folder: string, { files = [] }: Manifest, isOurs: boolean): number {
  if (!isOurs) return bytesBelow(folder)
  return ['package.json', ...files]
    .map((file) => join(folder, file))
    .filter(existsSync)
    .reduce((sum, path) => sum + bytesBelow(path), 0)
}

function installed(library: Library): { readonly packages: number; readonly bytes: number } {
  const { folder, name } = place(library)
  const sizes = new Map<string, number>()
  const add = (packageFolder: string) => {
    if (sizes.has(packageFolder)) return
    const manifest: Manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
    sizes.set(
      packageFolder,
      packedBytes(packageFolder, manifest, name === '@acache/core' && sizes.size === 0),
    )
    for (const dependency of Object.keys(manifest.dependencies ?? {})) add(find(dependency, packageFolder))
  }
  add(find(name, folder))
  return { packages: sizes.size, bytes: [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0) }
}

export const installSize: Row = {
  id: 'install',
  title: 'Installed',
  work: 'The files of the package and of all that it depends on, without what is optional.',
  unit: 'bytes',
  takesPart: () => true,
  measure: async (libraries) =>
    libraries.map((library) => {
      const { packages, bytes } = installed(library)
      return {
        library: library.name,
        value: bytes,
        note: packages === 1 ? '1 package' : `${packages} packages`,
      }
    }),
}
