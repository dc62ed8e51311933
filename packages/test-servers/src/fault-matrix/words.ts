/** The words of the fault matrix: what goes wrong, what is asked for meanwhile, and what may come of it. */

/** What goes wrong. Each place says how it is brought about there. */
export const FAULTS = {
  throw: 'the call throws at once',
  reject: 'the call is answered with an error, and not done',
  hang: 'no answer, ever',
  slow: 'the answer takes long, and comes before the deadline',
  late: 'the answer comes after the deadline',
  reset: 'the connection is reset',
  'cut body': 'the connection ends in the middle of an answer',
  'wrong bytes': 'other bytes than a record',
  'truncated bytes': 'the first bytes of a record alone',
  'flipped bits': 'a record whose last byte is another',
  'duplicate answer': 'done twice, or answered twice',
  'out of memory': 'no room in memory',
  'read-only': 'nothing may be written',
  'disk full': 'no room on the disk',
  'clock +1 h':
    'the clock of the process jumps forward by an hour; what was kept has 30 minutes left, what is written is given two hours',
  'clock -1 h': 'the clock of the process jumps back by an hour; otherwise the same',
} as const
export type Fault = keyof typeof FAULTS
export const faults = Object.keys(FAULTS) as Fault[]

/** What is asked for while it goes wrong. */
export const OPERATIONS = ['get', 'set', 'delete', 'getMany', 'setIfNotExists', 'refresh'] as const
export type Operation = (typeof OPERATIONS)[number]

/** What may come of it: an outcome is one of these words, or several. */
export const WORDS = {
  value: 'the value that was kept',
  'other value': 'a value that nobody kept',
  miss: 'no value: there is none',
  'miss, reported': 'no value, and `onError` is told why',
  'stale value': 'a stale-while-revalidate function answers the value it found, and loads behind',
  "loader's value": 'the function answers what its loader does',
  written: 'the new value is kept afterwards',
  renewed: 'the value loaded is kept afterwards',
  deleted: 'nothing is kept afterwards',
  unusable: 'what is kept afterwards is a reported miss to readers, and the next write replaces it',
  refused: 'the condition was not met: somebody else has written',
  'not kept': 'no error, and the new value is not kept afterwards',
  lost: 'what was kept before is gone afterwards',
  reported: '`onError` was told',
  StorageError: 'the operation fails; without a further word, what was kept before is kept afterwards',
  StorageTimeoutError: 'the operation fails at its deadline; further words as above',
} as const
