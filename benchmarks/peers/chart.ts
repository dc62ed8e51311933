/** Bar charts as SVG, for pages with a light and with a dark background. */

export interface Bar {
  readonly label: string
  /** What the bar is as long as. */
  readonly value: number
  /** What stands at its end. */
  readonly text: string
  /** The bar that the others are compared with. */
  readonly isOurs: boolean
}

export interface Chart {
  readonly title: string
  /** What a reader who does not see the chart is told. */
  readonly description: string
  readonly bars: readonly Bar[]
}

export interface Theme {
  readonly text: string
  readonly quiet: string
  readonly ours: string
  readonly others: string
}

/** The colours of GitHub's own pages, whose contrast is that of its text. */
export const LIGHT: Theme = { text: '#1f2328', quiet: '#59636e', ours: '#0969da', others: '#818b98' }
export const DARK: Theme = { text: '#f0f6fc', quiet: '#9198a1', ours: '#4493f8', others: '#656c76' }

const WIDTH = 760
const ROW = 26
const BAR = 16
const TOP = 48
const LABELS = 170
const VALUES = 150
const FONT = 'font-family="-apple-system, BlinkMacSystemFont, \'Segoe UI\', Helvetica, Arial, sans-serif"'

/**
 * A bar for each, as long as its value on a scale from 0. Where the longest is more than 50 times the shortest, the scale is
 * logarithmic, and says so.
 */
export function barChart({ title, description, bars }: Chart, theme: Theme): string {
  const values = bars.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const isLogarithmic = least > 0 && most / least > 50
  const room = WIDTH - LABELS - VALUES
  const lengthOf = isLogarithmic
    ? (value: number) => (room * Math.log(value / (least / 2))) / Math.log(most / (least / 2))
    : (value: number) => (room * value) / most
  const height = TOP + bars.length * ROW + 10
  const lines = bars.flatMap(({ label, value, text, isOurs }, at) => {
    const y = TOP + at * ROW
    const length = Math.max(1, lengthOf(value))
    const weight = isOurs ? ' font-weight="600"' : ''
    return [
      `<text x="${LABELS - 10}" y="${y + 13}" text-anchor="end" fill="${theme.text}"${weight}>${escaped(label)}</text>`,
      `<rect x="${LABELS}" y="${y}" width="${length.toFixed(1)}" height="${BAR}" rx="2" fill="${isOurs ? theme.ours : theme.others}"/>`,
      `<text x="${(LABELS + length + 8).toFixed(1)}" y="${y + 13}" fill="${theme.text}"${weight}>${escaped(text)}</text>`,
    ]
  })
  const scale = isLogarithmic
    ? [`<text x="${WIDTH - 8}" y="22" text-anchor="end" fill="${theme.quiet}">logarithmic</text>`]
    : []
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title description" ${FONT} font-size="13">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    `<text x="8" y="22" fill="${theme.text}" font-size="15" font-weight="600">${escaped(title)}</text>`,
    ...scale,
    ...lines,
    '</svg>',
    '',
  ].join('\n')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
