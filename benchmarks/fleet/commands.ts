/** Which commands a process sends to Redis for what it does, with each kind of bus: counted at a server. */
import { randomUUID } from 'node:crypto'
import { BGCache, type CacheEntry, invalidateTags, SWRCache } from '@acache/core'
import { eventually } from '@acache/test-servers'
import { BUS_MODES, type BusMode, Member } from './member.ts'
import { Wiretap } from './wiretap.ts'

/** What an operation costs. */
export interface CommandRow {
  readonly operation: string
  /** Names in order; `n × NAME` where the length of a wait decides how many. */
  readonly commands: Readonly<Record<BusMode, readonly string[]>>
}

/** Two processes of a fleet, and what `one` has sent since it is listened to. */
interface Stage {
  readonly one: Member
  readonly two: Member
  readonly sent: readonly string[]
  /** Settles when `sent` has all that was sent up to now. */
  caughtUp(): Promise<void>
}

interface Scene {
  readonly operation: string
  /** What comes before, and is not counted. */
  readonly before?: (stage: Stage) => unknown
  readonly run: (stage: Stage) => unknown
  /** Where it is a matter of chance which of two things comes first: what may come of it. */
  readonly either?: { readonly bus: BusMode; readonly outcomes: readonly string[] }
  /** How many commands are it; what repeats by the clock may come a second time. */
  readonly only?: number
}

const KEYS = ['k', 'k2', 'k3', 'k4']
/** How one looks who waits. */
const LOOK = 'GET'
/** A read, a claim that is refused, and two looks. */
const WAITING = 4
const ROUND_TRIPS = 100
const MINUTE_MS = 60_000

const fill = ({ two }: Stage) => two.chain.setMany(KEYS.map((key) => [key, 'value']))

const begun = (member: Member) => eventually('it loads', async () => member.loading || undefined)

const arrived = ({ sent }: Stage, count: number) =>
  eventually(`${count} commands`, async () => sent.length >= count || undefined)

const kept = (by: Member, key: string, value: string) =>
  eventually('the value is kept', async () => (await by.chain.get(key)) === value || undefined)

async function load({ one }: Stage, lock: boolean): Promise<void> {
  const value = one.read('k', lock)
  await begun(one)
  one.finish()
  await value
}

function staleEntry(): CacheEntry {
  const now = Date.now()
  return { value: 'old', createdAt: now - MINUTE_MS, freshUntil: now - 1, expiresAt: now + MINUTE_MS }
}

async function refresh({ one, two }: Stage, lock: boolean): Promise<void> {
  const swr = SWRCache.cached('{}', { cache: one.chain, ttl: '5m', staleTtl: '10m', lock })
  await swr((_key: string) => one.load())('k')
  await begun(one)
  one.finish('new')
  await kept(two, 'k', 'new')
  // The lease is given back, where there is one.
  await one.chain.close()
}

const register = (member: Member) =>
  BGCache.registerLoader('led', {
    cache: member.chain,
    interval: '1h',
    leader: { lease: '3s', poll: '1s' },
  })(async () => 'value')

/** Settles when the background value is led, and its first run is over. */
async function lead(member: Member): Promise<void> {
  const { status, refresh: run } = register(member)
  await eventually('it leads', async () => (status().role === 'leader' && status().runs > 0) || undefined)
  await run()
}

const SCENES: readonly Scene[] = [
  {
    operation: 'read, in memory',
    before: async (stage) => {
      const { one, two } = stage
      await fill(stage)
      await one.settled(two)
      await one.chain.get('k')
    },
    run: ({ one }) => one.chain.get('k'),
  },
  { operation: 'read, in Redis', before: fill, run: ({ one }) => one.chain.get('k') },
  { operation: '`getMany` of 4, in Redis', before: fill, run: ({ one }) => one.chain.getMany(KEYS) },
  { operation: 'miss: read, load, write', run: (stage) => load(stage, false) },
  { operation: 'miss with `lock`: read, claim, load, write', run: (stage) => load(stage, true) },
  {
    operation: 'the same while another process loads: read, claim refused, looks',
    before: ({ two }) => {
      void two.read('k', true)
      return begun(two)
    },
    run: async (stage) => {
      const value = stage.one.read('k', true)
      await arrived(stage, WAITING)
      stage.two.finish()
      await value
    },
  },
  {
    operation: 'a second caller in a process that loads with `lock`',
    before: async ({ one, two }) => {
      void one.read('k', true)
      await begun(one)
      await one.settled(two)
    },
    run: async (stage) => {
      const { one, two, sent } = stage
      void one.read('k', true)
      // Time enough for a read, and for a claim where the load was not joined; then it waits as another process would.
      for (let trip = 0; trip < ROUND_TRIPS; trip += 1) await two.client.ping()
      await stage.caughtUp()
      if (sent.length > 1) await arrived(stage, WAITING)
    },
    // The news of the process's own claim comes by another connection than the answer to it.
    either: { bus: 'tracking', outcomes: ['GET', 'GET, EVALSHA, n × GET'] },
  },
  {
    operation: 'refresh behind a stale answer',
    before: ({ one }) => one.chain.setEntry('k', staleEntry()),
    run: (stage) => refresh(stage, false),
  },
  {
    operation: 'refresh behind a stale answer with `lock`',
    before: ({ one }) => one.chain.setEntry('k', staleEntry()),
    run: (stage) => refresh(stage, true),
  },
  { operation: '`set`', run: ({ one }) => one.chain.set('k', 'value') },
  { operation: '`setIfNotExists`', run: ({ one }) => one.chain.setIfNotExists('k', 'value') },
  {
    operation: 'the read after a write of its own',
    before: async ({ one, two }) => {
      await one.chain.set('k', 'value')
      await one.settled(two)
    },
    run: ({ one }) => one.chain.get('k'),
  },
  { operation: '`delete`', before: fill, run: ({ one }) => one.chain.delete('k') },
  { operation: '`deleteMany` of 4', before: fill, run: ({ one }) => one.chain.deleteMany(KEYS) },
  { operation: '`invalidateTags`', run: ({ one }) => invalidateTags(one.chain, 'tag') },
  {
    operation: '`leader`: renewal of the lease, at a third of it',
    before: ({ one }) => lead(one),
    run: (stage) => arrived(stage, 1),
    only: 1,
  },
  {
    operation: '`leader`: a look of a follower',
    before: ({ two }) => lead(two),
    run: async (stage) => {
      register(stage.one)
      await arrived(stage, 2)
    },
    only: 2,
  },
]

/** Counts them all at a Redis of its own. */
export async function measureCommands(url: string): Promise<CommandRow[]> {
  await using wiretap = await Wiretap.open(url)
  // Once in vain, so that the server knows the scripts.
  for (const scene of SCENES) await play(scene, 'none', url, wiretap)
  const rows: CommandRow[] = []
  for (const scene of SCENES) {
    const commands: Record<BusMode, readonly string[]> = { none: [], publish: [], tracking: [] }
    for (const mode of BUS_MODES) {
      const sent = await play(scene, mode, url, wiretap)
      commands[mode] = scene.either?.bus === mode ? [oneOf(scene.either.outcomes, sent)] : sent
    }
    rows.push({ operation: scene.operation, commands })
  }
  return rows
}

/** All outcomes, of which the one that came about must be one. */
function oneOf(outcomes: readonly string[], sent: readonly string[]): string {
  if (outcomes.includes(sent.join(', '))) return outcomes.join(' or ')
  throw new Error(`measured ${sent.join(', ')}, which is none of ${outcomes.join(' and ')}`)
}

async function play(
  { before, run, only }: Scene,
  bus: BusMode,
  url: string,
  wiretap: Wiretap,
): Promise<string[]> {
  const options = { url, prefix: `${randomUUID()}:`, bus }
  await using one = new Member(options)
  await using two = new Member(options)
  await one.settled(two)
  const caughtUp = () => wiretap.caughtUp()
  await before?.({ one, two, sent: [], caughtUp })
  await one.published()
  const sent = await wiretap.during(one.client, async (sofar) => {
    await run({ one, two, sent: sofar, caughtUp })
    await one.published()
  })
  await Promise.all([one.answered(), two.answered()])
  await BGCache.shutdown()
  return folded(sent.slice(0, only))
}

/** How often one looks who waits is decided by how long that takes. */
function folded(names: readonly string[]): string[] {
  return names.flatMap((name, index) => {
    if (name !== LOOK || names[index + 1] === name) return name === LOOK ? [] : name
    return names[index - 1] === name ? `n × ${name}` : name
  })
}
