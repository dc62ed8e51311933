/** Bounds what is remembered of keys. */

/** Takes what was put in first out of a Map or Set until at most `max` are left. */
export function forgetOldest<K>(
  remembered: { readonly size: number; keys(): Iterator<K>; delete(key: K): boolean },
  max: number,
): void {
  while (remembered.size > max) {
    const { value, done } = remembered.keys().next()
    if (done === true) return
    remembered.delete(value)
  }
}
