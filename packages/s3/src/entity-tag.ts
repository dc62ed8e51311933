/** Entity tags in conditions: in quotes or bare, as the server wants them. */
import type { ObjectOutcome } from '@acache/core/driver'
import { etagOf } from './version.ts'

/** As HTTP has it. */
export function quoted(version: string): string {
  return `"${etagOf(version)}"`
}

/** As Ceph's gateway wants it in conditions of writes. */
const bare = etagOf

/**
 * Conditions on one kind of request. Tags are in quotes until the server has shown that it wants them bare: while no
 * conditional request has succeeded, a refusal is believed only when the object has another tag.
 */
export class EntityTags {
  /** The style with which a request has succeeded. */
  #known: ((version: string) => string) | undefined

  /** `send` makes the request on a condition, `current` tells the version that there is. */
  async send(
    version: string,
    send: (tag: string) => Promise<ObjectOutcome>,
    current: () => Promise<string | undefined>,
  ): Promise<ObjectOutcome> {
    const style = this.#known ?? quoted
    const outcome = await send(style(version))
    if ('version' in outcome) {
      this.#known = style
      return outcome
    }
    if (this.#known === style) return outcome
    // Another request may have found out the style meanwhile.
    if (this.#known === undefined) {
      const now = await current()
      if (now === undefined || etagOf(now) !== etagOf(version)) return outcome
    }
    const other = style === quoted ? bare : quoted
    const second = await send(other(version))
    if ('version' in second) {
      this.#known = other
      return second
    }
    return { refused: true, repeated: outcome.repeated || second.repeated }
  }
}
