export * from '@acache/core'
