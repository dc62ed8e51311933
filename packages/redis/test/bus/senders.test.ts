import { describe, expect, it } from '@jest/globals'
import { Senders } from '../../src/bus/senders.ts'

const message = (sender: string, sequence: number) => ({ sender, sequence, keys: [] })

describe('the messages of a sender', () => {
  it('miss none when each has the next number, whichever the first has', () => {
    const senders = new Senders()
    const missing = [7, 8, 9].map((sequence) => senders.missing(message('a', sequence)))
    expect(missing).toEqual([0, 0, 0])
    expect(senders.missing(message('b', 1))).toBe(0)
  })

  it('miss those between', () => {
    const senders = new Senders()
    const missing = [1, 2, 5, 6].map((sequence) => senders.missing(message('a', sequence)))
    expect(missing).toEqual([0, 0, 2, 0])
  })

  it('that come again, or late, are told apart', () => {
    const senders = new Senders()
    const missing = [1, 3, 3, 2, 4].map((sequence) => senders.missing(message('a', sequence)))
    expect(missing).toEqual([0, 1, undefined, undefined, 0])
  })

  it('begin anew with a new subscription', () => {
    const senders = new Senders()
    senders.missing(message('a', 1))
    senders.forget()
    expect(senders.missing(message('a', 9))).toBe(0)
  })

  it('are forgotten of the one that was silent for longest, beyond ten thousand', () => {
    const senders = new Senders()
    senders.missing(message('silent', 1))
    senders.missing(message('busy', 1))
    for (let n = 0; n < 9999; n += 1) {
      senders.missing(message(`sender ${n}`, 1))
      senders.missing(message('busy', n + 2))
    }
    expect(senders.missing(message('silent', 5))).toBe(0)
    expect(senders.missing(message('busy', 10_005))).toBe(4)
  })
})
