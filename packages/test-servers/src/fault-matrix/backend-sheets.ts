// biome-ignore-all format: one line for each fault
/** What comes of every fault in the storages with backends, at the wire or in the file system: the tests play it, and the page of the documentation is made of it. */
import * as rows from './rows.ts'
import type { Sheet } from './sheet.ts'

const PROMISES = { none: 'clients answer with promises' }
const AS_HANG = { none: 'as hang: the deadline is what ends it' }
const NO_END = { none: 'a bucket has no end' }
const NO_ANSWERS = { none: 'a file system gives no answer that is cut or late on demand: see the storage made of a driver' }

export const redis: Sheet = {
  title: 'Redis',
  about: 'RedisCache on a real server; between them a proxy that fails. The client repeats a command once.',
  test: 'packages/redis/test/fault-matrix.test.ts',
  means: {
    reject: 'connections are refused',
    hang: 'nothing arrives in either direction; what was sent arrives when that ends',
    slow: 'everything arrives 20 ms later',
    reset: 'every connection is reset',
    'cut body': 'the connection ends after three bytes of the answer; the next one is sound',
    'wrong bytes': 'the keys hold a text of another program',
    'truncated bytes': 'the last two bytes of what the keys hold are missing',
    'flipped bits': 'the last byte of what the keys hold is another: Redis keeps no checksums, encrypt does',
    'out of memory': 'maxmemory is 1, the policy noeviction',
    'read-only': 'the server is a replica',
    'disk full': 'the server could not save, and stops taking writes',
  },
  rows: {
    throw: PROMISES,
    reject: rows.failing,
    hang: rows.late,
    slow: rows.sound,
    late: AS_HANG,
    reset: rows.failing,
    'cut body': rows.sound,
    'wrong bytes': rows.damaged,
    'truncated bytes': rows.damaged,
    'flipped bits': ['other value', 'written', 'deleted', 'other value', 'written', 'other value, renewed'],
    'duplicate answer': { none: 'the protocol has one answer for each command, in order' },
    'out of memory': rows.full,
    'read-only': rows.readOnly,
    'disk full': rows.readOnly,
    'clock +1 h': rows.clockAhead,
    'clock -1 h': rows.clockBehind,
  },
}

export const s3: Sheet = {
  title: 'S3',
  about:
    'S3Cache on a server in the tests that answers as S3 does and fails on demand: every answer, so that repeating does not help. Faults that pass are in packages/s3/test/faults.test.ts.',
  test: 'packages/s3/test/fault-matrix.test.ts',
  means: {
    reject: 'status 500',
    hang: 'no answer',
    slow: 'answers begin 20 ms later',
    reset: 'the connection is reset after it was done',
    'cut body': 'the connection is reset after 20 bytes of the body',
    'wrong bytes': 'bodies have other bytes; the client of the SDK compares the checksum',
    'truncated bytes': 'bodies have 20 bytes',
    'duplicate answer': 'every answer comes twice',
    'read-only': 'status 403 for writes and deletes',
  },
  rows: {
    throw: PROMISES,
    reject: rows.failing,
    hang: rows.silent,
    slow: rows.sound,
    late: AS_HANG,
    reset: rows.doneAndFailing,
    'cut body': ['StorageError', 'written', 'deleted', 'StorageError', 'written', "loader's value, renewed, reported"],
    'wrong bytes': ['StorageError', 'written', 'deleted', 'StorageError', 'written', "loader's value, renewed, reported"],
    'truncated bytes': ['StorageError', 'written', 'deleted', 'StorageError', 'written', "loader's value, renewed, reported"],
    'flipped bits': { none: 'as wrong bytes' },
    'duplicate answer': rows.sound,
    'out of memory': NO_END,
    'read-only': rows.readOnly,
    'disk full': NO_END,
    'clock +1 h': rows.clockAhead,
    'clock -1 h': rows.clockBehind,
  },
}

export const gcs: Sheet = {
  title: 'GCS',
  about:
    'GCSCache on a server in the tests that answers as GCS does and fails on demand: every answer, so that repeating does not help. Faults that pass are in packages/gcs/test/faults.test.ts.',
  test: 'packages/gcs/test/fault-matrix.test.ts',
  means: {
    reject: 'status 500',
    hang: 'no answer',
    slow: 'answers come 20 ms later',
    reset: 'the connection is reset after it was done',
    'cut body': 'the connection is reset after 20 bytes of the body',
    'wrong bytes': 'bodies have other bytes, those of answers to writes too',
    'truncated bytes': 'bodies have 20 bytes',
    'read-only': 'status 403 for writes and deletes',
  },
  rows: {
    throw: PROMISES,
    reject: rows.failing,
    hang: rows.silent,
    slow: rows.sound,
    late: AS_HANG,
    reset: rows.doneAndFailing,
    'cut body': ['StorageError', 'StorageError, written', 'deleted', 'StorageError', 'StorageError, written', "loader's value, renewed, reported"],
    'wrong bytes': ['StorageError', 'StorageError, written', 'deleted', 'StorageError', 'StorageError, written', "loader's value, renewed, reported"],
    'truncated bytes': ['StorageError', 'StorageError, written', 'deleted', 'StorageError', 'StorageError, written', "loader's value, renewed, reported"],
    'flipped bits': { none: 'as wrong bytes' },
    'duplicate answer': { none: 'the server of the tests cannot; packages/gcs/test/faults.test.ts has requests that are repeated' },
    'out of memory': NO_END,
    'read-only': rows.readOnly,
    'disk full': NO_END,
    'clock +1 h': rows.clockAhead,
    'clock -1 h': rows.clockBehind,
  },
}

export const files: Sheet = {
  title: 'files',
  about:
    'LocalFileCache in a folder of a small file system in memory, which only root may mount: elsewhere the test is skipped.',
  test: 'packages/fs/test/fault-matrix.test.ts',
  means: {
    reject: 'a file is where the folder was',
    'wrong bytes': 'the files hold a text of another program',
    'truncated bytes': 'the last two bytes of the files are missing',
    'flipped bits': 'the last byte of the files is another; files have a checksum',
    'read-only': 'the file system is mounted read-only',
    'disk full': 'the file system is filled to the last byte',
  },
  rows: {
    throw: NO_ANSWERS,
    reject: rows.failing,
    hang: NO_ANSWERS,
    slow: NO_ANSWERS,
    late: NO_ANSWERS,
    reset: NO_ANSWERS,
    'cut body': NO_ANSWERS,
    'wrong bytes': rows.damaged,
    'truncated bytes': rows.damaged,
    'flipped bits': rows.damaged,
    'duplicate answer': NO_ANSWERS,
    'out of memory': { none: 'as disk full' },
    'read-only': rows.readOnly,
    'disk full': rows.full,
    'clock +1 h': rows.clockAhead,
    'clock -1 h': rows.clockBehind,
  },
}
