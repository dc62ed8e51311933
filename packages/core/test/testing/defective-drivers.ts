/** Drivers that break one sentence of the port each, and the test of the suite that must notice. */
import { then } from '../../src/concurrency/maybe-promise.ts'
import type { Driver, StoredRecord } from '../../src/storage/driver.ts'
import type { DriverSuiteFeatures } from '../../src/testing/driver-suite.ts'

export type DefectiveDriver = (inner: Required<Driver>) => Partial<Driver>

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

const asText = (found: StoredRecord | undefined) =>
  found && { ...found, bytes: new Uint8Array(Buffer.from(Buffer.from(found.bytes).toString())) }

/** What breaks, the test that must notice, and how it breaks. */
export const defects: readonly (readonly [string, string, DefectiveDriver, DriverSuiteFeatures?])[] = [
  ['records are kept as text', 'every byte', (inner) => ({ read: (key) => then(inner.read(key), asText) })],
  [
    'large records are cut',
    'a record of 2 MB',
    (inner) => ({
      write: (key, record, condition) =>
        inner.write(key, { ...record, bytes: record.bytes.slice(0, 2 ** 20) }, condition),
    }),
  ],
  [
    'write answers a version of its own',
    'with the version that write answered',
    (inner) => ({
      write: (key, record, condition) =>
        then(inner.write(key, record, condition), (version) => version && 'written'),
    }),
  ],
  [
    'reading makes a new version',
    'reading leaves the version',
    (inner) => ({
      read: (key) => then(inner.read(key), (found) => found && { ...found, version: `${Math.random()}` }),
    }),
  ],
  [
    'the version is the length',
    'a version of its own',
    (inner) => {
      const version = (found: StoredRecord | undefined) =>
        found && { ...found, version: `${found.bytes.length}` }
      return {
        read: (key) => then(inner.read(key), version),
        head: (key) =>
          then(inner.read(key), (found) => found && { head: found.bytes, version: `${found.bytes.length}` }),
        write: (key, record, condition) =>
          then(inner.write(key, record, condition), (written) => written && `${record.bytes.length}`),
        readMany: (keys) =>
          then(inner.readMany(keys), (many) => {
            return new Map(
              [...many].flatMap(([key, found]) => [[key, { ...found, version: `${found.bytes.length}` }]]),
            )
          }),
      }
    },
  ],
  [
    'records without an end are refused',
    'lives for ever',
    (inner) => ({
      write: (key, record, condition) => {
        if (record.instants.expiresAt === Number.POSITIVE_INFINITY) throw new RangeError('no such time')
        return inner.write(key, record, condition)
      },
    }),
  ],
  [
    'expired records are refused',
    'has expired when it is written',
    (inner) => ({
      write: (key, record, condition) => {
        if (record.instants.expiresAt <= Date.now()) throw new RangeError('no such time')
        return inner.write(key, record, condition)
      },
    }),
  ],
  [
    'pending records are left out',
    'keeps a pending record',
    (inner) => ({
      write: (key, record, condition) =>
        record.kind === 'pending' ? 'v' : inner.write(key, record, condition),
    }),
  ],
  [
    'removing nothing is false',
    'remove removes',
    (inner) => ({
      remove: (key, condition) =>
        then(inner.read(key), (found) => (found ? inner.remove(key, condition) : false)),
    }),
  ],
  [
    'keys lose their case',
    'all different keys',
    (inner) => ({
      write: (key, record) => inner.write(key.toLowerCase(), record),
      read: (key) => inner.read(key.toLowerCase()),
      head: (key) => inner.head(key.toLowerCase()),
    }),
  ],
  [
    'keys go through UTF-8',
    'all different keys',
    (inner) => ({
      write: (key, record) => inner.write(Buffer.from(key).toString(), record),
      read: (key) => inner.read(Buffer.from(key).toString()),
    }),
  ],
  [
    'the reader gets the kept bytes',
    'are its own',
    (inner) => {
      const kept = new Map<string, StoredRecord | undefined>()
      return {
        async read(key) {
          if (!kept.has(key)) kept.set(key, await inner.read(key))
          return kept.get(key)
        },
      }
    },
  ],
  [
    'a write is seen in halves',
    'a read beside writes',
    (inner) => ({
      async write(key, record) {
        await inner.write(key, { ...record, bytes: record.bytes.slice(0, 50_000) })
        await turn()
        return inner.write(key, record)
      },
    }),
  ],
  [
    'an overwrite removes first',
    'a read beside writes',
    (inner) => ({
      async write(key, record) {
        await inner.remove(key)
        await turn()
        return inner.write(key, record)
      },
    }),
  ],
  [
    'ifAbsent checks, then writes',
    'concurrent writes with ifAbsent',
    (inner) => ({
      async write(key, record, condition) {
        if (condition !== undefined && (await inner.read(key)) !== undefined) return false
        return inner.write(key, record)
      },
    }),
  ],
  [
    'ifVersion checks, then writes',
    'concurrent writes with one ifVersion',
    (inner) => ({
      async write(key, record, condition) {
        const held = (await inner.read(key))?.version
        if (condition !== undefined && 'ifVersion' in condition && held !== condition.ifVersion) return false
        return inner.write(key, record)
      },
    }),
  ],
  [
    'ifAbsent overwrites pending records',
    'and by a pending one',
    (inner) => {
      const pending = new Set<string>()
      return {
        write: (key, record, condition) => {
          const taken = condition !== undefined && 'ifAbsent' in condition && pending.has(key)
          if (record.kind === 'pending') pending.add(key)
          return inner.write(key, record, taken ? undefined : condition)
        },
      }
    },
  ],
  [
    'ifVersion is true where there is nothing',
    'ifVersion is refused where there is nothing',
    (inner) => ({
      write: (key, record, condition) =>
        then(inner.read(key), (found) =>
          inner.write(key, record, found === undefined ? undefined : condition),
        ),
    }),
  ],
  [
    'remove leaves its condition out',
    'remove obeys ifVersion',
    (inner) => ({ remove: (key) => inner.remove(key) }),
  ],
  [
    'touch leaves its match out',
    'refused by a record of another payload',
    (inner) => ({
      touch: async (key, renewal, condition) => {
        const found = await inner.head(key)
        const { offset, bytes } = renewal.match
        const held = found?.head.slice(offset, offset + bytes.length) ?? bytes
        return inner.touch(key, { ...renewal, match: { offset, bytes: held } }, condition)
      },
    }),
  ],
  [
    'touch leaves its condition out',
    'touch obeys ifVersion',
    (inner) => ({
      touch: (key, renewal) => inner.touch(key, renewal),
    }),
  ],
  [
    'touch says yes and does nothing',
    'touch renews',
    (inner) => ({
      touch: (key) => then(inner.read(key), (found) => found?.version ?? false),
    }),
  ],
  [
    'touch makes a record where there is none',
    'touch is refused where there is nothing',
    (inner) => ({
      touch: async (key, renewal, condition) => {
        if ((await inner.read(key)) !== undefined) return inner.touch(key, renewal, condition)
        return inner.write(key, {
          bytes: renewal.head,
          head: renewal.head,
          instants: renewal.instants,
          kind: 'value',
        })
      },
    }),
  ],
  [
    'the head beside the record outlives a write',
    'a write after touch',
    (inner) => {
      let head: Uint8Array | undefined
      return {
        touch: (key, renewal) => {
          head = renewal.head
          return inner.touch(key, renewal)
        },
        read: (key) => then(inner.read(key), (found) => found && { ...found, head: head ?? found.head }),
      }
    },
    { metadata: true, readIf: true },
  ],
  [
    'readIf moves the bytes whatever it is told',
    'comes back as it was written',
    (inner) => ({ readIf: (key) => inner.read(key) }),
    { metadata: true, readIf: true },
  ],
  [
    'readIf never moves the bytes',
    'comes back as it was written',
    (inner) => ({ readIf: (key) => inner.head(key) }),
    { metadata: true, readIf: true },
  ],
  [
    'head answers the body',
    'comes back as it was written',
    (inner) => ({
      head: (key) =>
        then(inner.read(key), (found) => found && { head: found.bytes.slice(9), version: found.version }),
    }),
  ],
  [
    'readMany has absent keys in it',
    'readMany of no keys',
    (inner) => ({
      readMany: (keys) =>
        then(inner.readMany(keys), (found) => {
          const all = keys.map(
            (key) => [key, found.get(key) ?? { bytes: new Uint8Array(), version: '' }] as const,
          )
          return new Map(all)
        }),
    }),
  ],
  [
    'batches are cut at 100',
    'readMany answers the records that exist',
    (inner) => ({
      readMany: (keys) => inner.readMany(keys.slice(0, 100)),
    }),
  ],
  [
    'writeMany writes what is not there alone',
    'over what was there',
    (inner) => ({
      writeMany: async (records) => {
        for (const [key, record] of records) await inner.write(key, record, { ifAbsent: true })
      },
    }),
  ],
  [
    'removeMany fails on an absent key',
    'removeMany removes its keys',
    (inner) => ({
      removeMany: async (keys) => {
        const found = await inner.readMany(keys)
        if (found.size < new Set(keys).size) throw new Error('no such key')
        return inner.removeMany(keys)
      },
    }),
  ],
  [
    'list takes its prefix for a pattern',
    'takes the prefix literally',
    (inner) => ({
      async *list(prefix) {
        const pattern = new RegExp(
          `^${prefix
            .replace(/[\\{}[\]+().^$|]/g, '\\$&')
            .replace(/\*/g, '.*')
            .replace(/\?/g, '.')}`,
          's',
        )
        for await (const keys of inner.list('')) yield keys.filter((key) => pattern.test(key))
      },
    }),
  ],
  [
    'list gives the first batch alone',
    'list gives every key',
    (inner) => ({
      async *list(prefix) {
        for await (const keys of inner.list(prefix)) {
          yield keys
          return
        }
      },
    }),
  ],
  [
    'list skips keys when some are removed on the way',
    'keys may be removed on the way',
    (inner) => ({
      async *list(prefix) {
        for (let from = 0; ; from += 10) {
          const keys: string[] = []
          for await (const batch of inner.list(prefix)) keys.push(...batch)
          if (from >= keys.length) return
          yield keys.slice(from, from + 10)
        }
      },
    }),
  ],
  [
    'an answer comes as a promise',
    'answers directly',
    (inner) => ({ read: async (key) => inner.read(key) }),
    { sync: true },
  ],
]
