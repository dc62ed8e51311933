import { mkdir, readFile, truncate, utimes, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type ManualTime, manualTime } from '@acache/core/testing'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { EntryFiles } from '../src/entry-files.ts'
import { Layout } from '../src/layout.ts'
import { OpenFiles } from '../src/open-files.ts'
import { encodeFile } from '../src/record-file.ts'
import { Sweep } from '../src/sweep.ts'
import { entryFilesOf, treeOf, useFolder } from './support/folder.ts'
import { recordWith } from './support/records.ts'

const folder = useFolder()
const goOn = async () => true

let time: ManualTime
beforeEach(() => {
  time = manualTime()
})
afterEach(() => time.restore())

function setUp(maxBytes = Number.POSITIVE_INFINITY) {
  const layout = new Layout(folder())
  const files = new EntryFiles({ openFiles: new OpenFiles(8), fsync: false, measure: true })
  const sweep = new Sweep(layout, files, maxBytes)
  /** Writes a file of `size` bytes that expires at an instant and was used some time ago. */
  const put = async (
    key: string,
    { expiresAt = Number.POSITIVE_INFINITY, size = 1000, usedAgoMs = 0 } = {},
  ) => {
    const path = layout.pathOf(key)
    const empty = encodeFile(key, recordWith({ body: '' })).bytes.length
    await files.write(path, encodeFile(key, recordWith({ expiresAt, body: 'b'.repeat(size - empty) })).bytes)
    const usedAt = new Date(time.now() - usedAgoMs)
    await utimes(path, usedAt, usedAt)
    return path
  }
  const keys = async () => {
    const found = await Promise.all((await entryFilesOf(folder())).map((path) => files.look(path)))
    return found.map((file) => (file === undefined || 'damage' in file.header ? '?' : file.header.key)).sort()
  }
  return { layout, files, sweep, put, keys }
}

describe('a sweep', () => {
  it('finds nothing to do where there is no folder', async () => {
    expect(await setUp().sweep.run(goOn)).toEqual({ removed: 0, bytes: 0, complete: true })
  })

  it('removes what has expired, and tells how many and what is left', async () => {
    const { sweep, put, keys } = setUp()
    await put('gone', { expiresAt: time.now() - 1 })
    await put('going', { expiresAt: time.now() })
    await put('here', { expiresAt: time.now() + 1 })
    await put('for ever', { size: 500 })
    expect(await sweep.run(goOn)).toEqual({ removed: 2, bytes: 1500, complete: true })
    expect(await keys()).toEqual(['for ever', 'here'])
    time.advanceSync('1m')
    expect(await sweep.run(goOn)).toMatchObject({ removed: 1, bytes: 500 })
  })

  it('spares a fresh file that took the place of an expired one after it was looked at', async () => {
    const { layout, files, sweep, put, keys } = setUp()
    await put('k', { expiresAt: time.now() - 1 })
    const look = files.look.bind(files)
    files.look = async (path) => {
      files.look = look
      const found = await look(path)
      await put('k')
      return found
    }
    expect(await sweep.run(goOn)).toMatchObject({ removed: 0 })
    expect(await keys()).toEqual(['k'])
    expect(await look(layout.pathOf('k'))).toMatchObject({ header: { expiresAt: Number.POSITIVE_INFINITY } })
  })

  it('removes damaged files, and leaves those of a newer format', async () => {
    const { sweep, put } = setUp()
    const damaged = await put('damaged')
    await truncate(damaged, 40)
    const newer = await put('newer')
    const bytes = await readFile(newer)
    bytes.write('ACF2', 0, 'latin1')
    await writeFile(newer, bytes)
    expect(await sweep.run(goOn)).toMatchObject({ removed: 1, bytes: bytes.length })
    expect(await entryFilesOf(folder())).toEqual([newer])
  })

  it('removes what crashed processes left when it is old enough, and nothing that may be in use', async () => {
    const { layout, sweep } = setUp()
    const entry = layout.pathOf('k')
    for (const name of [`${entry}.lock`, `${entry}.0-0.tmp`]) {
      await mkdir(join(name, 'token'), { recursive: true })
      await writeFile(join(name, 'token', 'gone'), 'x')
    }
    const shard = basename(dirname(entry))
    const all = await treeOf(folder())
    expect(await sweep.run(goOn)).toMatchObject({ removed: 0 })
    expect(await treeOf(folder())).toEqual(all)
    time.advanceSync('11m')
    expect(await sweep.run(goOn)).toMatchObject({ removed: 0 })
    expect(await treeOf(folder())).toEqual([shard])
  })

  it('leaves files alone that are not of this storage', async () => {
    const { layout, sweep } = setUp()
    const foreign = [join(layout.root, 'README'), join(layout.root, 'ab', 'notes.txt')]
    await mkdir(join(layout.root, 'ab'))
    for (const path of foreign) await writeFile(path, 'x')
    time.advanceSync('1d')
    await sweep.run(goOn)
    expect(await treeOf(folder())).toEqual(['README', 'ab', 'ab/notes.txt'])
  })

  it('stops when it is told to, and says so', async () => {
    const { sweep, put } = setUp()
    for (let index = 0; index < 10; index += 1) await put(`k${index}`, { expiresAt: 0 })
    let steps = 0
    const swept = await sweep.run(async () => ++steps < 3)
    expect(swept.complete).toBe(false)
    expect(swept.removed).toBe(10 - (await entryFilesOf(folder())).length)
    expect(swept.removed).toBeLessThan(10)
  })
})

describe('the bound', () => {
  it('is kept by removing what was used longest ago, down to nine tenths of it', async () => {
    const { sweep, put, keys } = setUp(5000)
    for (let index = 0; index < 8; index += 1) await put(`k${index}`, { usedAgoMs: (8 - index) * 3_600_000 })
    expect(await sweep.run(goOn)).toMatchObject({ removed: 0, bytes: 4000 })
    expect(await keys()).toEqual(['k4', 'k5', 'k6', 'k7'])
  })

  it('counts what has expired out first', async () => {
    const { sweep, put, keys } = setUp(3000)
    await put('old', { usedAgoMs: 3_600_000 })
    await put('older', { usedAgoMs: 7_200_000 })
    await put('expired', { expiresAt: time.now() - 1 })
    await put('new')
    expect(await sweep.run(goOn)).toMatchObject({ removed: 1, bytes: 3000 })
    expect(await keys()).toEqual(['new', 'old', 'older'])
  })

  it('spares what was used while the sweep made up its mind', async () => {
    const { sweep, files, put, keys } = setUp(1500)
    const used = await put('used', { usedAgoMs: 7_200_000 })
    await put('not used', { usedAgoMs: 3_600_000 })
    const remove = files.remove.bind(files)
    files.remove = async (path, condition) => {
      if (path === used) await files.read(used)
      return remove(path, condition)
    }
    await sweep.run(goOn)
    expect(await keys()).toContain('used')
  })

  it('holds for files of any number and size', async () => {
    const { sweep, put } = setUp(20_000)
    let total = 0
    for (let index = 0; index < 60; index += 1) {
      const size = 200 + index * 20
      total += size
      await put(`k${index}`, { size, usedAgoMs: index * 1000 })
    }
    expect(total).toBeGreaterThan(40_000)
    const { bytes } = await sweep.run(goOn)
    expect(bytes).toBeLessThanOrEqual(18_000)
    expect(bytes).toBeGreaterThan(12_000)
  })
})
