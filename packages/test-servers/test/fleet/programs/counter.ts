/** A member of a fleet that counts, loads, and fails when it is told to. */
import type { Loaded } from '../../../src/fleet/index.ts'
import { instant, joinFleet } from '../../../src/fleet/programs.ts'

export interface CounterCommands {
  add(told: { readonly by: number }): number
  load(told: { readonly key: string }): Promise<Loaded>
  fail(): void
  end(): never
}

const fleet = joinFleet<{ readonly from: number }>()
let count = fleet.settings.from

fleet.serve<CounterCommands>({
  add({ by }) {
    count += by
    fleet.log({ kind: 'heard', keys: [`${count}`], at: instant() })
    return count
  },
  load: ({ key }) => fleet.load(key),
  fail() {
    throw new Error('told to fail')
  },
  end: () => process.exit(),
})
