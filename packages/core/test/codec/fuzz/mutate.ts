/** Changes to sound records: flipped bits, cuts, insertions, splices, lengths that lie, and words that mean something. */
import { HEAD_BYTES } from '../../../src/codec/envelope.ts'
import type { Seed, Target } from './corpus.ts'

/** What a reader is given. */
export interface Input {
  readonly target: Target
  readonly bytes: Buffer
  readonly head: Buffer | undefined
}

type Random = () => number

const below = (next: Random, end: number): number => Math.floor(next() * end)

function pick<T>(next: Random, items: readonly T[]): T {
  const item = items[below(next, items.length)]
  if (item === undefined) throw new Error('there is nothing to pick from')
  return item
}

const bytesOf = (text: string) => Buffer.from(text, 'latin1')
/** What the formats are made of: marks of MessagePack, JSON and gzip, and names that are traps. */
const WORDS: readonly Buffer[] = [
  ...['__proto__', 'constructor', 'toString', '{"__ac_type":"entry","v":', '"v":', ',"f":1e999', '{}', '[['],
  ...[
    '[0]',
    '-1',
    '1e999',
    'null',
    '"',
    '\\u0000',
    '\ud800',
    '"k":"u"',
    '"t":["',
    '["m",0,0]',
    '["e"',
    '["h",9e9]',
  ],
  ...['\x1f\x8b\x08\0', '\xac\xe1\x01', '\xac\xe1\x02', '\xd4\x72\x40', '\xc7\x00', '\xd6\x62', '\xd4\x65\0'],
  ...[
    '\x91\xa9__proto__',
    '\xdc\xff\xff',
    '\xdd\x7f\xff\xff\xff',
    '\xdf\0\0\xff\xff',
    '\xc9',
    '\xc1',
    '\x80',
    '\x90',
  ],
].map(bytesOf)
const NUMBERS: readonly number[] = [
  0,
  1,
  2,
  0x7f,
  0x80,
  0xff,
  0x100,
  0x7fff,
  0xffff,
  2 ** 20,
  2 ** 31 - 1,
  2 ** 32 - 1,
]

type Mutation = (bytes: Buffer, at: number, next: Random, other: Buffer) => Buffer

const overwrite = (bytes: Buffer, at: number, part: Uint8Array): Buffer => {
  const changed = Buffer.from(bytes)
  changed.set(part.subarray(0, Math.max(0, bytes.length - at)), Math.min(at, bytes.length))
  return changed
}
const insert = (bytes: Buffer, at: number, part: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)])

const mutations: readonly Mutation[] = [
  // One bit, one byte, the digit of a text.
  (bytes, at, next) => overwrite(bytes, at, Buffer.of((bytes[at] ?? 0) ^ (1 << below(next, 8)))),
  (bytes, at, next) => overwrite(bytes, at, Buffer.of(below(next, 256))),
  (bytes, at, next) => {
    const digit = bytes.findIndex((byte, index) => index >= at && byte >= 0x30 && byte <= 0x39)
    return digit < 0 ? bytes : overwrite(bytes, digit, bytesOf(pick(next, ['9', '0', '-', '.', 'e'])))
  },
  // A number of one, two or four bytes: lengths, counts, sizes.
  (bytes, at, next) => {
    const number = Buffer.alloc(4)
    number.writeUInt32BE(pick(next, NUMBERS))
    return overwrite(bytes, at, number.subarray(pick(next, [0, 2, 3])))
  },
  // Cut at the end, cut out, put in, doubled.
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at, next) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(next, 8))]),
  (bytes, at, next) => insert(bytes, at, Buffer.from([below(next, 256), below(next, 256)])),
  (bytes, at, next) => insert(bytes, at, bytes.subarray(at, at + below(next, 64))),
  (bytes, at, next) => insert(bytes, at, pick(next, WORDS)),
  (bytes, at, next) => overwrite(bytes, at, pick(next, WORDS)),
  // The beginning of one record and the end of another; the head of one and the body of another.
  (bytes, at, _next, other) => Buffer.concat([bytes.subarray(0, at), other.subarray(at)]),
  (bytes, _at, _next, other) => Buffer.concat([bytes.subarray(0, HEAD_BYTES), other.subarray(HEAD_BYTES)]),
  // Nothing but noise behind a head.
  (bytes, _at, next) => {
    const noise = Buffer.from(Array.from({ length: below(next, 60) }, () => below(next, 256)))
    const head = Buffer.from(bytes.subarray(0, HEAD_BYTES))
    if (head.length > 4) head[4] = below(next, 6)
    return Buffer.concat([head, Buffer.of(below(next, 4)), noise])
  },
]

/** A byte at random; two times of three behind the head, where there is more to get wrong. */
function placeIn(bytes: Buffer, next: Random): number {
  const from = next() < 0.67 && bytes.length > HEAD_BYTES ? HEAD_BYTES : 0
  return from + below(next, bytes.length - from + 1)
}

function mutated(bytes: Buffer, next: Random, other: Buffer): Buffer {
  let changed = bytes
  for (let changes = 1 + below(next, 3); changes > 0; changes -= 1) {
    changed = pick(next, mutations)(changed, placeIn(changed, next), next, other)
  }
  return changed
}

/** Inputs without end, the same for one corpus and one sequence of random numbers. */
export function* inputs(targets: readonly Target[], next: Random): Generator<Input, never> {
  for (;;) {
    const target = pick(next, targets)
    const seed = pick(next, target.seeds)
    // Half of the other records are of the same reader: what is spliced of them gets further.
    const other = pick(next, (next() < 0.5 ? target : pick(next, targets)).seeds)
    const input = { target, ...change(seed, other, next) }
    // What was not changed is no test.
    if (!input.bytes.equals(seed.bytes) || input.head?.equals(seed.head ?? input.bytes) === false) yield input
  }
}

function change(seed: Seed, other: Seed, next: Random): Omit<Input, 'target'> {
  const { bytes, head, inside } = seed
  if (head !== undefined && next() < 0.3) {
    const changed =
      next() < 0.5 ? (other.head ?? other.bytes.subarray(0, head.length)) : mutated(head, next, other.bytes)
    return { bytes, head: changed }
  }
  if (inside !== undefined && next() < 0.2) {
    const within = other.inside?.bytes ?? other.bytes
    return { bytes: inside.close(mutated(inside.bytes, next, within)), head }
  }
  return { bytes: mutated(bytes, next, other.bytes), head }
}
