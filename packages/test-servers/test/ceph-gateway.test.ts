import { existsSync, readdirSync, rmdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { CreateBucketCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'
import { describe, expect, it } from '@jest/globals'
import { type S3Server, spawnScript, startCephGateway } from '../src/index.ts'
import { announcedS3 } from '../src/shared-s3.ts'
import { silent } from './silent.ts'

/** What `start-ceph-gateway.ts` says. */
interface Started {
  readonly port: number
  readonly pids: readonly number[]
  readonly place: string
  readonly folders: readonly string[]
}

const script = new URL('./scripts/start-ceph-gateway.ts', import.meta.url)

// The run has found out whether there can be one here.
const describeWithCeph = announcedS3()?.kind === 'ceph' ? describe : describe.skip

describeWithCeph('startCephGateway', () => {
  it('answers when a gateway takes requests, which keeps its buckets for itself', async () => {
    const [first, second] = await Promise.all([startCephGateway(), startCephGateway()])
    expect(first.port).not.toBe(second.port)
    await ask(first, (client) => client.send(new CreateBucketCommand({ Bucket: 'a-bucket' })))
    const names = async (server: S3Server) => {
      const { Buckets = [] } = await ask(server, (client) => client.send(new ListBucketsCommand({})))
      return Buckets.map(({ Name }) => Name)
    }
    expect(await names(first)).toEqual(['a-bucket'])
    expect(await names(second)).toEqual([])
    await Promise.all([first.stop(), second.stop()])
  })

  it.each(['stop', 'kill'] as const)('is gone after %s, which may be called again', async (method) => {
    const server = await startCephGateway()
    await server[method]()
    await silent(server.port)
    for (const pid of server.pids) expect(isAlive(pid)).toBe(false)
    await server[method]()
  })

  it('ends with a process that exits without stopping it', async () => {
    await using child = await spawnScript<string, Started>(script, { args: ['exit'] })
    await isGone(await child.receive())
  })

  // Signals that a process hears of are tested with a server that starts faster.
  it('ends with a process that SIGKILL ends', async () => {
    await using child = await spawnScript<string, Started>(script)
    const started = await child.receive()
    await child.kill('SIGKILL')
    await isGone(started)
  })

  it('says what a daemon said that did not start', async () => {
    const before = process.env['PATH']
    process.env['PATH'] = `${new URL('./bin-broken', import.meta.url).pathname}:${before}`
    try {
      await expect(startCephGateway()).rejects.toThrow(/radosgw ended \(code 3\):\n[\s\S]*on purpose/)
    } finally {
      process.env['PATH'] = before
    }
  })
})

async function ask<T>(server: S3Server, question: (client: S3Client) => Promise<T>): Promise<T> {
  const { endpoint, region, accessKeyId, secretAccessKey } = server
  const credentials = { accessKeyId, secretAccessKey }
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true })
  try {
    return await question(client)
  } finally {
    client.destroy()
  }
}

/** Settles when no process and no folder is left. */
async function isGone({ port, pids, place, folders }: Started): Promise<void> {
  expect(folders).toEqual([expect.stringMatching(/^acache-ceph-/)])
  await silent(port)
  while (pids.some(isAlive)) await sleep(10)
  while (existsSync(place) && readdirSync(place).length > 0) await sleep(10)
  rmdirSync(place)
}

/** A process that has ended and that nobody has asked for its exit code still has an id, but no memory. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
