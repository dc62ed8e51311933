/** What does the codec cost beside msgpackr alone: the value looked at, the head written and read, the payload checked? */
import { strict as assert } from 'node:assert'
import { createCodec } from '@acache/core/driver'
import { Packr, pack, unpack } from 'msgpackr'
import { ask } from '../../../benchmarks/harness.ts'

const user = {
  id: 48213,
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  admin: false,
  logins: 17,
  city: 'London',
  tags: ['staff', 'beta'],
}
const product = (id: number) => ({
  id,
  name: `product ${id}`,
  price: id * 1.25 + 0.5,
  stock: id % 7,
  tags: ['new', `colour ${id % 5}`],
  supplier: { id: id % 11, city: 'Lisbon' },
})
const order = {
  id: 7,
  created: '2026-11-23T05:26:05.000Z',
  total: 1234.5,
  note: 'Leave the parcel with the neighbours on the second floor, please; the bell does not work.',
  items: Array.from({ length: 8 }, (_, id) => product(id)),
}
const catalogue = Array.from({ length: 1000 }, (_, id) => product(id))

/** By the size that msgpackr's `pack` gives them. */
const VALUES: Readonly<Record<string, unknown>> = {
  '100 B (a user)': user,
  '1 kB (an order)': order,
  '100 kB (1000 products)': catalogue,
}

const KEY = 'products'
const now = Date.now()
const instants = { createdAt: now, freshUntil: now + 60_000, expiresAt: now + 90_000 }
const codec = createCodec({}, { storage: 'bench', metadata: false })
const records = new Packr()
/** Reads what either way of msgpackr has packed. */
const either = new Packr({ mapsAsObjects: true })

function recordOf(value: unknown) {
  const record = codec.encode(KEY, { value, ...instants }).record()
  if (record instanceof Promise) throw new Error('the record is not there yet')
  return record
}

function valueIn(bytes: Uint8Array): unknown {
  const decoded = codec.decode(KEY, { bytes, version: '1' })
  return !(decoded instanceof Promise) && decoded.kind === 'value' ? decoded.entry.value : undefined
}

for (const [size, value] of Object.entries(VALUES)) {
  const entry = { value, ...instants }
  await ask({
    question: `core: what does it cost to encode ${size}?`,
    floor: { name: 'pack', run: () => pack(value) },
    contenders: [
      { name: 'new Packr().pack', run: () => records.pack(value) },
      { name: 'codec.encode', run: () => codec.encode(KEY, entry).record() },
    ],
    check: (answer) =>
      assert.deepEqual(
        answer instanceof Uint8Array
          ? either.unpack(answer)
          : valueIn((answer as { bytes: Uint8Array }).bytes),
        value,
      ),
  })

  const [packed, packedRecords, encoded] = [pack(value), records.pack(value), recordOf(value).bytes].map(
    (bytes) => Buffer.from(bytes),
  ) as [Buffer, Buffer, Buffer]
  // Each time a buffer as from a client: msgpackr keeps what it needs of a buffer with the buffer, which is read but once.
  await ask({
    question: `core: what does it cost to decode ${size}?`,
    floor: { name: 'unpack', run: () => unpack(packed.subarray()) },
    contenders: [
      { name: 'new Packr().unpack', run: () => records.unpack(packedRecords.subarray()) },
      { name: 'codec.decode', run: () => valueIn(encoded.subarray()) },
    ],
    check: (answer) => assert.deepEqual(answer, value),
  })
}
