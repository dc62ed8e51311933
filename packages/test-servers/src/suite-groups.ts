/** Parts of the conformance suites, for storages whose options change only a part of what they do. */
import type { StorageSuiteGroup } from '@acache/core/testing'

/** What depends on how values are kept: compressed, encrypted, in another format, deduplicated. */
export const OF_VALUES: readonly StorageSuiteGroup[] = [
  'lifetimes',
  'values',
  'conditions',
  'leases',
  'batches',
]

/** What depends on the names that entries have in the backend: prefixes, shards. */
export const OF_NAMES: readonly StorageSuiteGroup[] = ['keys', 'batches', 'clear and entries']
