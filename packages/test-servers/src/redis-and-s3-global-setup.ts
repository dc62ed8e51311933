/**
 * Jest's `globalSetup` for packages whose tests need both a Redis and an S3: it takes one module, and each server has a
 * set-up of its own, which can be called like this one calls them.
 */
import redisSetup from './redis-global-setup.ts'
import s3Setup from './s3-global-setup.ts'

export default async function globalSetup(): Promise<void> {
  // One after the other: each may have to install its server.
  await redisSetup()
  await s3Setup()
}
