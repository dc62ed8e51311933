import { describe, expect, it } from '@jest/globals'
import { type History, play } from './history.ts'

/** Which histories; SEEDS=from..to plays others, thousands in minutes. */
const [FROM = 1, TO = 250] = (process.env['SEEDS'] ?? '').split('..').filter(Boolean).map(Number)

/** A history takes tens of milliseconds, on a busy machine several times that. */
const PATIENCE_MS = 60_000 + (TO - FROM) * 300

describe('a fleet of processes with memory over a shared backend and a bus', () => {
  it(
    `keeps its promises in histories ${FROM} to ${TO}`,
    async () => {
      const broken: History[] = []
      const sum = { calm: 0, answers: 0, loads: 0, deletes: 0 }
      for (let seed = FROM; seed <= TO && broken.length < 5; seed += 1) {
        const history = await play(seed)
        sum.calm += history.calm ? 1 : 0
        for (const count of ['answers', 'loads', 'deletes'] as const) sum[count] += history[count]
        if (history.violations.length > 0) broken.push(history)
      }
      const told = broken.map(({ seed, violations }) => `seed ${seed}: ${violations.slice(0, 3).join('; ')}`)
      expect(told).toEqual([])
      // The histories are about something.
      expect(sum.answers).toBeGreaterThan(sum.loads)
      expect(Math.min(sum.calm, sum.loads, sum.deletes)).toBeGreaterThan((TO - FROM) / 4)
    },
    PATIENCE_MS,
  )
})
