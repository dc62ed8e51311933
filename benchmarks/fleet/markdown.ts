/** Generated parts of pages: tables between marks. */

/** A table whose columns are as wide as their widest cell. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

const between = (name: string) =>
  new RegExp(`(<!-- generated: ${name} -->)(?<text>.*?)(<!-- end: ${name} -->)`, 's')

/** What a page has between the marks of this name; undefined without them. */
export function generatedPart(page: string, name: string): string | undefined {
  return between(name).exec(page)?.groups?.['text']?.trim()
}

/** The page with another text between the marks. Throws where there are none. */
export function withGeneratedPart(page: string, name: string, text: string): string {
  if (!between(name).test(page)) throw new Error(`the page has no marks for ${name}`)
  return page.replace(between(name), (_all, begin, _text, end) => `${begin}\n\n${text}\n\n${end}`)
}

/** A number for people: three digits that count, and a unit of thousands. */
export function amount(value: number): string {
  const units = ['', ' thousand', ' million', ' billion', ' trillion']
  let scaled = value
  let unit = 0
  while (Math.abs(scaled) >= 10_000 || (unit > 0 && scaled >= 1000)) {
    scaled /= 1000
    unit += 1
  }
  const digits = scaled >= 100 || Number.isInteger(scaled) ? 0 : scaled >= 10 ? 1 : 2
  return `${scaled.toLocaleString('en', { maximumFractionDigits: digits })}${units[unit]}`
}

/** Bytes a second, in decimal units. */
export function rate(bytes: number): string {
  const units = ['B/s', 'kB/s', 'MB/s', 'GB/s', 'TB/s']
  const unit = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return `${(bytes / 1000 ** unit).toPrecision(3)} ${units[unit]}`
}
