/** A bucket for the length of a bench: on the server of S3_ENDPOINT, else on a Ceph gateway, else on the double. */
import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import type { Socket } from 'node:net'
import { S3Cache } from '@acache/s3'
import { startCephGateway, startS3Double } from '@acache/test-servers'
import { CreateBucketCommand, DeleteBucketCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'

/** A bucket, and what went over the wire to it. */
export interface BenchBucket {
  readonly server: string
  readonly client: S3Client
  readonly bucket: string
  /** Requests made, and bytes in both directions with all headers, since the start. */
  moved(): { readonly requests: number; readonly bytes: number }
  release(): Promise<void>
}

interface Server {
  readonly name: string
  readonly config: S3ClientConfig
  stop(): Promise<void>
}

/** Makes a bucket. A client of its own reaches it by plain HTTP, or by TLS without a count of bytes. */
export async function benchBucket(): Promise<BenchBucket> {
  const { name: server, config, stop } = await serverAtHand()
  const sockets: Socket[] = []
  const httpAgent = new Agent({ keepAlive: true, maxSockets: 50 })
  httpAgent.on('free', (socket: Socket) => void (sockets.includes(socket) || sockets.push(socket)))
  const client = new S3Client({ ...config, maxAttempts: 1, requestHandler: { httpAgent } })
  let requests = 0
  client.middlewareStack.add(
    (next) => (args) => {
      requests += 1
      return next(args)
    },
    { step: 'finalizeRequest' },
  )
  const bucket = `acache-bench-${randomUUID()}`
  await client.send(new CreateBucketCommand({ Bucket: bucket }))
  return {
    server,
    client,
    bucket,
    moved: () => ({
      requests,
      bytes: sockets.reduce((sum, { bytesRead, bytesWritten }) => sum + bytesRead + bytesWritten, 0),
    }),
    async release() {
      await new S3Cache({ client, bucket, timeout: '60s' }).clear({ everything: true })
      await client.send(new DeleteBucketCommand({ Bucket: bucket }))
      client.destroy()
      await stop()
    },
  }
}

async function serverAtHand(): Promise<Server> {
  const endpoint = process.env['S3_ENDPOINT']
  if (endpoint !== undefined && endpoint !== '') {
    return { name: endpoint, config: { endpoint, forcePathStyle: true }, stop: async () => undefined }
  }
  try {
    const ceph = await startCephGateway()
    const { accessKeyId, secretAccessKey, region } = ceph
    const credentials = { accessKeyId, secretAccessKey }
    const config = { endpoint: ceph.endpoint, region, credentials, forcePathStyle: true }
    return { name: 'a Ceph gateway', config, stop: ceph.stop }
  } catch {
    const double = await startS3Double()
    return { name: 'the S3 double', config: double.clientConfig, stop: () => double.stop() }
  }
}
