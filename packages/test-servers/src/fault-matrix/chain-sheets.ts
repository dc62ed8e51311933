// biome-ignore-all format: one line for each fault
/** What comes of every fault in chains: the tests play it, and the page of the documentation is made of it. */
import * as rows from './rows.ts'
import type { Row, Sheet } from './sheet.ts'

/** The level behind it does everything. */
const bridged: Row = ['value, reported', 'written, reported', 'deleted, reported', 'value, reported', 'written, reported', 'stale value, renewed, reported']

export const near: Sheet = {
  title: 'a chain whose first level fails',
  about:
    'Two storages of bytes; the driver of the first fails as above. Each caller has the answer of the level behind it.',
  test: 'packages/chain/test/faults/chains.test.ts',
  rows: {
    throw: bridged,
    reject: bridged,
    hang: bridged,
    slow: rows.sound,
    late: bridged,
    reset: bridged,
    'cut body': bridged,
    'wrong bytes': ['value, reported', 'written', 'deleted', 'value, reported', 'written', 'stale value, renewed, reported'],
    'truncated bytes': ['value, reported', 'written', 'deleted', 'value, reported', 'written', 'stale value, renewed, reported'],
    'flipped bits': ['other value', 'other value', 'deleted', 'other value', 'other value', 'stale value, other value'],
    'duplicate answer': rows.sound,
    'out of memory': ['value', 'written, reported', 'deleted', 'value', 'written, reported', 'stale value, renewed, reported'],
    'read-only': ['value', 'written, reported', 'deleted, reported', 'value', 'written, reported', 'stale value, renewed, reported'],
    'disk full': ['value', 'written, reported', 'deleted', 'value', 'written, reported', 'stale value, renewed, reported'],
    'clock +1 h': rows.clockAhead,
    'clock -1 h': rows.clockBehind,
  },
}

/** Memory does everything but what all processes must decide together. */
const undecided: Row = ['value', 'written, reported', 'deleted, reported', 'value', 'StorageError', 'stale value, renewed, reported']

export const last: Sheet = {
  title: 'a chain whose last level fails',
  about:
    'Memory before a storage of bytes whose driver fails as above. What must be decided by all processes together fails; all else goes on with memory, and deletes are made up for.',
  test: 'packages/chain/test/faults/chains.test.ts',
  rows: {
    throw: undecided,
    reject: undecided,
    hang: ['value', 'written, reported', 'deleted, reported', 'value', 'StorageTimeoutError', 'stale value, renewed, reported'],
    slow: rows.sound,
    late: ['value', 'written, reported', 'deleted, reported', 'value', 'StorageTimeoutError, written', 'stale value, renewed, reported'],
    reset: ['value', 'written, reported', 'deleted, reported', 'value', 'StorageError, written', 'stale value, renewed, reported'],
    'cut body': undecided,
    'wrong bytes': ['value', 'written', 'deleted', 'value', 'written', 'stale value, renewed, reported'],
    'truncated bytes': ['value', 'written', 'deleted', 'value', 'written', 'stale value, renewed, reported'],
    'flipped bits': ['value', 'written', 'deleted', 'value', 'written', 'other value, renewed'],
    'duplicate answer': ['value', 'written', 'deleted', 'value', 'refused, written', 'stale value, renewed'],
    'out of memory': ['value', 'written, reported', 'deleted', 'value', 'StorageError', 'stale value, renewed, reported'],
    'read-only': undecided,
    'disk full': ['value', 'written, reported', 'deleted', 'value', 'StorageError', 'stale value, renewed, reported'],
    'clock +1 h': rows.clockAhead,
    'clock -1 h': rows.clockBehind,
  },
}

/** Callers are served, and memory keeps what is loaded. */
const served: Row = ['value', "loader's value, written, reported", 'deleted, reported', 'value', "loader's value, written, reported", 'stale value, renewed, reported']

export const chainFunctions: Sheet = {
  title: 'wrapped functions over a chain whose last level fails',
  about: 'The operations are those of wrapped functions, the chain is the one above.',
  test: 'packages/chain/test/faults/chains.test.ts',
  rows: {
    throw: served,
    reject: served,
    hang: served,
    slow: ['value', "loader's value, written", 'deleted', 'value', "loader's value, written", 'stale value, renewed'],
    late: served,
    reset: served,
    'cut body': served,
    'wrong bytes': ['value', "loader's value, written", 'deleted', 'value', "loader's value, written", 'stale value, renewed, reported'],
    'truncated bytes': ['value', "loader's value, written", 'deleted', 'value', "loader's value, written", 'stale value, renewed, reported'],
    'flipped bits': ['value', "loader's value, written", 'deleted', 'value', "loader's value, written", 'other value, renewed'],
    'duplicate answer': ['value', "loader's value, written", 'deleted', 'value', "loader's value, written", 'stale value, renewed'],
    'out of memory': ['value', "loader's value, written, reported", 'deleted', 'value', "loader's value, written, reported", 'stale value, renewed, reported'],
    'read-only': served,
    'disk full': ['value', "loader's value, written, reported", 'deleted', 'value', "loader's value, written, reported", 'stale value, renewed, reported'],
    'clock +1 h': ["loader's value, renewed", "loader's value, written", 'deleted', "loader's value, renewed", "loader's value, written", 'stale value, renewed'],
    'clock -1 h': ['value', "loader's value, written", 'deleted', 'value', "loader's value, written", 'stale value'],
  },
}
