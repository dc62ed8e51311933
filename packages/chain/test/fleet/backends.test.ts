/** Deletes and loads of different processes, on the other storages that a fleet can share. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { useRedis } from '@acache/test-servers/jest'
import {
  deleteDuringLoadTest,
  newsOfDeleteTest,
  stoppedHolderTest,
  useFleet,
} from '@acache/test-servers/jest-fleet'
import { afterAll, beforeAll, describe, jest } from '@jest/globals'
import { alike, MEMBER, PROMISES } from './settings.ts'

jest.setTimeout(60_000)

const redis = useRedis()
const folders: string[] = []
let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'acache-fleet-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }))

/** A folder that no other fleet has. */
function newFolder(): string {
  const folder = join(root, `${folders.length}`)
  folders.push(folder)
  return folder
}

describe('a fleet over one Redis, without memory', () => {
  const home = () => ({ server: { url: redis.url }, prefix: `${redis.prefix}alone:` })
  const suite = useFleet(MEMBER, () => alike(2, { home: home(), memory: false }), PROMISES)
  deleteDuringLoadTest(suite)
  stoppedHolderTest(suite)
})

describe('a fleet whose memory follows what Redis itself tells', () => {
  const suite = useFleet(
    MEMBER,
    () => {
      const server = { url: redis.url }
      const home = { server, prefix: `${redis.prefix}tracked:` }
      return alike(2, { home, memory: true, bus: { server, mode: 'tracking' } })
    },
    PROMISES,
  )
  deleteDuringLoadTest(suite)
  newsOfDeleteTest(suite)
})

describe('a fleet over one folder, without memory', () => {
  const home = () => ({ folder: newFolder() })
  const suite = useFleet(MEMBER, () => alike(2, { home: home(), memory: false }), PROMISES)
  deleteDuringLoadTest(suite)
  stoppedHolderTest(suite)
})

describe('a fleet with memory over one folder, with the news through Redis', () => {
  const suite = useFleet(
    MEMBER,
    () => {
      const folder = newFolder()
      const bus = { server: { url: redis.url }, mode: 'publish', channel: folder } as const
      return alike(2, { home: { folder }, memory: true, bus })
    },
    PROMISES,
  )
  deleteDuringLoadTest(suite)
  newsOfDeleteTest(suite)
})
