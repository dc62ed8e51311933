/** One process of the application. It plays the chapters of the story that it is told to, and reports its counters. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type CacheStorage, stats } from '@acache/core'
import { Redis } from 'ioredis'
import { type Atlas, type Country, openAtlas } from './atlas.ts'
import { memoryOverFiles, memoryOverRedisOverFiles } from './cache.ts'
import type { Report, Task } from './report.ts'
import { chapter, line, note } from './story.ts'
import { next, type Sighting, witness } from './witness.ts'

const CALLERS = 1000

/** Timers and clocks may differ by a little. */
const MARGIN_MS = 20

// Node loads its HTTP client at the first use; the times shown are to be without that.
await fetch('data:,')

const complaints: string[] = []
let made = 0
const task: Task = JSON.parse(process.argv[2] ?? '')
const redis = task.redis === undefined ? undefined : new Redis(task.redis.url)
const cache =
  redis === undefined || task.redis === undefined
    ? memoryOverFiles(task.folder)
    : memoryOverRedisOverFiles(task.folder, redis, task.redis.prefix)
const atlas = openAtlas(task.origin, cache)

const plays: Record<Task['play'], () => Promise<void>> = {
  async 'first process'() {
    chapter('TTL: a country is asked for once')
    await askCountry('NO', 'origin')
    await askCountry('NO', 'memory')
    await askCountry('BR', 'origin')
    await askCountry('BR', 'memory')

    chapter(`${CALLERS} callers at once make one request`)
    await askTogether('JP', 'origin')
    await askTogether('JP', 'memory')

    chapter('Stale-while-revalidate: nobody waits for a continent that was there a moment ago')
    await askContinent('origin')
    await askContinent('memory')
    const { key, levels } = await atlas.continent.explain('EU')
    await sleep((levels[0]?.freshForMs ?? 0) + MARGIN_MS)
    note('2 seconds later no level has a fresh one')
    const refresh = next('refresh', (event) => event.key === key)
    await askContinent('file, stale')
    const { durationMs } = await refresh
    note(`behind that answer it was fetched again, in ${durationMs} ms`)
    await askContinent('memory')

    chapter('Background: the world is fetched every second, whether somebody asks or not')
    await askWorld()
    await next('write', ({ key, source }) => key === 'world' && source === cache)
    note(`fetched by schedule, for the ${ordinal(atlas.world.status().runs)} time`)
    await askWorld()
  },

  async 'restarted process'() {
    chapter('Restart: a new process, its memory empty, comes up warm from the files')
    await askCountry('NO', 'file')
    await askCountry('BR', 'file')
    await askCountry('JP', 'file')
    await askCountry('JP', 'memory')
  },

  async 'first server'() {
    chapter('Memory over Redis over files: one server loads a country')
    await askCountry('KE', 'origin')
    await askCountry('KE', 'memory')
  },

  async 'second server'() {
    chapter('Another server, with memory and files of its own, gets it from Redis')
    await askCountry('KE', 'redis')
    await askCountry('KE', 'memory')
  },
}

/** Makes a call, or as many as told, and sees who answers. */
function watch<T>(key: string, call: () => Promise<T>, calls = 1): Promise<Sighting<T>> {
  made += calls
  return witness(key, call)
}

async function askCountry(code: string, expected: string): Promise<void> {
  const { value, by, tookMs } = await watch(atlas.country.key(code), () => atlas.country(code))
  expect(`country('${code}')`, by, expected)
  line({ call: `country('${code}')`, by, tookMs, detail: describe(value) })
}

async function askTogether(code: string, expected: string): Promise<void> {
  const { loads } = stats(atlas.country)
  const callers = Array.from({ length: CALLERS }, () => code)
  const { value, by, tookMs } = await watch(
    atlas.country.key(code),
    () => Promise.all(callers.map((each) => atlas.country(each))),
    CALLERS,
  )
  const requests = stats(atlas.country).loads - loads
  expect(`country('${code}') by ${CALLERS} callers`, by, expected)
  expect(`requests by ${CALLERS} callers`, requests, expected === 'origin' ? 1 : 0)
  const cost = requests === 1 ? '1 request' : `${requests} requests`
  const [country] = value
  if (country === undefined) throw new Error('no caller was answered')
  line({ call: `country('${code}') x ${CALLERS}`, by, tookMs, detail: `${describe(country)}: ${cost}` })
}

async function askContinent(expected: string): Promise<void> {
  const { value, by, tookMs } = await watch(atlas.continent.key('EU'), () => atlas.continent('EU'))
  expect(`continent('EU')`, by, expected)
  const detail = `${value.name}, ${value.countries} countries, as of ${timeOf(value.asOf)}`
  line({ call: `continent('EU')`, by, tookMs, detail })
}

async function askWorld(): Promise<void> {
  const { value, by, tookMs } = await watch('world', () => atlas.world())
  expect('world()', by, 'memory')
  const detail = `${value.countries} countries, ${value.currencies} currencies, as of ${timeOf(value.asOf)}`
  line({ call: 'world()', by, tookMs, detail })
}

function describe({ name, capital }: Country): string {
  return `${name}, capital ${capital}`
}

/** The time of day of an ISO time. */
function timeOf(iso: string): string {
  return iso.slice(11, 23)
}

function ordinal(count: number): string {
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(count)
  return `${count}${Reflect.get(suffix, rule)}`
}

function expect(what: string, found: string | number, expected: string | number): void {
  if (found !== expected) complaints.push(`${what}: ${found}, expected ${expected}`)
}

/** What this process has counted, by the library's own counters. */
function count({ country, continent, world }: Atlas, chain: CacheStorage): Report['counts'] {
  const each = [country, continent, world].map(stats)
  const sum = (of: 'hits' | 'stale' | 'misses' | 'loads' | 'refreshes') =>
    each.reduce((total, counts) => total + counts[of], 0)
  return {
    calls: sum('hits') + sum('stale') + sum('misses'),
    misses: sum('misses'),
    requests: sum('loads'),
    refreshes: sum('refreshes'),
    levels: Object.entries(stats(chain).levels).map(([level, { hits }]) => [level, hits]),
  }
}

// As a server does before it opens its doors.
await watch('world', () => atlas.world())
await plays[task.play]()
await atlas.close()
redis?.disconnect()
const report: Report = { made, counts: count(atlas, cache), complaints }
process.send?.(report)
