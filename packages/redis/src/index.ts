/** `@acache/redis`: a storage in Redis and Redis Cluster, and a bus through them. */

export type {
  BusConnection,
  BusConnectionOptions,
  RedisBusClient,
  RedisBusCluster,
  RedisBusNode,
} from './bus/client.ts'
export { RedisBus, type RedisBusOptions } from './bus/redis-bus.ts'
export type {
  RedisArgument,
  RedisClient,
  RedisCluster,
  RedisConnection,
  RedisNode,
  RedisPipeline,
} from './client.ts'
export { RedisCache, type RedisCacheOptions } from './redis-cache.ts'
