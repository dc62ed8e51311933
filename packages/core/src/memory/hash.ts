/** A number that stands for a key where the key itself would be too much: in the sketch, in the shadows, among the shards. */

/**
 * 32 bits, each of them depending on every character. Another `seed` makes other numbers: who does not know it cannot
 * make keys that fall together.
 */
export function hashOf(key: string, seed: number): number {
  const { length } = key
  let hash = seed ^ length
  let at = 1
  for (; at < length; at += 2) {
    hash = Math.imul(hash ^ (key.charCodeAt(at - 1) | (key.charCodeAt(at) << 16)), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  if (at === length) hash = Math.imul(hash ^ key.charCodeAt(at - 1), 0x9e3779b1)
  return mixed(hash)
}

/** Spreads what tells numbers apart over all of their bits. */
export function mixed(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}
