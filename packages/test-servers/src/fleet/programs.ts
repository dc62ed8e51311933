/** For the programs that run in a fleet's processes. */
export { type BucketSettings, type CacheSettings, type CacheTools, runCacheMember } from './cache-member.ts'
export { instant } from './events.ts'
export { joinFleet, type Membership } from './member.ts'
export { watchShared } from './watch.ts'
