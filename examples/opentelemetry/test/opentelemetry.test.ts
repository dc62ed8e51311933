import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type Series, scrape } from '../src/scrape.ts'
import { FRESH_MS, openShop } from '../src/shop.ts'
import { startTelemetry, type Telemetry } from '../src/telemetry.ts'

describe('the metrics of a shop', () => {
  const folder = mkdtempSync(join(tmpdir(), 'acache-opentelemetry-'))
  let telemetry: Telemetry
  let shop: ReturnType<typeof openShop>
  let survived: unknown[]

  /** The value of the one series of a metric that has these labels. */
  function value(series: Series, metric: string, ...labels: readonly string[]): number | undefined {
    const found = [...series].filter(
      ([name]) => name.startsWith(`${metric}{`) && labels.every((label) => name.includes(label)),
    )
    expect(found.length).toBeLessThan(2)
    return found[0]?.[1]
  }

  beforeEach(async () => {
    survived = []
    telemetry = await startTelemetry(0)
    shop = openShop(join(folder, 'files'), (_error, { operation }) => survived.push(operation))
  })
  afterEach(async () => {
    await shop.close()
    await telemetry.stop()
    rmSync(join(folder, 'files'), { recursive: true, force: true })
  })

  it('tell of callers who shared a load, and of those who needed none', async () => {
    const askedByMany = () => Promise.all(Array.from({ length: 10 }, () => shop.price('lamp')))
    await askedByMany()
    await askedByMany()
    const series = await scrape(telemetry.url)
    expect(value(series, 'acache_requests_total', 'fetchPrice', '"miss"')).toBe(10)
    expect(value(series, 'acache_requests_total', 'fetchPrice', '"hit"')).toBe(10)
    expect(value(series, 'acache_load_duration_count', 'fetchPrice')).toBe(1)
    expect([...series.keys()].join('\n')).not.toContain('lamp')
  })

  it('tell of a warehouse that fails, and that its callers had an older number', async () => {
    await shop.stock('lamp')
    shop.warehouse.fails = true
    await pause(FRESH_MS * 2)
    expect(await shop.stock('lamp')).toBe(4)
    const series = await scrape(telemetry.url)
    expect(value(series, 'acache_stale_total', 'fetchStock', 'acache_fallback="true"')).toBe(1)
    expect(value(series, 'acache_load_duration_count', 'fetchStock', 'error_type="Error"')).toBe(1)
    expect(survived).toEqual(['load'])
  })

  it('tell of files that fail, until they are left alone', async () => {
    await shop.price('lamp')
    await shop.breakFiles()
    for (const article of ['chair', 'table', 'sofa']) await shop.price(article)

    const series = await scrape(telemetry.url)
    const level = ['acache_level="files"', 'shop']
    expect(value(series, 'acache_breaker_state', 'acache_breaker_state="open"', ...level)).toBe(1)
    expect(value(series, 'acache_breaker_state', 'acache_breaker_state="closed"', ...level)).toBe(0)
    expect(value(series, 'acache_level_requests_total', '"skipped"', ...level)).toBeGreaterThan(0)
  })

  it('tell how old what is kept up to date is', async () => {
    await shop.rates()
    expect(value(await scrape(telemetry.url), 'acache_background_age', 'rates')).toBeLessThan(60)
  })

  it('are served at one place', async () => {
    const answer = await fetch(telemetry.url.replace('/metrics', '/'))
    expect(answer.status).toBe(404)
    await expect(scrape(answer.url)).rejects.toThrow('404')
  })
})

describe('the program', () => {
  it('prints what has changed in each chapter', async () => {
    const folder = resolve(__dirname, '..')
    const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const [, ...args] = String(scripts.start).split(' ')
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder })
    expect(stdout).toMatch(/acache_requests_total\{.*"hit".*"fetchPrice"\} 100\n/)
    expect(stdout).toMatch(/acache_stale_total\{.*acache_fallback="true".*\} 1\n/)
    expect(stdout).toMatch(/acache_breaker_state\{acache_breaker_state="open".*\} 1\n/)
  })
})
