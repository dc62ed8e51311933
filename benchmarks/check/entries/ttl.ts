export { TTLCache } from '@acache/core'
