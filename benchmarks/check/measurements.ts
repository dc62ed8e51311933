/** Every measurement that bounds name: the benchmarks of the packages are run as they are, and their JSON is read. */
import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** Values by the names of measurements. */
export type Values = ReadonlyMap<string, number>

/** A program that measures, and the names of what it does begin with this. */
export interface Source {
  readonly name: string
  readonly measure: () => Promise<Values>
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

async function linesOf(folder: string, program: string, env: NodeJS.ProcessEnv = {}): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program, '--json'], {
    cwd: join(ROOT, folder),
    env: { ...process.env, ...env },
    maxBuffer: 1 << 26,
  })
  return stdout.trim().split('\n')
}

interface Answered {
  readonly question: string
  readonly costs: readonly { readonly name: string; readonly ratio: number }[]
}

/** A file that asks one question: its ratios. One that asks several: their names say which. */
function bench(packageName: string, file: string): Source {
  const name = `${packageName}/${file}`
  return {
    name,
    async measure() {
      const lines = await linesOf(`packages/${packageName}`, `bench/${file}.bench.ts`)
      const answers = lines.map((line): Answered => JSON.parse(line))
      return new Map(
        answers.flatMap(({ question, costs }) =>
          costs.slice(1).map((cost) => {
            const asked = answers.length === 1 ? '' : ` ${question}`
            return [`${name}:${asked} ${cost.name}`, cost.ratio] as const
          }),
        ),
      )
    },
  }
}

/** The longest pause of any phase. */
const pauses: Source = {
  name: 'core/pauses',
  async measure() {
    const [line = ''] = await linesOf('packages/core', 'bench/pauses.ts')
    const { rows }: { rows: { name: string; longestMs: number }[] } = JSON.parse(line)
    return new Map(rows.map(({ name, longestMs }) => [`core/pauses: ${name}`, longestMs]))
  },
}

const bytes: Source = {
  name: 'core/bytes-per-entry',
  async measure() {
    const [line = ''] = await linesOf('packages/core', 'bench/bytes-per-entry.ts')
    const { rows }: { rows: { name: string; bytes: number }[] } = JSON.parse(line)
    const [theirs, ours] = rows
    return new Map([
      ['core/bytes-per-entry: InMemCache', (ours?.bytes ?? Number.NaN) / (theirs?.bytes ?? Number.NaN)],
    ])
  },
}

interface HitRatios {
  readonly ratios: Readonly<Record<string, number>>
}

/** Points ahead of the best policy: on the trace where it is least, and with means over all traces. */
export function leads(rows: readonly HitRatios[]): { readonly least: number; readonly mean: number } {
  const policies = Object.keys(rows[0]?.ratios ?? {}).filter((name) => !NO_POLICIES.includes(name))
  const leadOf = (ratios: HitRatios['ratios']) =>
    (ratios['InMemCache'] ?? Number.NaN) - Math.max(...policies.map((name) => ratios[name] ?? Number.NaN))
  const means = Object.fromEntries(
    ['InMemCache', ...policies].map((name) => [
      name,
      rows.reduce((sum, { ratios }) => sum + (ratios[name] ?? Number.NaN), 0) / rows.length,
    ]),
  )
  return { least: Math.min(...rows.map(({ ratios }) => leadOf(ratios))), mean: leadOf(means) }
}

const NO_POLICIES = ['InMemCache', 'clairvoyant limit']

const hitRatios: Source = {
  name: 'core/hit-ratio',
  async measure() {
    const lines = await linesOf('packages/core', 'bench/hit-ratio.ts')
    const { least, mean } = leads(JSON.parse(lines.join('\n')))
    return new Map([
      ['core/hit-ratio: least lead', least],
      ['core/hit-ratio: lead of the mean', mean],
    ])
  },
}

const importSize: Source = {
  name: 'core/import-size',
  async measure() {
    const [line = ''] = await linesOf('benchmarks', 'check/import-size.ts')
    const sizes: Record<string, { minified: number; gzipped: number }> = JSON.parse(line)
    return new Map(
      Object.entries(sizes).flatMap(([name, { minified, gzipped }]) => [
        [`core/import-size: ${name}, minified`, minified / 1000] as const,
        [`core/import-size: ${name}, gzipped`, gzipped / 1000] as const,
      ]),
    )
  },
}

/** The benchmarks of the codec, as many files as there are. */
const codecs = (): Source[] =>
  readdirSync(join(ROOT, 'packages/core/bench'))
    .filter((file) => /^codec.*\.bench\.ts$/.test(file))
    .map((file) => bench('core', file.replace('.bench.ts', '')))

/** The benchmarks measure what is built. */
export const isBuilt = () => existsSync(join(ROOT, 'packages/core/dist/index.js'))

export function sources(): Source[] {
  return [
    importSize,
    bench('core', 'hit-sync'),
    bench('core', 'hit'),
    bench('core', 'miss'),
    bench('core', 'stampede'),
    bench('core', 'throughput'),
    ...codecs(),
    bench('chain', 'near-hit'),
    bench('redis', 'hit'),
    bench('redis', 'get-many'),
    bench('fs', 'hit'),
    bench('gcs', 'hit'),
    bytes,
    pauses,
    hitRatios,
  ]
}
