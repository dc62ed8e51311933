import { describe, expect, it } from '@jest/globals'
import { barChart, DARK, LIGHT } from '../peers/chart.ts'

const bar = (label: string, value: number) => ({ label, value, text: `${value}`, isOurs: label === 'ours' })
const chart = (...values: number[]) => ({
  title: 'Time <& space>',
  description: 'ours: 1',
  bars: values.map((value, at) => bar(at === 0 ? 'ours' : `peer ${at}`, value)),
})
const widths = (svg: string) =>
  [...svg.matchAll(/width="([\d.]+)" height="16"/g)].map(([, width]) => Number(width))

describe('a bar chart', () => {
  it('has bars whose lengths are as the values', () => {
    const [ours = 0, peer = 0] = widths(barChart(chart(10, 40), LIGHT))
    expect(peer / ours).toBeCloseTo(4)
  })

  it('becomes logarithmic, and says so, when one value dwarfs another', () => {
    const svg = barChart(chart(1, 1000), LIGHT)
    const [ours = 0, peer = 0] = widths(svg)
    expect(peer / ours).toBeLessThan(50)
    expect(svg).toContain('logarithmic')
    expect(barChart(chart(10, 40), LIGHT)).not.toContain('logarithmic')
  })

  it('has bars inside its frame', () => {
    for (const values of [[1, 1], [0.0001, 5, 1e9], [3]]) {
      for (const width of widths(barChart(chart(...values), LIGHT))) {
        expect(width).toBeGreaterThanOrEqual(1)
        expect(width).toBeLessThanOrEqual(760)
      }
    }
  })

  it('has a title and a description for those who do not see it, and no markup from names', () => {
    const svg = barChart(chart(1, 2), LIGHT)
    expect(svg).toContain('<title id="title">Time &lt;&amp; space&gt;</title>')
    expect(svg).toContain('<desc id="description">ours: 1</desc>')
    expect(svg).toContain('aria-labelledby="title description"')
  })

  it('has ours in a colour of its own, in both themes', () => {
    for (const theme of [LIGHT, DARK]) {
      const svg = barChart(chart(1, 2, 3), theme)
      const fills = [...svg.matchAll(/<rect [^>]*fill="([^"]+)"/g)].map(([, fill]) => fill)
      expect(fills).toEqual([theme.ours, theme.others, theme.others])
    }
  })
})
