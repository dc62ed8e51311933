export { LocalFileCache, type LocalFileCacheOptions } from './local-file-cache.ts'
