/** Fleets of real processes, for tests of what several processes promise together. */
export type { EventOf, FleetEvent, Loaded, MemberEvent } from './events.ts'
export { instant } from './events.ts'
export { Fleet, type FleetMember } from './fleet.ts'
export { type Promises, violationsOf } from './history.ts'
export type { HeldLoad, Hold, Origin } from './origin.ts'
