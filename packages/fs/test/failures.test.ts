import { chmodSync, writeFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StorageError } from '@acache/core/driver'
import { describe, expect, it } from '@jest/globals'
import { codeOf, explained, unless } from '../src/failures.ts'
import { LocalFileCache } from '../src/index.ts'
import { Layout } from '../src/layout.ts'
import { entryFilesOf, treeOf, useFolder } from './support/folder.ts'
import { openDisk, whyNoDisk } from './support/small-disk.ts'

const failing = (code: string) =>
  Promise.reject(Object.assign(new Error(`${code}: said the system`), { code }))

describe('unless', () => {
  it('turns the errors it is given into undefined and lets all others pass', async () => {
    expect(await unless(['ENOENT'], failing('ENOENT'))).toBeUndefined()
    await expect(unless(['ENOENT'], failing('EIO'))).rejects.toMatchObject({ code: 'EIO' })
    expect(await unless(['ENOENT'], Promise.resolve(1))).toBe(1)
  })
})

describe('explained', () => {
  it('adds what to check to the message of a system error, and keeps the error', async () => {
    const error = await explained(() => failing('EMFILE')).catch((reason: unknown) => reason)
    expect(codeOf(error)).toBe('EMFILE')
    expect(String(error)).toMatch(/said the system: this process has too many files open; lower concurrency/)
  })

  it('leaves other errors as they are', async () => {
    await expect(explained(() => Promise.reject(new Error('mine')))).rejects.toThrow(/^mine$/)
    await expect(explained(() => Promise.reject('text'))).rejects.toBe('text')
  })
})

/** Every operation that writes, on a key that is there and one that is not. */
const WRITES: Readonly<Record<string, (cache: LocalFileCache) => unknown>> = {
  set: (cache) => cache.set('new', 'value'),
  setIfNotExists: (cache) => cache.setIfNotExists('new', 'value'),
  setMany: (cache) => cache.setMany([['new', 'value']]),
}

async function errorOf(work: unknown): Promise<StorageError> {
  try {
    await work
  } catch (error) {
    if (error instanceof StorageError) return error
    throw error
  }
  throw new Error('it did not fail')
}

describe('a folder that cannot be', () => {
  const folder = useFolder()

  it.each(Object.keys(WRITES))(
    'because a file is there gives %s a StorageError that says so',
    async (operation) => {
      const path = join(folder(), 'file')
      await writeFile(path, 'mine')
      const cache = new LocalFileCache(path)
      const error = await errorOf(WRITES[operation]?.(cache))
      expect(error).toMatchObject({ operation, storage: 'file' })
      expect(error.message).toMatch(/a file is where a folder should be; choose another folder/)
      await cache.close()
    },
  )

  it('because the system makes none there gives a StorageError that says so', async () => {
    const cache = new LocalFileCache('/proc/acache')
    const error = await errorOf(cache.set('k', 'v'))
    expect(error.message).toMatch(/the folder cannot be made/)
    expect(await cache.get('k')).toBeUndefined()
    await cache.close()
  })

  it('because an entry is a folder fails to read and to write with what to check', async () => {
    await mkdir(new Layout(folder()).pathOf('k'), { recursive: true })
    const cache = new LocalFileCache(folder())
    expect((await errorOf(cache.get('k'))).message).toMatch(/a folder is where a file should be/)
    expect((await errorOf(cache.set('k', 'v'))).message).toMatch(/a folder is where a file should be/)
    await cache.close()
    expect(await treeOf(folder())).not.toContainEqual(expect.stringMatching(/tmp|lock/))
  })
})

/** A small disk for the length of `work`. */
async function onSmallDisk(work: (folder: string, remount: (options: string) => void) => Promise<void>) {
  const disk = openDisk()
  try {
    await work(disk.folder, disk.remount)
  } finally {
    disk.dispose()
  }
}

const lacking = whyNoDisk()
const itMounts = (name: string, body: () => Promise<void>) =>
  lacking === undefined ? it(name, body) : it.skip(`${name} (skipped: ${lacking})`, body)

describe('a full disk', () => {
  itMounts('gives a StorageError that says so, leaves no partial file, and what was there stays', () =>
    onSmallDisk(async (folder) => {
      const cache = new LocalFileCache(folder, { sweepInterval: 0 })
      await cache.set('kept', 'as it was')
      const before = await treeOf(folder)
      const error = await errorOf(cache.set('kept', 'x'.repeat(400_000)))
      expect(error).toMatchObject({ operation: 'set', key: 'kept' })
      expect(error.message).toMatch(
        /ENOSPC.*the disk is full; free some space, or bound this storage with maxBytes/,
      )
      expect(codeOf(error.cause)).toBe('ENOSPC')
      expect(await treeOf(folder)).toEqual(before)
      expect(await cache.get('kept')).toBe('as it was')
      await cache.set('small', 'fits')
      expect(await cache.get('small')).toBe('fits')
      await cache.close()
    }),
  )

  itMounts('to its last byte still lets deletes and clear make room', () =>
    onSmallDisk(async (folder) => {
      const cache = new LocalFileCache(folder, { sweepInterval: 0 })
      await cache.set('a', 1)
      await cache.set('b', 2)
      expect(() => writeFileSync(join(folder, 'filler'), Buffer.alloc(400_000))).toThrow(/ENOSPC/)
      await errorOf(cache.set('c', 'x'.repeat(10_000)))
      await cache.delete('a')
      expect(await cache.get('a')).toBeUndefined()
      await cache.clear()
      expect(await entryFilesOf(folder)).toEqual([])
      await cache.close()
    }),
  )
})

describe('a read-only folder', () => {
  const check = async (folder: string) => {
    const cache = new LocalFileCache(folder, { maxBytes: 1_000_000 })
    for (const [operation, write] of Object.entries(WRITES)) {
      const error = await errorOf(write(cache))
      expect(error.operation).toBe(operation)
      expect(error.message).toMatch(/the file system is read-only|check who owns the folder/)
    }
    expect(await cache.get('kept')).toBe('value')
    await cache.close()
  }

  itMounts('gives writes a StorageError that says so, and reads go on', () =>
    onSmallDisk(async (folder, remount) => {
      const cache = new LocalFileCache(folder)
      await cache.set('kept', 'value')
      await cache.close()
      const before = await treeOf(folder)
      remount('ro')
      await check(folder)
      expect(await treeOf(folder)).toEqual(before)
    }),
  )

  const folder = useFolder()
  const isRoot = process.getuid?.() === 0
  const itMayNot = isRoot ? it.skip : it
  itMayNot(`of others does the same${isRoot ? ' (skipped: root may write everywhere)' : ''}`, async () => {
    const cache = new LocalFileCache(folder())
    await cache.set('kept', 'value')
    await cache.close()
    const tree = await treeOf(folder())
    for (const path of ['', ...tree.filter((name) => /^..$/.test(name))])
      chmodSync(join(folder(), path), 0o500)
    try {
      await check(folder())
    } finally {
      for (const path of ['', ...tree.filter((name) => /^..$/.test(name))])
        chmodSync(join(folder(), path), 0o700)
    }
  })
})
