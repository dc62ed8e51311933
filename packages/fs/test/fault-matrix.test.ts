/** The sheet of files in the fault matrix: a folder of a small file system in memory, whose files and rights are tampered with. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Fault, jump, playSheet, type Stage, sheets } from '@acache/test-servers/fault-matrix'
import { LocalFileCache } from '../src/index.ts'
import { Layout } from '../src/layout.ts'
import { openDisk, whyNoDisk } from './support/small-disk.ts'

/** How a fault begins and ends in a folder, on a disk that is mounted anew with other rights. */
interface Means {
  begin(folder: string, keys: readonly string[], remount: (options: string) => void): unknown
  end?(folder: string, remount: (options: string) => void): unknown
}

/** The files of entries are replaced; what is not there is there then. */
const ofBytes = (change: (record: Buffer) => Buffer): Means => ({
  async begin(folder, keys) {
    for (const key of keys) {
      const path = new Layout(folder).pathOf(key)
      await mkdir(join(path, '..'), { recursive: true })
      writeFileSync(path, change(existsSync(path) ? readFileSync(path) : Buffer.alloc(100)))
    }
  },
})

const means: Readonly<Partial<Record<Fault, Means>>> = {
  // A file where the folder was.
  reject: {
    async begin(folder) {
      await rename(folder, `${folder}.away`)
      await writeFile(folder, '')
    },
    async end(folder) {
      await rm(folder)
      await rename(`${folder}.away`, folder)
    },
  },
  'wrong bytes': ofBytes(() => Buffer.from('of another program')),
  'truncated bytes': ofBytes((record) => record.subarray(0, -2)),
  'flipped bits': ofBytes((record) =>
    Buffer.concat([record.subarray(0, -1), Buffer.of((record.at(-1) ?? 0) ^ 0xff)]),
  ),
  'read-only': {
    begin: (_folder, _keys, remount) => remount('ro'),
    end: (_folder, remount) => remount('rw'),
  },
  'disk full': {
    begin(folder) {
      try {
        writeFileSync(`${folder}.filler`, Buffer.alloc(400_000))
      } catch {
        // Written to the last byte.
      }
    },
    end: (folder) => rm(`${folder}.filler`),
  },
}

async function open(fault: Fault): Promise<Stage> {
  const disk = openDisk()
  const folder = join(disk.folder, 'cache')
  await mkdir(folder)
  const told: unknown[] = []
  const storage = new LocalFileCache(folder, {
    timeout: '20s',
    sweepInterval: 0,
    onError: (error) => told.push(error),
  })
  let putBack = () => {}
  return {
    storage,
    told,
    holdsClock: false,
    inject(keys) {
      const mean = means[fault]
      if (mean !== undefined) return mean.begin(folder, keys, disk.remount)
      putBack = jump(fault)
      return undefined
    },
    async heal() {
      putBack()
      await means[fault]?.end?.(folder, disk.remount)
    },
    async dispose() {
      await storage.close()
      disk.dispose()
    },
  }
}

const lacking = whyNoDisk()
playSheet(sheets.files, { open, unable: () => lacking })
