/** `pnpm build`, `pnpm bench`: one of turbo's tasks in every package that has it. */
import { main } from './lib/main.mjs'
import { runTask } from './lib/turbo.mjs'

const [task, ...args] = process.argv.slice(2)
if (task === undefined) throw new Error('usage: node scripts/turbo.mjs TASK [turbo arguments]')
main(() => runTask(task, ...args))
