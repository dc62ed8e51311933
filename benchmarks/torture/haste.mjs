// Loaded before all else: makes the clock of this process run TORTURE_HASTE times too fast, timers included.
import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers'
import promises from 'node:timers/promises'

const haste = Number(process.env['TORTURE_HASTE'])
const RealDate = Date
const startedAt = RealDate.now()
const now = () => Math.round(startedAt + (RealDate.now() - startedAt) * haste)

const HastyDate = new Proxy(RealDate, {
  construct: (target, args, subclass) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, subclass),
  get: (target, name, self) => (name === 'now' ? now : Reflect.get(target, name, self)),
})

/**
 * A function of timers whose delay is shorter than it is told.
 * @param {Function} set
 * @param {number} delayAt which argument the delay is
 */
const hasty = (set, delayAt) =>
  Object.assign(
    (/** @type {unknown[]} */ ...args) =>
      set(...args.map((arg, at) => (at === delayAt && typeof arg === 'number' ? arg / haste : arg))),
    set,
  )

const replaced = { setTimeout: hasty(setTimeout, 1), setInterval: hasty(setInterval, 1) }
Object.assign(globalThis, replaced, { Date: HastyDate })
Object.assign(timers, replaced)
Object.assign(promises, { setTimeout: hasty(promises.setTimeout, 0) })
syncBuiltinESMExports()
