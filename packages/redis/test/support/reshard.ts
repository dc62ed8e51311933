/** A slot of a Cluster on its way from one master to another, as `redis-cli --cluster reshard` moves it. */
import type { Redis } from 'ioredis'

/** The nodes between which a slot moves. */
export interface SlotMove {
  readonly slot: number
  readonly from: Redis
  readonly to: Redis
  /** All masters: those that learn of the new owner. */
  readonly masters: readonly Redis[]
}

/** Begins to move a slot: keys that it does not hold any more are asked for at its new owner (ASK). */
export async function beginMove({ slot, from, to }: SlotMove): Promise<void> {
  const [source, target] = await Promise.all([from, to].map((node) => node.cluster('MYID')))
  await to.cluster('SETSLOT', slot, 'IMPORTING', String(source))
  await from.cluster('SETSLOT', slot, 'MIGRATING', String(target))
}

/** Moves some of the keys that the slot still holds; how many. */
export async function moveKeys({ slot, from, to }: SlotMove, count: number): Promise<number> {
  const keys = await from.cluster('GETKEYSINSLOT', slot, count)
  const { host = '', port = 0 } = to.options
  if (keys.length > 0) await from.call('MIGRATE', host, port, '', 0, 5000, 'KEYS', ...keys)
  return keys.length
}

/** Ends the move: the others are sent to the new owner (MOVED). */
export async function endMove({ slot, to, from, masters }: SlotMove): Promise<void> {
  const target = String(await to.cluster('MYID'))
  const others = masters.filter((node) => node !== to && node !== from)
  // The new owner first: the slot is nobody's at no time.
  for (const node of [to, from, ...others]) await node.cluster('SETSLOT', slot, 'NODE', target)
}
