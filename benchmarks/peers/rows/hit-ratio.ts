/** The row about what memory keeps: of the requests of many traces, how many are hits. */
import { makeTraces, readTraces } from '../../../packages/core/bench/hit-ratio/traces.ts'
import type { Row } from '../row.ts'
import { makeUser } from '../users.ts'
import { made } from './caches.ts'

/** Of each trace so many requests from its beginning: some libraries take long. */
const REQUESTS = 50_000

/** Room for this part of the keys of a trace. */
const ROOM = 0.05

const tracesAtHand = () => {
  const { TRACES } = process.env
  return TRACES === undefined ? makeTraces() : readTraces(TRACES)
}

export const hitRatio: Row = {
  id: 'hit-ratio',
  title: 'Hit ratio',
  work: `The mean over all traces, the first ${REQUESTS.toLocaleString('en')} requests of each, asked for through a memory with room for ${ROOM * 100} % of its keys.`,
  unit: '%',
  moreIsBetter: true,
  takesPart: ({ memory }) => memory !== undefined,
  async measure(libraries) {
    const traces = tracesAtHand()
    const measured = []
    for (const library of libraries) {
      let sum = 0
      for (const { requests: all, keys } of traces) {
        const requests = all.subarray(0, REQUESTS)
        let loads = 0
        const load = async (id: number) => {
          loads += 1
          return makeUser(id)
        }
        const cache = await made(library.memory, { load, maxEntries: Math.max(1, Math.round(keys * ROOM)) })
        for (const id of requests) await cache.get(id)
        await cache.close?.()
        sum += 1 - loads / requests.length
      }
      measured.push({ library: library.name, value: (100 * sum) / traces.length })
    }
    return measured
  },
}
