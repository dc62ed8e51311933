import { expect } from '@jest/globals'
import { type Codec, createCodec, type Decoded } from '../../src/codec/codec.ts'
import type { CodecOptions } from '../../src/codec/options.ts'
import type { MaybePromise } from '../../src/concurrency/maybe-promise.ts'
import { SerializationError } from '../../src/errors.ts'
import type { DriverRecord } from '../../src/storage/driver.ts'
import type { CacheEntry, Instants } from '../../src/storage/entry.ts'

export const KEY = 'user:1'

/** Not round in any unit, so that nothing can be rounded unseen. */
export const INSTANTS: Instants = {
  createdAt: 1_700_000_000_123.25,
  freshUntil: 1_700_000_060_123.5,
  expiresAt: 1_700_000_090_123.75,
}

export const secret = (byte: number): Uint8Array => new Uint8Array(32).fill(byte)

export function codecOf(options: CodecOptions = {}, { metadata = false } = {}): Codec {
  return createCodec(options, { storage: 'test', metadata })
}

export function entryOf(value: unknown, more: Partial<CacheEntry> = {}): CacheEntry {
  return { value, ...INSTANTS, ...more }
}

export async function recordOf(
  codec: Codec,
  value: unknown,
  more?: Partial<CacheEntry>,
): Promise<DriverRecord> {
  return codec.encode(KEY, entryOf(value, more)).record()
}

/** The bytes of a record, for codecs that answer directly. */
export function bytesOf(codec: Codec, value: unknown, more?: Partial<CacheEntry>): Buffer {
  const record = codec.encode(KEY, entryOf(value, more)).record()
  if (record instanceof Promise) throw new Error('the record is not there yet')
  return Buffer.from(record.bytes)
}

export function decode(codec: Codec, bytes: Uint8Array, head?: Uint8Array, key = KEY): MaybePromise<Decoded> {
  return codec.decode(key, { bytes, version: 'v1', head })
}

export async function entryIn(codec: Codec, bytes: Uint8Array, head?: Uint8Array): Promise<CacheEntry> {
  const decoded = await decode(codec, bytes, head)
  if (decoded.kind !== 'value') throw new Error(`the record is ${decoded.kind}`)
  return decoded.entry
}

export async function valueIn(codec: Codec, bytes: Uint8Array, head?: Uint8Array): Promise<unknown> {
  return (await entryIn(codec, bytes, head)).value
}

/** Writes a value and reads it. */
export async function roundTrip(codec: Codec, value: unknown, more?: Partial<CacheEntry>): Promise<unknown> {
  const { bytes } = await recordOf(codec, value, more)
  return valueIn(codec, bytes)
}

/** The SerializationError that work throws or rejects with. */
export async function refusalOf(work: () => unknown): Promise<SerializationError> {
  let failure: unknown
  try {
    await work()
  } catch (error) {
    failure = error
  }
  expect(failure).toBeInstanceOf(SerializationError)
  return failure as SerializationError
}
