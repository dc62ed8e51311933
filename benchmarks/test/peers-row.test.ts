import { describe, expect, it } from '@jest/globals'
import { acache } from '../peers/libraries/acache.ts'
import { PEERS } from '../peers/libraries.ts'
import { measureRow } from '../peers/measure.ts'
import { peerVersions } from '../peers/versions.ts'

const FROM_SOURCES = ['--conditions=@acache/source']
/** The process compiles what it imports. */
const PATIENCE_MS = 120_000
const SMALL = { effort: 0.01, redis: '' }

describe('a row', () => {
  it(
    'is measured in a process of its own',
    async () => {
      const row = { id: 'memory-hit-sync', takesPart: () => true }
      const measured = await measureRow(row, [acache], SMALL, FROM_SOURCES)
      expect(measured).toEqual([{ library: 'acache', value: expect.any(Number) }])
      expect(measured[0]?.value).toBeGreaterThan(0)
    },
    PATIENCE_MS,
  )
})

describe('the libraries that are compared', () => {
  it('are of pinned versions', () => {
    const versions = peerVersions()
    expect(PEERS.filter(({ name }) => !/^\d+\.\d+\.\d+$/.test(versions.get(name) ?? ''))).toEqual([])
  })
})
