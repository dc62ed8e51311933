/** How long do callers of a cold key wait, in four processes at once, and how often is it loaded? Asks a Redis that is started for it. */
import { type Script, spawnScript, startRedis } from '@acache/test-servers'
import { markdownTable } from '../fleet/markdown.ts'
import { quantile } from '../fleet/quantile.ts'
import type { Said, Setting, Told } from '../fleet/stampede-member.ts'

const PROCESSES = 4
const CALLERS = 250
const KEYS = 20
const LOAD_MS = 200
const VARIANTS: readonly Omit<Setting, 'url' | 'prefix' | 'callers' | 'loadMs'>[] = [
  { lock: false, bus: 'none' },
  { lock: true, bus: 'none' },
  { lock: true, bus: 'publish' },
  { lock: true, bus: 'tracking' },
]

interface Row {
  readonly lock: boolean
  readonly bus: string
  readonly loadsPerKey: number
  readonly medianMs: number
  readonly p99Ms: number
  readonly longestMs: number
}

await using redis = await startRedis()
const rows: Row[] = []
for (const [index, variant] of VARIANTS.entries()) {
  const setting: Setting = {
    url: redis.url,
    prefix: `${index}:`,
    callers: CALLERS,
    loadMs: LOAD_MS,
    ...variant,
  }
  const args = [JSON.stringify(setting)]
  const program = new URL('../fleet/stampede-member.ts', import.meta.url)
  const members: Script<Told, Said>[] = []
  for (let n = 0; n < PROCESSES; n += 1) members.push(await spawnScript<Told, Said>(program, { args }))
  const waits: number[] = []
  let loads = 0
  // The first key is not counted: processes are cold as well.
  for (let key = 0; key <= KEYS; key += 1) {
    await Promise.all(members.map((member) => member.send({ key: `key-${key}` })))
    const answers = await Promise.all(members.map((member) => member.receive()))
    if (key === 0) continue
    for (const answer of answers) {
      loads += answer.loads
      waits.push(...answer.waitsMs)
    }
  }
  await Promise.all(members.map((member) => member.kill()))
  const at = (share: number) => quantile(waits, share)
  rows.push({ ...variant, loadsPerKey: loads / KEYS, medianMs: at(0.5), p99Ms: at(0.99), longestMs: at(1) })
}

const question = `fleet: ${PROCESSES} processes with ${CALLERS} callers each want a cold key that takes ${LOAD_MS} ms to load`
if (process.argv.includes('--json')) console.log(JSON.stringify({ question, rows }))
else {
  const ms = (value: number) => `${value.toFixed(0)} ms`
  const cells = rows.map(({ lock, bus, loadsPerKey, medianMs, p99Ms, longestMs }) => [
    ...[lock ? 'lock' : 'no lock', bus, loadsPerKey.toFixed(2), ms(medianMs), ms(p99Ms), ms(longestMs)],
  ])
  const head = ['', 'bus', 'loads a key', 'median wait', 'p99', 'longest']
  console.log(`\n${question}\n${markdownTable(head, cells)}`)
}
