/** `pnpm soak --minutes 10 [--seed 1] [--write]`: runs a soak, prints its report, and with `--write` keeps it in docs/soak.md. */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { reportPage } from './report.ts'
import { soak } from './soak.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
})
const minutes = Number(values.minutes)
const seed = Number(values.seed)
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error('usage: pnpm soak --minutes 10 [--seed 1] [--write]')
  process.exit(2)
}
const report = await soak({ minutes, seed, progress: (line) => console.log(line) })
const page = reportPage(report, seed)
console.log(`\n${page}`)
if (values.write) await writeFile(new URL('../../docs/soak.md', import.meta.url), page)
process.exit(report.violations.length + report.growth.length === 0 ? 0 : 1)
