import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { manualTime } from '@acache/core/testing'
import { eventually } from '@acache/test-servers'
import { useOwnRedis } from '@acache/test-servers/jest'
import { describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { RedisBus } from '../../src/index.ts'
import { busEar } from '../support/bus-ear.ts'

const README = readFileSync(join(__dirname, '../../README.md'), 'utf8')

const own = useOwnRedis()

describe.each(['publishing', 'tracking'])('a user with the rights of the README for a bus, %s', (user) => {
  const rules = new RegExp(`ACL SETUSER ${user} on >secret (.*)`).exec(README)?.[1]?.split(' ') ?? []

  /** What a bus reports that listens, publishes, and is pinged; the first failure ends it. */
  const failures = async (given: readonly string[]) => {
    using time = manualTime()
    await own.admin.config('RESETSTAT')
    await own.admin.call('ACL', 'SETUSER', user, 'reset', 'on', '>secret', ...given)
    const login = { username: user, password: 'secret', enableReadyCheck: false }
    const client = new Redis(own.server.port, '127.0.0.1', login)
    const bus = new RedisBus(user === 'tracking' ? { client, mode: 'tracking', prefix: 'p:' } : { client })
    const { listener, told } = busEar()
    bus.subscribe(listener, [])
    const failed = () => told.filter((said) => said.startsWith('failed'))
    const unlessFailed = (what: string, ask: () => boolean | Promise<boolean>) =>
      eventually(what, async () => failed().length > 0 || (await ask()) || undefined)
    try {
      await unlessFailed('a beginning', () => told.length > 1)
      bus.publish({ keys: ['k'] })
      let flushed = false
      void bus.flush().then(() => {
        flushed = true
      })
      await unlessFailed('the end of publishing', () => flushed)
      await own.admin.set('p:k', 'v')
      await unlessFailed('news', () => told.includes('changed k'))
      await time.advance('5s')
      // A PING that is refused is none of the calls.
      const pinged = /cmdstat_ping:calls=[1-9]/
      await unlessFailed('a PING', async () => pinged.test(await own.admin.info('commandstats')))
      return failed()
    } finally {
      const closing = bus.close()
      await time.advance('5s')
      await closing
      client.disconnect()
    }
  }

  it('is enough', async () => {
    expect(rules.length).toBeGreaterThan(3)
    expect(await failures(rules)).toEqual([])
  })

  it.each(rules.filter((rule) => /^[+&]/.test(rule)))('is not without %s', async (rule) => {
    const [failure] = await failures(rules.filter((each) => each !== rule))
    expect(failure).toContain('NOPERM')
  })
})
