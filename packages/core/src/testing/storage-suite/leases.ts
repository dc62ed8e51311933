/** Leases: claims on keys, between all who share the storage. */
import { ok, strictEqual } from 'node:assert/strict'
import type { Claim, Leases } from '../../storage/leases.ts'
import { assertSame } from '../same.ts'
import { expectAbsent, expectFresh, type FullStorage, type StorageTest } from './context.ts'

const LEASE_MS = 60_000
const CALLERS = Array.from({ length: 20 }, (_, index) => index)

export function leaseTests(test: StorageTest): void {
  const needs = { leases: true }
  const shared = { ...needs, shared: true }

  test(
    'one of many callers gets the claim, and the others learn of its holder',
    async ({ storage }) => {
      const { claim } = leasesOf(storage)
      const outcomes = await Promise.all(CALLERS.map(async () => claim('k', { leaseMs: LEASE_MS })))
      const [held, ...others] = outcomes.toSorted((a) => (a.state === 'claimed' ? -1 : 1))
      strictEqual(held?.state, 'claimed')
      for (const other of others) strictEqual(other.state, 'held')
    },
    needs,
  )

  test(
    'a claim is held for other storages over the backend too',
    async ({ storage, another, time }) => {
      await claimed(storage, 'k')
      const standing = await leasesOf(await another()).claim('k', { leaseMs: LEASE_MS })
      ok(standing.state === 'held')
      strictEqual(standing.holder.leaseMs, LEASE_MS)
      ok(Math.abs(standing.holder.expiresAt - time.now() - LEASE_MS) < 1000)
    },
    shared,
  )

  test(
    'a claimed key holds nothing for readers',
    async ({ storage }) => {
      await claimed(storage, 'k')
      await expectAbsent(storage, 'k')
    },
    needs,
  )

  test(
    'a claim is not listed',
    async ({ storage }) => {
      await claimed(storage, 'k')
      for await (const [key] of storage.entries()) strictEqual(key, 'none')
    },
    { ...needs, entries: true },
  )

  test(
    'a claim that is given back leaves nothing, and can be had again',
    async ({ storage }) => {
      const leases = leasesOf(storage)
      const claim = await claimed(storage, 'k')
      await leases.release('k', claim)
      assertSame(await leases.look('k'), { state: 'absent' })
      await claimed(storage, 'k')
    },
    needs,
  )

  test(
    'a claim is given back and renewed by its holder alone',
    async ({ storage }) => {
      const leases = leasesOf(storage)
      const old = await claimed(storage, 'k')
      const standing = await leases.look('k')
      ok(standing.state === 'held')
      const taken = await leases.claim('k', { leaseMs: LEASE_MS, over: standing.holder })
      ok(taken.state === 'claimed', 'a claim that is known to be dead is taken over')
      await leases.release('k', old)
      strictEqual(await leases.renew('k', old, LEASE_MS), undefined)
      strictEqual((await leases.look('k')).state, 'held')
      ok((await leases.renew('k', taken.claim, LEASE_MS)) !== undefined)
    },
    needs,
  )

  test(
    'a claim that was renewed is not taken over by who knows it as it was before',
    async ({ storage }) => {
      const leases = leasesOf(storage)
      const claim = await claimed(storage, 'k')
      const standing = await leases.look('k')
      ok(standing.state === 'held')
      const renewed = await leases.renew('k', claim, LEASE_MS)
      strictEqual(renewed?.token, claim.token)
      strictEqual((await leases.claim('k', { leaseMs: LEASE_MS, over: standing.holder })).state, 'held')
    },
    needs,
  )

  test(
    'tokens grow from claim to claim, whatever ended the one before',
    async ({ storage, time }) => {
      const leases = leasesOf(storage)
      let last = 0
      const grow = (claim: Claim) => {
        ok(claim.token > last, `token ${claim.token} comes after ${last}`)
        last = claim.token
      }
      const first = await claimed(storage, 'k')
      grow(first)
      await leases.release('k', first)
      grow(await claimed(storage, 'k'))
      await storage.delete('k')
      await time.advance('10m')
      grow(await claimed(storage, 'k'))
    },
    needs,
  )

  test(
    'a claim that expired long ago is no obstacle',
    async ({ storage, time }) => {
      const old = await claimed(storage, 'k')
      await time.advance('10m')
      const claim = await claimed(storage, 'k')
      ok(claim.token > old.token)
    },
    needs,
  )

  test(
    'an entry, fresh or stale, is not claimed; an expired one is',
    async ({ storage, time }) => {
      const leases = leasesOf(storage)
      const at = time.now()
      await storage.setEntry('k', {
        value: 'v',
        createdAt: at,
        freshUntil: at + LEASE_MS,
        expiresAt: at + 2 * LEASE_MS,
      })
      assertSame(await leases.claim('k', { leaseMs: LEASE_MS }), { state: 'entry' })
      await time.advance('90s')
      assertSame(await leases.claim('k', { leaseMs: LEASE_MS }), { state: 'entry' })
      await time.advance('31s')
      await claimed(storage, 'k')
    },
    needs,
  )

  test(
    'a write-back that names the claim replaces it',
    async ({ storage, time }) => {
      const { version } = await claimed(storage, 'k')
      if (version === undefined) return
      const entry = { value: 'v', createdAt: time.now(), freshUntil: Infinity, expiresAt: Infinity }
      strictEqual(await storage.setEntry('k', entry, { ifVersion: version }), true)
      await expectFresh(storage, 'k', 'v')
    },
    needs,
  )

  for (const [name, mutate, value] of [
    ['delete', (storage: FullStorage) => storage.delete('k'), undefined],
    ['set', (storage: FullStorage) => storage.set('k', 'set'), 'set'],
  ] as const) {
    test(
      `a ${name} ends a claim: the write-back is refused`,
      async ({ storage, time }) => {
        const claim = await claimed(storage, 'k')
        await mutate(storage)
        if (claim.version === undefined) return
        const entry = { value: 'late', createdAt: time.now(), freshUntil: Infinity, expiresAt: Infinity }
        strictEqual(await storage.setEntry('k', entry, { ifVersion: claim.version }), false)
        strictEqual(await leasesOf(storage).renew('k', claim, LEASE_MS), undefined)
        strictEqual(await storage.get('k'), value)
      },
      needs,
    )
  }
}

function leasesOf({ leases }: FullStorage): Leases {
  ok(leases !== undefined, 'the storage has leases')
  return {
    claim: (key, options) => leases.claim(key, options),
    renew: (key, claim, leaseMs) => leases.renew(key, claim, leaseMs),
    release: (key, claim) => leases.release(key, claim),
    look: (key) => leases.look(key),
  }
}

async function claimed(storage: FullStorage, key: string): Promise<Claim> {
  const outcome = await leasesOf(storage).claim(key, { leaseMs: LEASE_MS })
  ok(outcome.state === 'claimed', `${key} is claimed`)
  return outcome.claim
}
