/** Serializers by the number that a record names them by. */
import { types } from 'node:util'
import { SerializationError } from '../errors.ts'
import { show } from '../options.ts'
import { behind, type Frame } from './frame.ts'
import { parseJson, stringifyJson } from './json.ts'
import { packMsgpack, unpackMsgpack } from './msgpack.ts'
import type { Serializer } from './options.ts'
import type { Form } from './survey.ts'

export type SerializerOption = 'msgpack' | 'json' | Serializer

const UNDEFINED = 0
const MSGPACK: Readonly<Record<Form, number>> = { maps: 1, records: 2, graph: 3 }
const JSON_TEXT = 4
const CUSTOM = 5

const msgpackForms = new Map<number, Form>(Object.entries(MSGPACK).map(([form, id]) => [id, form as Form]))

/** A value as bytes, behind as many free ones as were asked for. */
export interface Serialized {
  readonly id: number
  readonly frame: Frame
}

const NOTHING = new Uint8Array()

/** Turns a value into bytes of the caller's own, the first `room` of them free. */
export function serialize(value: unknown, serializer: SerializerOption, room: number): Serialized {
  if (value === undefined) return { id: UNDEFINED, frame: behind(room, NOTHING) }
  if (serializer === 'msgpack') {
    const packed = packMsgpack(value, room)
    return { id: MSGPACK[packed.form], frame: packed }
  }
  if (serializer === 'json') return { id: JSON_TEXT, frame: behind(room, Buffer.from(stringifyJson(value))) }
  const dumped: unknown = serializer.dumps(value)
  if (typeof dumped !== 'string' && !(dumped instanceof Uint8Array)) {
    throw new SerializationError(
      `dumps answered with ${show(dumped)}; it must answer with a string or a Uint8Array`,
    )
  }
  return { id: CUSTOM, frame: behind(room, typeof dumped === 'string' ? Buffer.from(dumped) : dumped) }
}

/** The name that a record of this value has to carry: that of a custom serializer. */
export function nameInRecord(value: unknown, serializer: SerializerOption): string | undefined {
  return value === undefined || typeof serializer === 'string' ? undefined : nameOf(serializer)
}

/** Turns the bytes, from one of them on, back into the value. `name` is the one in the record. */
export function deserialize(
  id: number,
  bytes: Buffer,
  from: number,
  name: string | undefined,
  serializer: SerializerOption,
): unknown {
  const form = msgpackForms.get(id)
  if (form !== undefined) return unpackMsgpack(bytes, form, from)
  switch (id) {
    case UNDEFINED:
      if (bytes.length > from) throw new SerializationError('there are bytes behind the payload')
      return undefined
    case JSON_TEXT:
      return parseJson(bytes.subarray(from))
    case CUSTOM:
      return refusePromise(ownSerializer(serializer, name).loads(Buffer.from(bytes.subarray(from))))
    default:
      throw new SerializationError(`serializer ${id} is unknown to this version`)
  }
}

function ownSerializer(serializer: SerializerOption, name: string | undefined): Serializer {
  const own = typeof serializer === 'string' ? serializer : nameOf(serializer)
  if (typeof serializer !== 'string' && own === name) return serializer
  throw new SerializationError(
    `it was written by the serializer ${show(name)}, and this storage has ${show(own)}`,
  )
}

function refusePromise(value: unknown): unknown {
  if (types.isPromise(value))
    throw new SerializationError('loads answered with a promise; it must answer directly')
  return value
}

function nameOf({ name }: Serializer): string {
  return name ?? 'custom'
}
