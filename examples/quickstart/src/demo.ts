/** `npm run demo`: starts a slow service, runs processes of the application against it, and checks the sums. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { RedisCache } from '@acache/redis'
import { Redis } from 'ioredis'
import { COUNTRIES, LATENCY_MS, startOrigin } from './origin.ts'
import { redisAtHand } from './redis-at-hand.ts'
import type { Report, Task } from './report.ts'
import { note, table, title, verdict } from './story.ts'
import { addUp, complaintsAbout } from './totals.ts'

/** A process that takes longer is ended. */
const PATIENCE_MS = 30_000

const PREFIX = `acache-demo:${process.pid}:`

const serverFile = fileURLToPath(new URL('./server.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'acache-demo-'))
const running = new Set<ChildProcess>()

// Whatever ends the demo, it leaves nothing behind.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(128 + constants.signals[signal]))
}

async function tell(): Promise<readonly string[]> {
  const redis = await redisAtHand()
  const origin = await startOrigin()
  const reports: Report[] = []
  const run = async (play: Task['play'], ownFolder: string, place?: Task['redis']) => {
    reports.push(await runServer({ play, origin: origin.url, folder: join(folder, ownFolder), redis: place }))
  }

  const { least, most } = LATENCY_MS
  title(
    '@acache quick start',
    `A service that knows ${COUNTRIES} countries and takes ${least} to ${most} ms for an answer,`,
    'and an application that asks it through a cache: memory over files.',
  )
  try {
    await run('first process', 'files')
    await run('restarted process', 'files')
    if (redis === undefined) {
      title(
        'Without Redis',
        'Set REDIS_URL, or put redis-server on PATH, to see memory over Redis over files.',
      )
    } else {
      title('With Redis', `Two servers that share ${redis.from}.`)
      const place = { url: redis.url, prefix: PREFIX }
      await run('first server', 'first', place)
      await run('second server', 'second', place)
      await forget(redis.url)
    }
  } finally {
    await redis?.release()
    await origin.close()
  }
  return conclude(reports, origin.requests)
}

/** Runs a process of the application to its end. Rejects when it fails. */
async function runServer(task: Task): Promise<Report> {
  const child = fork(serverFile, [JSON.stringify(task)], { timeout: PATIENCE_MS })
  running.add(child)
  let report: Report | undefined
  child.on('message', (message: Report) => {
    report = message
  })
  const [code, signal] = await once(child, 'exit')
  running.delete(child)
  if (code !== 0) throw new Error(`the ${task.play} ended with ${signal ?? `code ${code}`}`)
  if (report === undefined) throw new Error(`the ${task.play} ended without a report`)
  return report
}

/** Removes what the demo has put into Redis. */
async function forget(url: string): Promise<void> {
  const client = new Redis(url)
  await new RedisCache(client, { prefix: PREFIX }).clear()
  client.disconnect()
}

/** Prints the totals of all processes; answers what is wrong with them. */
function conclude(reports: readonly Report[], received: number): readonly string[] {
  const totals = addUp(reports)
  title('Totals')
  table([
    ['calls of the application', totals.calls],
    ['  answered by the cache', totals.served],
    ['  shared a request that was under way', totals.shared],
    ['  waited for a request of their own', totals.awaited],
    ['requests to the origin', totals.requests],
    ['  for a caller', totals.awaited],
    ['  behind the callers', totals.behind],
    ['requests saved', totals.saved],
    ...[...totals.levels].map(([level, reads]) => [`reads answered by ${level}`, reads] as const),
  ])
  const complaints = complaintsAbout(reports, received)
  if (complaints.length === 0) note(`The origin itself has counted ${received} requests.`)
  return complaints
}

try {
  process.exitCode = verdict(await tell())
} catch (error) {
  process.exitCode = verdict([error instanceof Error ? error.message : String(error)])
}
