import { afterAll, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { useRedis } from '../src/jest.ts'
import { redisAtHand } from '../src/redis-at-hand.ts'

describe('useRedis', () => {
  const outside = useRedis()

  describe('in a suite', () => {
    const suite = useRedis()

    it('has a server and a prefix of its own', async () => {
      const client = new Redis(suite.url)
      await client.mset(`${suite.prefix}a`, '1', `${suite.prefix}b`, '2', `${outside.prefix}a`, '3')
      client.disconnect()
      expect(suite.url).toBe(outside.url)
      expect(suite.prefix).not.toBe(outside.prefix)
      expect(suite.prefix).toMatch(/^[a-z0-9:-]+$/)
    })
  })

  it('removes the keys of a suite that has ended, and no others', async () => {
    const client = new Redis(outside.url)
    expect(await client.keys('acache-test:*')).toEqual([`${outside.prefix}a`])
    client.disconnect()
  })

  describe('asked before its suite begins', () => {
    const suite = useRedis()
    let error: unknown
    try {
      expect(suite.url).toBe('')
    } catch (thrown) {
      error = thrown
    }

    it('says when it can be asked', () => {
      expect(error).toEqual(new Error('useRedis: the server is there inside of tests and hooks, not before'))
    })
  })
})

describe('redisAtHand', () => {
  const before = process.env['REDIS_URL']
  afterAll(() => {
    if (before === undefined) delete process.env['REDIS_URL']
    else process.env['REDIS_URL'] = before
  })

  it('starts a server when REDIS_URL is not set', async () => {
    delete process.env['REDIS_URL']
    const redis = await redisAtHand()
    expect(redis.ours).toBe(true)
    await redis.release()
  })

  it('takes the server of REDIS_URL and leaves it running', async () => {
    delete process.env['REDIS_URL']
    const other = await redisAtHand()
    process.env['REDIS_URL'] = other.url
    const redis = await redisAtHand()
    expect(redis).toMatchObject({ url: other.url, ours: false })
    await redis.release()
    expect((await redisAtHand()).url).toBe(other.url)
    await other.release()
  })

  it('rejects when nobody answers at REDIS_URL, without telling the address', async () => {
    delete process.env['REDIS_URL']
    const other = await redisAtHand()
    process.env['REDIS_URL'] = other.url
    await other.release()
    await expect(redisAtHand()).rejects.toThrow(
      'REDIS_URL is set, but no Redis answers there: start it, or unset REDIS_URL.',
    )
  })
})
