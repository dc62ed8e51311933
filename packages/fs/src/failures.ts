/** What the file system's errors mean, and what to check. */

const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; free some space, or bound this storage with maxBytes',
  EDQUOT: 'the disk quota is used up; free some space, or bound this storage with maxBytes',
  EROFS: 'the file system is read-only; choose a folder that can be written',
  EACCES: 'check who owns the folder and who may write there',
  EPERM: 'check who owns the folder and who may write there',
  ENOTDIR: 'a file is where a folder should be; choose another folder',
  EEXIST: 'a file is where a folder should be; choose another folder',
  EISDIR: 'a folder is where a file should be; keep nothing else in the folder of this storage',
  ENOENT: 'the folder cannot be made, or is removed again and again; check the path and who else works there',
  EMFILE: 'this process has too many files open; lower concurrency, or raise the limit (ulimit -n)',
  ENFILE: 'the machine has too many files open; raise its limit',
  EIO: 'the disk reports an error; check it',
}

/** The code of a system error, for example `ENOENT`; undefined for everything else. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' ? code : undefined
}

/** The outcome of `work`; undefined when it failed with one of these codes. */
export async function unless<T>(codes: readonly string[], work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (codes.includes(codeOf(error) ?? '')) return undefined
    throw error
  }
}

/** Runs `work`; the message of a system error that leaves it ends with what to check. */
export async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const advice = ADVICE[codeOf(error) ?? '']
    if (advice !== undefined && typeof error === 'object' && error !== null) {
      Reflect.set(error, 'message', `${Reflect.get(error, 'message')}: ${advice}`)
    }
    throw error
  }
}
