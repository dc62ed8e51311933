/** The Lua scripts: what must be decided and done in one step. */
import { createHash } from 'node:crypto'
import type { RedisArgument } from './client.ts'
import type { Topology } from './topology.ts'

/** A script about one key that answers a number: 0 when it refused, else 1 or what it says. */
export class Script {
  readonly #source: string
  readonly #digest: string

  constructor(source: string) {
    this.#source = source
    this.#digest = createHash('sha1').update(source).digest('hex')
  }

  /** Runs it by its digest; a server that does not know it, or has forgotten it, is sent the source. */
  async run(topology: Topology, redisKey: string, args: readonly RedisArgument[]): Promise<number> {
    let reply: unknown
    try {
      reply = await topology.script(['evalsha', this.#digest, 1, redisKey, ...args])
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error
      reply = await topology.script(['eval', this.#source, 1, redisKey, ...args])
    }
    // The client answers numbers as strings when it is told to.
    return Number(reply)
  }
}

/** `holds(key, where, expected)`: whether the key holds the record of this version. */
const HOLDS = `
local function holds(key, where, expected)
  if where == 'sha1' then
    local bytes = redis.call('GET', key)
    return bytes and redis.sha1hex(bytes) == expected
  end
  return redis.call('GETRANGE', key, where, where + #expected - 1) == expected
end
`

/** Replaces the record of a version. Arguments: where, expected, the bytes, their life in ms or ''. */
export const replaceScript = new Script(`${HOLDS}
if not holds(KEYS[1], ARGV[1], ARGV[2]) then return 0 end
if ARGV[4] == '' then
  redis.call('SET', KEYS[1], ARGV[3])
else
  redis.call('SET', KEYS[1], ARGV[3], 'PX', ARGV[4])
end
return 1
`)

/**
 * Writes a claim and answers its token: the server's clock in microseconds. Arguments: the bytes, their life in ms, and to
 * replace the record of a version: where, expected; else there must be none.
 *
 * The clock is asked first: a user who may not would leave a claim behind that nobody holds.
 */
export const claimScript = new Script(`${HOLDS}
local time = redis.call('TIME')
if ARGV[3] then
  if not holds(KEYS[1], ARGV[3], ARGV[4]) then return 0 end
elseif redis.call('EXISTS', KEYS[1]) == 1 then
  return 0
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return time[1] * 1000000 + time[2]
`)

/** Removes the record of a version; a key that holds nothing is fine. Arguments: where, expected. */
export const removeScript = new Script(`${HOLDS}
if redis.call('EXISTS', KEYS[1]) == 0 then return 1 end
if not holds(KEYS[1], ARGV[1], ARGV[2]) then return 0 end
redis.call('UNLINK', KEYS[1])
return 1
`)

/**
 * Replaces the head of a record whose payload stays. Arguments: where the payload's digest is and what it must be, the
 * head, its life in ms or '', and for a record of a certain version: where, expected.
 */
export const renewScript = new Script(`${HOLDS}
if not holds(KEYS[1], ARGV[1], ARGV[2]) then return 0 end
if ARGV[5] and not holds(KEYS[1], ARGV[5], ARGV[6]) then return 0 end
redis.call('SETRANGE', KEYS[1], 0, ARGV[3])
if ARGV[4] == '' then
  redis.call('PERSIST', KEYS[1])
else
  redis.call('PEXPIRE', KEYS[1], ARGV[4])
end
return 1
`)
