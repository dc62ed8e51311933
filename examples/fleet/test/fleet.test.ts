import { eventually, type RedisServer, startRedis } from '@acache/test-servers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import type { Price, Rates } from '../src/catalogue.ts'
import { type Answered, PATIENCE_MS, type Run, runFleet } from './run-fleet.ts'

const CALLERS = 60

describe('the fleet', () => {
  let redis: RedisServer
  let fleet: Run
  beforeAll(async () => {
    // It is taken away below.
    redis = await startRedis()
    fleet = await runFleet(redis.url)
  }, PATIENCE_MS)
  afterAll(async () => {
    await fleet?.end()
    await redis?.stop()
  })

  const pricesAsked = async () => (await fleet.report()).catalogue.prices
  const askTogether = (product: number, callers = CALLERS) =>
    Promise.all(Array.from({ length: callers }, () => fleet.get(`/price/${product}`)))
  const revisions = (answers: readonly Answered<Price>[]) => [
    ...new Set(answers.map(({ revision }) => revision)),
  ]
  const processes = (answers: readonly Answered<object>[]) => new Set(answers.map(({ by }) => by))

  it('asks the slow service once for a price that all processes are asked for', async () => {
    const before = await pricesAsked()
    const answers = await askTogether(1)
    expect(processes(answers).size).toBe(3)
    expect(revisions(answers)).toEqual([1])
    expect((await pricesAsked()) - before).toBe(1)
  })

  it('forgets a changed price in all processes, and none of them goes back to the old one', async () => {
    await askTogether(2)
    await fleet.post('/price/2')
    await eventually('everybody has the new price', async () => {
      const answers = await askTogether(2, 6)
      return revisions(answers).join() === '2' || undefined
    })
    expect(revisions(await askTogether(2))).toEqual([2])
  })

  it('has one process that fetches the rates, and all serve them', async () => {
    const counts = await fleet.full()
    expect(counts.filter(({ runs }) => runs > 0)).toHaveLength(1)
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => fleet.get<Rates>('/rates')))
    expect(processes(answers).size).toBe(3)
    for (const { number } of answers) expect(number).toBeGreaterThan(0)
  })

  it(
    'answers everybody when the process is killed that loads what they wait for, and replaces it',
    async () => {
      const before = await fleet.full()
      const asked = await pricesAsked()
      const waiting = askTogether(3)
      const holder = await eventually('one loads', async () => {
        const { processes: now, catalogue } = await fleet.report()
        const row = now.find(({ counts }, index) => (counts?.loads ?? 0) > (before[index]?.loads ?? 0))
        return catalogue.prices > asked ? row : undefined
      })
      await fleet.post(`/kill/${holder.place}`)
      expect(revisions(await waiting)).toEqual([1])
      // The one that died had asked; its successor asked once more.
      expect((await pricesAsked()) - asked).toBeLessThanOrEqual(2)
      const after = await fleet.full()
      expect(after.map(({ pid }) => pid)).not.toContain(holder.counts?.pid)
      expect((await fleet.report()).processes.map(({ restarts }) => restarts)).toContain(1)
    },
    PATIENCE_MS,
  )

  it(
    'has another leader when the leader is killed, and the rates go on',
    async () => {
      const counts = await fleet.full()
      const place = counts.findIndex(({ role }) => role === 'leader') + 1
      const { number } = await fleet.get<Rates>('/rates')
      await fleet.post(`/kill/${place}`)
      await eventually('another leads', async () => {
        const now = await fleet.full()
        const leader = now.find(({ role }) => role === 'leader')
        return leader?.pid === counts[place - 1]?.pid ? undefined : leader
      })
      const newer = await eventually('rates that are newer', async () => {
        const rates = await fleet.get<Rates>('/rates')
        return rates.number > number ? rates : undefined
      })
      expect(newer.by).not.toBe(counts[place - 1]?.pid)
    },
    PATIENCE_MS,
  )

  it(
    'serves on while Redis is away, and shares loads again when it is back',
    async () => {
      const { port } = redis
      await redis.kill()
      const answers = await askTogether(4, 12)
      expect(revisions(answers)).toEqual([1])
      const survived = (await fleet.full()).reduce((sum, counts) => sum + counts.survived, 0)
      expect(survived).toBeGreaterThan(0)
      redis = await startRedis({ port })
      let product = 100
      await eventually('one load for all again', async () => {
        product += 1
        const before = await pricesAsked()
        await askTogether(product, 12)
        return (await pricesAsked()) - before === 1 || undefined
      })
    },
    PATIENCE_MS,
  )

  it('ends when it is told to, with all its processes, and leaves nothing in Redis', async () => {
    const pids = (await fleet.full()).map(({ pid }) => pid)
    const { code, output, errors } = await fleet.end()
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    // Nobody looks: no colours, and no drawing.
    expect(output).not.toContain('\u001b')
    expect(output).toContain('has ended (SIGKILL)')
    expect(pids.filter(isAlive)).toEqual([])
    const client = new Redis(redis.url)
    expect(await client.keys('acache-example-*')).toEqual([])
    client.disconnect()
  })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
