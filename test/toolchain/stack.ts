/** Tells where an error of the core comes from. */
import { InMemCache } from '@acache/core'

try {
  new InMemCache({ maxEntries: 0 })
} catch (error) {
  process.send?.(error instanceof Error ? error.stack : 'no error')
}
