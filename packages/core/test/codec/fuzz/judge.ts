/** What a reader may do with a damaged record: answer a value or throw SerializationError, and nothing else. */
import type { Decoded } from '../../../src/codec/codec.ts'
import { stampOf } from '../../../src/codec/envelope.ts'
import { attempt, type MaybePromise, then } from '../../../src/concurrency/maybe-promise.ts'
import { SerializationError } from '../../../src/errors.ts'
import { isSame } from '../../../src/testing/same.ts'
import type { Input } from './mutate.ts'

/** What became of an input that a reader may be given. */
export type Verdict = 'value' | 'refused'

/** A reader did what it must not do. */
export class Finding extends Error {
  override readonly name = 'Finding'
}

const HEAD_SHARE = 8

/** Gives an input to its reader. Throws, or rejects with, a Finding. */
export function judge({ target, bytes, head }: Input): MaybePromise<Verdict> {
  const { codec, key, originals } = target
  const short = head ?? bytes
  // A head that is part of its record is read by decode, too: a share of those is enough.
  if (head !== undefined || bytes.length % HEAD_SHARE === 0) {
    attempt<unknown, unknown>(() => codec.decodeHead(key, short), refused)
    stampOf(short)
  }
  return attempt<Verdict, Verdict>(
    () =>
      then(codec.decode(key, { bytes, head, version: '' }), (decoded): Verdict => {
        if (originals !== undefined && !originals.some((original) => isOriginal(decoded, original))) {
          throw new Finding('a reader that authenticates has answered what nobody wrote')
        }
        return 'value'
      }),
    refused,
  )
}

function refused(error: unknown): Verdict {
  if (error instanceof SerializationError) return 'refused'
  if (error instanceof Finding) throw error
  throw new Finding(`thrown was ${String(error)}`, { cause: error })
}

function isOriginal(decoded: Decoded, original: Decoded): boolean {
  if (decoded.kind === 'pending') return original.kind === 'pending'
  return original.kind === 'value' && isSame(decoded.entry, original.entry)
}

const globals = JSON.stringify(namesOf())

function namesOf(): unknown[] {
  const prototypes = [Object, Array, Function, Map, Set, Error, Buffer].map(({ prototype }) => prototype)
  return [globalThis, ...prototypes].map((object) => Reflect.ownKeys(object).map(String).sort())
}

/** Throws a Finding when a record has left something in the process behind: in a prototype, or among the globals. */
export function checkTraces(): void {
  if (JSON.stringify(namesOf()) !== globals) throw new Finding('a record has changed a prototype or a global')
}
