/** Everything that the pages about fleets state in numbers, measured and simulated anew. */
import { startRedis } from '@acache/test-servers'
import { measureCommands } from './commands.ts'
import {
  assumptionTable,
  bucketTable,
  commandTable,
  DESIGN,
  GUIDE,
  leaseTable,
  newsTable,
  redisTable,
  reignTable,
  stampedeTable,
} from './pages.ts'
import { reign, stampede } from './simulate.ts'
import { LOCKED_MISS, measureLeases, measureNews } from './units.ts'

/** A part of a page. */
export interface Part {
  readonly page: string
  readonly name: string
  readonly text: string
}

const LOAD_MS = 1000
/** How often the leader of so many processes dies. */
const DEATHS = [
  [10, 20],
  [100, 4],
] as const

/** The parts that are the same each time, on whatever machine. */
export async function generate(): Promise<Part[]> {
  await using redis = await startRedis()
  const commands = await measureCommands(redis.url)
  const news = await measureNews(redis.url)
  const leases = await measureLeases()

  const rushes = []
  for (const size of [10, 100, 1000]) rushes.push(await stampede(size, LOAD_MS))
  const reigns = []
  for (const [size, times] of DEATHS) {
    const deaths = []
    for (let seed = 1; seed <= times; seed += 1) deaths.push(await reign(size, seed))
    reigns.push(deaths)
  }
  const largest = rushes.at(-1)
  const ofLoad = leases.find(({ operation }) => operation === LOCKED_MISS)?.requests ?? []
  const count = (...names: readonly string[]) => ofLoad.filter((name) => names.includes(name)).length
  const units = {
    waiting: Math.round((largest?.requests ?? Number.NaN) / (largest?.size ?? 1)),
    publishBytes: news.publish.bytes,
    trackingBytes: news.tracking.bytes,
    trackingPerLoad: news.tracking.perLoad,
    bucketLoad: { puts: count('PUT'), gets: count('GET', 'HEAD') },
  }
  return [
    { page: GUIDE, name: 'commands', text: commandTable(commands) },
    { page: DESIGN, name: 'news', text: newsTable(news) },
    { page: DESIGN, name: 'leases in a bucket', text: leaseTable(leases) },
    { page: DESIGN, name: 'a cold key', text: stampedeTable(rushes) },
    { page: DESIGN, name: 'a leader', text: reignTable(reigns) },
    { page: DESIGN, name: 'assumed', text: assumptionTable(units) },
    { page: DESIGN, name: 'redis', text: redisTable(units) },
    { page: DESIGN, name: 'bucket', text: bucketTable(units) },
  ]
}
