/** An object store in memory: as strict as a bucket, and failing on demand. */
import type { Call } from '../../src/objects/calls.ts'
import type {
  FetchedObject,
  ObjectCondition,
  ObjectFacts,
  ObjectMetadata,
  ObjectStore,
} from '../../src/objects/object-store.ts'
import { now } from '../../src/time/clock.ts'

interface StoredObject {
  readonly bytes: Buffer
  readonly metadata: ObjectMetadata
  readonly version: string
  readonly modifiedAt: number
}

/** An error that a store says is passing. */
class Passing extends Error {
  readonly retryAfterMs: number | undefined
  constructor(retryAfterMs?: number) {
    super('try again')
    this.retryAfterMs = retryAfterMs
  }
}

export const verdict = (error: unknown) =>
  error instanceof Passing ? { transient: true, retryAfterMs: error.retryAfterMs } : { transient: false }

export type Fault = (carryOut: () => unknown) => Promise<unknown>

export interface MemoryStoreOptions {
  readonly conditionalDeletes?: boolean
  readonly ignoresConditions?: boolean
  readonly pageSize?: number
  /** Shared by stores of one bucket. */
  readonly objects?: Map<string, StoredObject>
}

let versions = 0

/** Makes a store, and a way to let its next requests fail. */
export function memoryObjectStore(options: MemoryStoreOptions = {}) {
  const { conditionalDeletes = true, ignoresConditions = false, pageSize = 3 } = options
  const objects = options.objects ?? new Map<string, StoredObject>()
  const faults: Fault[] = []
  const requests: string[] = []

  const send = <T>(
    call: Call,
    kind: 'get' | 'put' | 'list' | 'delete',
    name: string,
    work: () => T,
  ): Promise<T> =>
    call.send(kind, async () => {
      if (Buffer.byteLength(name) > 1024) throw new Error(`key too long: ${name.length}`)
      requests.push(`${kind} ${name}`)
      const fault = faults.shift()
      return (fault === undefined ? work() : await fault(work)) as T
    })
  const factsOf = (found: StoredObject): ObjectFacts => ({
    version: found.version,
    metadata: found.metadata,
    size: found.bytes.length,
  })
  const meets = (name: string, condition: ObjectCondition | undefined) => {
    if (condition === undefined || ignoresConditions) return true
    const found = objects.get(name)
    return condition === 'absent' ? found === undefined : found?.version === condition.version
  }
  const keep = (name: string, bytes: Uint8Array, metadata: ObjectMetadata, version?: string) => {
    for (const text of Object.entries(metadata).flat()) {
      if (!/^[\x20-\x7e]*$/.test(text)) throw new Error(`metadata is not ASCII: ${text}`)
    }
    versions += 1
    const stored = {
      bytes: Buffer.from(bytes),
      metadata: { ...metadata },
      version: version ?? `e${versions}`,
      modifiedAt: now(),
    }
    objects.set(name, stored)
    return stored.version
  }

  const store: ObjectStore = {
    name: 'memory-objects',
    conditionalDeletes,
    get: (name, call, wanted) =>
      send(call, 'get', name, (): FetchedObject | ObjectFacts | undefined => {
        const found = objects.get(name)
        if (found === undefined) return undefined
        const facts = factsOf(found)
        return wanted(facts) ? { ...facts, bytes: Buffer.from(found.bytes) } : facts
      }),
    begin: (name, call, length) =>
      send(call, 'get', name, () => objects.get(name)?.bytes.subarray(0, length)),
    head: (name, call) =>
      send(call, 'get', name, () => {
        const found = objects.get(name)
        return found && factsOf(found)
      }),
    put: (name, { bytes, metadata }, call, condition) =>
      call.send('put', async ({ repeated }) => {
        if (Buffer.byteLength(name) > 1024) throw new Error(`key too long: ${name.length}`)
        requests.push(`put ${name}`)
        const work = () =>
          meets(name, condition)
            ? { version: keep(name, bytes, metadata) }
            : ({ refused: true, repeated } as const)
        const fault = faults.shift()
        return (fault === undefined ? work() : await fault(work)) as ReturnType<typeof work>
      }),
    renew: (name, { version }, { metadata }, call) =>
      call.send('put', async ({ repeated }) => {
        requests.push(`renew ${name}`)
        const work = () => {
          const found = objects.get(name)
          if (found === undefined || found.version !== version) return { refused: true, repeated } as const
          return { version: keep(name, found.bytes, metadata) }
        }
        const fault = faults.shift()
        return (fault === undefined ? work() : await fault(work)) as ReturnType<typeof work>
      }),
    remove: (name, call, version) =>
      send(call, 'delete', name, () => {
        if (version !== undefined && !conditionalDeletes)
          throw new Error('conditional deletes are not obeyed here')
        if (!objects.has(name)) return true
        return (version === undefined || meets(name, { version })) && objects.delete(name)
      }),
    removeMany: (names, call) =>
      send(call, 'delete', names[0] ?? '', () => {
        if (names.length > 1000) throw new Error('too many names')
        const failures = new Map<string, unknown>()
        for (const name of names) {
          if (name.includes('locked')) failures.set(name, new Error('access denied'))
          else objects.delete(name)
        }
        return failures
      }),
    list: (prefix, call, from = '') =>
      send(call, 'list', prefix, () => {
        const names = [...objects.keys()].filter((name) => name.startsWith(prefix) && name > from).sort()
        const page = names.slice(0, pageSize)
        return {
          objects: page.map((name) => ({
            name,
            modifiedAt: objects.get(name)?.modifiedAt ?? 0,
            size: objects.get(name)?.bytes.length ?? 0,
          })),
          next: names.length > pageSize ? page.at(-1) : undefined,
        }
      }),
  }
  return { store, objects, requests, fail: (...next: Fault[]) => void faults.push(...next) }
}

/** Faults. */
export const passes =
  (retryAfterMs?: number): Fault =>
  () =>
    Promise.reject(new Passing(retryAfterMs))
export const appliedWithoutAnswer: Fault = async (carryOut) => {
  carryOut()
  throw new Passing()
}
export const hangs: Fault = () => new Promise(() => undefined)
export const breaks: Fault = () => Promise.reject(new Error('broken for good'))
