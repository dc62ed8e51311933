/** Values: what was put in comes out. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Instance } from '../contender.ts'
import { count, is, Origin, type Scenario, type Stage, shown } from '../scenario.ts'

async function mutated(stage: Stage, cache: Instance): Promise<string> {
  const value = () => ({ list: [1, 2, 3] })
  // What the first caller has changed is what it has loaded itself; the second was given it from memory.
  for (const caller of ['first', 'second']) {
    const settled = await stage.settle(() => cache.get('key', async () => value()))
    if (settled.kind !== 'value') return shown(settled)
    if (!is(settled, value())) return 'shared'
    try {
      ;(settled.value as { list: (number | string)[] }).list.push(caller)
    } catch {
      // The value is frozen.
    }
  }
  const next = await stage.settle(() => cache.get('key', async () => value()))
  return is(next, value()) ? 'protected' : 'shared'
}

const mutation: Scenario = {
  id: 'mutation',
  name: 'a caller changes the object it was given; what the next one gets',
  why: 'Values in memory are one object for all callers, unless they are copied or frozen, which costs time on each hit. Either is a fair default; it has to be known.',
  asked: ['shared', 'protected'],
  play: async (stage) => mutated(stage, await stage.open()),
}

const protectedMutation: Scenario = {
  id: 'mutation-protected',
  name: 'the same, with each protection that there is to choose',
  why: 'Where callers cannot be trusted with a shared object, an option must be enough: `isolate` with acache, `useClone` of the memory of cacheable.',
  asked: ['protected'],
  needs: 'protection',
  async play(stage) {
    const outcomes = new Map<string, string>()
    for (const protection of stage.contender.protections ?? []) {
      const cache = await stage.open({ protection })
      outcomes.set(protection, await mutated(stage, cache))
      await cache.delete('key')
    }
    const failed = [...outcomes].filter(([, outcome]) => outcome !== 'protected')
    if (failed.length === 0) return 'protected'
    return failed.map(([protection, outcome]) => `${protection}: ${outcome}`).join(', ')
  },
}

const TYPES: Readonly<Record<string, unknown>> = {
  Date: new Date(86_400_000),
  Map: new Map([['a', 1]]),
  BigInt: 12n,
  Uint8Array: new Uint8Array([1, 2, 3]),
}

const types: Scenario = {
  id: 'types',
  name: 'Date, Map, BigInt, Uint8Array: first call, from memory, from the second level',
  why: 'A type that depends on where a value came from is a bug that shows only on some requests.',
  asked: ['the same'],
  async play(stage) {
    const [writer, reader] = await stage.openTwo()
    const changed: string[] = []
    const failing: string[] = []
    for (const [name, value] of Object.entries(TYPES)) {
      const load = async () => ({ value: structuredClone(value) })
      for (const cache of [writer, writer, reader]) {
        const settled = await stage.settle(() => cache.get(name, load))
        if (is(settled, { value })) continue
        if (settled.kind === 'value') changed.push(name)
        else failing.push(`${name} ${shown(settled)}`)
        break
      }
      await sleep(20)
    }
    if (changed.length + failing.length === 0) return 'the same'
    const verb = changed.length === 1 ? 'changes' : 'change'
    return [...(changed.length > 0 ? [`${changed.join(', ')} ${verb}`] : []), ...failing].join('; ')
  },
}

const falsy: Scenario = {
  id: 'falsy-values',
  name: "0, '', false, null read back from the second level",
  why: 'A value that counts as absent is loaded again each time: an answer of “none” is never cached.',
  asked: ['values'],
  async play(stage) {
    const [writer, reader] = await stage.openTwo()
    const wrong: string[] = []
    for (const value of [0, '', false, null]) {
      const key = `key ${JSON.stringify(value)}`
      await stage.settle(() => writer.get(key, async () => value))
      await sleep(20)
      const origin = new Origin(async () => value)
      const settled = await stage.settle(() => reader.get(key, origin.load))
      if (origin.loads > 0) wrong.push(`${JSON.stringify(value)} a miss`)
      else if (!is(settled, value)) wrong.push(`${JSON.stringify(value)} becomes ${shown(settled)}`)
    }
    return wrong.length === 0 ? 'values' : wrong.join(', ')
  },
}

const nothing: Scenario = {
  id: 'undefined',
  name: 'a loader that answers undefined, called twice',
  why: '“There is nothing” is an answer too, and often the dearest one to find out.',
  asked: ['1 load'],
  async play(stage) {
    const cache = await stage.open()
    const origin = new Origin(async () => undefined)
    for (let call = 0; call < 2; call += 1) {
      const settled = await stage.settle(() => cache.get('key', origin.load))
      if (!is(settled, undefined)) return shown(settled)
      await sleep(20)
    }
    return count(origin.loads, 'load')
  },
}

const KEYS = ['__proto__', 'constructor', '']

const keys: Scenario = {
  id: 'awkward-keys',
  name: "the keys `__proto__`, `constructor`, `''`",
  why: 'Keys come from outside. One that is special to a JavaScript object is either an error or a hole.',
  asked: ['right'],
  async play(stage) {
    const cache = await stage.open()
    const wrong: string[] = []
    for (const key of KEYS) {
      const origin = new Origin(async () => ({ key }))
      for (let call = 0; call < 2; call += 1) {
        const settled = await stage.settle(() => cache.get(key, origin.load))
        if (is(settled, { key })) continue
        wrong.push(`'${key}' ${settled.kind === 'value' ? 'wrong value' : shown(settled)}`)
        break
      }
      if (origin.loads > 1) wrong.push(`'${key}' not kept`)
    }
    if (Object.keys(Object.prototype).length > 0) wrong.push('prototype polluted')
    return wrong.length === 0 ? 'right' : wrong.join(', ')
  },
}

export const values: readonly Scenario[] = [mutation, protectedMutation, types, falsy, nothing, keys]
