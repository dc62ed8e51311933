/** The lifecycle rule that removes what nobody reads any more. */

/** A bucket's lifecycle configuration, as the JSON API takes it. */
export interface BucketLifecycle {
  /** One rule: removes the objects under the prefix one day after their custom time, which is when they expire. */
  rule: {
    action: { type: 'Delete' }
    condition: { daysSinceCustomTime: number; matchesPrefix?: string[] }
  }[]
}

/** Objects carry the time at which they expire as their custom time; those that never expire have none, and stay. */
export function lifecycleOf(prefix: string): BucketLifecycle {
  const condition = { daysSinceCustomTime: 1, ...(prefix === '' ? {} : { matchesPrefix: [prefix] }) }
  return { rule: [{ action: { type: 'Delete' }, condition }] }
}
