import { execFileSync } from 'node:child_process'
import { mkdir, open, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import {
  ConfigurationError,
  SerializationError,
  StorageClosedError,
  StorageError,
  StorageTimeoutError,
} from '@acache/core/driver'
import { awkwardKeys, type ManualTime, manualTime } from '@acache/core/testing'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { LocalFileCache, type LocalFileCacheOptions } from '../src/index.ts'
import { Layout } from '../src/layout.ts'
import { entryFilesOf, treeOf, useFolder } from './support/folder.ts'

const opened: LocalFileCache[] = []

/** A cache in the folder of the test, closed after it. */
function makeCache(options: LocalFileCacheOptions = {}): LocalFileCache {
  const cache = new LocalFileCache(folder(), options)
  opened.push(cache)
  return cache
}

/** The file of a key. */
const fileOf = (key: string) => new Layout(folder()).pathOf(key)

let time: ManualTime
beforeEach(() => {
  time = manualTime()
})
afterEach(async () => {
  for (const cache of opened.splice(0)) await cache.close()
  time.restore()
})
const folder = useFolder()

describe('making a LocalFileCache', () => {
  it('touches nothing on the disk', async () => {
    new LocalFileCache(join(folder(), 'cache'))
    expect(await treeOf(folder())).toEqual([])
  })

  it.each([[''], [undefined], [12], ['a\0b'], [{ dir: '/tmp' }]])('refuses %j as a folder', (dir) => {
    expect(() => Reflect.construct(LocalFileCache, [dir])).toThrow(ConfigurationError)
    expect(() => Reflect.construct(LocalFileCache, [dir])).toThrow(/dir is .*; give the path of a folder/)
  })

  it.each([
    [{ maxBytes: 0 }, /maxBytes is 0; give a whole number above 0, or Infinity/],
    [{ maxBytes: '1GB' }, /maxBytes is "1GB"/],
    [{ fsync: 'yes' }, /fsync is "yes"; give true or false/],
    [{ sweepInterval: '5 minutes' }, /sweepInterval is "5 minutes"/],
    [{ sweepinterval: 1 }, /no option "sweepinterval"; did you mean sweepInterval\?/],
    [{ timeout: -1 }, /timeout is -1/],
    [null, /options are null; pass an object/],
  ])('refuses the options %j and names what is wrong', (options, message) => {
    expect(() => Reflect.construct(LocalFileCache, [folder(), options])).toThrow(ConfigurationError)
    expect(() => Reflect.construct(LocalFileCache, [folder(), options])).toThrow(message)
  })

  it('names itself file, or as it is told', () => {
    expect(makeCache().name).toBe('file')
    expect(makeCache({ name: 'disk' }).name).toBe('disk')
  })
})

describe('keys', () => {
  const keys = [
    ...[
      'a',
      'a/b',
      'a:b',
      'u/1',
      'u:1',
      'x',
      'x.tmp',
      'x.lock',
      '.',
      '..',
      '../../etc/passwd',
      '/etc/passwd',
    ],
    ...[
      '',
      '\0',
      '\n',
      'con',
      'k'.repeat(300),
      'k'.repeat(10_000),
      '\ud800',
      '\udc00',
      '\ufffd',
      'upkeep.json',
    ],
    ...awkwardKeys.map(({ key }) => key),
  ]
  const distinct = [...new Set(keys)]

  it('of any length and alphabet have an entry each, and no file is outside of the folder or of its shards', async () => {
    const root = join(folder(), 'root')
    const cache = new LocalFileCache(root, { sweepInterval: 0 })
    opened.push(cache)
    for (const [index, key] of distinct.entries()) await cache.set(key, index)
    for (const [index, key] of distinct.entries()) expect(await cache.get(key)).toBe(index)
    const all = await treeOf(folder())
    for (const path of all) expect(path).toMatch(/^root(\/[0-9a-f]{2}(\/[0-9a-f]{64})?)?$/)
    expect(await entryFilesOf(root)).toHaveLength(distinct.length)
    const listed: string[] = []
    for await (const [key] of cache.entries()) listed.push(key)
    expect(listed.sort()).toEqual(distinct.toSorted())
  })

  it('of storages with different prefixes in one folder do not meet, and clear keeps to its own', async () => {
    const [a, b] = [makeCache({ prefix: 'a:' }), makeCache({ prefix: 'b:' })]
    await a.set('k', 1)
    await b.set('k', 2)
    await a.clear()
    expect([await a.get('k'), await b.get('k')]).toEqual([undefined, 2])
  })
})

describe('files', () => {
  it('and folders are for the owner alone', async () => {
    const root = join(folder(), 'deep', 'root')
    const cache = new LocalFileCache(root)
    await cache.set('k', 'v')
    await cache.cleanupExpired()
    await cache.close()
    const modes = async (paths: readonly string[]) =>
      Promise.all(paths.map(async (path) => (await stat(path)).mode & 0o777))
    const path = new Layout(root).pathOf('k')
    expect(await modes([dirname(root), root, dirname(path)])).toEqual([0o700, 0o700, 0o700])
    expect(await modes([path, join(root, 'upkeep.json')])).toEqual([0o600, 0o600])
  })

  it('are one per key, and nothing else is left by writes, overwrites, refusals and deletes', async () => {
    const cache = makeCache({ dedupeWrites: true, sweepInterval: 0 })
    await cache.set('k', 1)
    await cache.set('k', 1)
    await cache.set('k', 2)
    await cache.setIfNotExists('k', 3)
    await cache.set('other', 1)
    await cache.delete('other')
    await cache.delete('never there')
    expect(await entryFilesOf(folder())).toEqual([fileOf('k')])
    expect((await treeOf(folder())).filter((path) => path.length > 2)).toEqual([
      relative(folder(), fileOf('k')),
    ])
  })

  it('of an unchanged value stay in place with dedupeWrites, and get the new instants', async () => {
    const cache = makeCache({ dedupeWrites: true })
    await cache.set('k', { same: true }, '1m')
    const { ino } = await stat(fileOf('k'))
    const first = await cache.getEntry('k')
    time.advanceSync('50s')
    await cache.set('k', { same: true }, '1m')
    const second = await cache.getEntry('k')
    expect((await stat(fileOf('k'))).ino).toBe(ino)
    expect(second?.expiresAt).toBe(Number(first?.expiresAt) + 50_000)
    expect(second?.version).not.toBe(first?.version)
    time.advanceSync('50s')
    expect(await cache.get('k')).toEqual({ same: true })
    expect(await cache.cleanupExpired()).toBe(0)
    time.advanceSync('10s')
    expect(await cache.cleanupExpired()).toBe(1)
  })

  it('come back when the folder is removed under the storage', async () => {
    const cache = makeCache({ sweepInterval: 0 })
    await cache.set('k', 1)
    await rm(folder(), { recursive: true })
    expect(await cache.get('k')).toBeUndefined()
    await cache.set('k', 2)
    expect(await cache.get('k')).toBe(2)
  })
})

describe('a file that is no record', () => {
  const damages: Readonly<Record<string, (path: string) => Promise<void>>> = {
    'cut to nothing': (path) => truncate(path, 0),
    'cut in its head': (path) => truncate(path, 50),
    'cut at its end': async (path) => truncate(path, (await stat(path)).size - 1),
    'with one byte turned': async (path) => {
      const bytes = await readFile(path)
      bytes[bytes.length - 2] = (bytes.at(-2) ?? 0) ^ 1
      await writeFile(path, bytes)
    },
    'of zeros': async (path) => writeFile(path, Buffer.alloc((await stat(path)).size)),
    'of another program': (path) => writeFile(path, '{"__ac_type":"value","v":"foreign"}'),
    'of another key': async (path) => writeFile(path, await readFile(fileOf('other'))),
  }
  const variants: Readonly<Record<string, LocalFileCacheOptions>> = {
    msgpack: {},
    JSON: { serializer: 'json' },
    'encrypted and deduplicated': { encrypt: { keys: ['0f'.repeat(32)] }, dedupeWrites: true },
  }
  const cases = Object.keys(damages).flatMap((damage) =>
    Object.keys(variants).map((variant) => [damage, variant] as const),
  )

  it.each(cases)(
    '(%s; %s) is a reported miss, and the next write takes its place',
    async (damage, variant) => {
      const errors: unknown[] = []
      const cache = makeCache({ ...variants[variant], onError: (error) => errors.push(error) })
      await cache.set('k', 'value')
      await cache.set('other', 'other value')
      await damages[damage]?.(fileOf('k'))
      expect(await cache.get('k')).toBeUndefined()
      expect(errors).toEqual([expect.any(SerializationError)])
      expect(await cache.getMany(['k', 'other'])).toEqual(new Map([['other', 'other value']]))
      expect(await cache.setIfNotExists('k', 'next')).toBe(true)
      expect(await cache.get('k')).toBe('next')
      expect(await cache.get('other')).toBe('other value')
    },
  )

  it('is not there for exists, is not listed, and goes with cleanupExpired', async () => {
    const cache = makeCache({ onError: () => {}, sweepInterval: 0 })
    await cache.set('k', 'value')
    await truncate(fileOf('k'), 50)
    expect(await cache.exists('k')).toBe(false)
    for await (const [key] of cache.entries()) throw new Error(`${key} was listed`)
    expect(await cache.cleanupExpired()).toBe(1)
    expect(await entryFilesOf(folder())).toEqual([])
  })
})

describe('cleanupExpired', () => {
  it('removes what has expired, fresh and stale entries stay, and it answers how many went', async () => {
    const cache = makeCache()
    const createdAt = time.now()
    await cache.set('for ever', 1)
    await cache.set('short', 2, '1m')
    await cache.setEntry('stale', {
      value: 3,
      createdAt,
      freshUntil: createdAt + 60_000,
      expiresAt: createdAt + 600_000,
    })
    time.advanceSync('1m')
    expect(await cache.cleanupExpired()).toBe(1)
    expect(await entryFilesOf(folder())).toEqual([fileOf('for ever'), fileOf('stale')].sort())
    expect((await cache.getEntry('stale'))?.value).toBe(3)
    expect(await cache.cleanupExpired()).toBe(0)
  })

  it('answers 0 where there is no folder', async () => {
    await rm(folder(), { recursive: true })
    expect(await makeCache().cleanupExpired()).toBe(0)
  })

  it('is refused after close, and fails with a StorageError', async () => {
    const cache = makeCache()
    await cache.close()
    await expect(cache.cleanupExpired()).rejects.toThrow(StorageClosedError)
    await writeFile(join(folder(), 'file'), '')
    const hopeless = new LocalFileCache(join(folder(), 'file'))
    const failure = hopeless.cleanupExpired()
    await expect(failure).rejects.toThrow(StorageError)
    await expect(failure).rejects.toMatchObject({ operation: 'cleanupExpired', storage: 'file' })
    await hopeless.close()
  })
})

describe('sweeps behind writes', () => {
  it('remove what has expired once the interval is over', async () => {
    const cache = makeCache({ sweepInterval: '1m' })
    await cache.set('short', 1, '10s')
    await cache.close()
    time.advanceSync('2m')
    const later = makeCache({ sweepInterval: '1m' })
    await later.set('k', 1)
    // It queues behind the sweep that the write has begun.
    expect(await later.cleanupExpired()).toBe(0)
    expect(await entryFilesOf(folder())).toEqual([fileOf('k')])
  })

  it('keep to maxBytes, and what was used last stays', async () => {
    const cache = makeCache({ maxBytes: 50_000, sweepInterval: 0 })
    const text = 'x'.repeat(1000)
    for (let index = 0; index < 40; index += 1) {
      await cache.set(`k${index}`, text)
      const usedAt = new Date(time.now() - (index === 0 ? 0 : 3_600_000 - index * 60_000))
      await utimes(fileOf(`k${index}`), usedAt, usedAt)
    }
    for (let index = 0; index < 20; index += 1) await cache.set(`new${index}`, text)
    await cache.cleanupExpired()
    const files = await entryFilesOf(folder())
    const sizes = await Promise.all(files.map(async (path) => (await stat(path)).size))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(50_000)
    expect(await cache.get('k0')).toBe(text)
    expect(await cache.get('k1')).toBeUndefined()
    expect(await cache.get('new19')).toBe(text)
  })

  it('that fail are told to onError as a StorageError', async () => {
    const errors: unknown[] = []
    const contexts: unknown[] = []
    const cache = makeCache({
      onError: (error, context) => {
        errors.push(error)
        contexts.push(context)
      },
    })
    await mkdir(join(folder(), 'upkeep.json'))
    await cache.set('k', 1)
    await cache.close()
    expect(errors).toEqual([expect.any(StorageError)])
    expect(contexts).toEqual([{ operation: 'sweep', level: 'file' }])
    expect(String(errors[0])).toMatch(/file: sweep failed: .*EISDIR/)
  })
})

describe('a disk that does not answer', () => {
  it('costs 2 seconds by default', async () => {
    const cache = makeCache({ onError: () => {} })
    await mkdir(dirname(fileOf('k')))
    // Opening a pipe that nobody writes to is a file operation that hangs.
    execFileSync('mkfifo', [fileOf('k')])
    const answer = cache.get('k')
    const timedOut = expect(answer).rejects.toThrow(StorageTimeoutError)
    await time.advance('2s')
    await timedOut
    await expect(answer).rejects.toMatchObject({ timeoutMs: 2000, operation: 'get', key: 'k' })
    const writer = await open(fileOf('k'), 'r+')
    await writer.close()
  })
})
