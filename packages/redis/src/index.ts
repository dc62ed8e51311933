/** `@acache/redis`: a storage in Redis and Redis Cluster. */

export type {
  RedisArgument,
  RedisClient,
  RedisCluster,
  RedisConnection,
  RedisNode,
  RedisPipeline,
} from './client.ts'
export { RedisCache, type RedisCacheOptions } from './redis-cache.ts'
