import { setImmediate as turn } from 'node:timers/promises'
import { type ManualTime, manualTime } from '@acache/core/testing'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { Outbox } from '../../src/bus/outbox.ts'

let time: ManualTime
beforeEach(() => {
  time = manualTime()
})
afterEach(() => time.restore())

/** An outbox whose sending the test decides about. */
function open() {
  const sent: string[] = []
  const failed: string[] = []
  const answers: { resolve(): void; reject(error: Error): void }[] = []
  const outbox = new Outbox({
    send(sequence, keys) {
      sent.push(`${sequence} ${keys === undefined ? 'all' : keys.length > 5 ? keys.length : keys.join()}`)
      return new Promise<void>((resolve, reject) => answers.push({ resolve, reject }))
    },
    failed: (error) => failed.push((error as Error).message),
  })
  const answer = async () => {
    answers.shift()?.resolve()
    await turn()
  }
  const fail = async (why: string) => {
    answers.shift()?.reject(new Error(why))
    await turn()
  }
  return { outbox, sent, failed, answer, fail }
}

describe('an outbox', () => {
  it('sends what came in one turn together, each key once', async () => {
    const { outbox, sent } = open()
    outbox.add(['a', 'b'])
    outbox.add(['b', 'c'])
    await Promise.resolve()
    outbox.add(['d'])
    expect(sent).toEqual([])
    await turn()
    expect(sent).toEqual(['1 a,b,c,d'])
  })

  it('sends one message at a time, and what came meanwhile with the next', async () => {
    const { outbox, sent, answer } = open()
    outbox.add(['a'])
    await turn()
    outbox.add(['b'])
    await turn()
    outbox.add(['a', 'c'])
    await turn()
    expect(sent).toEqual(['1 a'])
    await answer()
    expect(sent).toEqual(['1 a', '2 b,a,c'])
    await answer()
    outbox.add(['d'])
    await turn()
    expect(sent).toEqual(['1 a', '2 b,a,c', '3 d'])
  })

  it('says all for all, and then not what was waiting before', async () => {
    const { outbox, sent, answer } = open()
    outbox.add(['a'])
    outbox.add(undefined)
    outbox.add(['b'])
    await turn()
    await answer()
    await turn()
    expect(sent).toEqual(['1 all'])
  })

  it('cuts long lists, by keys and by characters', async () => {
    const { outbox, sent, answer } = open()
    outbox.add(Array.from({ length: 1201 }, (_, n) => `key ${n}`))
    await turn()
    await answer()
    await answer()
    await answer()
    expect(sent).toEqual(['1 500', '2 500', '3 201'])
    const long = ['x', 'y', 'z'].map((letter) => letter.repeat(40_000))
    outbox.add(long)
    await turn()
    await answer()
    await answer()
    await answer()
    expect(sent.slice(3)).toEqual([`4 ${long[0]}`, `5 ${long[1]}`, `6 ${long[2]}`])
  })

  it('says all rather than keep too many keys', async () => {
    const { outbox, sent, answer } = open()
    outbox.add(['a'])
    await turn()
    outbox.add(Array.from({ length: 50_001 }, (_, n) => `${n}`))
    await answer()
    await answer()
    await turn()
    expect(sent).toEqual(['1 a', '2 all'])
  })

  it('sends again what failed, under its number, after growing pauses, and the rest after it', async () => {
    const { outbox, sent, failed, answer, fail } = open()
    outbox.add(['a'])
    await turn()
    outbox.add(['b'])
    await fail('no')
    await time.advance('24ms')
    expect(sent).toEqual(['1 a'])
    await time.advance('26ms')
    expect(sent).toEqual(['1 a', '1 a'])
    await fail('still no')
    await time.advance('49ms')
    expect(sent).toHaveLength(2)
    await time.advance('51ms')
    await answer()
    expect(sent).toEqual(['1 a', '1 a', '1 a', '2 b'])
    expect(failed).toEqual(['no', 'still no'])
  })

  it('tells when a message gets no answer, and waits for it', async () => {
    const { outbox, sent, failed, answer } = open()
    outbox.add(['a'])
    outbox.flush()
    await turn()
    await time.advance('5s')
    expect(failed).toEqual(['a message of the bus could not be sent within 5000 ms; it waits'])
    await time.advance('1h')
    expect(sent).toEqual(['1 a'])
    expect(failed).toHaveLength(1)
    await answer()
    expect(time.pending).toBe(0)
  })

  it('is flushed when all is sent', async () => {
    const { outbox, answer } = open()
    await outbox.flush()
    outbox.add(['a'])
    let flushed = false
    const flushing = outbox.flush().then(() => {
      flushed = true
    })
    await turn()
    outbox.add(['b'])
    await answer()
    expect(flushed).toBe(false)
    await answer()
    await flushing
  })

  it.each(['before the turn ends', 'while it waits for an answer', 'while it pauses'])(
    'gives up when it is closed %s',
    async (when) => {
      const { outbox, sent, fail } = open()
      outbox.add(['a'])
      const flushing = outbox.flush()
      if (when !== 'before the turn ends') await turn()
      if (when === 'while it pauses') await fail('no')
      outbox.close()
      await flushing
      outbox.add(['b'])
      await time.advance('1m')
      expect(sent).toEqual(when === 'before the turn ends' ? [] : ['1 a'])
    },
  )
})
