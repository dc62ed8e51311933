export { onPath } from './apt.ts'
export { type S3Server, startCephGateway } from './ceph-gateway.ts'
export { type Certificate, canMakeCertificates, makeCertificate } from './certificate.ts'
export { eventually } from './eventually.ts'
export { type Fault, type FaultProxy, type FaultTarget, startFaultProxy } from './fault-proxy.ts'
export {
  type GcsDouble,
  type GcsDoubleOptions,
  type GcsFault,
  type GcsMatch,
  type GcsObject,
  type GcsOperation,
  type GcsRecord,
  type GcsRequest,
  type GcsStorageOptions,
  startGcsDouble,
} from './gcs-double/index.ts'
export { nodeOf } from './node-at-hand.ts'
export { insidePrefix } from './prefixed-driver.ts'
export { type RedisAtHand, redisAtHand } from './redis-at-hand.ts'
export { type RedisCluster, type RedisClusterOptions, startRedisCluster } from './redis-cluster.ts'
export { startRedisReplica } from './redis-replica.ts'
export { type RedisSentinel, type RedisSentinelOptions, startRedisSentinel } from './redis-sentinel.ts'
export { type RedisOptions, type RedisServer, startRedis } from './redis-server.ts'
export { removeBucket } from './remove-bucket.ts'
export { type S3AtHand, type S3Kind, s3AtHand } from './s3-at-hand.ts'
export {
  type S3Double,
  type S3DoubleOptions,
  type S3Fault,
  type S3LogEntry,
  type S3Match,
  type S3Operation,
  type S3Request,
  s3Faults,
  startS3Double,
} from './s3-double/index.ts'
export type { S3Settings } from './s3-settings.ts'
export { type Script, type ScriptOptions, spawnScript } from './script.ts'
