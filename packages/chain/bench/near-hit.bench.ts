/** What does a chain add to a hit in its memory? */
import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ChainCache } from '@acache/chain'
import { InMemCache, TTLCache } from '@acache/core'
import { LocalFileCache } from '@acache/fs'
import { ask } from '../../../benchmarks/harness.ts'

const folder = mkdtempSync(join(tmpdir(), 'acache-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const memory = new InMemCache()
const chain = new ChainCache([
  [new InMemCache(), '1h'],
  [new LocalFileCache(folder), '1d'],
])
await memory.set('city:1', 'Oslo', '1h')
await chain.set('city:1', 'Oslo', '1h')

const load = async (id: number) => `loaded ${id}`
const overMemory = TTLCache.cached('city:{}', { ttl: '1h', cache: memory })(load)
const overChain = TTLCache.cached('city:{}', { ttl: '1h', cache: chain })(load)

await ask({
  question: 'chain: what does a chain add to a hit in its memory?',
  floor: { name: 'cached over memory', run: () => overMemory(1) },
  contenders: [{ name: 'cached over memory -> files', run: () => overChain(1) }],
  check: (answer) => assert.equal(answer, 'Oslo'),
})
await chain.close()
