/** Deletes: what is gone stays gone. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Instance } from '../contender.ts'
import { type Scenario, type Stage, shown } from '../scenario.ts'

const LOAD_MS = 150

/** Loads the old value slowly, and deletes the key when the loader has read it, before the load has ended. */
async function deleteDuringLoad(stage: Stage, loading: Instance, deleting: Instance): Promise<void> {
  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const load = stage.settle(() =>
    loading.get('key', () => {
      begin()
      return sleep(LOAD_MS, 'old value')
    }),
  )
  await stage.settle(() => begun)
  await stage.settle(() => deleting.delete('key'))
  await load
  // A write that nobody waits for.
  await sleep(50)
}

const read = async (stage: Stage, cache: Instance) =>
  shown(await stage.settle(() => cache.get('key', async () => 'new value')))

const NEW = ['new value']

const duringLoad: Scenario = {
  id: 'delete-during-load',
  name: 'a delete while a load is in flight; the next read',
  why: 'The load has read what the delete is about. When it is kept, the old value stays for a whole ttl after the change.',
  asked: NEW,
  async play(stage) {
    const cache = await stage.open()
    await deleteDuringLoad(stage, cache, cache)
    return read(stage, cache)
  },
}

const readElsewhere: Scenario = {
  id: 'delete-during-load-read-elsewhere',
  name: 'the same, read in another instance',
  why: 'What the late load has left in the second level is served by all processes.',
  asked: NEW,
  async play(stage) {
    const [cache, other] = await stage.openTwo()
    await deleteDuringLoad(stage, cache, cache)
    return read(stage, other)
  },
}

const deletedElsewhere: Scenario = {
  id: 'delete-elsewhere-during-load',
  name: 'a load in one instance, a delete in another, a read in a third; with a lock across processes where there is one',
  why: 'The process that deletes is seldom the one that loads. A load of a key that nobody has leaves no trace that a delete could remove, unless it has claimed the key: `lock` with acache.',
  asked: NEW,
  async play(stage) {
    const [loading, deleting] = await stage.openTwo({ lock: true })
    const third = await stage.open({ lock: true })
    await deleteDuringLoad(stage, loading, deleting)
    return read(stage, third)
  },
}

const duringPromotion: Scenario = {
  id: 'delete-during-promotion',
  name: 'a delete while a read of the second level is on its way',
  why: 'The answer that comes after the delete must not be put into memory.',
  asked: NEW,
  needs: 'memory above',
  async play(stage) {
    const [writer, reader] = await stage.openTwo()
    await writer.get('key', async () => 'old value')
    await sleep(50)
    await stage.second.fail({ kind: 'slow', ms: LOAD_MS })
    const late = stage.settle(() => reader.get('key', async () => 'new value'))
    await sleep(LOAD_MS / 3)
    await stage.settle(() => reader.delete('key'))
    await late
    await stage.second.restore()
    await sleep(LOAD_MS * 3)
    return read(stage, reader)
  },
}

export const deletes: readonly Scenario[] = [duringLoad, readElsewhere, deletedElsewhere, duringPromotion]
