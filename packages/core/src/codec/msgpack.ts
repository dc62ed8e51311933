/** The serializer `'msgpack'`: msgpackr for most values, the graph form for those that MessagePack would change. */
import { Packr, Unpackr } from 'msgpackr'
import { behind } from './frame.ts'
import { packGraph } from './graph.ts'
import { unpackGraph } from './graph-reader.ts'
import { type Packed, packPlain } from './plain-writer.ts'
import { PROPORTIONATE_BYTES } from './proportion.ts'
import { type Form, survey } from './survey.ts'
import { checkWire } from './wire.ts'

// References are off both ways: what is there twice takes the graph form, and a record that refers to itself is refused.
const COMMON = { structuredClone: false, moreTypes: true } as const
const packers = {
  maps: new Packr({ ...COMMON, useRecords: false, useToJSON: false }),
  records: new Packr({ ...COMMON, useToJSON: false }),
} as const
// Binary data is copied out, since the bytes it is read from belong to the driver.
const unpackers = {
  maps: new Unpackr({ ...COMMON, copyBuffers: true, useRecords: false, mapsAsObjects: true }),
  records: new Unpackr({ ...COMMON, copyBuffers: true }),
} as const

/** From this size on msgpackr is made to give its buffer up; it would keep it and make the next ones as large. */
const LARGE_BYTES = 2 ** 20
const USUAL_BUFFER_BYTES = 2 ** 13

/** The form chosen for a value, and its bytes behind so many free ones. */
export function packMsgpack(value: unknown, room = 0): Packed {
  return packPlain(value, room) ?? packOther(value, room)
}

function packOther(value: unknown, room: number): Packed {
  const form = survey(value)
  if (form !== 'graph') {
    const packer = packers[form]
    const bytes = packer.pack(value)
    if (bytes.length > LARGE_BYTES) packer.useBuffer(Buffer.allocUnsafeSlow(USUAL_BUFFER_BYTES))
    if (bytes.length <= PROPORTIONATE_BYTES || isReadable(bytes, form)) {
      return { form, ...behind(room, bytes) }
    }
  }
  return { form: 'graph', ...behind(room, packGraph(value)) }
}

/**
 * Short payloads are copied to one place and read there: msgpackr makes a view of each buffer that is new to it, which takes a
 * third of its time for a hundred bytes. Nothing that is read keeps a part of this place.
 */
const desk = Buffer.allocUnsafeSlow(2 ** 12)
/** A payload goes here, with what comes before it in front. */
const page = desk.subarray(2 ** 7)

/** Turns the bytes, from one of them on, back into the value; throws for bytes that are not what `packMsgpack` writes. */
export function unpackMsgpack(bytes: Buffer, form: Form, from = 0): unknown {
  const length = bytes.length - from
  if (form === 'graph') return unpackGraph(bytes.subarray(from))
  if (from > page.byteOffset || length > page.length) return read(bytes.subarray(from), length, form)
  desk.set(bytes, page.byteOffset - from)
  return read(page, length, form)
}

function read(bytes: Buffer, length: number, form: 'maps' | 'records'): unknown {
  checkWire(bytes, form === 'records', length)
  return unpackers[form].unpack(bytes, length)
}

/** False for the rare payload that a reader would refuse as out of proportion, such as a million empty maps. */
function isReadable(bytes: Uint8Array, form: Form): boolean {
  try {
    checkWire(bytes, form === 'records')
    return true
  } catch {
    return false
  }
}
