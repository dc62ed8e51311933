/** A listener that keeps what it is told, and a bus with one. */
import type { BusListener } from '@acache/core'
import { eventually } from '@acache/test-servers'
import { RedisBus, type RedisBusOptions } from '../../src/index.ts'

export interface BusEar {
  readonly listener: BusListener
  /** `changed a,b`, `gap why`, `failed why`, in order. */
  readonly told: string[]
  /** Settles when it was told this, so many times. */
  hears(what: RegExp | string, times?: number): Promise<unknown>
}

export function busEar(): BusEar {
  const told: string[] = []
  return {
    listener: {
      changed: (keys) => void told.push(`changed ${keys.join()}`),
      gap: (reason) => void told.push(`gap ${reason}`),
      failed: (error) => void told.push(`failed ${(error as Error).message}`),
    },
    told,
    hears(what, times = 1) {
      const fits = (said: string) => (typeof what === 'string' ? said === what : what.test(said))
      return eventually(String(what), async () => told.filter(fits).length >= times || undefined)
    },
  }
}

export const BEGIN = 'gap listening begins'

/** A bus, and an ear that hears what is published from now on. */
export async function listeningBus(options: RedisBusOptions): Promise<BusEar & { readonly bus: RedisBus }> {
  const bus = new RedisBus(options)
  const ear = busEar()
  bus.subscribe(ear.listener, [])
  // When it is subscribed here, and when it is subscribed there.
  await ear.hears(BEGIN, 2)
  ear.told.length = 0
  return { bus, ...ear }
}
