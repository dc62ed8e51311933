/**
 * Storage keys as Redis keys, and prefixes as patterns.
 *
 * A Redis key is bytes, and the client writes strings as UTF-8, which has no form for a lone surrogate: all of them would
 * become U+FFFD, and different keys one. So a lone surrogate is written as U+FFFF and its four hex digits, and so is
 * U+FFFF itself, a code point that no text uses. Every other key stays as it is, readable to other clients.
 */

const ESCAPE = '\uFFFF'
const NEEDS_ESCAPE = /[\p{Surrogate}\uFFFF]/gu
const ESCAPED = /\uFFFF([0-9a-f]{4})/g

/** The Redis key of a storage key; different keys never make one. */
export function toRedisKey(key: string): string {
  return key.replace(NEEDS_ESCAPE, (unit) => ESCAPE + unit.charCodeAt(0).toString(16))
}

/** The storage key of a Redis key; undefined for one that `toRedisKey` cannot have made. */
export function fromRedisKey(redisKey: string): string | undefined {
  if (!redisKey.includes(ESCAPE)) return redisKey
  const key = redisKey.replace(ESCAPED, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
  return toRedisKey(key) === redisKey ? key : undefined
}

/** How the Redis keys of all storage keys begin that begin with `prefix`, and seldom that of another. */
export function redisPrefixOf(prefix: string, keyPrefix: string): string {
  // The first half of a surrogate pair: in a key the other half may follow, and the two are written as one.
  return keyPrefix + toRedisKey(prefix.replace(/[\uD800-\uDBFF]$/, ''))
}

/** A MATCH pattern for the same keys. */
export function patternOf(prefix: string, keyPrefix: string): string {
  return `${redisPrefixOf(prefix, keyPrefix).replace(/[[\]*?\\]/g, '\\$&')}*`
}

/** The storage key, without its prefix, of a Redis key; undefined for a Redis key of somebody else. */
export function ownKeyOf(redisKey: string, prefix: string, keyPrefix: string): string | undefined {
  if (!redisKey.startsWith(keyPrefix)) return undefined
  const key = fromRedisKey(redisKey.slice(keyPrefix.length))
  return key?.startsWith(prefix) ? key.slice(prefix.length) : undefined
}
