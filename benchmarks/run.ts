/** `tsx ../../benchmarks/run.ts [--json] [NAME…]`: runs the files of the package's `bench` folder, each in a process of its own. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const args = process.argv.slice(2)
const names = args.filter((arg) => !arg.startsWith('--'))
const options = args.filter((arg) => arg.startsWith('--'))

const files = readdirSync('bench')
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
  .sort()
if (files.length === 0) {
  console.error(
    `no file bench/*.bench.ts${names.length === 0 ? '' : ` with ${names.join(' or ')} in its name`}`,
  )
  process.exitCode = 1
}
for (const file of files) {
  const run = [...process.execArgv, join('bench', file), ...options]
  const { status } = spawnSync(process.execPath, run, { stdio: 'inherit' })
  if (status !== 0) {
    console.error(`bench/${file} has failed`)
    process.exitCode = 1
  }
}
