/**
 * `pnpm mutate AREA`: mutation testing of keys, codec, engine or chain, which writes the area's row of
 * docs/reference/mutation.md. What is behind the area goes to Stryker: `--mutate FILE` for one file, which the page does
 * not show, and `--incremental` to judge anew only what has changed. Every mutant is in reports/mutation/AREA.html.
 */
import { main } from './lib/main.mjs'
import { must } from './lib/processes.mjs'
import { areas } from './mutation/areas.mjs'
import { forgetSurvivors, updatePage } from './mutation/report.mjs'

main(async () => {
  const [area = '', ...args] = process.argv.slice(2)
  if (!(area in areas)) throw new Error(`pnpm mutate AREA, where AREA is ${Object.keys(areas).join(', ')}`)
  forgetSurvivors(area)
  await must('stryker', ['run', ...args], { env: { MUTATION_AREA: area } })
  if (!args.some((arg) => arg === '--mutate' || arg === '--dryRunOnly')) updatePage(area)
})
