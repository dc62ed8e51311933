/** The driver: each record is a string value of Redis, and Redis drops it when it expires. */
import {
  type Driver,
  type DriverRecord,
  type Instants,
  MAX_HEAD_BYTES,
  now,
  type Renewal,
  type StoredHead,
  type StoredRecord,
  stampOf,
  type WriteCondition,
} from '@acache/core/driver'
import { advised, withAdvice } from './advice.ts'
import type { RedisArgument, RedisClient } from './client.ts'
import { asBuffer, testOf, versionOf } from './record-version.ts'
import { fromRedisKey, patternOf, toRedisKey } from './redis-key.ts'
import { claimScript, removeScript, renewScript, replaceScript, type Script } from './scripts.ts'
import { type Command, type Topology, topologyOf } from './topology.ts'

/** How many keys of a server one SCAN looks at. */
const SCAN_COUNT = 500

/** A driver over a client that the application made, configures and closes. */
export class RedisDriver implements Driver {
  readonly name = 'redis'
  readonly #client: RedisClient
  readonly #topology: Topology

  constructor(client: RedisClient) {
    this.#client = client
    this.#topology = topologyOf(client)
  }

  async read(key: string): Promise<StoredRecord | undefined> {
    const bytes = await advised(this.#client.getBuffer(toRedisKey(key)))
    return bytes === null ? undefined : { bytes, version: versionOf(bytes) }
  }

  async readMany(keys: readonly string[]): Promise<Map<string, StoredRecord>> {
    const found = new Map<string, Buffer>()
    const readGroup = async (redisKeys: string[]) => {
      const values = await advised(this.#client.mgetBuffer(redisKeys))
      for (const [index, redisKey] of redisKeys.entries()) {
        const bytes = values[index]
        if (bytes) found.set(redisKey, bytes)
      }
    }
    await Promise.all(this.#topology.groups(keys.map(toRedisKey)).map(readGroup))
    const records = new Map<string, StoredRecord>()
    for (const key of keys) {
      const bytes = found.get(toRedisKey(key))
      if (bytes !== undefined) records.set(key, { bytes, version: versionOf(bytes) })
    }
    return records
  }

  async head(key: string): Promise<StoredHead | undefined> {
    const head = await advised(this.#client.getrangeBuffer(toRedisKey(key), 0, MAX_HEAD_BYTES - 1))
    // Redis answers '' for a key that is not there; no record is empty.
    if (head.length === 0) return undefined
    // A record of another make may need all of its bytes to be understood, and does for its version.
    if (stampOf(head) !== undefined || head.length < MAX_HEAD_BYTES) return { head, version: versionOf(head) }
    const record = await this.read(key)
    return record && { head: record.bytes, version: record.version }
  }

  async write(key: string, record: DriverRecord, condition?: WriteCondition): Promise<string | false> {
    const { bytes, instants } = record
    const version = versionOf(bytes)
    if (condition !== undefined && 'ifVersion' in condition) {
      const args = [asBuffer(bytes), remainingMs(instants) ?? '']
      return (await this.#ifVersion(condition.ifVersion, replaceScript, key, args)) && version
    }
    const absent = condition === undefined ? [] : ['NX']
    const reply = await advised(this.#client.call(...setCommand(key, record), ...absent))
    return reply !== null && version
  }

  async claim(
    key: string,
    { bytes, instants }: DriverRecord,
    condition: WriteCondition,
  ): Promise<{ readonly version: string; readonly token: number } | false> {
    // A claim always ends.
    const args: RedisArgument[] = [asBuffer(bytes), remainingMs(instants) ?? 1]
    if ('ifVersion' in condition) {
      const test = testOf(condition.ifVersion)
      if (test === undefined) return false
      args.push(test.where, test.expected)
    }
    const token = await advised(claimScript.run(this.#topology, toRedisKey(key), args))
    return token !== 0 && { version: versionOf(bytes), token }
  }

  async writeMany(records: readonly (readonly [key: string, record: DriverRecord])[]): Promise<void> {
    const commands = records.map(([key, record]) => ({
      redisKey: toRedisKey(key),
      command: setCommand(key, record),
    }))
    const failures = await advised(this.#topology.sendAll(commands))
    const [first] = failures
    if (first === undefined) return
    const [{ redisKey }, error] = first
    const others = failures.size === 1 ? '' : ` and ${failures.size - 1} more`
    throw withAdvice(error, `${JSON.stringify(redisKey)}${others}`)
  }

  async remove(key: string, condition?: { readonly ifVersion: string }): Promise<boolean> {
    if (condition !== undefined) return this.#ifVersion(condition.ifVersion, removeScript, key, [])
    await advised(this.#client.call('unlink', toRedisKey(key)))
    return true
  }

  async removeMany(keys: readonly string[]): Promise<void> {
    const groups = this.#topology.groups(keys.map(toRedisKey))
    await Promise.all(groups.map((redisKeys) => advised(this.#client.call('unlink', ...redisKeys))))
  }

  async touch(key: string, renewal: Renewal, condition?: WriteCondition): Promise<string | false> {
    const { head, instants, match } = renewal
    const args = [match.offset, asBuffer(match.bytes), asBuffer(head), remainingMs(instants) ?? '']
    if (condition !== undefined) {
      // What is renewed is there, so `ifAbsent` refuses.
      const test = 'ifVersion' in condition ? testOf(condition.ifVersion) : undefined
      if (test === undefined) return false
      args.push(test.where, test.expected)
    }
    const renewed = await advised(renewScript.run(this.#topology, toRedisKey(key), args))
    return renewed !== 0 && versionOf(head)
  }

  async *list(prefix: string): AsyncGenerator<readonly string[]> {
    const keyPrefix = this.#client.options.keyPrefix ?? ''
    const scan = ['MATCH', patternOf(prefix, keyPrefix), 'COUNT', SCAN_COUNT]
    for (const master of await advised(this.#topology.masters())) {
      let cursor = '0'
      do {
        // A batch may be empty: each reply is one step, so that each has a deadline of its own.
        const reply = await advised(master.call('scan', cursor, ...scan))
        const [next, redisKeys] = reply as [string, string[]]
        yield redisKeys
          .map((redisKey) => fromRedisKey(redisKey.slice(keyPrefix.length)))
          .filter((key): key is string => key?.startsWith(prefix) === true)
        cursor = next
      } while (cursor !== '0')
    }
  }

  async #ifVersion(version: string, script: Script, key: string, args: RedisArgument[]): Promise<boolean> {
    const test = testOf(version)
    if (test === undefined) return false
    const done = advised(script.run(this.#topology, toRedisKey(key), [test.where, test.expected, ...args]))
    return (await done) !== 0
  }
}

/** SET of a record, with the life it has left. */
function setCommand(key: string, { bytes, instants }: DriverRecord): Command {
  const life = remainingMs(instants)
  return ['set', toRedisKey(key), asBuffer(bytes), ...(life === undefined ? [] : ['PX', life])]
}

/** Whole milliseconds until a record may be dropped, as Redis takes them; undefined: never. */
function remainingMs({ expiresAt }: Instants): number | undefined {
  if (expiresAt === Number.POSITIVE_INFINITY) return undefined
  return Math.min(Math.max(1, Math.ceil(expiresAt - now())), Number.MAX_SAFE_INTEGER)
}
