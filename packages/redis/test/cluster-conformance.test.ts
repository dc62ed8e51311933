import { type RedisCluster, startRedisCluster } from '@acache/test-servers'
import { afterAll, beforeAll } from '@jest/globals'
import { releases } from './support/releases.ts'
import { plain, runDriverSuite, runStorageSuite } from './support/suites.ts'

let cluster: RedisCluster
beforeAll(async () => {
  cluster = await startRedisCluster()
})
afterAll(() => cluster.stop())

const [newest, , oldest] = releases
const scope = () => ''

runDriverSuite(
  `RedisDriver over a Cluster, ${oldest.name} with enableAutoPipelining`,
  (options) => oldest.cluster(cluster.nodes, { ...options, enableAutoPipelining: true }),
  scope,
)
runDriverSuite(
  `RedisDriver over a Cluster, ${newest.name}`,
  (options) => newest.cluster(cluster.nodes, options),
  scope,
)
runStorageSuite('RedisCache over a Cluster', plain, () => newest.cluster(cluster.nodes), scope)
