/** What a cache does to a server or a folder that it does not have for itself. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Cluster, Redis } from 'ioredis'
import type { Servers } from '../contender.ts'
import { is, type Scenario, type Stage, shown } from '../scenario.ts'

const KEYS = 30
/** How many the Redis of the scenarios has. */
export const DATABASES = 10_000

/** Clears a cache with this prefix beside a key of another application. */
async function clearBeside(
  stage: Stage,
  servers: Servers,
  place: keyof Servers,
  prefix: string,
  foreign: string,
): Promise<string> {
  const inRedis = stage.contender.inRedis
  if (inRedis === undefined) return 'n/a'
  const client =
    place === 'redis' ? new Redis(servers.redis) : new Cluster([{ host: '127.0.0.1', port: servers.cluster }])
  try {
    await client.set(foreign, 'foreign')
    const cache = await inRedis(place, servers, prefix)
    const settled = await stage.settle(async () => {
      for (let key = 0; key < KEYS; key += 1) await cache.set(`${stage.prefix}key-${key}`)
      await cache.clear()
      await sleep(50)
    })
    await stage.settle(() => cache.close())
    const foreignKept = (await client.get(foreign)) === 'foreign'
    let left = 0
    for (const node of client instanceof Cluster ? client.nodes('master') : [client]) {
      const [, keys] = await node.scan(0, 'COUNT', 1_000_000)
      left += keys.filter((key) => key !== foreign && key.includes(stage.prefix)).length
    }
    if (settled.kind === 'hangs') return 'hangs'
    const wrong = [
      ...(settled.kind === 'error' ? [`throws${codeOf(settled.error)}`] : []),
      ...(left > 0 ? [left === KEYS ? 'clears nothing' : 'leaves keys'] : []),
      ...(foreignKept ? [] : ['deletes a foreign key']),
    ]
    return wrong.length === 0 ? 'its own keys, all of them' : wrong.join(', ')
  } finally {
    client.disconnect()
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && error.message.includes('CROSSSLOT') ? ' CROSSSLOT' : ''

const globPrefix: Scenario = {
  id: 'clear-glob-prefix',
  name: '`clear` with a prefix that has the glob characters `*` and `[`',
  why: 'A prefix is a name, not a pattern. Taken for one, it finds the keys of others, or none.',
  asked: ['its own keys, all of them'],
  needs: 'redis',
  play: (stage) =>
    clearBeside(stage, stage.servers, 'redis', `${stage.prefix}a*[b]`, `${stage.prefix}axx[b]c`),
}

const noPrefix: Scenario = {
  id: 'clear-without-prefix',
  name: '`clear` without a prefix, beside a foreign key',
  why: 'A cache without a prefix cannot tell its keys from those of others. It may refuse; it may not empty the database unasked.',
  asked: ['refuses', 'its own keys, all of them'],
  needs: 'redis',
  async play(stage) {
    // A database of its own: some empty it.
    const redis = `${stage.servers.redis}/${1 + Math.floor(Math.random() * (DATABASES - 1))}`
    const outcome = await clearBeside(
      stage,
      { ...stage.servers, redis },
      'redis',
      '',
      `${stage.prefix}foreign`,
    )
    return outcome === 'throws, clears nothing' ? 'refuses' : outcome
  },
}

const inCluster: Scenario = {
  id: 'clear-in-cluster',
  name: '`clear` in Redis Cluster, beside a foreign key',
  why: 'Keys lie on several masters and in many slots; a command that works on one server fails there, or does a third of its work.',
  asked: ['its own keys, all of them'],
  needs: 'redis',
  play: (stage) =>
    clearBeside(stage, stage.servers, 'cluster', `${stage.prefix}own`, `${stage.prefix}foreign`),
}

const tagReads: Scenario = {
  id: 'tag-commands',
  name: 'commands to read an entry with 20 tags',
  why: 'Each is a round trip, or a place in the queue of the server, on the path of a request.',
  asked: ['at most 2 commands'],
  needs: 'tags',
  async play(stage) {
    const tags = Array.from({ length: 20 }, (_, tag) => `tag-${tag}`)
    const [writer, reader] = await stage.openTwo({ tags })
    await writer.get('key', async () => 'value')
    await sleep(50)
    const before = stage.second.operations()
    const settled = await stage.settle(() => reader.get('key', async () => 'loaded anew'))
    if (shown(settled) !== 'value') return shown(settled)
    const commands = stage.second.operations() - before
    return commands <= 2 ? 'at most 2 commands' : `${commands} commands`
  },
}

const FILE_KEYS = ['a', 'a:b', 'u/1', 'u:1', '../up', 'k'.repeat(300)]

const fileKeys: Scenario = {
  id: 'file-keys',
  name: 'file keys `a` and `a:b`, `u/1` and `u:1`, `../up`, 300 characters',
  why: 'What is a good key need not be a good file name; two keys must never be one file, and none may leave the folder.',
  asked: ['right'],
  needs: 'files',
  async play(stage) {
    const folder = mkdtempSync(join(tmpdir(), 'acache-torture-'))
    try {
      const cache = await stage.contender.inFiles?.(folder, { ttlMs: 60_000 })
      if (cache === undefined) return 'n/a'
      const wrong: string[] = []
      for (const [number, key] of FILE_KEYS.entries()) {
        const settled = await stage.settle(() => cache.get(key, async () => ({ number })))
        if (!is(settled, { number }))
          wrong.push(`'${key.slice(0, 5)}' ${settled.kind === 'value' ? 'wrong value' : shown(settled)}`)
      }
      for (const [number, key] of FILE_KEYS.entries()) {
        const settled = await stage.settle(() => cache.get(key, async () => 'loaded anew'))
        const name = `'${key.slice(0, 5)}'`
        if (!is(settled, { number }) && !wrong.some((line) => line.startsWith(name)))
          wrong.push(`${name} ${shown(settled)}`)
      }
      await stage.settle(() => cache.close())
      return wrong.length === 0 ? 'right' : wrong.join(', ')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

const ends: Scenario = {
  id: 'process-ends',
  name: 'the process after use, nothing closed but the client of Redis',
  why: 'A script, a test run or a serverless function ends when its work is done; a timer of a cache must not hold it.',
  asked: ['ends by itself'],
  endsByItself: true,
  async play(stage) {
    const cache = await stage.open({ ttlMs: 30_000 })
    await cache.get('key', async () => 'value')
    await cache.get('key', async () => 'value')
    await cache.delete('key')
    await stage.contender.backgroundWork?.(stage.second)
    return 'ends by itself'
  },
}

export const servers: readonly Scenario[] = [globPrefix, noPrefix, inCluster, tagReads, fileKeys, ends]
