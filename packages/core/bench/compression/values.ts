/** Values of a given size: two kinds that an application caches, and one that nothing makes smaller. */
import { randomFrom } from '../hit-ratio/traces.ts'

/** The bytes that a value takes. */
export type Measure = (value: unknown) => number

/** Each makes a value of at most so many bytes, and not much less. */
export const KINDS: Readonly<Record<string, (bytes: number, measure: Measure) => unknown>> = {
  'rows of a table': rows,
  'a document': document,
  'random bytes': randomBytes,
}

/** Rows alike, with values of their own: what a query answers. */
function rows(bytes: number, measure: Measure): object[] {
  const words = new Words()
  return fill(bytes, measure, (id) => ({
    id: 100_000 + 7 * id + words.below(7),
    name: `${words.one()} ${words.one()}`,
    email: `${words.one()}.${words.one()}@example.com`,
    created: new Date(1.7e12 + words.below(5e10)).toISOString(),
    balance: words.below(1e6) / 100,
    active: words.below(4) > 0,
  }))
}

/** Parts with keys of their own, and prose: what an API answers. */
function document(bytes: number, measure: Measure): object[] {
  const words = new Words()
  return fill(bytes, measure, () => ({
    [`${words.one()}_${words.one()}`]: words.below(1e6),
    [words.one()]: Array.from({ length: 12 }, () => words.one()).join(' '),
    [words.one()]: [words.below(100), words.below(100), words.below(2) > 0],
  }))
}

/** What is compressed or encrypted already looks like this. */
function randomBytes(bytes: number, measure: Measure): Buffer {
  const words = new Words()
  const all = Buffer.from(Array.from({ length: bytes }, () => words.below(256)))
  return all.subarray(measure(all) - bytes)
}

/** As many parts as fit. */
function fill(bytes: number, measure: Measure, part: (id: number) => object): object[] {
  const parts: object[] = []
  do parts.push(part(parts.length))
  while (measure(parts) <= bytes)
  return parts.slice(0, -1)
}

/** Words of a made-up language in which, as in any, few words are most of a text. The same ones each time. */
class Words {
  readonly #random = randomFrom(20_261_123)
  readonly #vocabulary = Array.from({ length: 2000 }, () => this.#syllables(1 + this.below(3)))

  below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }

  one(): string {
    // Zipf's law: the rank is drawn with a weight of one through itself.
    const rank = Math.floor(this.#vocabulary.length ** this.#random())
    return this.#vocabulary[rank - 1] ?? ''
  }

  #syllables(count: number): string {
    const one = () => `${'bcdfghklmnprstvw'[this.below(16)]}${'aeiou'[this.below(5)]}`
    return `${Array.from({ length: count }, one).join('')}${['', 'n', 's', 'r'][this.below(4)]}`
  }
}
