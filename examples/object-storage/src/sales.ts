/** The slow source of the report: a warehouse of sales that is asked region by region. */
import { setTimeout as sleep } from 'node:timers/promises'

const QUERY_MS = 120
const REGIONS = ['Africa', 'Asia', 'Europe', 'North America', 'Oceania', 'South America']
const PRODUCTS = 2000

/** What was sold of a product in a region. */
export interface Line {
  readonly region: string
  readonly product: string
  readonly sold: number
  readonly revenue: number
}

/** The sales of a month. Nothing in it tells when it was built: two builds from the same sales are equal. */
export interface SalesReport {
  readonly month: string
  readonly revenue: number
  readonly lines: readonly Line[]
}

/** Builds the report of a month, such as `2026-10`. */
export async function buildReport(month: string): Promise<SalesReport> {
  const lines: Line[] = []
  for (const region of REGIONS) lines.push(...(await query(month, region)))
  return { month, revenue: lines.reduce((sum, { revenue }) => sum + revenue, 0), lines }
}

async function query(month: string, region: string): Promise<Line[]> {
  await sleep(QUERY_MS)
  const seed = Number(month.replace('-', '')) * region.length
  return Array.from({ length: PRODUCTS }, (_, number) => {
    const sold = (seed * (number + 1)) % 997
    return { region, product: `P-${number}`, sold, revenue: sold * (5 + (number % 40)) }
  })
}
