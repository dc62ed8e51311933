/** `pnpm --filter @acache/benchmarks pages`: measures and simulates anew, and writes what the pages state into them. */
import { fileURLToPath } from 'node:url'
import { startRedis } from '@acache/test-servers'
import { generate } from './generate.ts'
import { DESIGN, Pages } from './pages.ts'
import { measureConnections } from './units.ts'

const pages = new Pages(fileURLToPath(new URL('../..', import.meta.url)))
for (const { page, name, text } of await generate()) pages.write(page, name, text)

// Differs from run to run, and from server to server.
await using redis = await startRedis()
const { publish, tracking } = await measureConnections(redis.url)
const about = (bytes: number) => `about ${Math.round(bytes / 10_000) * 10} kB`
pages.write(
  DESIGN,
  'connections',
  `On Redis 7.0 a process (a client and a bus) that is quiet needs ${about(publish)} of the server's memory with \`'publish'\`, and ${about(tracking)} with \`'tracking'\`.`,
)
