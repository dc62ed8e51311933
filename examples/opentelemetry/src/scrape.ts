/** Asks for metrics as Prometheus does. */

/** One series: `acache_requests_total{acache_result="hit",acache_source="fetchPrice"}`, and its value. */
export type Series = ReadonlyMap<string, number>

/** The series of caches, without the labels that all of them have. */
export async function scrape(url: string): Promise<Series> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  const series = new Map<string, number>()
  for (const line of (await response.text()).split('\n')) {
    const [, name, labels, value] = /^(acache_\w+)\{(.*)\} (\S+)$/.exec(line) ?? []
    if (name === undefined || labels === undefined) continue
    const own = labels.split(',').filter((label) => !label.startsWith('otel_scope_'))
    series.set(`${name}{${own.sort().join(',')}}`, Number(value))
  }
  return series
}
