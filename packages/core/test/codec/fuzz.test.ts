import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Codec } from '../../src/codec/codec.ts'
import { corpus, type Target } from './fuzz/corpus.ts'
import { checkTraces, Finding, judge } from './fuzz/judge.ts'
import { type Input, inputs } from './fuzz/mutate.ts'
import { firstNote, inputOf, noteOf } from './fuzz/note.ts'
import { random } from './random.ts'

/** `pnpm fuzz` tries millions. */
const INPUTS = 10_000

// Nearly every input is an error, whose trace costs more than the decoding.
const { stackTraceLimit } = Error
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit
})

let targets: Target[]
beforeAll(async () => {
  Error.stackTraceLimit = 0
  targets = await corpus(join(__dirname, '../fixtures'))
})

/** An input with nothing wrong with it. */
function soundInput(name: string): Input {
  const target = targets.find((each) => each.name === name)
  const [seed] = target?.seeds ?? []
  if (target === undefined || seed === undefined) throw new Error(`there is no reader ${name}`)
  return { target, bytes: seed.bytes, head: seed.head }
}

describe('a damaged record', () => {
  it('is a value or a SerializationError, and where it is authenticated no value that nobody wrote', async () => {
    const stream = inputs(targets, random(20_250_101))
    const verdicts = new Map(targets.map(({ name }) => [name, { value: 0, refused: 0 }]))
    const findings: string[] = []
    for (let tried = 0; tried < INPUTS; tried += 1) {
      const input = stream.next().value
      try {
        const verdict = await judge(input)
        const counts = verdicts.get(input.target.name)
        if (counts !== undefined) counts[verdict] += 1
      } catch (error) {
        findings.push(`${String(error)}: ${noteOf(input)}`)
      }
    }
    checkTraces()
    expect(findings).toEqual([])
    const untried = [...verdicts].filter(([, { refused }]) => refused === 0)
    expect(untried).toEqual([])
    const unharmed = [...verdicts.values()].reduce((sum, { value }) => sum + value, 0)
    expect(unharmed).toBeGreaterThan(INPUTS / 100)
  })
})

describe('the fuzzer', () => {
  it('reads every record of its corpus, and tells an input from its note', async () => {
    for (const target of targets) {
      for (const { bytes, head } of target.seeds) {
        const input = { target, bytes, head }
        expect(await judge(input)).toBe('value')
        expect(inputOf(firstNote(`${noteOf(input)}rest of a longer one`), targets)).toEqual(input)
      }
    }
  })

  const withCodec = (input: Input, codec: Partial<Codec>): Input => ({
    ...input,
    target: { ...input.target, codec: { ...input.target.codec, ...codec } },
  })

  it('finds errors of another class, thrown or rejected, by the whole record or by its head', async () => {
    const fail = () => {
      throw new RangeError('out of range')
    }
    const sound = soundInput('msgpack')
    expect(() => judge(withCodec(sound, { decode: fail }))).toThrow(Finding)
    const apart = soundInput('kept apart')
    expect(() => judge(withCodec(apart, { decodeHead: fail }))).toThrow('RangeError: out of range')
    await expect(judge(withCodec(sound, { decode: async () => fail() }))).rejects.toThrow(Finding)
  })

  it('finds a value that nobody wrote where records are authenticated', () => {
    const sound = soundInput('encrypted')
    const entry = { value: 'forged', createdAt: 0, freshUntil: 0, expiresAt: 0 }
    expect(() => judge(withCodec(sound, { decode: () => ({ kind: 'value', entry }) }))).toThrow(
      'nobody wrote',
    )
  })

  it('finds what a record leaves behind in a prototype', () => {
    checkTraces()
    Object.defineProperty(Object.prototype, 'polluted', { value: 1, configurable: true })
    try {
      expect(checkTraces).toThrow(Finding)
    } finally {
      Reflect.deleteProperty(Object.prototype, 'polluted')
    }
  })
})
