/**
 * Where things are below the root.
 *
 *     <root>/<2 hex>/<64 hex>               the file of one key; the name is the SHA-256 of the key
 *     <root>/<2 hex>/<64 hex>.lock          a folder, there while a process changes that file (see lock.ts)
 *     <root>/<2 hex>/<64 hex>.<token>.tmp   a folder with what a process is about to put in place
 *     <root>/upkeep.json                    when the last sweep was, and what it found (see upkeep.ts)
 *
 * Names have one length and one alphabet whatever the key, so no key is too long, meets another, or leaves the root.
 */
import { hash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { unless } from './failures.ts'

const SHARD = /^[0-9a-f]{2}$/
const ENTRY = /^[0-9a-f]{64}$/
const LEFTOVER = /^[0-9a-f]{64}\.(?:lock|[0-9a-f-]+\.tmp)$/
const BATCH = 64

/** Some of the names in one shard folder. */
export interface Batch {
  /** Files of keys. */
  readonly entries: readonly string[]
  /** Folders that are there during a change, or were left by a process that died in one. */
  readonly transient: readonly string[]
}

/** The folders and names below one root. */
export class Layout {
  readonly root: string

  /** `root` is absolute. */
  constructor(root: string) {
    this.root = root
  }

  /** The file of a key. */
  pathOf(key: string): string {
    const name = nameOf(keyBytes(key))
    return join(this.root, name.slice(0, 2), name)
  }

  /** The file that tells of the last sweep. */
  get upkeepPath(): string {
    return join(this.root, 'upkeep.json')
  }

  /** Absolute paths of all there is, in small batches, lazily, shard by shard; `start` (0 to 1) is the share of the shards to begin after. */
  async *walk(start = 0): AsyncGenerator<Batch> {
    const shards = (await namesIn(this.root)).filter((name) => SHARD.test(name))
    const first = Math.floor(start * shards.length)
    for (const shard of [...shards.slice(first), ...shards.slice(0, first)]) {
      const folder = join(this.root, shard)
      const names = await namesIn(folder)
      for (let from = 0; from < names.length; from += BATCH) {
        const batch = names.slice(from, from + BATCH)
        const paths = (pattern: RegExp) =>
          batch.filter((name) => pattern.test(name)).map((name) => join(folder, name))
        yield { entries: paths(ENTRY), transient: paths(LEFTOVER) }
      }
    }
  }
}

/** The bytes that stand for a key: JSON text, which tells all strings apart, lone surrogates included, and which people can read. */
export function keyBytes(key: string): Buffer {
  return Buffer.from(JSON.stringify(key), 'utf8')
}

/** The name of the file of the key that these bytes stand for. */
export function nameOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex')
}

async function namesIn(folder: string): Promise<string[]> {
  return (await unless(['ENOENT'], readdir(folder))) ?? []
}
