/** What to do about an error of Redis, beside what it says itself. */

/** By the code that begins the message of an error reply, or by the message of the client. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/^OOM /, 'raise maxmemory, or set maxmemory-policy to one that may evict these keys, such as allkeys-lfu'],
  [
    /^READONLY /,
    'the client writes to a replica; connect it to the master, and see reconnectOnError of ioredis',
  ],
  [/^NOAUTH /, 'give the client a password, and a username where the server has users'],
  [/^WRONGPASS /, 'check the username and password of the client'],
  [
    /^(NOPERM|ERR The user executing the script) /,
    'the user of the client lacks a right; the README of @acache/redis lists the commands it needs',
  ],
  [
    /^LOADING /,
    'the server is reading its data set and answers when that is done; see enableReadyCheck of ioredis',
  ],
  [/^WRONGTYPE /, 'the key holds a list, hash or set of somebody else; give the storage a prefix of its own'],
  [
    /^MISCONF /,
    'the server cannot save to its disk and refuses writes; check the disk and the log of the server',
  ],
  [/^BUSY /, 'a script of somebody has run for too long; SCRIPT KILL ends it'],
  [/^(MASTERDOWN|CLUSTERDOWN) /, 'a master is down; check the servers, and that a replica can take over'],
  [
    /^Too many Cluster redirections/,
    'a master is down, or the nodes do not agree; check them with CLUSTER NODES, and that a replica can take over',
  ],
  [/^(MOVED|CROSSSLOT) /, 'the server is part of a Redis Cluster; pass a Cluster of ioredis as the client'],
  [
    /^Connection is closed/,
    'the client was closed, or lost a server; check that it runs, and close the client after the storages that use it',
  ],
  [/max retries per request/, 'the server cannot be reached; check its address, and that it runs'],
  [
    /enableOfflineQueue/,
    'the client is not connected; wait until it is ready, or leave enableOfflineQueue on',
  ],
]

/** The outcome of a command; its error says what to check, where that is known. */
export async function advised<T>(command: Promise<T>): Promise<T> {
  try {
    return await command
  } catch (error) {
    throw withAdvice(error)
  }
}

/** An error that says what to check, where that is known, and `about` what, where that is given; its cause is the error itself. */
export function withAdvice(error: unknown, about?: string): unknown {
  if (!(error instanceof Error)) return error
  const advice = ADVICE.find(([form]) => form.test(error.message))?.[1]
  if (advice === undefined && about === undefined) return error
  const says = advice === undefined ? error.message : `${error.message.replace(/\.$/, '')}; ${advice}`
  const advised = new Error(about === undefined ? says : `${about}: ${says}`, { cause: error })
  advised.name = error.name
  return advised
}
