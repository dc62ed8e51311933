// biome-ignore-all format: one line for each row
/** Rows of the fault matrix that are true of many places. */
import type { Row } from './sheet.ts'

/** Nothing is wrong, or what is wrong passes unnoticed. */
export const sound: Row = ['value', 'written', 'deleted', 'value', 'written', 'stale value, renewed']

/** Everything fails at once. */
export const failing: Row = ['StorageError', 'StorageError', 'StorageError', 'StorageError', 'StorageError', "loader's value, reported"]

/** Nothing is answered, and nothing is done. */
export const silent: Row = ['StorageTimeoutError', 'StorageTimeoutError', 'StorageTimeoutError', 'StorageTimeoutError', 'StorageTimeoutError', "loader's value, reported"]

/** Everything is done, and answered too late. */
export const late: Row = ['StorageTimeoutError', 'StorageTimeoutError, written', 'StorageTimeoutError, deleted', 'StorageTimeoutError', 'StorageTimeoutError, written', "loader's value, renewed, reported"]

/** Everything is done, and answered with a failure. */
export const doneAndFailing: Row = ['StorageError', 'StorageError, written', 'StorageError, deleted', 'StorageError', 'StorageError, written', "loader's value, renewed, reported"]

/** What is kept cannot be read; what is written anew can. */
export const damaged: Row = ['miss, reported', 'written', 'deleted', 'miss, reported', 'written', "loader's value, renewed, reported"]

/** Nothing that is kept or written can be read. */
export const damaging: Row = ['miss, reported', 'unusable', 'deleted', 'miss, reported', 'unusable', "loader's value, reported"]

/** There is no room for a new value. */
export const full: Row = ['value', 'StorageError', 'deleted', 'value', 'StorageError', 'stale value, reported']

/** Nothing can be written or deleted. */
export const readOnly: Row = ['value', 'StorageError', 'StorageError', 'value', 'StorageError', 'stale value, reported']

/** The reader's clock is an hour ahead: values have expired for it. */
export const clockAhead: Row = ['miss', 'written', 'deleted', 'miss', 'written', 'stale value, renewed']

/** The reader's clock is an hour behind: values stay fresh for it. */
export const clockBehind: Row = ['value', 'written', 'deleted', 'value', 'written', 'stale value']
