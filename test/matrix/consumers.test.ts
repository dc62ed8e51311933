/** The packed packages in the hands of compilers, bundlers and runtimes of several versions. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Consumer, installPacked } from '../support/consumer.ts'
import { writeTypeUses } from '../support/surfaces.ts'

const COMPILERS = {
  'typescript-5.4': '5.4.5',
  'typescript-5.9': '5.9.3',
  'typescript-6': '6.0.3',
  'typescript-7': '7.0.2',
}
const aliases = Object.fromEntries(
  Object.entries(COMPILERS).map(([name, version]) => [name, `npm:typescript@${version}`]),
)

/** Runtimes as npm has them for this machine, and where their executables lie. */
const RUNTIMES = [
  { name: 'Bun', package: '@oven/bun-linux-x64', version: '1.4.5', executable: 'bin/bun', args: [] },
  {
    name: 'Deno',
    package: '@deno/linux-x64-glibc',
    version: '2.9.6',
    executable: 'deno',
    args: ['run', '-A'],
  },
] as const
const hasRuntimes = process.platform === 'linux' && process.arch === 'x64'
const runtimes = hasRuntimes ? RUNTIMES : []

/** Says `loads: 1` when two calls, a memory level, a folder and a codec work together. */
const PROGRAM = `
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ChainCache } from '@acache/chain'
import { InMemCache, TTLCache } from '@acache/core'
import { LocalFileCache } from '@acache/fs'

const folder = mkdtempSync(join(tmpdir(), 'consumer-'))
const memory = new InMemCache()
const cache = new ChainCache([[memory], [new LocalFileCache(folder)]])
let loads = 0
const load = TTLCache.cached('user:{}', { ttl: '1m', cache })(async (id) => {
  loads += 1
  return { id, at: new Date(0), tags: new Set(['a']) }
})
await load(1)
memory.clear()
const { at, tags } = await load(1)
if (!(at instanceof Date) || !tags.has('a')) throw new Error('the types are lost')
await cache.close()
rmSync(folder, { recursive: true })
console.log('loads: ' + loads)
`

const PATIENCE_MS = 300_000

describe('a project that has the packed packages installed', () => {
  let consumer: Consumer
  beforeAll(async () => {
    const fetched = Object.fromEntries(runtimes.map((each) => [each.package, each.version]))
    const tools = { vite: '8.3.8', esbuild: '0.28.2', '@types/node': '20.19.43', ioredis: '6.0.0' }
    consumer = await installPacked({ ...tools, ...aliases, ...fetched })
    consumer.write('program.mjs', PROGRAM)
  }, PATIENCE_MS)
  afterAll(() => consumer?.remove())

  it.each(Object.keys(COMPILERS))(
    'gets types that hold with %s, their declarations checked too',
    async (compiler) => {
      writeTypeUses(consumer, 'node_modules/@types')
      const { output, code } = await consumer.node(join('node_modules', compiler, 'bin', 'tsc'), '-p', '.')
      expect({ code, output }).toEqual({ code: 0, output: '' })
    },
    PATIENCE_MS,
  )

  it('can bundle them with esbuild', async () => {
    const flags = [
      '--bundle',
      '--platform=node',
      '--format=esm',
      '--outfile=esbuild.mjs',
      '--log-level=error',
    ]
    const bundled = await consumer.node(
      join('node_modules', 'esbuild', 'bin', 'esbuild'),
      'program.mjs',
      ...flags,
    )
    expect(bundled).toMatchObject({ code: 0, output: '' })
    expect(await consumer.node('esbuild.mjs')).toMatchObject({ code: 0, output: 'loads: 1\n' })
  })

  it('can bundle them with Vite', async () => {
    const config = {
      build: { ssr: 'program.mjs', outDir: 'vite' },
      ssr: { noExternal: true },
      logLevel: 'warn',
    }
    consumer.write('vite.config.mjs', `export default ${JSON.stringify(config)}`)
    const bundled = await consumer.node(join('node_modules', 'vite', 'bin', 'vite.js'), 'build')
    expect(bundled.code === 0 ? '' : bundled.output).toBe('')
    expect(await consumer.node(join('vite', 'program.mjs'))).toMatchObject({ code: 0, output: 'loads: 1\n' })
  })

  if (!hasRuntimes) it.skip('can run them by Bun and Deno (skipped: fetched for Linux on x64 only)', () => {})
  it.each(runtimes)('can run them by $name', async ({ package: name, executable, args }) => {
    const outcome = await consumer.run(join('node_modules', name, executable), ...args, 'program.mjs')
    expect(outcome).toMatchObject({ code: 0, stdout: 'loads: 1\n' })
  })
})
