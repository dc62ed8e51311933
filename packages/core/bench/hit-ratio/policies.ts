/** Reference policies by simulation, in their plain forms: what the memory's hit ratio is compared with. */

/** The requests of a trace, each the number of its key; keys are numbered from 0 on. */
export interface Trace {
  readonly name: string
  readonly requests: Int32Array
  readonly keys: number
}

/** Answers how many requests of a trace are hits with room for `capacity` keys. */
export type Simulate = (trace: Trace, capacity: number) => number

/** Doubly linked lists of keys, oldest first. A key is in one list at most. */
class Lists {
  readonly sizes: number[]
  readonly #keys: number
  readonly #next: Int32Array
  readonly #previous: Int32Array

  constructor(keys: number, lists: number) {
    this.#keys = keys
    this.#next = Int32Array.from({ length: keys + lists }, (_, index) => index)
    this.#previous = Int32Array.from(this.#next)
    this.sizes = new Array(lists).fill(0)
  }

  push(list: number, key: number): void {
    const end = this.#keys + list
    const last = this.#previous[end] ?? end
    this.#next[last] = key
    this.#previous[key] = last
    this.#next[key] = end
    this.#previous[end] = key
    this.sizes[list] = this.sizeOf(list) + 1
  }

  remove(list: number, key: number): void {
    const next = this.#next[key] ?? key
    const previous = this.#previous[key] ?? key
    this.#next[previous] = next
    this.#previous[next] = previous
    this.sizes[list] = this.sizeOf(list) - 1
  }

  /** The oldest key; -1 when there is none. */
  oldest(list: number): number {
    return this.after(this.#keys + list)
  }

  /** The key that is next younger; -1 when there is none. */
  after(key: number): number {
    const next = this.#next[key] ?? this.#keys
    return next < this.#keys ? next : -1
  }

  sizeOf(list: number): number {
    return this.sizes[list] ?? 0
  }
}

/** Counts the requests that `request` answers with true. */
function hits({ requests }: Trace, request: (key: number) => boolean): number {
  let count = 0
  for (const key of requests) if (request(key)) count += 1
  return count
}

/** Least recently used. */
export const lru: Simulate = (trace, capacity) => {
  const lists = new Lists(trace.keys, 1)
  const held = new Uint8Array(trace.keys)
  return hits(trace, (key) => {
    const hit = held[key] === 1
    if (hit) lists.remove(0, key)
    else if (lists.sizeOf(0) >= capacity) {
      const victim = lists.oldest(0)
      lists.remove(0, victim)
      held[victim] = 0
    }
    held[key] = 1
    lists.push(0, key)
    return hit
  })
}

/** Zhang et al., "SIEVE is simpler than LRU", 2024. */
export const sieve: Simulate = (trace, capacity) => {
  const lists = new Lists(trace.keys, 1)
  const held = new Uint8Array(trace.keys)
  const visited = new Uint8Array(trace.keys)
  let hand = -1
  const evict = () => {
    let key = hand < 0 ? lists.oldest(0) : hand
    while (visited[key] === 1) {
      visited[key] = 0
      const next = lists.after(key)
      key = next < 0 ? lists.oldest(0) : next
    }
    hand = lists.after(key)
    lists.remove(0, key)
    held[key] = 0
  }
  return hits(trace, (key) => {
    if (held[key] === 1) {
      visited[key] = 1
      return true
    }
    if (lists.sizeOf(0) >= capacity) evict()
    held[key] = 1
    visited[key] = 0
    lists.push(0, key)
    return false
  })
}

/** Yang et al., "FIFO queues are all you need for cache eviction", 2023: a tenth for the small queue, a ghost queue of nine tenths. */
export const s3Fifo: Simulate = (trace, capacity) => {
  const [SMALL, MAIN, GHOST, NOWHERE] = [0, 1, 2, 3] as const
  const mainSize = capacity - Math.max(1, Math.floor(capacity * 0.1))
  const ghostSize = Math.floor(capacity * 0.9)
  const lists = new Lists(trace.keys, 3)
  const places = new Uint8Array(trace.keys).fill(NOWHERE)
  const uses = new Uint8Array(trace.keys)
  const put = (key: number, place: number) => {
    const former = places[key] ?? NOWHERE
    if (former !== NOWHERE) lists.remove(former, key)
    places[key] = place
    if (place !== NOWHERE) lists.push(place, key)
  }
  const evictFromMain = () => {
    for (;;) {
      const key = lists.oldest(MAIN)
      const used = uses[key] ?? 0
      put(key, used > 0 ? MAIN : NOWHERE)
      if (used === 0) return
      uses[key] = used - 1
    }
  }
  const evictFromSmall = () => {
    for (let key = lists.oldest(SMALL); key >= 0; key = lists.oldest(SMALL)) {
      if ((uses[key] ?? 0) > 1) {
        uses[key] = 0
        put(key, MAIN)
        if (lists.sizeOf(MAIN) > mainSize) evictFromMain()
      } else {
        put(key, GHOST)
        if (lists.sizeOf(GHOST) > ghostSize) put(lists.oldest(GHOST), NOWHERE)
        return
      }
    }
  }
  return hits(trace, (key) => {
    const place = places[key]
    if (place === SMALL || place === MAIN) {
      uses[key] = Math.min(3, (uses[key] ?? 0) + 1)
      return true
    }
    put(key, NOWHERE)
    while (lists.sizeOf(SMALL) + lists.sizeOf(MAIN) >= capacity) {
      if (lists.sizeOf(MAIN) > mainSize || lists.sizeOf(SMALL) === 0) evictFromMain()
      else evictFromSmall()
    }
    uses[key] = 0
    put(key, place === GHOST ? MAIN : SMALL)
    return false
  })
}

/**
 * Einziger, Friedman and Manes, "TinyLFU: a highly efficient cache admission policy", 2017: W-TinyLFU with a window of one
 * hundredth. Frequencies are counted exactly, up to 15, and halved after ten requests per entry.
 */
export const fixedTinyLfu: Simulate = (trace, capacity) => {
  const [WINDOW, PROBATION, PROTECTED, NOWHERE] = [0, 1, 2, 3] as const
  const windowSize = Math.max(1, Math.round(capacity * 0.01))
  const mainSize = capacity - windowSize
  const protectedSize = Math.floor(mainSize * 0.8)
  const lists = new Lists(trace.keys, 3)
  const places = new Uint8Array(trace.keys).fill(NOWHERE)
  const counts = new Uint8Array(trace.keys)
  const countOf = (key: number) => counts[key] ?? 0
  let counted = 0
  const count = (key: number) => {
    if (countOf(key) === 15) return
    counts[key] = countOf(key) + 1
    counted += 1
    if (counted < 10 * capacity) return
    for (const each of counts.keys()) counts[each] = countOf(each) >>> 1
    counted >>>= 1
  }
  const put = (key: number, place: number) => {
    const former = places[key] ?? NOWHERE
    if (former !== NOWHERE) lists.remove(former, key)
    places[key] = place
    if (place !== NOWHERE) lists.push(place, key)
  }
  const leaveWindow = () => {
    const candidate = lists.oldest(WINDOW)
    if (lists.sizeOf(PROBATION) + lists.sizeOf(PROTECTED) < mainSize) {
      put(candidate, PROBATION)
      return
    }
    const onProbation = lists.oldest(PROBATION)
    const victim = onProbation < 0 ? lists.oldest(PROTECTED) : onProbation
    const admitted = victim >= 0 && countOf(candidate) > countOf(victim)
    if (admitted) put(victim, NOWHERE)
    put(candidate, admitted ? PROBATION : NOWHERE)
  }
  return hits(trace, (key) => {
    count(key)
    const place = places[key]
    if (place === NOWHERE) {
      put(key, WINDOW)
      if (lists.sizeOf(WINDOW) > windowSize) leaveWindow()
      return false
    }
    put(key, place === WINDOW ? WINDOW : PROTECTED)
    if (lists.sizeOf(PROTECTED) > protectedSize) put(lists.oldest(PROTECTED), PROBATION)
    return true
  })
}

/** Belady, 1966: who knows the future drops the key that is asked for last. No policy has more hits. */
export const clairvoyant: Simulate = (trace, capacity) => {
  const { requests, keys } = trace
  const end = requests.length
  const nextUse = new Int32Array(end)
  const later = new Int32Array(keys).fill(end)
  for (let at = end - 1; at >= 0; at -= 1) {
    const key = requests[at] ?? 0
    nextUse[at] = later[key] ?? end
    later[key] = at
  }
  // Instants of next use are distinct, but for keys that have none: one bucket for each is a queue by instant.
  const heldUntil = new Int32Array(keys).fill(-1)
  const byInstant = new MaxHeap()
  let size = 0
  let at = -1
  return hits(trace, (key) => {
    at += 1
    const hit = (heldUntil[key] ?? -1) >= 0
    const next = nextUse[at] ?? end
    if (!hit && size >= capacity) {
      // What the heap holds of a key that was used since is out of date.
      for (;;) {
        const { instant, key: victim } = byInstant.pop()
        if (heldUntil[victim] !== instant) continue
        heldUntil[victim] = -1
        break
      }
    } else if (!hit) size += 1
    heldUntil[key] = next
    byInstant.push({ instant: next, key })
    return hit
  })
}

interface NextUse {
  readonly instant: number
  readonly key: number
}

class MaxHeap {
  readonly #items: NextUse[] = []

  push(item: NextUse): void {
    const items = this.#items
    let at = items.length
    items.push(item)
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = items[parent] ?? item
      if (above.instant >= item.instant) break
      items[at] = above
      at = parent
    }
    items[at] = item
  }

  pop(): NextUse {
    const items = this.#items
    const [top] = items
    const last = items.pop()
    if (top === undefined || last === undefined) throw new Error('the heap is empty')
    if (items.length === 0) return top
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if ((items[child + 1]?.instant ?? -1) > (items[child]?.instant ?? -1)) child += 1
      const below = items[child]
      if (below === undefined || below.instant <= last.instant) break
      items[at] = below
      at = child
    }
    items[at] = last
    return top
  }
}
