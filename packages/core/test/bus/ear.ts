/** A listener that keeps what it is told. */
import { setImmediate } from 'node:timers/promises'
import type { BusListener } from '../../src/index.ts'

export interface Ear {
  readonly listener: BusListener
  /** `changed a,b`, `gap`, `failed why`, in order. */
  readonly told: string[]
}

export function ear(): Ear {
  const told: string[] = []
  const listener: BusListener = {
    changed: (keys) => void told.push(`changed ${keys.join()}`),
    gap: () => void told.push('gap'),
    failed: (error) => void told.push(`failed ${(error as Error).message}`),
  }
  return { listener, told }
}

/** Settles when the ear was told this. */
export async function heard(told: readonly string[], what: string): Promise<void> {
  while (!told.includes(what)) await setImmediate()
}
