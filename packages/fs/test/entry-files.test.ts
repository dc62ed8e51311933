import {
  appendFile,
  copyFile,
  type FileHandle,
  readFile,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { EntryFiles, type EntryFilesOptions, type Found } from '../src/entry-files.ts'
import { keyBytes, Layout, nameOf } from '../src/layout.ts'
import { OpenFiles } from '../src/open-files.ts'
import { decodeHeader, encodeFile, encodeRenewable } from '../src/record-file.ts'
import { treeOf, useFolder } from './support/folder.ts'
import { type RecordParts, recordWith } from './support/records.ts'

const folder = useFolder()

function setUp(options: Partial<EntryFilesOptions> = {}) {
  const files = new EntryFiles({ openFiles: new OpenFiles(4), fsync: false, measure: false, ...options })
  const path = new Layout(folder()).pathOf('key')
  const write = (parts: RecordParts) => files.write(path, encodeFile('key', recordWith(parts)).bytes)
  return { files, path, write }
}

const damageIn = (found: Found | undefined) =>
  found !== undefined && 'damage' in found.header ? found.header.damage : undefined

/** The file of `key` with the first bytes of its renewable part replaced. */
function overwritten(file: Buffer, renewable: Uint8Array): Buffer {
  const header = decodeHeader(file, nameOf(keyBytes('key')))
  if ('damage' in header) throw new Error(header.damage)
  const bytes = Buffer.from(file)
  bytes.set(renewable, header.renewableAt)
  return bytes
}

/** Files during whose first read nothing happens, and something right after it. */
class AfterFirstRead extends OpenFiles {
  readonly #happen: () => Promise<void>

  constructor(happen: () => Promise<void>) {
    super(1)
    this.#happen = happen
  }

  override use<T>(path: string, flags: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
    return super.use(path, flags, (file) => {
      const read: unknown = file.read
      Reflect.set(file, 'read', async (...given: unknown[]) => {
        Reflect.deleteProperty(file, 'read')
        const outcome: unknown = await Reflect.apply(read as () => unknown, file, given)
        await this.#happen()
        return outcome
      })
      return work(file)
    })
  }
}

/** Files that note what is asked of them once they are open. */
class Noting extends OpenFiles {
  readonly asked: string[] = []

  override use<T>(path: string, flags: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
    const get = (file: FileHandle, name: keyof FileHandle) => {
      this.asked.push(String(name))
      return (...given: unknown[]) => Reflect.apply(file[name] as () => unknown, file, given)
    }
    return super.use(path, flags, (file) => work(new Proxy(file, { get })))
  }
}

describe('reading', () => {
  it('answers undefined where there is no file, and no folder', async () => {
    const { files, path } = setUp()
    expect(await files.look(path)).toBeUndefined()
    expect(await files.read(path)).toBeUndefined()
  })

  it('looks and reads with one version, however long the key is', async () => {
    const { files } = setUp()
    for (const key of ['', 'k', 'k'.repeat(5000), 'k'.repeat(100_000)]) {
      const path = new Layout(folder()).pathOf(key)
      const { bytes, version } = encodeFile(key, recordWith({ body: 'b'.repeat(20_000) }))
      await files.write(path, bytes)
      expect(await files.look(path)).toMatchObject({ version, header: { key }, size: bytes.length })
      expect(await files.read(path)).toMatchObject({ version, header: { key } })
    }
  })

  it.each([0, 3, 27, 40, 5000])('finds one version in a file that was cut to %i bytes', async (length) => {
    const { files, path, write } = setUp()
    await write({ head: 'h'.repeat(100), body: 'b'.repeat(20_000) })
    await truncate(path, length)
    const read = await files.read(path)
    expect(read?.record).toMatchObject({ damage: expect.any(String) })
    expect(read?.version).toEqual(expect.any(String))
    expect((await files.look(path))?.version).toBe(read?.version)
  })

  it.each([
    ['a short record', 100, false, ['read']],
    ['a long record', 100_000, false, ['read', 'read']],
    ['a record whose use is noted', 100, true, ['read', 'stat']],
  ])('asks no more of the file system for %s than it needs', async (_, length, measure, asked) => {
    const { path, write } = setUp()
    await write({ body: 'b'.repeat(length) })
    const openFiles = new Noting(1)
    const { files } = setUp({ openFiles, measure })
    expect(String((await files.read(path))?.record)).toBe(`head${'b'.repeat(length)}`)
    expect(openFiles.asked).toEqual(asked)
  })

  it('takes no more than the record from a file that has something behind it', async () => {
    const { files, path, write } = setUp()
    await write({ body: 'body' })
    await appendFile(path, 'leftovers')
    expect(String((await files.read(path))?.record)).toBe('headbody')
  })

  it('finds the file of another key damaged', async () => {
    const { files, path, write } = setUp()
    await write({})
    const other = `${path.slice(0, -64)}${'0'.repeat(64)}`
    await copyFile(path, other)
    expect(damageIn(await files.look(other))).toBe('the file is that of another key')
  })

  it('looks again when it met a renewal in the middle', async () => {
    const { files, path, write } = setUp()
    await write({ head: 'old!', body: 'body' })
    const whole = await readFile(path)
    const renewal = encodeRenewable(Buffer.from('new!'), 5)
    await writeFile(path, overwritten(whole, renewal.bytes.subarray(0, 14)))
    const openFiles = new AfterFirstRead(() => writeFile(path, overwritten(whole, renewal.bytes)))
    const { files: meeting } = setUp({ openFiles })
    expect(await meeting.read(path)).toMatchObject({ version: renewal.version, header: { expiresAt: 5 } })
    expect(String((await files.read(path))?.record)).toBe('new!body')
  })

  it('finds a renewal that stays torn damaged, and a write repairs it', async () => {
    const { files, path, write } = setUp()
    await write({ head: 'old!' })
    const renewal = encodeRenewable(Buffer.from('new!'), 5)
    await writeFile(path, overwritten(await readFile(path), renewal.bytes.subarray(0, 14)))
    expect(damageIn(await files.look(path))).toBe("the record's head does not match its checksum")
    await write({ head: 'next' })
    expect(damageIn(await files.look(path))).toBeUndefined()
  })
})

describe('writing', () => {
  it('is refused without a trace where the condition says no', async () => {
    const { files, path, write } = setUp()
    await write({ body: 'first' })
    const before = await readFile(path)
    const tree = await treeOf(folder())
    const change = await files.write(
      path,
      encodeFile('key', recordWith()).bytes,
      (found) => found === undefined,
    )
    expect(change.done).toBe(false)
    expect(await readFile(path)).toEqual(before)
    expect(await treeOf(folder())).toEqual(tree)
  })

  it('asks the condition again under the lock', async () => {
    const { files, path } = setUp()
    const answers = [true, false]
    const asked: (Found | undefined)[] = []
    const change = await files.write(path, encodeFile('key', recordWith()).bytes, (found) => {
      asked.push(found)
      return answers.shift() ?? false
    })
    expect(change.done).toBe(false)
    expect(asked).toEqual([undefined, undefined])
    expect(await files.look(path)).toBeUndefined()
  })

  it('tells by how much the storage has grown', async () => {
    const { files, path, write } = setUp({ measure: true })
    const size = encodeFile('key', recordWith({ body: '' })).bytes.length
    expect(await write({ body: 'x'.repeat(10) })).toEqual({ done: true, grownBy: size + 10 })
    expect(await write({ body: 'x'.repeat(30) })).toEqual({ done: true, grownBy: 20 })
    expect(await write({ body: '' })).toEqual({ done: true, grownBy: -30 })
    expect(await files.remove(path)).toEqual({ done: true, grownBy: -size })
    expect(await files.remove(path)).toEqual({ done: true, grownBy: 0 })
  })

  it('makes files for the owner alone', async () => {
    const { path, write } = setUp()
    await write({})
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(new Layout(folder()).pathOf('key').slice(0, -65))).mode & 0o777).toBe(0o700)
  })
})

describe('renewing', () => {
  it('writes over the head and leaves the body where it is', async () => {
    const { files, path, write } = setUp({ fsync: true })
    await write({ head: 'old!', body: 'body', expiresAt: 1 })
    const { ino } = await stat(path)
    const { bytes, version } = encodeRenewable(Buffer.from('new!'), 2)
    expect(await files.renew(path, bytes, () => true)).toBe(true)
    expect((await stat(path)).ino).toBe(ino)
    const read = await files.read(path)
    expect(read).toMatchObject({ version, header: { expiresAt: 2 } })
    expect(String(read?.record)).toBe('new!body')
  })

  it('is refused where there is nothing, where the condition says no, and where the file is damaged', async () => {
    const { files, path, write } = setUp()
    const { bytes } = encodeRenewable(Buffer.from('new!'), 2)
    expect(await files.renew(path, bytes, () => true)).toBe(false)
    await write({ head: 'old!' })
    expect(await files.renew(path, bytes, () => false)).toBe(false)
    const answers = [true, false]
    expect(await files.renew(path, bytes, () => answers.shift() ?? false)).toBe(false)
    expect(await files.look(path)).toMatchObject({ header: { expiresAt: Number.POSITIVE_INFINITY } })
    await truncate(path, 20)
    expect(await files.renew(path, bytes, () => true)).toBe(false)
  })
})

describe('removing', () => {
  it('spares a file that the condition does not mean any more', async () => {
    const { files, path, write } = setUp()
    await write({ body: 'first' })
    const first = (await files.look(path))?.version
    await write({ body: 'second' })
    expect((await files.remove(path, (found) => found?.version === first)).done).toBe(false)
    expect(String((await files.read(path))?.record)).toBe('headsecond')
  })

  it('spares a file that took the place of the one that was looked at', async () => {
    const { files, path, write } = setUp()
    await write({ body: 'first' })
    const answers = [true, false]
    expect((await files.remove(path, () => answers.shift() ?? false)).done).toBe(false)
    expect(await files.look(path)).toBeDefined()
  })
})

describe('the time of a file', () => {
  const longAgo = new Date(Date.now() - 3_600_000)

  it('is that of its last use where uses are noted', async () => {
    const { files, path, write } = setUp({ measure: true })
    await write({})
    await utimes(path, longAgo, longAgo)
    await files.read(path)
    expect((await stat(path)).mtimeMs).toBeGreaterThan(longAgo.getTime() + 3_000_000)
  })

  it('is not noted again for each use', async () => {
    const { files, path, write } = setUp({ measure: true })
    await write({})
    const justNow = new Date(Date.now() - 10_000)
    await utimes(path, justNow, justNow)
    const { mtimeMs } = await stat(path)
    await files.read(path)
    expect((await stat(path)).mtimeMs).toBe(mtimeMs)
  })

  it('stays that of its writing otherwise, and a look is no use', async () => {
    for (const measure of [true, false]) {
      const { files, path, write } = setUp({ measure })
      await write({})
      await utimes(path, longAgo, longAgo)
      await files.look(path)
      if (!measure) await files.read(path)
      expect((await stat(path)).mtime).toEqual(longAgo)
    }
  })
})
