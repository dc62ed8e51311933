/** How many requests and bytes does an operation take, beside plain calls of the SDK? Asks a double of the service. */
import { strict as assert } from 'node:assert'
import { randomBytes } from 'node:crypto'
import { GCSCache } from '@acache/gcs'
import { startGcsDouble } from '@acache/test-servers/gcs-double'
import { Storage } from '@google-cloud/storage'

const ROUNDS = 15
const SMALL = randomBytes(1000)
const MEDIUM = randomBytes(100_000)
const LARGE = randomBytes(5_000_000)

const double = await startGcsDouble({ roundTripMs: 0 })
double.createBucket('bench')
const client = new Storage(double.storageOptions)
const bucket = client.bucket('bench')
const options = { client, bucket: 'bench', timeout: '1m' } as const
const cache = new GCSCache({ ...options, prefix: 'cache/' })
const deduped = new GCSCache({ ...options, prefix: 'deduped/', dedupeWrites: true })

const names = Array.from({ length: 100 }, (_, n) => `many ${n}`)
const save = (name: string, bytes: Buffer) => bucket.file(name).save(bytes, { resumable: false })
const download = async (name: string) => (await bucket.file(name).download())[0]

interface Row {
  readonly operation: string
  readonly plain: () => Promise<unknown>
  readonly ours: () => unknown
  readonly check: (answer: unknown) => void
}

const rows: readonly Row[] = [
  {
    operation: 'get of 100 kB',
    plain: () => download('medium'),
    ours: () => cache.get('medium'),
    check: (answer) => assert(MEDIUM.equals(answer as Buffer)),
  },
  {
    operation: 'set of 100 kB',
    plain: () => save('medium', MEDIUM),
    ours: () => cache.set('medium', MEDIUM, '1h'),
    check: () => undefined,
  },
  {
    operation: 'get of 5 MB that have expired',
    plain: () => download('large'),
    ours: () => cache.get('expired'),
    check: () => undefined,
  },
  {
    operation: 'set of the same 5 MB, deduplicated',
    plain: () => save('large', LARGE),
    ours: () => deduped.set('large', LARGE, '1h'),
    check: () => undefined,
  },
  {
    operation: 'getMany of 100, 1 kB each',
    plain: () => Promise.all(names.map(download)),
    ours: () => cache.getMany(names),
    check: (answer) => assert.equal([...(answer as Iterable<unknown>)].length, 100),
  },
]

/** What one run took. */
interface Cost {
  readonly requests: number
  readonly bytes: number
  readonly ms: number
}

async function costOf(run: () => unknown, check: Row['check']): Promise<Cost> {
  double.forget()
  const begun = performance.now()
  const answer = await run()
  const ms = performance.now() - begun
  check(answer)
  const bytes = double.requests.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0)
  return { requests: double.requests.length, bytes, ms }
}

/** Of several runs, by time. */
function median(costs: readonly Cost[]): Cost {
  const sorted = costs.toSorted((a, b) => a.ms - b.ms)
  const middle = sorted[Math.floor(sorted.length / 2)]
  assert(middle !== undefined)
  return middle
}

try {
  await save('medium', MEDIUM)
  await save('large', LARGE)
  await Promise.all(names.map((name) => save(name, SMALL)))
  await cache.set('medium', MEDIUM, '1h')
  await cache.setEntry('expired', { value: LARGE, createdAt: 0, freshUntil: 1, expiresAt: 1 })
  await cache.setMany(names.map((name) => [name, SMALL] as const))
  await deduped.set('large', LARGE, '1h')

  const results: { operation: string; plain: Cost; ours: Cost }[] = []
  for (const { operation, plain, ours, check } of rows) {
    const costs = { plain: [] as Cost[], ours: [] as Cost[] }
    // They take turns, so that what else the machine does falls on both.
    for (let round = 0; round < ROUNDS; round += 1) {
      costs.plain.push(await costOf(plain, check))
      costs.ours.push(await costOf(ours, check))
    }
    results.push({ operation, plain: median(costs.plain), ours: median(costs.ours) })
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify({ node: process.version, results }))
  else {
    console.log('\ngcs: how many requests and bytes does an operation take?')
    console.log(`  (Node ${process.version}; SDK calls | GCSCache)`)
    const heads = ['requests', 'bytes', 'time ratio']
    console.log(`  ${''.padEnd(36)}${heads.map((head) => head.padStart(20)).join('')}`)
    for (const { operation, plain, ours } of results) {
      const cells = [
        `${plain.requests} | ${ours.requests}`,
        `${plain.bytes} | ${ours.bytes}`,
        (ours.ms / plain.ms).toFixed(2),
      ]
      console.log(`  ${operation.padEnd(36)}${cells.map((cell) => cell.padStart(20)).join('')}`)
    }
  }
} finally {
  await cache.close()
  await deduped.close()
  await double.stop()
}
