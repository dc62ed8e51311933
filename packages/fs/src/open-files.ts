/** Every file is opened here, so that one storage never holds more than its share of the process's file descriptors. */
import { type FileHandle, open } from 'node:fs/promises'

/** Opens files, a bounded number at a time. */
export class OpenFiles {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(limit: number) {
    this.#free = limit
  }

  /** Opens a file for the length of `work`. Must not be called within `work`: with all places taken it would wait for itself. */
  async use<T>(path: string, flags: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
    await this.#enter()
    try {
      const file = await open(path, flags, 0o600)
      try {
        return await work(file)
      } finally {
        await file.close()
      }
    } finally {
      this.#leave()
    }
  }

  #enter(): Promise<void> | undefined {
    if (this.#free > 0) {
      this.#free -= 1
      return undefined
    }
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
    })
  }

  /** The place goes to the longest waiting, if any; only then is none free in between. */
  #leave(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#free += 1
    else next()
  }
}
