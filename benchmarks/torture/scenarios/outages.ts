/** Outages of the second level. */
import { setTimeout as sleep } from 'node:timers/promises'
import { never, type Scenario, shown } from '../scenario.ts'

const broken: Scenario = {
  id: 'second-level-throws',
  name: 'the second level fails on every operation',
  why: 'A cache that is down makes an application slower, not broken; and somebody is told.',
  asked: ['value, reported'],
  async play(stage) {
    const cache = await stage.open()
    await stage.second.fail({ kind: 'throw' })
    const settled = await stage.settle(() => cache.get('key', async () => 'value'))
    const reported = cache.reported !== undefined && cache.reported > 0
    return `${shown(settled)}${reported ? ', reported' : ''}`
  },
}

const transient: Scenario = {
  id: 'transient-read-error',
  name: 'one read fails while the origin is down; the stored entry afterwards',
  why: 'An entry that could not be read once is still good. Deleting it turns a short fault into a long one.',
  asked: ['kept'],
  async play(stage) {
    const [writer, reader] = await stage.openTwo()
    await writer.get('key', async () => 'value')
    await sleep(50)
    const down = async () => {
      throw new Error('the origin is down')
    }
    await stage.second.fail({ kind: 'throw', on: 'read' })
    await stage.settle(() => reader.get('key', down))
    await stage.second.restore()
    const later = await stage.open()
    const settled = await stage.settle(() => later.get('key', down))
    return shown(settled) === 'value' ? 'kept' : 'lost'
  },
}

const unanswered: Scenario = {
  id: 'second-level-hangs',
  name: 'the second level never answers',
  why: 'A connection that is open and silent is the commonest outage, and only a deadline notices it: here of 1 s for Redis and 5 s for a storage in the process, once for a request.',
  asked: ['value within 9 s'],
  patienceMs: 30_000,
  haste: 5,
  async play(stage) {
    const cache = await stage.open()
    await stage.second.fail({ kind: 'hang' })
    const settled = await stage.settle(() => cache.get('key', async () => 'value'))
    if (settled.kind === 'hangs') return 'hangs'
    // Less than two deadlines of the longer kind.
    return `${shown(settled)} ${settled.ms < 9000 ? 'within' : 'after'} 9 s`
  },
}

const closing: Scenario = {
  id: 'close-while-hanging',
  name: 'close while the second level never answers',
  why: 'A deployment waits for processes to end; those that do not are killed with all they have not finished.',
  asked: ['closes'],
  patienceMs: 30_000,
  haste: 10,
  async play(stage) {
    const cache = await stage.open()
    await stage.second.fail({ kind: 'hang' })
    void Promise.resolve(cache.get('key', async () => 'value')).catch(() => {})
    await sleep(100)
    const settled = await stage.settle(() => cache.close())
    return settled.kind === 'value' ? 'closes' : shown(settled)
  },
}

const unhandled: Scenario = {
  id: 'unhandled-rejections',
  name: 'refreshes and writes behind a caller fail',
  why: 'Work that no caller waits for has an owner, else its first failure ends the process.',
  asked: ['the process goes on'],
  async play(stage) {
    const refreshing = stage.contender.abilities.includes('refresh behind')
    const cache = await stage.open({ ttlMs: 1000, ...(refreshing && { staleMs: 60_000 }) })
    await cache.get('key', async () => 'value')
    await sleep(1200)
    await stage.second.fail({ kind: 'throw' })
    for (let call = 0; call < 5; call += 1) {
      await stage.settle(() =>
        cache.get('key', async () => {
          throw new Error('the origin is down')
        }),
      )
      await stage.settle(() => cache.get(`key ${call}`, async () => 'value'))
      await stage.settle(() => cache.delete(`key ${call}`))
    }
    await sleep(200)
    // Cells in which a rejection was not handled say so by themselves.
    return 'the process goes on'
  },
}

const behind: Scenario = {
  id: 'value-below-only',
  name: 'a value in the second level only, non-blocking mode',
  why: 'A mode that does not wait for the second level must still find what is there.',
  asked: ['served'],
  needs: 'non-blocking reads',
  async play(stage) {
    const [writer, reader] = await stage.openTwo({ nonBlocking: true })
    await writer.get('key', async () => 'value')
    await sleep(100)
    const settled = await stage.settle(() => reader.get('key', async () => 'loaded anew'))
    return shown(settled) === 'value' ? 'served' : shown(settled)
  },
}

const spoilt: Scenario = {
  id: 'truncated-value',
  name: 'truncated bytes in the second level',
  why: 'Bytes that cannot be read are a miss. An error would last as long as the entry.',
  asked: ['value loaded anew'],
  async play(stage) {
    const [writer, reader] = await stage.openTwo()
    await writer.get('key', async () => ({ text: 'value', more: [1, 2, 3] }))
    await sleep(50)
    await stage.second.spoil()
    return shown(await stage.settle(() => reader.get('key', async () => 'value loaded anew')))
  },
}

const stuckRead: Scenario = {
  id: 'hit-while-second-level-hangs',
  name: 'a value in memory while the second level never answers',
  why: 'A hit in memory needs nothing from below, and must not wait for it.',
  asked: ['value'],
  needs: 'memory above',
  patienceMs: 30_000,
  haste: 10,
  async play(stage) {
    const cache = await stage.open()
    await cache.get('key', async () => 'value')
    await sleep(500)
    await stage.second.fail({ kind: 'hang' })
    return shown(await stage.settle(() => cache.get('key', never)))
  },
}

export const outages: readonly Scenario[] = [
  broken,
  transient,
  unanswered,
  stuckRead,
  spoilt,
  behind,
  unhandled,
  closing,
]
