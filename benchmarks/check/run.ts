/**
 * `pnpm bench:check [NAME…]`: runs the benchmarks of the packages and fails where a bound is broken. With names: the
 * measurements that have one of them in their name.
 * What is beyond its bound is measured twice more, and the median counts.
 */
import { median } from '../harness.ts'
import { BOUNDS, type Bound, codecBounds } from './bounds.ts'
import { isBuilt, type Source, sources } from './measurements.ts'
import { describeVerdict, fails, judge, type Verdict } from './verdict.ts'

if (!isBuilt()) throw new Error('build the packages first: pnpm build')
const names = process.argv.slice(2).filter((argument) => argument !== '--')
const known = sources()
const asked = known.filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)))
if (asked.length === 0) throw new Error(`no measurement has ${names.join(' or ')} in its name`)

const isOf = ({ name }: Source, { of }: Bound) => of.startsWith(`${name}:`)

async function verdictsOn(source: Source): Promise<Verdict[]> {
  const first = await source.measure()
  const bounds = source.name.startsWith('core/codec')
    ? codecBounds(first.keys())
    : BOUNDS.filter((bound) => isOf(source, bound))
  const runs = [first]
  const judged = () =>
    bounds.map((bound) => {
      const values = runs.map((run) => run.get(bound.of) ?? Number.NaN)
      return judge(bound, values.some(Number.isNaN) ? undefined : median(values))
    })
  while (runs.length < 3 && judged().some(({ kind }) => kind === 'broken')) {
    runs.push(await source.measure(), await source.measure())
  }
  return judged()
}

const verdicts: Verdict[] = []
for (const source of asked) {
  for (const verdict of await verdictsOn(source)) {
    verdicts.push(verdict)
    console.log(describeVerdict(verdict))
  }
}
const orphans = BOUNDS.filter((bound) => !known.some((source) => isOf(source, bound)))
for (const bound of names.length === 0 ? orphans : []) {
  const verdict = judge(bound, undefined)
  verdicts.push(verdict)
  console.log(describeVerdict(verdict))
}
const failed = verdicts.filter(fails)
console.log(`bounds: ${verdicts.length - failed.length} kept, ${failed.length} not`)
if (failed.length > 0) process.exitCode = 1
