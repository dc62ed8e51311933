/** The soak: processes of callers over a Redis that comes and goes and a folder, with an eye on every answer. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Fault,
  type FaultProxy,
  type Script,
  spawnScript,
  startFaultProxy,
  startRedis,
} from '@acache/test-servers'
import { Redis } from 'ioredis'
import type { Account, Setting, Told } from './member.ts'
import { grown, median, type Sample } from './resources.ts'

/** How a soak is run. */
export interface SoakOptions {
  readonly minutes: number
  readonly seed: number
  readonly progress: (line: string) => void
}

/** What came of it. */
export interface SoakReport {
  readonly minutes: number
  readonly totals: Omit<Account, 'violations' | 'sample'>
  readonly faults: Readonly<Record<string, number>>
  readonly processesKilled: number
  readonly violations: readonly string[]
  /** What was held too much of at the end. */
  readonly growth: readonly string[]
  /** Medians of the process that lived all along: of the second quarter, and of the last. */
  readonly before: Sample
  readonly after: Sample
  readonly files: number
}

const CALLERS = 32
const KEYS = 400
const SAMPLE_EVERY_MS = 2000

type Member = Script<Told, Account>

/** Runs a soak. */
export async function soak({ minutes, seed, progress }: SoakOptions): Promise<SoakReport> {
  const folder = await mkdtemp(join(tmpdir(), 'acache-soak-'))
  await using redis = await startRedis()
  await using proxy = await startFaultProxy({ target: redis })
  const direct = new Redis(redis.url)
  const setting: Setting = {
    url: `redis://${proxy.host}:${proxy.port}`,
    folder,
    callers: CALLERS,
    keys: KEYS,
  }
  const start = (): Promise<Member> =>
    spawnScript<Told, Account>(new URL('./member.ts', import.meta.url), {
      args: [JSON.stringify(setting)],
      nodeOptions: ['--expose-gc'],
    })
  const over = { is: false }
  const tally = new Tally()
  try {
    await using steady = await start()
    const trouble = new Trouble(random(seed), proxy, direct, over)
    const ends = [trouble.run(), watch(steady, tally, over), mortals(start, tally, random(seed + 1), over)]
    const endsAt = Date.now() + minutes * 60_000
    while (Date.now() < endsAt) {
      await sleep(Math.min(30_000, endsAt - Date.now()))
      progress(`${((endsAt - Date.now()) / 60_000).toFixed(1)} minutes left; ${tally.line}`)
    }
    over.is = true
    await Promise.all(ends)
    await proxy.restore()
    tally.end('steady', await ask(steady, 'stop'))
    const files = (await readdir(folder, { recursive: true })).length
    return tally.report(minutes, trouble.counts, files)
  } finally {
    over.is = true
    direct.disconnect()
    await rm(folder, { recursive: true, force: true })
  }
}

async function ask(member: Member, what: Told): Promise<Account> {
  await member.send(what)
  return member.receive()
}

/** Looks at the process that lives all along. */
async function watch(member: Member, tally: Tally, over: { is: boolean }): Promise<void> {
  while (!over.is) {
    await sleep(SAMPLE_EVERY_MS)
    if (!over.is) tally.look(await ask(member, 'account'))
  }
}

/** Processes that live for some seconds each, and then end: one after another, some of them as in a crash. */
async function mortals(
  start: () => Promise<Member>,
  tally: Tally,
  chance: () => number,
  over: { is: boolean },
): Promise<void> {
  while (!over.is) {
    const member = await start()
    await sleep(3000 + chance() * 12_000, undefined)
    const crash = chance() < 0.7 && !over.is
    tally.end('mortal', await ask(member, crash ? 'account' : 'stop'))
    await member.kill(crash ? 'SIGKILL' : 'SIGTERM')
    if (crash) tally.killed += 1
  }
}

/** What goes wrong with Redis, one thing after another. */
class Trouble {
  readonly counts: Record<string, number> = {}
  readonly #chance: () => number
  readonly #proxy: FaultProxy
  readonly #direct: Redis
  readonly #over: { readonly is: boolean }

  constructor(chance: () => number, proxy: FaultProxy, direct: Redis, over: { readonly is: boolean }) {
    this.#chance = chance
    this.#proxy = proxy
    this.#direct = direct
    this.#over = over
  }

  async run(): Promise<void> {
    while (!this.#over.is) {
      await sleep(500 + this.#chance() * 3000)
      const faults: readonly (Fault | 'flush')[] = [
        { kind: 'latency', ms: 50 + Math.floor(this.#chance() * 300) },
        { kind: 'blackhole' },
        { kind: 'reset' },
        { kind: 'refuse' },
        { kind: 'cut', afterBytes: Math.floor(this.#chance() * 5000) },
        'flush',
      ]
      const fault = faults[Math.floor(this.#chance() * faults.length)] ?? 'flush'
      const name = fault === 'flush' ? 'everything in Redis lost' : fault.kind
      this.counts[name] = (this.counts[name] ?? 0) + 1
      if (fault === 'flush') await this.#direct.flushall()
      else {
        await this.#proxy.inject(fault)
        await sleep(500 + this.#chance() * 2000)
        await this.#proxy.restore()
      }
    }
  }
}

/** Adds up what the processes tell. */
class Tally {
  killed = 0
  readonly #ended: Account[] = []
  readonly #samples: Sample[] = []
  #steady: Account | undefined

  get line(): string {
    const { answers, deletes } = this.#totals()
    return `${answers} answers, ${deletes} deletes, ${this.#violations().length} violations`
  }

  look(account: Account): void {
    this.#steady = account
    this.#samples.push(account.sample)
  }

  end(which: 'steady' | 'mortal', account: Account): void {
    if (which === 'steady') this.#steady = account
    else this.#ended.push(account)
  }

  report(minutes: number, faults: Readonly<Record<string, number>>, files: number): SoakReport {
    const quarter = Math.max(1, Math.floor(this.#samples.length / 4))
    const middle = (samples: readonly Sample[]): Sample => ({
      heapBytes: median(samples.map(({ heapBytes }) => heapBytes)),
      handles: median(samples.map(({ handles }) => handles)),
      descriptors: median(samples.map(({ descriptors }) => descriptors)),
      listeners: median(samples.map(({ listeners }) => listeners)),
    })
    return {
      minutes,
      totals: this.#totals(),
      faults,
      processesKilled: this.killed,
      violations: this.#violations(),
      growth: [
        ...grown(this.#samples),
        ...(files > 4 * KEYS ? [`there are ${files} files for ${KEYS} keys`] : []),
      ],
      before: middle(this.#samples.slice(quarter, 2 * quarter)),
      after: middle(this.#samples.slice(-quarter)),
      files,
    }
  }

  #all(): readonly Account[] {
    return this.#steady === undefined ? this.#ended : [...this.#ended, this.#steady]
  }

  #violations(): readonly string[] {
    return this.#all().flatMap(({ violations }) => violations)
  }

  #totals(): SoakReport['totals'] {
    const sum = (pick: (account: Account) => number) =>
      this.#all().reduce((total, each) => total + pick(each), 0)
    return {
      answers: sum(({ answers }) => answers),
      loads: sum(({ loads }) => loads),
      deletes: sum(({ deletes }) => deletes),
      writes: sum(({ writes }) => writes),
      survivedErrors: sum(({ survivedErrors }) => survivedErrors),
      loaderErrors: sum(({ loaderErrors }) => loaderErrors),
    }
  }
}

/** Numbers from 0 to 1 that follow from the seed alone (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
