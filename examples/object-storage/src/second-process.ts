/** Another process of the application, which comes up cold. */
import { once } from 'node:events'
import type { Task } from './run-process.ts'
import { watchReports } from './witness.ts'

const [{ settings, month }] = (await once(process, 'message')) as [Task]
const { report, see, end } = watchReports(settings)

await see('report', 's3', () => report(month))
await see('report', 'memory', () => report(month))
process.send?.(await end())
