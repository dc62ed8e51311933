import { describe, expect, it } from '@jest/globals'
import { checkWire } from '../../src/codec/wire.ts'
import { SerializationError } from '../../src/errors.ts'

/** Hexadecimal text of so many bytes. */
const zeros = (count: number): string => '00'.repeat(count)

function check(hex: string, records = false): void {
  checkWire(Buffer.from(hex, 'hex'), records)
}

function refuses(hex: string, records: boolean): boolean {
  try {
    check(hex, records)
    return false
  } catch (error) {
    return error instanceof SerializationError
  }
}

/** Whole it gets through, and neither cut off, at its head or its end, nor with a byte behind it. */
function expectWhole(hex: string, records: boolean): void {
  check(hex, records)
  check(`93c0${hex}c0`, records)
  const length = hex.length / 2
  const cuts = [0, 1, 2, 3, 4, 5, length - 2, length - 1].filter((cut) => cut >= 0 && cut < length)
  const others = [...cuts.map((cut) => hex.slice(0, 2 * cut)), `${hex}00`]
  expect(others.filter((other) => !refuses(other, records))).toEqual([])
}

/** The most of these that get through where there is room for a few dozen, and no more of them. */
function expectMost(hex: string, records: boolean, memoryOfEach: number, more = ''): void {
  const shapes = records ? 'd4724091a16100d4724194a161a162a163a16400000000' : ''
  // What is written again and again takes memory beside its size.
  const spare = 2 ** 20 + 16 * 5 - 48 - (records ? 2 * 256 - 16 * (shapes.length / 2) : 0)
  const beside = (bytes: string, memory: number) => memory - 8 * bytes.length
  const [undefineds, each] = [beside('d40000', 256), beside(hex, memoryOfEach)]
  const full = Math.floor((spare - 30 * each) / undefineds)
  const most = Math.floor((spare - full * undefineds) / each)
  const array = (count: number) => {
    const length = full + count + more.length / 6 + (records ? 2 : 0)
    return `dd${length.toString(16).padStart(8, '0')}${shapes}${more}${'d40000'.repeat(full)}${hex.repeat(count)}`
  }
  check(array(most), records)
  expect(() => check(array(most + 1), records)).toThrow(
    'the payload would take far more memory or time than its size allows',
  )
}

describe('a look at MessagePack', () => {
  it.each<[string, readonly string[]]>([
    ['nil and booleans', ['c0', 'c2', 'c3']],
    ['numbers of a byte', ['00', '3f', '40', '7f', 'e0', 'ff']],
    ['numbers of more bytes', ['cc80', 'cd0100', `ce${zeros(4)}`, `cf${zeros(8)}`]],
    ['negative numbers', ['d080', 'd18000', `d2${zeros(4)}`, `d3${zeros(8)}`]],
    ['numbers with fractions', [`ca${zeros(4)}`, `cb${zeros(8)}`]],
    ['short texts', ['a0', 'a178', `bf${zeros(31)}`]],
    ['texts', ['d900', `d9ff${zeros(255)}`, `da0102${zeros(258)}`, `db00010203${zeros(0x10203)}`]],
    ['binary data', ['c400', `c4ff${zeros(255)}`, `c50102${zeros(258)}`, `c600010203${zeros(0x10203)}`]],
    ['typed arrays', ['c70274ffee', `c8010274${zeros(258)}`, `c90001020374${zeros(0x10203)}`]],
    [
      'BigInts',
      ['d44201', 'd5420102', 'd64201020304', `d742${zeros(8)}`, `d842${zeros(16)}`, 'c70342010203'],
    ],
    ['dates', ['d6ff00000000', `d7ff${zeros(8)}`, `c70cff${zeros(12)}`]],
    ['undefined', ['d40000']],
    ['short arrays', ['90', '91c0', `9f${zeros(15)}`, '9392c0c090c0']],
    ['arrays', [`dc0102${zeros(258)}`, `dd00000102${zeros(258)}`]],
    ['short maps', ['80', '81a17801', `8f${zeros(30)}`]],
    ['maps', [`de0102${zeros(516)}`, `df00000102${zeros(516)}`]],
    ['Sets', ['d4730090', 'd4730092c0c0']],
    ['expressions', ['d4780092a161a167']],
  ])('lets %s through, with all that belongs to them', (_name, all) => {
    for (const hex of all) for (const records of [false, true]) expectWhole(hex, records)
  })

  it.each<[string, string]>([
    ['of one key', 'd4724091a161c0'],
    ['of no key', 'd4724090'],
    ['of two keys', 'd4724092a161a162c0c0'],
    ['of 15 keys', `d472409f${'a161'.repeat(15)}${zeros(15)}`],
    ['of 16 keys', `d47240dc0010${'a161'.repeat(16)}${zeros(16)}`],
    ['of 258 keys', `d47240dc0102${'a0'.repeat(258)}${zeros(258)}`],
    ['of long keys', `d4724093bf${zeros(31)}d9ff${zeros(255)}da0102${zeros(258)}c0c0c0`],
    ['of the last number', '92d4727f91a161c07fc0'],
    ['that are there again', '94d4724091a161c0d4724192a161a162c0c040c041c0c0'],
    ['in each other', '92d4724091a161d4724191a16205404105'],
    ['whose shape is another from now on', '94d4724091a161c040c0d4724092a161a162c0c040c0c0'],
  ])('lets records through: %s', (_name, hex) => {
    expectWhole(hex, true)
    expect(() => check(hex)).toThrow('a mark that this version does not write: d4 72')
  })

  it('takes for a number what names no record, whatever was looked at before', () => {
    check('92d4724092a161a162c0c040c0c0', true)
    expectWhole('9340417f', true)
    expectWhole('40', false)
  })

  it.each<[string, string]>([
    ['c1', 'c1'],
    ['d40100', 'd4 1'],
    ['d47600', 'd4 76'],
    ['d5720000', 'd5 72'],
    ['d6000000000000', 'd6 0'],
    ['c70073', 'c7 73'],
    ['c7', 'c7 nothing'],
    ['d5', 'd5 nothing'],
    ['d4', 'd4 nothing'],
  ])('refuses the mark of %s and says which', (hex, mark) => {
    for (const records of [false, true])
      expect(() => check(hex, records)).toThrow(
        new SerializationError(`the payload has a mark that this version does not write: ${mark}`),
      )
  })

  it.each<[string, string]>([
    ['80', '80'],
    ['dd0000000161', 'dd'],
    ['9101', '1'],
    ['919f', '9f'],
    ['91c0', 'c0'],
    ['91db0000000161', 'db'],
    ['91d8', 'd8'],
  ])('refuses the keys %s of a record', (hex, mark) => {
    expect(() => check(`d47240${hex}`, true)).toThrow(
      new SerializationError(`the payload has a mark that this version does not write: ${mark}`),
    )
  })

  it.each(['', '92c0', 'd4724092a161'])('says of %j that it is cut off', (hex) => {
    expect(() => check(hex, true)).toThrow(new SerializationError('the payload is cut off'))
  })

  it('lets 1002 levels through, of which an object takes at most two', () => {
    for (const level of ['91', '81c0', 'dc0001', 'd4730091']) {
      const most = level === 'd4730091' ? 501 : 1002
      check(`${level.repeat(most)}c0`)
      expect(() => check(`${level.repeat(most + 1)}c0`)).toThrow('the payload is nested deeper than 500')
    }
    check(`92${'91'.repeat(1001)}c0${'91'.repeat(1001)}c0`)
  })

  // So much memory each of them is taken for; a payload may take 1 MiB and 16 times its size.
  it.each<[string, string, boolean, number]>([
    ['empty arrays', '90', false, 48],
    ['empty maps that become objects', '80', false, 64],
    ['maps that become objects', 'de0000', false, 64],
    ['empty Maps', '80', true, 400],
    ['Maps', 'de0000', true, 400],
    ['pieces of binary data', 'c400', false, 256],
    ['extensions', 'c70074', false, 256],
    ['extensions of a byte', 'd44200', false, 256],
    ['extensions of two bytes', 'd5420000', false, 256],
    ['times undefined', 'd40000', false, 256],
    ['empty Sets', 'd4730090', false, 256 + 48],
    ['records of one key', '4000', true, 64 + 8],
    ['records of four keys', '4100000000', true, 64 + 4 * 8],
  ])('lets no more %s through than are in proportion to their size', (_name, hex, records, each) => {
    expectMost(hex, records, each)
  })

  it('counts arrays of any length alike', () => {
    expectMost('80', false, 64, 'dc0000'.repeat(50))
  })

  it('counts no memory for what is nearly as large as its bytes', () => {
    for (const hex of ['00', 'a0', 'd900', 'c0', 'cc80']) check(`dd0000ffff${hex.repeat(0xffff)}`)
  })

  it.each([1, 10])('counts the keys of shapes of %d, and 8 for each shape', (keys) => {
    const shape = `d472409${keys.toString(16)}${'a161'.repeat(keys)}${zeros(keys)}`
    const array = (count: number) => `dd${count.toString(16).padStart(8, '0')}${shape.repeat(count)}`
    const most = Math.floor(2 ** 15 / (8 + keys))
    check(array(most), true)
    expect(() => check(array(most + 1), true)).toThrow('far more memory or time')
  })
})
