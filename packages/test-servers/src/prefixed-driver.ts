/** A part of a backend, for tests that want an empty one each. */
import type { Driver } from '@acache/core/driver'

/** The driver as it looks from inside a prefix, which is put before every key. */
export function insidePrefix(prefix: string, driver: Driver): Driver {
  const full = (key: string) => prefix + key
  const { readIf, head, touch, removeMany, list } = driver
  return {
    name: driver.name,
    features: driver.features,
    read: (key) => driver.read(full(key)),
    write: (key, record, condition) => driver.write(full(key), record, condition),
    remove: (key, condition) => driver.remove(full(key), condition),
    close: () => driver.close?.(),
    ...(readIf && { readIf: (key, wanted) => readIf.call(driver, full(key), wanted) }),
    ...(head && { head: (key) => head.call(driver, full(key)) }),
    ...(touch && {
      touch: (key, renewal, condition) => touch.call(driver, full(key), renewal, condition),
    }),
    ...(removeMany && { removeMany: (keys) => removeMany.call(driver, keys.map(full)) }),
    ...(list && {
      async *list(keyPrefix) {
        for await (const keys of list.call(driver, full(keyPrefix)))
          yield keys.map((key) => key.slice(prefix.length))
      },
    }),
  } satisfies Driver
}
