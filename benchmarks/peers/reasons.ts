/** Why a library is ahead of ours, by row and library. */

const COUNTED =
  'a hit of acache is counted by its level and its function, tells subscribers, and counts for admission as well'
const LRU_HIT = `it looks the key up in a memory of least recent use, and that is all; ${COUNTED}.`
const LOAD =
  'its load is shared and kept; a load of acache can also be refused its write by an invalidation, competes for admission, is counted, and can be watched.'
const CALLERS =
  'its callers wait for the load and are not counted; acache counts each caller that shares a load.'
const JSON_TEXT =
  'it reads JSON text, which V8 parses itself; a record of acache has an envelope with instants, version and tags, values that JSON does not know, and a deadline for each read.'
const LRU_BYTES =
  'it keeps a value and an instant or two; an entry of acache has three instants, which are for staleness as well, and its part in the sketch.'
const IS_ALL_OF_IT =
  'it is less to import: the core of acache has strategies, schedules, a memory, serializers, encryption and the engine of drivers.'
const FILES =
  'the package of acache brings its sources, two module formats, types and source maps, a testing kit, and msgpackr with all its builds.'

const same = (reason: string, ...libraries: readonly string[]) =>
  Object.fromEntries(libraries.map((library) => [library, reason]))

const REDIS = same(
  JSON_TEXT,
  'layered-loader',
  'async-cache-dedupe',
  'cache-manager',
  '@epic-web/cachified',
  'cacheable',
  'bentocache',
)

export const REASONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'memory-hit': {
    ...same(LRU_HIT, 'layered-loader', 'async-cache-dedupe'),
    'lru-cache': `it remembers the clock for a millisecond, which acache must not; ${COUNTED}.`,
  },
  'memory-hit-sync': {
    'lru-cache': `it remembers the clock for a millisecond, which acache must not; ${COUNTED}.`,
    '@isaacs/ttlcache': `a read does not look at the clock, since timers delete what has expired; ${COUNTED}.`,
    'layered-loader': LRU_HIT,
  },
  miss: same(LOAD, 'layered-loader', 'async-cache-dedupe', 'lru-cache'),
  stampede: same(CALLERS, 'layered-loader', 'async-cache-dedupe', 'lru-cache'),
  mixed: same(
    'what it evicts is the least recently used, which is little work; acache has more hits, as the notes say, and loads cost nothing here.',
    'lru-cache',
    'layered-loader',
    'async-cache-dedupe',
  ),
  'levels-hit': { 'layered-loader': LRU_HIT },
  'redis-hit': REDIS,
  'redis-many': REDIS,
  bytes: same(
    LRU_BYTES,
    'lru-cache',
    'layered-loader',
    'async-cache-dedupe',
    'cache-manager',
    '@epic-web/cachified',
    'cacheable',
  ),
  import: same(
    IS_ALL_OF_IT,
    'lru-cache',
    '@isaacs/ttlcache',
    'async-cache-dedupe',
    'ocache',
    'cache-manager',
    '@epic-web/cachified',
    'cacheable',
  ),
  install: same(
    FILES,
    'lru-cache',
    '@isaacs/ttlcache',
    'layered-loader',
    'async-cache-dedupe',
    'ocache',
    'cache-manager',
    '@epic-web/cachified',
    'cacheable',
    'bentocache',
  ),
}
