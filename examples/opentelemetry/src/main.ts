/** `start`: a shop is asked for prices while its warehouse and its files fail, and its metrics are scraped after each chapter. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Series, scrape } from './scrape.ts'
import { FRESH_MS, openShop } from './shop.ts'
import { startTelemetry } from './telemetry.ts'

const WHAT = /^acache_(requests|stale|level_requests|load_duration_count|breaker_state)/
let before: Series = new Map()

/** Prints the series that have changed. */
async function chapter(title: string, url: string): Promise<void> {
  const now = await scrape(url)
  console.log(`\n${title}`)
  for (const [series, value] of now) {
    if (WHAT.test(series) && value !== (before.get(series) ?? 0)) console.log(`  ${series} ${value}`)
  }
  before = now
}

const telemetry = await startTelemetry(Number(process.env['PORT'] ?? 0))
const folder = join(await mkdtemp(join(tmpdir(), 'acache-shop-')), 'files')
const shop = openShop(folder, () => undefined)
try {
  console.log(`@acache and OpenTelemetry: what Prometheus finds at ${telemetry.url}`)
  const askedByMany = () => Promise.all(Array.from({ length: 100 }, () => shop.price('lamp')))

  await askedByMany()
  await askedByMany()
  await chapter('100 callers at once, twice: one load, then hits', telemetry.url)

  await shop.stock('lamp')
  shop.warehouse.fails = true
  await pause(FRESH_MS * 2)
  await shop.stock('lamp')
  await chapter('The warehouse fails: the load has an error, the caller an older number', telemetry.url)

  await shop.breakFiles()
  for (const article of ['chair', 'table', 'sofa', 'bed']) await shop.price(article)
  await chapter('The files fail: two errors open the breaker, then they are left alone', telemetry.url)
} finally {
  await shop.close()
  await telemetry.stop()
  await rm(join(folder, '..'), { recursive: true })
}
