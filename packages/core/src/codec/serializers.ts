/** Serializers by the number that a record names them by. */
import { types } from 'node:util'
import { SerializationError } from '../errors.ts'
import { show } from '../options.ts'
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

/** A value as bytes, which are to be copied before anything else is serialized. */
export interface Serialized {
  readonly id: number
  readonly bytes: Uint8Array
  /** The name of a custom serializer, which goes into the record. */
  readonly name?: string | undefined
}

const NOTHING = new Uint8Array()

/** Turns a value into bytes. */
export function serialize(value: unknown, serializer: SerializerOption): Serialized {
  if (value === undefined) return { id: UNDEFINED, bytes: NOTHING }
  if (serializer === 'msgpack') {
    const { form, bytes } = packMsgpack(value)
    return { id: MSGPACK[form], bytes }
  }
  if (serializer === 'json') return { id: JSON_TEXT, bytes: Buffer.from(stringifyJson(value)) }
  const dumped: unknown = serializer.dumps(value)
  if (typeof dumped !== 'string' && !(dumped instanceof Uint8Array)) {
    throw new SerializationError(
      `dumps answered with ${show(dumped)}; it must answer with a string or a Uint8Array`,
    )
  }
  const bytes = typeof dumped === 'string' ? Buffer.from(dumped) : dumped
  return { id: CUSTOM, bytes, name: nameOf(serializer) }
}

/** Turns bytes back into the value. `name` is the one in the record. */
export function deserialize(
  id: number,
  bytes: Buffer,
  name: string | undefined,
  serializer: SerializerOption,
): unknown {
  const form = msgpackForms.get(id)
  if (form !== undefined) return unpackMsgpack(bytes, form)
  switch (id) {
    case UNDEFINED:
      if (bytes.length > 0) throw new SerializationError('there are bytes behind the payload')
      return undefined
    case JSON_TEXT:
      return parseJson(bytes)
    case CUSTOM:
      return refusePromise(ownSerializer(serializer, name).loads(Buffer.from(bytes)))
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
