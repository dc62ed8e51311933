/** Which Redis a page was measured on. */
import { Redis } from 'ioredis'

export async function redisVersion(url: string): Promise<string> {
  const client = new Redis(url)
  const info = await client.info('server')
  client.disconnect()
  return /redis_version:(\S+)/.exec(info)?.[1] ?? 'unknown'
}
