/** What does a hit in files cost? */
import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LocalFileCache } from '@acache/fs'
import { pack, unpack } from 'msgpackr'
import { ask } from '../../../benchmarks/harness.ts'

const folder = mkdtempSync(join(tmpdir(), 'acache-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const value = Array.from({ length: 20 }, (_, id) => ({ id, name: `product ${id}`, tags: ['new', 'blue'] }))
const file = join(folder, 'bare')
await writeFile(file, pack(value))
const cache = new LocalFileCache(join(folder, 'cache'))
await cache.set('products', value, '1h')

await ask({
  question: 'fs: what does a hit in files cost (a list of 20 small objects)?',
  floor: { name: 'readFile and unpack', run: async () => unpack(await readFile(file)) },
  contenders: [{ name: 'LocalFileCache.get', run: () => cache.get('products') }],
  check: (answer) => assert.deepEqual(answer, value),
})
await cache.close()
