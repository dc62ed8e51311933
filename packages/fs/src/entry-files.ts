/** What can be done with the file of one entry: looked at, read, and changed in one step among all processes. */
import { hash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { now } from '@acache/core/driver'
import { unless } from './failures.ts'
import { stageNothing, withLock } from './lock.ts'
import type { OpenFiles } from './open-files.ts'
import { type Damage, decodeHeader, headerLength, type RecordHeader, recordOf } from './record-file.ts'

/** The first read of a header takes this much: the header of all but very long keys. */
const HEADER_CHUNK = 4096
/** The first read of a record takes this much: the whole of most. */
const RECORD_CHUNK = 16_384
/** A header that was read in the middle of a renewal is whole at the next look; one that stays torn is damaged. */
const LOOKS = 3
/** A use is noted in the file's time no more than once in this time, so that hits seldom write. */
const USE_GRAIN_MS = 60_000

/** A file as it was at one look. */
export interface Found {
  /** Names this state of the file among all that it had. */
  readonly version: string
  /** What stands before the body, or why there is no record. */
  readonly header: RecordHeader | Damage
  readonly size: number
  /** When it was last written or renewed, or (where uses are noted) read; epoch milliseconds. */
  readonly usedAt: number
}

/** A file whose record was read. */
export interface FoundRecord extends Pick<Found, 'version' | 'header'> {
  /** The record, or why there is none. */
  readonly record: Buffer | Damage
}

/** Decides on a change by the file as it is, undefined when there is none. */
export type Condition = (found: Found | undefined) => boolean

/** How a change ended. */
export interface Change {
  /** False when the condition refused it. */
  readonly done: boolean
  /** By how many bytes the storage has grown; only counted with `measure`. */
  readonly grownBy: number
}

/** How files are treated. */
export interface EntryFilesOptions {
  readonly openFiles: OpenFiles
  /** Flush a file and its folder to the disk before a change is answered. */
  readonly fsync: boolean
  /** Count by how much changes make the storage grow, and note when files are used. */
  readonly measure: boolean
}

const REFUSED: Change = { done: false, grownBy: 0 }
const NOTHING = Buffer.alloc(0)
const NOTHING_TO_DO: Change = { done: true, grownBy: 0 }

/** The files of the entries of one storage, by path. */
export class EntryFiles {
  readonly #options: EntryFilesOptions

  constructor(options: EntryFilesOptions) {
    this.#options = options
  }

  /** Reads no more than the beginning. */
  look(path: string): Promise<Found | undefined> {
    return this.#open(path, 'r', (file) => look(file, basename(path)))
  }

  read(path: string): Promise<FoundRecord | undefined> {
    return this.#open(path, 'r', async (file) => {
      const name = basename(path)
      const found = (await readSound(file, name)) ?? (await readClosely(file, name))
      if (this.#options.measure) await noteUse(file)
      return found
    })
  }

  /** Puts a new file in place. Its bytes are written aside and take the entry's name when they are complete. */
  async write(path: string, bytes: Uint8Array, condition?: Condition): Promise<Change> {
    // A refusal is true at the moment of the look, so it needs no lock. Consent does.
    if (condition !== undefined && !condition(await this.look(path))) return REFUSED
    const stage = (staged: string) => this.#writeNew(staged, bytes)
    const { outcome } = await withLock(path, stage, async (commits) => {
      const matters = condition !== undefined || this.#options.measure
      const before = matters ? await this.look(path) : undefined
      if (condition !== undefined && !condition(before)) return REFUSED
      await commits.replaceEntry()
      await this.#flushFolder(path)
      return { done: true, grownBy: bytes.length - (before?.size ?? 0) }
    })
    return outcome
  }

  /**
   * Overwrites the renewable part in place, where `condition` finds a record that it fits.
   *
   * A process that is suspended for longer than the lock's patience, exactly between its last look and this one write,
   * may put its instants over those of a later renewal of the same file. It then answers false, like every other
   * renewal that lost its lock; a file that was replaced or removed meanwhile is another file, and not touched.
   */
  async renew(
    path: string,
    renewable: Uint8Array,
    condition: (header: RecordHeader) => boolean,
  ): Promise<boolean> {
    const fitting = (found: Found | undefined): RecordHeader | undefined => {
      if (found === undefined || 'damage' in found.header) return undefined
      return condition(found.header) ? found.header : undefined
    }
    if (fitting(await this.look(path)) === undefined) return false
    const { outcome, held } = await withLock(path, stageNothing, () =>
      this.#open(path, 'r+', async (file) => {
        const header = fitting(await look(file, basename(path)))
        if (header === undefined) return false
        await file.write(renewable, 0, renewable.length, header.renewableAt)
        if (this.#options.fsync) await file.datasync()
        return true
      }),
    )
    return held && outcome === true
  }

  /** Removes a file, where `condition` allows; a file that is not there is removed. */
  async remove(path: string, condition: Condition = () => true): Promise<Change> {
    const seen = await this.look(path)
    if (seen === undefined) return NOTHING_TO_DO
    if (!condition(seen)) return REFUSED
    const { outcome } = await withLock(path, stageNothing, async (commits) => {
      const before = await this.look(path)
      if (before === undefined) return NOTHING_TO_DO
      if (!condition(before)) return REFUSED
      await commits.removeEntry()
      await this.#flushFolder(path)
      return { done: true, grownBy: -before.size }
    })
    return outcome
  }

  #open<T>(path: string, flags: string, work: (file: FileHandle) => Promise<T>): Promise<T | undefined> {
    return unless(['ENOENT'], this.#options.openFiles.use(path, flags, work))
  }

  #writeNew(path: string, bytes: Uint8Array): Promise<void> {
    return this.#options.openFiles.use(path, 'wx', async (file) => {
      await file.writeFile(bytes)
      if (this.#options.fsync) await file.sync()
    })
  }

  /** Without this a power cut may lose the new name of a file whose bytes are on the disk. */
  async #flushFolder(path: string): Promise<void> {
    if (!this.#options.fsync) return
    await this.#options.openFiles.use(dirname(path), 'r', (folder) => folder.sync())
  }
}

function look(file: FileHandle, name: string): Promise<Inspected> {
  return settled(() => inspect(file, name, (size) => Math.min(size, HEADER_CHUNK)))
}

interface Inspected extends Found {
  /** As many bytes from the beginning as were read. */
  readonly bytes: Buffer
}

async function settled(inspectOnce: () => Promise<Inspected>): Promise<Inspected> {
  for (let looks = 1; ; looks += 1) {
    const found = await inspectOnce()
    if (looks === LOOKS || !('torn' in found.header)) return found
  }
}

async function inspect(
  file: FileHandle,
  name: string,
  lengthFor: (size: number) => number,
): Promise<Inspected> {
  const { size, mtimeMs } = await file.stat()
  let bytes = await readStart(file, lengthFor(size))
  const wanted = headerLength(bytes)
  if (wanted > bytes.length && wanted <= size) bytes = await readStart(file, wanted)
  const header = decodeHeader(bytes, name)
  const version = 'damage' in header ? versionOfDamaged(bytes) : header.version
  return { bytes, header, version, size, usedAt: mtimeMs }
}

/** The record, in one read where it is not long: its header tells its length. Undefined: the file needs a close look. */
async function readSound(file: FileHandle, name: string): Promise<FoundRecord | undefined> {
  const buffer = Buffer.allocUnsafe(RECORD_CHUNK)
  const { bytesRead } = await file.read(buffer, 0, RECORD_CHUNK, 0)
  const start = buffer.subarray(0, bytesRead)
  const header = decodeHeader(start, name)
  if ('damage' in header) return undefined
  const length = header.bodyAt + header.bodyLength
  const bytes = await readStart(file, length, start)
  return bytes.length < length
    ? undefined
    : { version: header.version, header, record: recordOf(bytes, header) }
}

/** The record of a file that may be damaged, or was met in the middle of a renewal. */
async function readClosely(file: FileHandle, name: string): Promise<FoundRecord> {
  const { bytes, version, header } = await settled(() => inspect(file, name, (size) => size))
  return { version, header, record: 'damage' in header ? header : recordOf(bytes, header) }
}

/** Made of the part that every look reads, so that all looks at one damaged file agree. */
function versionOfDamaged(bytes: Buffer): string {
  return `damaged-${hash('sha256', bytes.subarray(0, HEADER_CHUNK), 'hex')}`
}

/** As many bytes from the beginning as there are, at most `length`; `start` has the first of them. */
async function readStart(file: FileHandle, length: number, start: Buffer = NOTHING): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length)
  let filled = start.copy(buffer)
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}

/** Who may read a file but not change it leaves no note; to the size bound the entry then looks unused. */
async function noteUse(file: FileHandle): Promise<void> {
  const at = now()
  const { mtimeMs } = await file.stat()
  if (at - mtimeMs <= USE_GRAIN_MS) return
  await unless(['EACCES', 'EPERM', 'EROFS'], file.utimes(at / 1000, at / 1000))
}
