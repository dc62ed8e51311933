import { InMemCache } from '@acache/core'
import { createStorage } from '@acache/core/driver'
import { type Fault as AnyFault, faultyStorage, memoryDriver } from '@acache/core/testing'
import { modelSuite } from '@acache/test-servers/model'
import { ChainCache } from '../src/index.ts'

const faults: readonly AnyFault[] = [{ kind: 'throw' }, { kind: 'lose' }]
/** Reads fail, and writes and deletes do or do not what they fail at. */
const unreliable = (seed: number) =>
  faultyStorage(new InMemCache(), {
    random: {
      seed,
      rate: 0.2,
      faults,
      on: ['get', 'getEntry', 'setEntry', 'delete', 'exists', 'getManyEntries'],
    },
  })
const ignored = { onError: () => undefined }

modelSuite([
  {
    title: 'a chain of memory and bytes',
    runs: 60,
    lives: 'capped',
    open: () => new ChainCache([[new InMemCache(), 60], [createStorage(memoryDriver())]]),
  },
  {
    title: 'a chain of three levels',
    runs: 60,
    lives: 'capped',
    open: () =>
      new ChainCache([
        [new InMemCache(), 30],
        [createStorage(memoryDriver({ sync: true }))],
        [new InMemCache()],
      ]),
  },
  {
    title: 'a chain whose first level fails at every fifth call',
    runs: 60,
    open: (run) => new ChainCache([[unreliable(run)], [new InMemCache()]], ignored),
  },
  {
    title: 'a chain whose middle level fails at every fifth call',
    runs: 60,
    lives: 'capped',
    open: (run) =>
      new ChainCache([[new InMemCache(), 60], [unreliable(run)], [createStorage(memoryDriver())]], ignored),
  },
])
