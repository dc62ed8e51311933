/** One pass over the whole folder: what is expired, damaged or left behind goes, then what is too much. */
import { stat } from 'node:fs/promises'
import { mapLimited, now } from '@acache/core/driver'
import { AgeHistogram } from './age-histogram.ts'
import type { EntryFiles, Found } from './entry-files.ts'
import { unless } from './failures.ts'
import type { Batch, Layout } from './layout.ts'
import { removeLeftover } from './lock.ts'

/** Half of Node's file system threads: the other half is for those who wait for an answer. */
const LANES = 2
/** Older than any change that is still going on. One that is must begin again, no more. */
const LEFTOVER_AGE_MS = 10 * 60_000
/** A pass that finds too much goes on until this share of the bound is left, so that the next is not due at once. */
const FILL_AFTER = 0.9

/** What a pass found and did. */
export interface Swept {
  /** Entries that were removed because they had expired or were damaged. */
  readonly removed: number
  /** Bytes of the files that are left. */
  readonly bytes: number
  /** False when the pass was told to stop. */
  readonly complete: boolean
}

/** Waits as long as it must be waited between two steps; false: stop. */
export type Pace = () => Promise<boolean>

/** Sweeps one storage. */
export class Sweep {
  readonly #layout: Layout
  readonly #files: EntryFiles
  readonly #maxBytes: number

  /** `maxBytes`: Infinity for a storage without a bound. */
  constructor(layout: Layout, files: EntryFiles, maxBytes: number) {
    this.#layout = layout
    this.#files = files
    this.#maxBytes = maxBytes
  }

  async run(pace: Pace): Promise<Swept> {
    const at = now()
    const ages = new AgeHistogram()
    let bytes = 0
    let removed = 0
    const visit = async (path: string) => {
      const found = await this.#files.look(path)
      if (found === undefined) return
      if (isUseless(found, at)) {
        const { grownBy } = await this.#files.remove(path, (current) => isUseless(current, at))
        if (grownBy < 0) removed += 1
        return
      }
      bytes += found.size
      ages.add(at - found.usedAt, found.size)
    }
    const complete = await this.#walk(pace, async ({ entries, transient }) => {
      await mapLimited(entries, LANES, visit)
      for (const folder of transient) await removeIfLeft(folder, at)
    })
    if (!complete || bytes <= this.#maxBytes) return { removed, bytes, complete }

    const excess = bytes - this.#maxBytes * FILL_AFTER
    const old = ages.oldest(excess)
    const freed = await this.#evict(pace, excess, (usedAt) => old(at - usedAt))
    return { removed, bytes: bytes - freed, complete }
  }

  /** Removes files that were last used when `old` says, until `excess` bytes are gone; answers how many are. */
  async #evict(pace: Pace, excess: number, old: (usedAt: number) => boolean): Promise<number> {
    let freed = 0
    const enough = async () => freed < excess && (await pace())
    await this.#walk(enough, ({ entries }) =>
      mapLimited(entries, LANES, async (path) => {
        if (freed >= excess) return
        const stats = await unless(['ENOENT'], stat(path))
        if (stats === undefined || !old(stats.mtimeMs)) return
        const { grownBy } = await this.#files.remove(path, (current) => current?.usedAt === stats.mtimeMs)
        freed -= grownBy
      }),
    )
    return freed
  }

  async #walk(pace: Pace, step: (batch: Batch) => Promise<unknown>): Promise<boolean> {
    // A process that ends early ends its pass early; each begins elsewhere, so that no part is always left out.
    for await (const batch of this.#layout.walk(Math.random())) {
      await step(batch)
      if (!(await pace())) return false
    }
    return true
  }
}

/** True for a file that no reader will have a value of any more. */
function isUseless(found: Found | undefined, at: number): boolean {
  if (found === undefined) return false
  const { header } = found
  return 'damage' in header ? header.newer !== true : header.expiresAt <= at
}

async function removeIfLeft(folder: string, at: number): Promise<void> {
  const stats = await unless(['ENOENT'], stat(folder))
  if (stats !== undefined && at - stats.mtimeMs > LEFTOVER_AGE_MS) await removeLeftover(folder)
}
