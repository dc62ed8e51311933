/**
 * `pnpm torture`: plays every scenario with every contender, prints what came of it and writes docs/peers.md.
 * With ids of scenarios or contenders: those alone, with what their processes have printed, and no page.
 * Fails when a row of ours is not as it is asked for.
 */
import { writeFileSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { startRedis, startRedisCluster } from '@acache/test-servers'
import { peerVersions, refuseMalicious } from '../peers/versions.ts'
import { redisVersion } from '../redis-version.ts'
import { COLUMNS, OURS } from './contenders.ts'
import { peersPage } from './page.ts'
import { runCells } from './run-cells.ts'
import { DATABASES, GROUPS, SCENARIOS } from './scenarios.ts'

/** Cells wait more than they work. */
const AT_ONCE = 6

refuseMalicious()

const names = process.argv.slice(2)
const known = [...COLUMNS, ...SCENARIOS].map(({ id }) => id)
const unknown = names.filter((name) => !known.includes(name))
if (unknown.length > 0)
  throw new Error(`nothing is called ${unknown.join(', ')}; there are ${known.join(', ')}`)

const named = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] => {
  const some = all.filter(({ id }) => names.includes(id))
  return some.length === 0 ? all : some
}

await using redis = await startRedis({ args: ['--databases', String(DATABASES)] })
await using cluster = await startRedisCluster()
const servers = { redis: redis.url, cluster: cluster.nodes[0]?.port ?? Number.NaN }
const cells = await runCells(named(COLUMNS), named(SCENARIOS), servers, AT_ONCE)

for (const { id, name } of named(SCENARIOS)) {
  console.log(`\n${name} (${id})`)
  for (const column of named(COLUMNS)) {
    const cell = cells.find(({ scenario, column: of }) => scenario === id && of === column.id)
    if (cell === undefined) continue
    console.log(`  ${column.title.padEnd(22)}${cell.verdict.padEnd(12)}${cell.outcome}`)
    if (names.length > 0 && cell.output !== '') console.log(cell.output)
  }
}

if (names.length === 0) {
  const page = peersPage({
    groups: GROUPS,
    columns: COLUMNS,
    cells,
    versions: peerVersions(),
    machine: `Node ${process.version}, ${platform()} ${arch()}, Redis ${await redisVersion(redis.url)}`,
  })
  writeFileSync(new URL('../../docs/peers.md', import.meta.url), page)
}

const ours = cells.filter(({ column }) => OURS.some(({ id }) => id === column))
const wrong = ours.filter(({ verdict }) => verdict === 'not clean')
for (const { column, scenario, outcome, output } of wrong)
  console.error(`\nNot as asked for: ${scenario} with ${column}: ${outcome}\n${output}`)
if (wrong.length > 0) process.exitCode = 1
