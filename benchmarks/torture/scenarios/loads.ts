/** Loads: how many there are, and what their callers get. */
import { setTimeout as sleep } from 'node:timers/promises'
import { count, never, Origin, type Scenario, type Settled, type Stage, shown } from '../scenario.ts'

class OriginError extends Error {
  override readonly name = 'OriginError'
}

const times = <T>(number: number, make: () => T): T[] => Array.from({ length: number }, make)

const coldMisses: Scenario = {
  id: 'concurrent-misses',
  name: '50 callers of a cold key',
  why: 'Callers that want the same thing share one load; otherwise a key that expires under traffic is a burst on the origin.',
  asked: ['1 load'],
  async play(stage) {
    const cache = await stage.open()
    const origin = new Origin(() => sleep(30, 'value'))
    const all = await Promise.all(times(50, () => stage.settle(() => cache.get('key', origin.load))))
    const wrong = all.find((settled) => shown(settled) !== 'value')
    return wrong === undefined ? count(origin.loads, 'load') : shown(wrong)
  },
}

const sharedFailure: Scenario = {
  id: 'concurrent-failures',
  name: '20 callers, the load fails after 50 ms',
  why: 'A load that fails is shared too: callers who try again one after another wait 20 times as long, and ask a sick origin 20 times.',
  asked: ['1 call, 20 errors'],
  async play(stage) {
    const cache = await stage.open()
    const origin = new Origin(async () => {
      await sleep(50)
      throw new OriginError('the origin is down')
    })
    const all = await Promise.all(times(20, () => stage.settle(() => cache.get('key', origin.load))))
    const errors = all.filter(({ kind }) => kind === 'error').length
    const series = origin.loads > 1 && origin.atOnce === 1 ? ', one after another' : ''
    return `${count(origin.loads, 'call')}${series}, ${count(errors, 'error')}`
  },
}

const ownError: Scenario = {
  id: 'error-object',
  name: 'what the caller of a failed load gets',
  why: 'Code that tells errors apart by class or code works the same with and without the cache.',
  asked: ["the loader's error"],
  async play(stage) {
    const cache = await stage.open()
    const thrown = new OriginError('the origin is down')
    const settled = await stage.settle(() =>
      cache.get('key', async () => {
        throw thrown
      }),
    )
    if (settled.kind !== 'error') return settled.kind === 'hangs' ? 'hangs' : `answers ${shown(settled)}`
    return settled.error === thrown ? "the loader's error" : 'another error'
  },
}

const syncThrow: Scenario = {
  id: 'sync-throw',
  name: 'a loader that throws before its first await',
  why: 'An error is an error wherever it is thrown: a rejection, never an exception out of the call, and the key works afterwards.',
  asked: ['a rejection, next call works'],
  async play(stage) {
    const cache = await stage.open()
    let answer: unknown
    let outcome = 'a rejection'
    try {
      answer = cache.get('key', () => {
        throw new OriginError('at once')
      })
    } catch {
      outcome = 'an exception'
    }
    const first = await stage.settle(() => answer)
    if (outcome === 'a rejection' && first.kind !== 'error')
      outcome = first.kind === 'hangs' ? 'hangs' : `answers ${shown(first)}`
    const next = await stage.settle(() => cache.get('key', async () => 'value'))
    return `${outcome}, next call ${shown(next) === 'value' ? 'works' : shown(next)}`
  },
}

const LONG = { patienceMs: 55_000, haste: 10 } as const
/** What a busy machine may add at that haste. */
const SLACK_MS = 15_000

function waited(settled: Settled): string {
  if (settled.kind === 'hangs') return 'hangs'
  const seconds = Math.floor((settled.ms + 1000) / 30_000) * 30
  return `${shown(settled)} after ${seconds} s`
}

const stuckLoad: Scenario = {
  id: 'stuck-load',
  name: 'the first load never ends; a later caller',
  why: 'One lost answer of the origin must not make a key dead until the process is started anew.',
  asked: ['value after 30 s'],
  ...LONG,
  async play(stage) {
    const cache = await stage.open()
    return waited(
      await stage.settle(async () => {
        // The second caller comes when the first one's load has begun, whose end is counted from there.
        await new Promise<void>((begun) => {
          const load = () => {
            begun()
            return never()
          }
          void Promise.resolve(cache.get('key', load)).catch(() => {})
        })
        return cache.get('key', async () => 'value')
      }),
    )
  },
}

const recursion: Scenario = {
  id: 'recursion',
  name: 'a loader that asks for its own key',
  why: 'It can only wait for itself. An error at once tells where the loop is; a request that hangs tells nothing.',
  asked: ['an error at once'],
  ...LONG,
  async play(stage) {
    const cache = await stage.open()
    const load = async (): Promise<unknown> => cache.get('key', load)
    const settled = await stage.settle(() => cache.get('key', load))
    if (settled.kind === 'error') return settled.ms < SLACK_MS ? 'an error at once' : waited(settled)
    return waited(settled)
  },
}

const twoInstances: Scenario = {
  id: 'two-instances',
  name: 'a cold key in two instances, 25 callers each; with a lock across processes where there is one',
  why: 'A fleet that restarts asks for each hot key once per process, unless one may load for all: `lock` with acache, which is off by default.',
  asked: ['1 load'],
  async play(stage) {
    const instances = await stage.openTwo({ lock: true })
    const origin = new Origin(() => sleep(100, 'value'))
    const all = await Promise.all(
      instances.flatMap((cache) => times(25, () => stage.settle(() => cache.get('key', origin.load)))),
    )
    const wrong = all.find((settled) => shown(settled) !== 'value')
    return wrong === undefined ? count(origin.loads, 'load') : shown(wrong)
  },
}

const staleMs = 60_000

/** An instance whose entry for `key` is due for a refresh. */
async function withStaleEntry(stage: Stage) {
  const cache = await stage.open({ ttlMs: 1000, staleMs })
  await cache.get('key', async () => 'stale value')
  await sleep(1200)
  return cache
}

const failingRefresh: Scenario = {
  id: 'failing-refresh',
  name: 'a stale entry, its refresh always fails, 40 reads',
  why: 'An origin that is down is asked again with growing pauses, not by every reader.',
  asked: ['1 to 3 calls'],
  needs: 'refresh behind',
  async play(stage) {
    const cache = await withStaleEntry(stage)
    const origin = new Origin(async () => {
      throw new OriginError('the origin is down')
    })
    for (let read = 0; read < 40; read += 1) {
      const settled = await stage.settle(() => cache.get('key', origin.load))
      if (shown(settled) !== 'stale value') return shown(settled)
      await sleep(10)
    }
    return origin.loads >= 1 && origin.loads <= 3 ? '1 to 3 calls' : count(origin.loads, 'call')
  },
}

const staleInLoader: Scenario = {
  id: 'stale-in-loader',
  name: 'the stale value, asked for by the loader of a refresh',
  why: 'With it a loader can ask the origin whether anything has changed, and spare the transfer.',
  asked: ['there'],
  needs: 'stale value in the loader',
  async play(stage) {
    const cache = await withStaleEntry(stage)
    let told: unknown = 'never asked'
    await stage.settle(() =>
      cache.get('key', async ({ stale }) => {
        told = stale
        return 'value'
      }),
    )
    await sleep(100)
    return told === 'stale value' ? 'there' : String(told)
  },
}

export const loads: readonly Scenario[] = [
  coldMisses,
  sharedFailure,
  ownError,
  syncThrow,
  stuckLoad,
  recursion,
  twoInstances,
  failingRefresh,
  staleInLoader,
]
