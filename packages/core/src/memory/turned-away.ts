/**
 * Which keys were turned away lately, roughly and in little space: of each key a tag of eight bits, in one of many short queues.
 *
 * A key that is not in may be taken for one that is, in about one of sixty cases.
 */
import { mixed } from './hash.ts'

/** The tags in a word, each a queue of four: who comes in shifts the oldest out. */
const TAGS_PER_WORD = 4
const TAG = 0xff
const TAG_BITS = 8
const IN_EACH_TAG = 0x01010101

export class TurnedAway {
  #words = new Int32Array(1)

  /** Remembers about as many keys from now on, and none of those before. */
  grow(entries: number): void {
    this.#words = new Int32Array(Math.ceil(entries / TAGS_PER_WORD))
  }

  add(hash: number): void {
    const bits = mixed(hash)
    const words = this.#words
    const at = this.#placeOf(bits)
    words[at] = ((words[at] as number) << TAG_BITS) | tagOf(bits)
  }

  has(hash: number): boolean {
    const bits = mixed(hash)
    const differences = (this.#words[this.#placeOf(bits)] as number) ^ Math.imul(tagOf(bits), IN_EACH_TAG)
    return (
      (differences & TAG) === 0 ||
      (differences & (TAG << 8)) === 0 ||
      (differences & (TAG << 16)) === 0 ||
      (differences & (TAG << 24)) === 0
    )
  }

  #placeOf(bits: number): number {
    return (bits >>> TAG_BITS) % this.#words.length
  }
}

/** 1 to 255: 0 stands for none. */
function tagOf(bits: number): number {
  return bits & TAG || 1
}
