/** `start`: a report that takes long to build is asked for by two processes, and each request to the bucket is counted. */
import { addUp, complaintsAbout } from './account.ts'
import { interruption } from './interruption.ts'
import { runProcess } from './run-process.ts'
import { type Servers, serversAtHand } from './servers.ts'
import { chapter, note, table, timeOf, title, verdict } from './story.ts'
import { watchReports } from './witness.ts'

const MONTH = '2026-10'

async function tell({ settings, names }: Servers): Promise<readonly string[]> {
  title(
    '@acache object storage',
    'A report that takes long to build, kept in memory, in Redis and in a bucket.',
    'On the right: requests to the bucket, and the bytes of objects that they moved.',
    `Redis: ${names.redis}. S3: ${names.s3}.`,
  )
  const { report, memory, shared, see, expect, end } = watchReports(settings)
  const askedAgain = () => report(MONTH)
  const emptyAboveBucket = async () => {
    await memory.clear()
    await shared.clear()
  }

  chapter('The first process: built once, then answered by the nearest level that has it')
  await see('report', 'build', () => report(MONTH))
  await see('report', 'memory', askedAgain)
  await memory.clear()
  note('its memory is emptied')
  await see('report', 'redis', askedAgain)
  await emptyAboveBucket()
  note('its memory and Redis are emptied')
  await see('report', 's3', askedAgain)
  const written = await report.peek(MONTH)

  chapter('A second process, elsewhere: its memory and its Redis are empty, the bucket is the same')
  const elsewhere = { ...settings, redisPrefix: `${settings.redisPrefix}elsewhere:` }
  const second = await runProcess('second-process.ts', { settings: elsewhere, month: MONTH })

  chapter('A refresh: built again and found unchanged, it is renewed in the bucket, and not sent')
  const refresh = await see('report.refresh', 'build', () => report.refresh(MONTH))
  expect('bytes that the refresh moved', refresh.bytesIn + refresh.bytesOut, 0)
  await emptyAboveBucket()
  note('its memory and Redis are emptied')
  await see('report', 's3', askedAgain)
  const renewed = await report.peek(MONTH)
  note(`the copy in the bucket is of ${timeOf(written)}, renewed at ${timeOf(renewed)}`)
  expect('renewed', Number(renewed?.createdAt) > Number(written?.createdAt), true)

  const total = addUp([await end(), second])
  title('Both processes')
  table(total)
  return complaintsAbout(total, { builds: 2 })
}

try {
  const servers = await serversAtHand()
  try {
    process.exitCode = verdict(await Promise.race([tell(servers), interruption()]))
  } finally {
    await servers.release()
  }
} catch (error) {
  // Connections may still be open.
  process.exit(verdict([error instanceof Error ? error.message : String(error)]))
}
