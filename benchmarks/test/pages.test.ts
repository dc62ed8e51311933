import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { generate, type Part } from '../fleet/generate.ts'
import { Pages } from '../fleet/pages.ts'

const PATIENCE_MS = 300_000

describe('the pages about fleets', () => {
  let parts: Part[]
  beforeAll(async () => {
    parts = await generate()
  }, PATIENCE_MS)

  // Where one is not: `pnpm --filter @acache/benchmarks pages` writes them anew.
  it('state what is measured and simulated', () => {
    const pages = new Pages(resolve(__dirname, '../..'))
    const stated = parts.map(({ page, name }) => ({ page, name, text: pages.part(page, name) }))
    expect(stated).toEqual(parts)
  })
})
