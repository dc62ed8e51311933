/** Reading properties of values that somebody else made. */

/**
 * A property of an object: its own, or an inherited value; undefined when there is none. Inherited functions are methods
 * and not data, and what every object inherits from Object.prototype is nobody's data: neither is found.
 */
export function property(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined
  if (Object.hasOwn(holder, name)) return Reflect.get(holder, name)
  for (let up = Object.getPrototypeOf(holder); up !== null && !isRoot(up); up = Object.getPrototypeOf(up)) {
    if (!Object.hasOwn(up, name)) continue
    const value: unknown = Reflect.get(holder, name)
    return typeof value === 'function' ? undefined : value
  }
  return undefined
}

/** True for Object.prototype, of this realm or another. */
export function isRoot(prototype: object): boolean {
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf')
}
