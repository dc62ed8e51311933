import { describe, expect, it } from '@jest/globals'
import { Packr } from 'msgpackr'
import { WireWriter } from '../../src/codec/wire-writer.ts'

const msgpackr = new Packr({ structuredClone: false, moreTypes: true, useRecords: false })

/** What the writer writes behind some room. */
function written(
  write: (wire: WireWriter) => unknown,
  { wire = new WireWriter(), records = false } = {},
): string {
  wire.begin(5, records)
  write(wire)
  return wire.end().bytes.subarray(5).toString('hex')
}

describe('the writer of MessagePack', () => {
  it.each<[number, string]>([
    [0, '00'],
    [1, '01'],
    [0x3f, '3f'],
    [0x40, '40'],
    [0x7f, '7f'],
    [0x80, 'cc80'],
    [0xff, 'ccff'],
    [0x100, 'cd0100'],
    [0xffff, 'cdffff'],
    [0x10000, 'ce00010000'],
    [2 ** 31, 'ce80000000'],
    [2 ** 32 - 1, 'ceffffffff'],
    [2 ** 32, 'cb41f0000000000000'],
    [-1, 'ff'],
    [-0x20, 'e0'],
    [-0x21, 'd0df'],
    [-0x80, 'd080'],
    [-0x81, 'd1ff7f'],
    [-0x8000, 'd18000'],
    [-0x8001, 'd2ffff7fff'],
    [-(2 ** 31), 'd280000000'],
    [-(2 ** 31) - 1, 'cbc1e0000000200000'],
    [0.5, 'cb3fe0000000000000'],
    [Number.NaN, 'cb7ff8000000000000'],
    [Number.NEGATIVE_INFINITY, 'cbfff0000000000000'],
  ])('writes the number %d in the fewest bytes', (value, hex) => {
    expect(written((wire) => expect(wire.number(value)).toBe(true))).toBe(hex)
    expect(hex).toBe(msgpackr.pack(value).toString('hex'))
  })

  it('writes no number that could be the name of a record, where there are records', () => {
    const records = true
    expect(written((wire) => wire.number(0x3f), { records })).toBe('3f')
    expect(written((wire) => wire.number(0x40), { records })).toBe('cc40')
    expect(written((wire) => wire.record(0x40), { records })).toBe('40')
    expect(written((wire) => wire.recordDefinition(0x41), { records })).toBe('d47241')
  })

  it('does not write -0', () => {
    expect(written((wire) => expect(wire.number(-0)).toBe(false))).toBe('')
  })

  it('writes what has a byte or three of its own', () => {
    expect(written((wire) => wire.nil())).toBe('c0')
    expect(written((wire) => wire.boolean(false))).toBe('c2')
    expect(written((wire) => wire.boolean(true))).toBe('c3')
    expect(written((wire) => wire.undefined())).toBe('d40000')
  })

  it.each<[number, string]>([
    [0, '90'],
    [15, '9f'],
    [16, 'dc0010'],
    [0xffff, 'dcffff'],
    [0x10000, 'dd00010000'],
  ])('writes the head of an array of %d', (length, hex) => {
    expect(written((wire) => wire.arrayHead(length))).toBe(hex)
  })

  it.each([0, 1, 0x102, 0xffff])('writes the head of a map of %d when its length is known', (length) => {
    const hex = written((wire) => {
      wire.nil()
      const place = wire.mapHead()
      wire.nil()
      wire.mapLength(place, length)
    })
    expect(hex).toBe(`c0de${length.toString(16).padStart(4, '0')}c0`)
  })

  it.each<[number, string]>([
    [0, 'd6ff00000000'],
    [1, 'd7ff003d090000000000'],
    [999, 'd7ffee2e1f0000000000'],
    [1000, 'd6ff00000001'],
    [(2 ** 32 - 1) * 1000, 'd6ffffffffff'],
    [(2 ** 32 - 1) * 1000 + 500, 'd7ff77359400ffffffff'],
  ])('writes a date, %d ms after 1970', (ms, hex) => {
    expect(written((wire) => expect(wire.date(new Date(ms))).toBe(true))).toBe(hex)
    expect(hex).toBe(msgpackr.pack(new Date(ms)).toString('hex'))
  })

  it.each([-1, 2 ** 32 * 1000, Number.NaN])('writes no date %d ms after 1970', (ms) => {
    expect(written((wire) => expect(wire.date(new Date(ms))).toBe(false))).toBe('')
  })

  it.each([
    'a',
    '\x7f',
    '\x80',
    'é',
    '\u07ff',
    '\u0800',
    '中',
    '\ud7ff',
    '\ue000',
    '\uffff',
    '\u{10000}',
    '😀',
    '\u{10ffff}',
  ])('writes texts with %j, at each length of their head', (character) => {
    const texts = [0, 1, 28, 30, 31, 61, 62, 63, 64, 253, 255, 65_534].flatMap((before) =>
      [1, 2, 11, 32, 60].map((times) => `${'x'.repeat(before)}${character.repeat(times)}y`),
    )
    const wire = new WireWriter()
    const different = texts.filter((text) => {
      wire.begin(0, false)
      return !wire.text(text) || !wire.end().bytes.equals(msgpackr.pack(text))
    })
    expect(different).toEqual([])
  })

  it.each(['\ud800', '\udbff', '\udc00', '\udfff', '\ud800\ud800', '😀\ud83d', '\ude00😀'])(
    'writes no text with the half pair in %j',
    (half) => {
      for (const text of [
        half,
        `a${half}`,
        `é${half}`,
        `${half}a`,
        `中${half}é`,
        `${'x'.repeat(64)}${half}`,
      ]) {
        expect(written((wire) => expect(wire.text(text)).toBe(false))).toBe('')
      }
    },
  )

  it('writes on where memory ends, whatever comes next', () => {
    const steps: readonly ((wire: WireWriter) => unknown)[] = [
      (wire) => wire.nil(),
      (wire) => wire.number(0x12345678),
      (wire) => wire.number(0.1),
      (wire) => wire.text('short'),
      (wire) => wire.text('é'.repeat(60)),
      (wire) => wire.text('中'.repeat(60)),
      (wire) => wire.text('é'.repeat(70)),
      (wire) => wire.undefined(),
      (wire) => wire.date(new Date(1)),
      (wire) => wire.arrayHead(70_000),
      (wire) => wire.mapLength(wire.mapHead(), 3),
      (wire) => wire.recordDefinition(0x40),
    ]
    for (const step of steps) {
      const alone = written(step)
      for (let before = 8192 - 5 - alone.length / 2 - 12; before < 8192; before += 1) {
        const hex = written((wire) => {
          wire.text('x'.repeat(6997))
          for (let i = 7000; i < before; i += 1) wire.nil()
          step(wire)
          wire.boolean(true)
        })
        expect(hex.slice(2 * before)).toBe(`${alone}c3`)
      }
    }
  })

  it('leaves the room that was asked for, and tells where the slice is in its memory', () => {
    const wire = new WireWriter()
    for (const room of [0, 74, 10_000, 3]) {
      wire.begin(room, false)
      expect(wire.length).toBe(room)
      wire.number(7)
      expect(wire.length).toBe(room + 1)
      const { bytes, view, at } = wire.end()
      expect(bytes.length).toBe(room + 1)
      expect(view.getUint8(at + room)).toBe(7)
      view.setUint8(at, 9)
      expect(bytes[0]).toBe(9)
    }
  })

  it('cuts slices from one piece of memory, and takes a new piece where little is left', () => {
    const wire = new WireWriter()
    const slice = (room: number, bytes: number) => {
      wire.begin(room, false)
      for (let i = 0; i < bytes; i += 1) wire.nil()
      return wire.end()
    }
    const first = slice(10, 90)
    const second = slice(10, 8192 - 256 - 10 - 110)
    const third = slice(10, 1)
    expect([first.at, second.at, third.at]).toEqual([0, 100, 8192 - 256 - 10])
    const fourth = slice(10, 1)
    expect(second.bytes.buffer).toBe(first.bytes.buffer)
    expect(third.bytes.buffer).toBe(first.bytes.buffer)
    expect(fourth.at).toBe(0)
    expect(fourth.bytes.buffer).not.toBe(first.bytes.buffer)
  })

  it('writes over what it was told to abandon', () => {
    const wire = new WireWriter()
    wire.begin(3, false)
    wire.text('abandoned')
    wire.abandon()
    wire.begin(3, false)
    wire.nil()
    expect(wire.end()).toMatchObject({ at: 0, bytes: { length: 4 } })
  })
})
