// biome-ignore-all format: one line for each fault
/** What comes of every fault in the storages and functions of the core: the tests play it, and the page of the documentation is made of it. */
import * as rows from './rows.ts'
import type { Row, Sheet } from './sheet.ts'

const NO_BACKEND = { none: 'there is no backend, and no answer to wait for' }
const NO_BYTES = { none: 'values are kept as they are, not as bytes' }

export const bytes: Sheet = {
  title: 'a storage made of a driver',
  about: 'Whatever the backend is: a storage of bytes, with the default options, over a driver that fails.',
  test: 'packages/core/test/faults/storages.test.ts',
  means: {
    throw: 'the driver throws',
    reject: 'the driver rejects',
    late: 'it has the default deadline of 5 s, and the driver takes 7 s',
    reset: 'the driver has done it, and rejects',
    'cut body': 'the driver answers records as damaged, and rejects writes',
    'wrong bytes': 'the first byte of every record that is read or written is another',
    'truncated bytes': 'half of every record that is read or written is missing',
    'flipped bits': 'the last byte of every record that is read or written is another',
    'duplicate answer':
      'the driver does everything twice and answers as the second time; one that repeats by itself must know its own writes',
    'out of memory': 'the driver rejects writes',
    'read-only': 'the driver rejects writes and removals',
    'disk full': 'the driver rejects writes',
  },
  rows: {
    throw: rows.failing,
    reject: rows.failing,
    hang: rows.silent,
    slow: rows.sound,
    late: rows.late,
    reset: rows.doneAndFailing,
    'cut body': ['miss, reported', 'StorageError', 'StorageError', 'miss, reported', 'StorageError', "loader's value, reported"],
    'wrong bytes': rows.damaging,
    'truncated bytes': rows.damaging,
    'flipped bits': ['other value', 'other value', 'deleted', 'other value', 'other value', 'other value, other value'],
    'duplicate answer': ['value', 'written', 'deleted', 'value', 'refused, written', 'stale value, renewed'],
    'out of memory': rows.full,
    'read-only': rows.readOnly,
    'disk full': rows.full,
    'clock +1 h': rows.clockAhead,
    'clock -1 h': rows.clockBehind,
  },
}

export const encrypted: Sheet = {
  title: 'a storage made of a driver, with encrypt',
  about: 'The same, brought about in the same ways, with encryption, which authenticates every byte.',
  test: 'packages/core/test/faults/storages.test.ts',
  rows: { ...bytes.rows, 'flipped bits': rows.damaging },
}

export const memory: Sheet = {
  title: 'memory',
  about: 'InMemCache.',
  test: 'packages/core/test/faults/storages.test.ts',
  means: {
    'out of memory': 'the new value alone is larger than maxBytes',
  },
  rows: {
    throw: NO_BACKEND,
    reject: NO_BACKEND,
    hang: NO_BACKEND,
    slow: NO_BACKEND,
    late: NO_BACKEND,
    reset: NO_BACKEND,
    'cut body': NO_BACKEND,
    'wrong bytes': NO_BYTES,
    'truncated bytes': NO_BYTES,
    'flipped bits': NO_BYTES,
    'duplicate answer': NO_BACKEND,
    'out of memory': ['value', 'not kept, lost', 'deleted', 'value', 'not kept', 'stale value, lost'],
    'read-only': NO_BACKEND,
    'disk full': NO_BACKEND,
    'clock +1 h': ['miss, lost', 'written', 'deleted', 'miss, lost', 'written', 'stale value, renewed'],
    'clock -1 h': rows.clockBehind,
  },
}

/** The loader serves everybody, and nothing is kept. */
const loaded: Row = ["loader's value, reported", "loader's value, reported", 'StorageError', "loader's value, reported", "loader's value, reported", "loader's value, reported"]

export const functions: Sheet = {
  title: 'wrapped functions',
  about:
    'Functions over the first of these storages: get is a call whose value is kept, set one whose value is not, delete is invalidate, getMany a call of cachedMany, setIfNotExists a call with lock whose value is not kept, refresh a stale-while-revalidate call whose value is stale. In every row, callers are served.',
  test: 'packages/core/test/faults/functions.test.ts',
  rows: {
    throw: loaded,
    reject: loaded,
    hang: ["loader's value, reported", "loader's value, reported", 'StorageTimeoutError', "loader's value, reported", "loader's value, reported", "loader's value, reported"],
    slow: ['value', "loader's value, written", 'deleted', 'value', "loader's value, written", 'stale value, renewed'],
    late: ["loader's value, renewed, reported", "loader's value, written, reported", 'StorageTimeoutError, deleted', "loader's value, renewed, reported", "loader's value, reported", "loader's value, renewed, reported"],
    reset: ["loader's value, renewed, reported", "loader's value, written, reported", 'StorageError, deleted', "loader's value, renewed, reported", "loader's value, reported", "loader's value, renewed, reported"],
    'cut body': loaded,
    'wrong bytes': ["loader's value, reported", "loader's value, unusable", 'deleted', "loader's value, reported", "loader's value, unusable", "loader's value, reported"],
    'truncated bytes': ["loader's value, reported", "loader's value, unusable", 'deleted', "loader's value, reported", "loader's value, unusable", "loader's value, reported"],
    'flipped bits': ['other value', "loader's value, other value", 'deleted', 'other value', "loader's value, other value", 'other value, other value'],
    'duplicate answer': ['value', "loader's value, written", 'deleted', 'value', "loader's value", 'stale value, renewed'],
    'out of memory': ['value', "loader's value, reported", 'deleted', 'value', "loader's value, reported", 'stale value, reported'],
    'read-only': ['value', "loader's value, reported", 'StorageError', 'value', "loader's value, reported", 'stale value, reported'],
    'disk full': ['value', "loader's value, reported", 'deleted', 'value', "loader's value, reported", 'stale value, reported'],
    'clock +1 h': ["loader's value, renewed", "loader's value, written", 'deleted', "loader's value, renewed", "loader's value, written", 'stale value, renewed'],
    'clock -1 h': ['value', "loader's value, written", 'deleted', 'value', "loader's value, written", 'stale value'],
  },
}
