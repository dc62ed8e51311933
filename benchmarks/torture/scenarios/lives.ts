/** Lives: entries end when they are told to, and not before. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Origin, type Scenario, shown } from '../scenario.ts'

const promoted: Scenario = {
  id: 'promoted-life',
  name: 'promoted with 400 ms left to live, read 800 ms later',
  why: 'A copy in memory that begins a new ttl serves values up to twice as old as allowed, and more with each level.',
  asked: ['expired'],
  needs: 'memory above',
  async play(stage) {
    const [writer, reader] = await stage.openTwo({ ttlMs: 2000 })
    await writer.get('key', async () => 'old value')
    await sleep(1600)
    const settled = await stage.settle(() => reader.get('key', async () => 'too early'))
    if (shown(settled) !== 'old value') return shown(settled)
    await sleep(800)
    const next = await stage.settle(() => reader.get('key', async () => 'new value'))
    return shown(next) === 'new value' ? 'expired' : shown(next)
  },
}

const long: Scenario = {
  id: 'long-ttl',
  name: 'a ttl of 30 days, and of Infinity',
  why: 'Timers of JavaScript end at 24.8 days: a longer one fires at once.',
  asked: ['right'],
  async play(stage) {
    const wrong: string[] = []
    for (const [name, ttlMs] of [
      ['30 days', 30 * 86_400_000],
      ['Infinity', Infinity],
    ] as const) {
      const origin = new Origin(async () => 'value')
      const settled = await stage.settle(async () => {
        const [writer, reader] = await stage.openTwo({ ttlMs })
        await writer.get(name, origin.load)
        await sleep(50)
        await writer.get(name, origin.load)
        return reader.get(name, origin.load)
      })
      if (shown(settled) !== 'value') wrong.push(`${name}: ${shown(settled)}`)
      else if (origin.loads > 1) wrong.push(`${name}: not kept`)
    }
    return wrong.length === 0 ? 'right' : wrong.join(', ')
  },
}

export const lives: readonly Scenario[] = [promoted, long]
