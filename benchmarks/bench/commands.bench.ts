/** Which commands does a process of a fleet send to Redis? Counted at a server that is started for it. */
import { startRedis } from '@acache/test-servers'
import { measureCommands } from '../fleet/commands.ts'
import { commandTable } from '../fleet/pages.ts'

await using redis = await startRedis()
const rows = await measureCommands(redis.url)
const question = 'fleet: which commands does a process send to Redis?'
console.log(
  process.argv.includes('--json')
    ? JSON.stringify({ question, rows })
    : `\n${question}\n${commandTable(rows)}`,
)
