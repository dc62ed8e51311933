/** Tells what a process does to the storage that a fleet shares, and what it hears from the others. */
import type { CacheBus, CacheStorage } from '@acache/core'
import { instant, type Loaded, type MemberEvent } from './events.ts'

/** From here on, claims, renewals and writes of this storage are told. */
export function watchShared(storage: CacheStorage, log: (event: MemberEvent) => void): void {
  const { leases } = storage
  if (leases === undefined || storage.writeEntry === undefined)
    throw new Error('the storage of a fleet keeps conditions, and answers with versions')
  const claim = leases.claim.bind(leases)
  const renew = leases.renew.bind(leases)
  const writeEntry = storage.writeEntry.bind(storage)

  leases.claim = async (key, options) => {
    const from = instant()
    const outcome = await claim(key, options)
    if (outcome.state === 'claimed')
      log({ kind: 'claimed', key, token: outcome.claim.token, from, to: instant() })
    else if (outcome.state === 'held') log({ kind: 'held', key, at: instant() })
    return outcome
  }
  leases.renew = async (key, held, leaseMs) => {
    const from = instant()
    const renewed = await renew(key, held, leaseMs)
    if (renewed !== undefined) log({ kind: 'renewed', key, token: held.token, from, to: instant() })
    return renewed
  }
  storage.writeEntry = async (key, entry, options) => {
    const from = instant()
    const version = await writeEntry(key, entry, options)
    const kept = version !== false
    log({ kind: 'wrote', key, value: entry.value as Loaded, kept, from, to: instant() })
    return version
  }
}

/** From here on, the news that come to listeners of this bus are told; not those that they have made themselves. */
export function watchBus(bus: CacheBus, log: (event: MemberEvent) => void): void {
  const subscribe = bus.subscribe.bind(bus)
  bus.subscribe = (listener, storages) => {
    const changed = listener.changed.bind(listener)
    const gap = listener.gap.bind(listener)
    // The listener stays the one that the bus knows as the maker of its own news.
    listener.changed = (keys) => {
      log({ kind: 'heard', keys, at: instant() })
      changed(keys)
    }
    listener.gap = (reason) => {
      log({ kind: 'heard', keys: undefined, at: instant() })
      gap(reason)
    }
    return subscribe(listener, storages)
  }
}
