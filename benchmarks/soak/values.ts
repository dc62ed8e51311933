/** Values that tell which key they are of, when they were made, and whether they came back whole. */
import { createHash } from 'node:crypto'
import { types } from 'node:util'

/** What the loader of the soak brings: every type that a serializer may lose. */
export interface Value {
  readonly key: string
  /** When the load began, in ms by the machine's monotonic clock: one clock for all processes. */
  readonly madeAt: number
  readonly date: Date
  readonly map: Map<string, bigint>
  readonly bytes: Uint8Array
  readonly nothing: undefined
  readonly digest: string
}

/** Now, in ms, by a clock that all processes of the machine share and that never goes back. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6
}

export function makeValue(key: string, madeAt: number): Value {
  const bytes = createHash('sha256').update(`${key} ${madeAt}`).digest()
  const parts = { key, madeAt, date: new Date(madeAt), map: new Map([[key, BigInt(Math.round(madeAt))]]) }
  return { ...parts, bytes, nothing: undefined, digest: digestOf(parts, bytes) }
}

/** What is wrong with a value that is said to be of this key; undefined for nothing. */
export function flawOf(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return `is ${String(value)}`
  const { madeAt, date, map, bytes, digest, ...rest } = value as Value
  if (rest.key !== key) return `is of the key ${rest.key}`
  if (!('nothing' in rest)) return 'has lost a property that was undefined'
  if (!types.isDate(date) || !types.isMap(map) || !types.isUint8Array(bytes)) return 'has other types'
  return digest === digestOf({ key, madeAt, date, map }, bytes) ? undefined : 'is not what was made'
}

function digestOf(
  { key, madeAt, date, map }: Pick<Value, 'key' | 'madeAt' | 'date' | 'map'>,
  bytes: Uint8Array,
): string {
  const text = [key, madeAt, date.getTime(), ...[...map].flat().map(String)].join('|')
  return createHash('sha256').update(text).update(bytes).digest('base64')
}
