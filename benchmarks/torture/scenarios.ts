/** All scenarios, in the order in which they are shown. */
import type { Scenario } from './scenario.ts'
import { deletes } from './scenarios/deletes.ts'
import { lives } from './scenarios/lives.ts'
import { loads } from './scenarios/loads.ts'
import { outages } from './scenarios/outages.ts'
import { servers } from './scenarios/servers.ts'
import { values } from './scenarios/values.ts'

/** Scenarios about one thing. */
export interface Group {
  readonly title: string
  readonly scenarios: readonly Scenario[]
}

export const GROUPS: readonly Group[] = [
  { title: 'Loads', scenarios: loads },
  { title: 'Deletes', scenarios: deletes },
  { title: 'Outages', scenarios: outages },
  { title: 'Values and keys', scenarios: values },
  { title: 'Lives', scenarios: lives },
  { title: 'Servers, folders, processes', scenarios: servers },
]

export { DATABASES } from './scenarios/servers.ts'

export const SCENARIOS: readonly Scenario[] = GROUPS.flatMap(({ scenarios }) => scenarios)
