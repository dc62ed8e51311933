export { type Fault, type FaultProxy, type FaultTarget, startFaultProxy } from './fault-proxy.ts'
export { type RedisCluster, type RedisClusterOptions, startRedisCluster } from './redis-cluster.ts'
export { type RedisOptions, type RedisServer, startRedis } from './redis-server.ts'
export { type Script, type ScriptOptions, spawnScript } from './script.ts'
