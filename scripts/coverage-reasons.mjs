/**
 * Why no test runs some lines and branches of the packages. A reason is for what lies in a file or folder below `packages/`
 * and has this code in its line; the first that fits counts. `pnpm coverage` asks for a reason where there is none. One that
 * nothing needs in a run does no harm: some of these are met by chance.
 */

const THERE =
  'It is there by construction; what stands in for it is for the compiler, which cannot know that.'
const AGAIN = 'A second call, or one after the end. Nothing here makes one; it must stay harmless.'
const OTHERS =
  'What the contract allows a storage, a driver or a server that is not one of these; none here does it.'
const SUITE =
  'A part of the conformance suites for storages that lack something or are at fault in a way that none here is.'
const CHILD = 'Runs in child processes of the tests, which do not count.'
const RIGHTS = 'A file system refuses this to others than root, as which tests may run; or it fails for good.'
const STRICT =
  'Refuses bytes that nobody has written; the fuzzer comes by in its long form, which is a command.'
const TYPES = 'The types exclude it; it is for callers without types.'
const PAUSED = 'A call is given up in the pause before its next attempt, not during one.'
const LATE = 'Only given to be there: an answer that comes after the deadline is dropped.'

/** @type {readonly { readonly in: string, readonly code?: string, readonly why: string }[]} */
export const REASONS = [
  { in: 'chain/src/behind.ts', code: "[oldest = '']", why: THERE },
  { in: 'chain/src/chain-cache.ts', code: '.at(-1)', why: THERE },
  {
    in: 'chain/src/guarded-storage.ts',
    why: 'The storage has all methods of the contract. Of these the strategies ask for none: marks go in batches.',
  },
  { in: 'chain/src/level-writes.ts', code: '|| undefined', why: OTHERS },
  { in: 'chain/src/levels.ts', code: 'names[index]', why: THERE },
  { in: 'chain/src/listing.ts', code: 'ConfigurationError', why: OTHERS },
  { in: 'chain/src/news.ts', code: 'isPromise(done)', why: OTHERS },
  { in: 'chain/src/reads.ts', code: "[key = '']", why: THERE },

  { in: 'core/src/codec/binary.ts', why: STRICT },
  { in: 'core/src/codec/codec.ts', why: 'The value that `strict` reads back is one that was just written.' },
  {
    in: 'core/src/codec/compression.ts',
    code: 'ZSTD',
    why: 'Depends on the Node: from 22.15 there is zstd, before that there is the refusal.',
  },
  { in: 'core/src/codec/envelope.ts', code: '?? 0', why: THERE },
  {
    in: 'core/src/codec/graph-binary.ts',
    code: 'isBinaryName',
    why: 'Float16Array, which Node has from 24 on.',
  },
  { in: 'core/src/codec/instants.ts', code: '?? 0', why: THERE },
  { in: 'core/src/codec/interchange.ts', code: 'of another format', why: STRICT },
  { in: 'core/src/codec/same.ts', why: THERE },
  { in: 'core/src/codec/wire.ts', code: '??', why: THERE },
  { in: 'core/src/codec/wire.ts', why: STRICT },
  { in: 'core/src/concurrency/forget-oldest.ts', why: THERE },
  {
    in: 'core/src/concurrency/limiter.ts',
    code: 'if (failed)',
    why: 'One call of a batch fails while others are under way and further ones wait.',
  },
  {
    in: 'core/src/engine/flight.ts',
    code: 'LOADINGS',
    why: 'A second copy of this package in one process; played in a child.',
  },
  { in: 'core/src/engine/known-failures.ts', code: "[oldest = '']", why: THERE },
  { in: 'core/src/engine/load-slots.ts', code: 'late:', why: LATE },
  { in: 'core/src/engine/load-slots.ts', code: 'cancel === undefined', why: AGAIN },
  { in: 'core/src/engine/reads.ts', code: 'key === undefined', why: OTHERS },
  { in: 'core/src/engine/write-back.ts', code: 'entry.version === undefined', why: OTHERS },
  { in: 'core/src/keys/canonical.ts', code: "'a class'", why: TYPES },
  {
    in: 'core/src/keys/parameters.ts',
    why: 'What no function prints: its source always has a list of parameters, and is whole.',
  },
  {
    in: 'core/src/keys/source-tokens.ts',
    why: 'What no function prints: its source is whole, every bracket and literal is closed.',
  },
  { in: 'core/src/keys/', why: THERE },
  { in: 'core/src/memory/entry-table.ts', code: 'NONE', why: THERE },
  { in: 'core/src/memory/', why: THERE },
  { in: 'core/src/objects/calls.ts', code: 'cancel()', why: PAUSED },
  { in: 'core/src/objects/calls.ts', code: 'reject(signal.reason)', why: PAUSED },
  { in: 'core/src/objects/object-content.ts', why: STRICT },
  { in: 'core/src/objects/object-driver.ts', code: "'ifAbsent' in condition", why: OTHERS },
  {
    in: 'core/src/objects/object-driver.ts',
    code: 'bytes === undefined',
    why: 'Somebody removes an object after it was listed and before its begin is read.',
  },
  { in: 'core/src/objects/object-driver.ts', why: THERE },
  {
    in: 'core/src/objects/sweep.ts',
    code: 'return removed',
    why: 'A sweep that may make no request at all.',
  },
  {
    in: 'core/src/objects/sweep.ts',
    code: 'isRemnant',
    why: 'No sweep of the tests meets an empty object under a hashed name, or one that is no entry.',
  },
  {
    in: 'core/src/objects/sweep.ts',
    code: 'return false',
    why: 'The head of an expired object is of another format, or was encrypted with another key.',
  },
  { in: 'core/src/options.ts', code: '?? 0', why: THERE },
  { in: 'core/src/storage/driver-storage.ts', code: 'isPromise(ended)', why: OTHERS },
  {
    in: 'core/src/storage/fallbacks.ts',
    why: 'For storages without batches, of which the tests have one with promises and a name.',
  },
  { in: 'core/src/storage/record-leases.ts', code: 'version === undefined', why: TYPES },
  { in: 'core/src/storage/record-reader.ts', why: OTHERS },
  { in: 'core/src/storage/records.ts', why: THERE },
  {
    in: 'core/src/storage/tags.ts',
    code: 'this.#owed.delete',
    why: 'A newer mark of the tag fails while an older one is written.',
  },
  {
    in: 'core/src/strategies/background/job.ts',
    code: '!this.#leads',
    why: 'The job is stopped, or its lease ends, between the begin of a run and the arming of the next.',
  },
  {
    in: 'core/src/strategies/background/job.ts',
    code: "this.#state !== 'scheduled'",
    why: 'The job is stopped in the turn in which its timer fires.',
  },
  { in: 'core/src/strategies/background/job.ts', code: '?? 0', why: THERE },
  {
    in: 'core/src/strategies/background/job.ts',
    code: 'this.#beginning === beginning',
    why: 'A leader is deposed and elected again while its first look at the cache is on its way.',
  },
  {
    in: 'core/src/strategies/background/loader.ts',
    code: 'mayFallBack',
    why: 'A plan has it; an entry of a background value is never old and there at once.',
  },
  { in: 'core/src/strategies/background/loader.ts', code: 'freshMs === 0', why: TYPES },
  { in: 'core/src/strategies/background/registry.ts', why: AGAIN },
  { in: 'core/src/strategies/background/timetable.ts', why: THERE },
  { in: 'core/src/strategies/batch.ts', code: 'Array.isArray', why: TYPES },
  {
    in: 'core/src/strategies/cached-many.ts',
    code: 'keyOf:',
    why: 'A function that stands for the single id; its parameters are looked at, and it is never called.',
  },
  {
    in: 'core/src/strategies/cached-many.ts',
    code: 'makeCall',
    why: 'A subject has it; a batch makes the calls of its ids itself.',
  },
  { in: 'core/src/strategies/cached-many.ts', code: "'id'", why: TYPES },
  { in: 'core/src/strategies/cached.ts', code: 'expectSync', why: TYPES },
  { in: 'core/src/strategies/load-options.ts', why: 'Each option of the backoff is tested; not each alone.' },
  { in: 'core/src/strategies/', code: 'storage.name ??', why: OTHERS },
  {
    in: 'core/src/strategies/subject.ts',
    why: 'Caching that is switched off (ttl 0) is tested through calls alone.',
  },
  {
    in: 'core/src/testing/awkward.ts',
    why: 'Values for storages: of a class whose method nobody calls, and one that only a storage of bytes asks for.',
  },
  { in: 'core/src/testing/faulty-', why: TYPES },
  { in: 'core/src/testing/memory-driver.ts', why: OTHERS },
  { in: 'core/src/testing/', why: SUITE },

  { in: 'fs/src/fs-driver.ts', code: "'ifAbsent' in condition", why: OTHERS },
  {
    in: 'fs/src/entry-files.ts',
    code: 'before === undefined',
    why: 'Another process removes the file between the look at it and the lock.',
  },
  {
    in: 'fs/src/entry-files.ts',
    code: 'bytesRead === 0',
    why: 'The file is cut off between the look at its size and the read.',
  },
  { in: 'fs/src/failures.ts', code: "?? ''", why: THERE },
  { in: 'fs/src/lock.ts', code: "codeOf(error) ?? ''", why: RIGHTS },
  { in: 'fs/src/lock.ts', code: 'throw error', why: RIGHTS },
  {
    in: 'fs/src/lock.ts',
    code: 'readdir',
    why: 'The holder gives the lock back between the attempt to take it and the look at who has it.',
  },
  {
    in: 'fs/src/sweep.ts',
    code: 'freed >= excess',
    why: 'Enough is freed by one file of a folder while the next ones of it wait.',
  },
  {
    in: 'fs/src/sweep.ts',
    code: 'found === undefined',
    why: 'Another process removes a file after it was listed and before it is read.',
  },

  {
    in: 'gcs/src/download.ts',
    code: 'aborted',
    why: 'The call is given up between the begin of its attempt and the request.',
  },
  {
    in: 'gcs/src/download.ts',
    code: 'gunzipSync',
    why: 'The service may send a refusal so; the double does not.',
  },
  { in: 'gcs/src/gcs-store.ts', code: 'conditions === undefined', why: THERE },
  {
    in: 'gcs/src/gcs-store.ts',
    code: 'isNoObject',
    why: 'An object is not there, and the look whether its bucket is fails for another reason.',
  },
  {
    in: 'gcs/src/gcs-store.ts',
    code: 'destroyed',
    why: 'The connection breaks after the begin of an answer came, while the object is looked up.',
  },
  { in: 'gcs/src/upload.ts', code: 'return undefined', why: 'A Node that is made to do without MD5 (FIPS).' },

  {
    in: 'redis/src/bus/line.ts',
    code: 'ended ||',
    why: 'The connection ends, or the line is closed, after the server has answered and before that is taken in.',
  },
  {
    in: 'redis/src/bus/masters.ts',
    why: 'Lines know the masters of a Cluster in the moment in which it is ready, and again every few seconds.',
  },
  {
    in: 'redis/src/bus/publish-carrier.ts',
    code: 'BadMessage',
    why: 'Any other error is a defect, and goes on as one.',
  },
  { in: 'redis/src/bus/tracking-carrier.ts', code: "?? ''", why: THERE },
  { in: 'redis/src/cluster-slots.ts', why: THERE },
  { in: 'redis/src/redis-driver.ts', code: '?? 1', why: THERE },
  { in: 'redis/src/redis-driver.ts', code: 'test === undefined', why: OTHERS },
  { in: 'redis/src/redis-driver.ts', code: "'ifVersion' in condition", why: OTHERS },
  {
    in: 'redis/src/redis-key.ts',
    why: 'Keys come from a scan by their prefix, so that each begins with it.',
  },
  {
    in: 'redis/src/topology.ts',
    code: 'failures.set',
    why: 'A command is redirected, and fails again when it is sent by itself.',
  },
  { in: 'redis/src/topology.ts', why: THERE },

  { in: 's3/src/client.ts', code: 'this.#', why: CHILD },
  { in: 's3/src/ceph.ts', why: THERE },
  {
    in: 's3/src/entity-tag.ts',
    code: 'quoted',
    why: 'A request with a bare tag is refused after another one has found out that quotes are wanted.',
  },
  { in: 's3/src/failures.ts', code: "?? ''", why: THERE },
  { in: 's3/src/failures.ts', code: 'status === undefined', why: OTHERS },
  { in: 's3/src/s3-store.ts', code: '?? error', why: THERE },
  {
    in: 's3/src/upload.ts',
    code: 'NoSuchUpload',
    why: 'An upload is completed although its answer was lost, so that there is none to give up.',
  },
]
