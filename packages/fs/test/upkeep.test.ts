import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ManualTime, manualTime } from '@acache/core/testing'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Pace, Swept } from '../src/sweep.ts'
import { Upkeep, type UpkeepOptions } from '../src/upkeep.ts'
import { useFolder } from './support/folder.ts'

const folder = useFolder()
const MINUTE_MS = 60_000

let time: ManualTime
beforeEach(() => {
  time = manualTime()
})
afterEach(() => time.restore())

/** A sweep that does as it is told. */
class Sweeps {
  runs = 0
  leaves = 0
  failure: Error | undefined
  /** What a sweep does before it ends. */
  work: (pace: Pace) => Promise<boolean> = async (pace) => pace()

  async run(pace: Pace): Promise<Swept> {
    this.runs += 1
    const complete = await this.work(pace)
    if (this.failure !== undefined) throw this.failure
    return { removed: 0, bytes: this.leaves, complete }
  }
}

function setUp(options: Partial<UpkeepOptions> = {}) {
  const sweeps = new Sweeps()
  const reported: unknown[] = []
  const path = join(folder(), 'upkeep.json')
  const make = () =>
    new Upkeep({
      sweep: sweeps,
      path,
      maxBytes: Number.POSITIVE_INFINITY,
      intervalMs: 5 * MINUTE_MS,
      report: (error) => reported.push(error),
      ...options,
    })
  const upkeep = make()
  /** Makes a change and waits for what it sets off. */
  const change = async (grownBy = 0, by = upkeep) => {
    by.changed(grownBy)
    await by.idle()
  }
  return { sweeps, reported, path, make, upkeep, change }
}

describe('a sweep by time', () => {
  it('begins with the first change, and then with the first change after each interval', async () => {
    const { sweeps, change } = setUp()
    await change()
    expect(sweeps.runs).toBe(1)
    await change()
    time.advanceSync('299s')
    await change()
    expect(sweeps.runs).toBe(1)
    time.advanceSync('1s')
    await change()
    expect(sweeps.runs).toBe(2)
  })

  it('does not begin where the last one, of any process, is not longer ago', async () => {
    const { sweeps, change, make } = setUp()
    await change()
    time.advanceSync('4m')
    const second = make()
    await change(0, second)
    expect(sweeps.runs).toBe(1)
    time.advanceSync('1m')
    await change(0, second)
    expect(sweeps.runs).toBe(2)
    await change()
    expect(sweeps.runs).toBe(2)
  })

  it('begins where the note of the last one cannot be read, or lies in the future', async () => {
    const { sweeps, path, make, change } = setUp()
    const notes = ['', '{', 'null', '{"at":1}', JSON.stringify({ at: time.now() + MINUTE_MS, bytes: 1 })]
    for (const note of notes) {
      await writeFile(path, note)
      await change(0, make())
    }
    expect(sweeps.runs).toBe(notes.length)
  })

  it('never begins where neither an interval nor a bound is given', async () => {
    const { sweeps, change } = setUp({ intervalMs: Number.POSITIVE_INFINITY })
    await change(1e12)
    time.advanceSync('30d')
    await change(1e12)
    expect(sweeps.runs).toBe(0)
  })
})

describe('a sweep for the bound', () => {
  const bounded = { maxBytes: 1000, intervalMs: Number.POSITIVE_INFINITY }

  it('begins when changes of this process add up to more than the bound', async () => {
    const { sweeps, change } = setUp(bounded)
    sweeps.leaves = 300
    await change(100)
    expect(sweeps.runs).toBe(1)
    await change(500)
    await change(-300)
    await change(500)
    expect(sweeps.runs).toBe(1)
    await change(1)
    expect(sweeps.runs).toBe(2)
  })

  it('counts what was there before this process from the note of the last one', async () => {
    const { sweeps, path, change } = setUp(bounded)
    await writeFile(path, JSON.stringify({ at: time.now() - 1, bytes: 950 }))
    await change(50)
    expect(sweeps.runs).toBe(0)
    await change(1)
    expect(sweeps.runs).toBe(1)
  })

  it('begins at once where that note is over the bound', async () => {
    const { sweeps, path, change } = setUp(bounded)
    await writeFile(path, JSON.stringify({ at: time.now() - 1, bytes: 1001 }))
    await change()
    expect(sweeps.runs).toBe(1)
  })

  it('counts what is added while it is under way', async () => {
    const { sweeps, upkeep, change } = setUp(bounded)
    sweeps.work = async () => {
      upkeep.changed(600)
      return true
    }
    sweeps.leaves = 400
    await change()
    sweeps.work = async () => true
    expect(sweeps.runs).toBe(1)
    await change(1)
    expect(sweeps.runs).toBe(2)
  })

  it('that cannot get below it is not begun again by each change', async () => {
    const { sweeps, change } = setUp(bounded)
    sweeps.leaves = 1200
    await change()
    for (let index = 0; index < 10; index += 1) await change(10)
    expect(sweeps.runs).toBe(1)
    await change(1)
    expect(sweeps.runs).toBe(2)
  })
})

describe('a sweep that fails', () => {
  it('is reported, and not begun again by each change', async () => {
    const { sweeps, reported, change } = setUp({ maxBytes: 1000 })
    sweeps.failure = new Error('no')
    await change(2000)
    await change(1)
    expect(sweeps.runs).toBe(1)
    expect(reported).toEqual([sweeps.failure])
    time.advanceSync('5m')
    await change()
    expect(sweeps.runs).toBe(2)
  })

  it('on request fails for who asked', async () => {
    const { sweeps, reported, upkeep } = setUp()
    sweeps.failure = new Error('no')
    await expect(upkeep.sweep()).rejects.toBe(sweeps.failure)
    expect(reported).toEqual([])
  })
})

describe('a sweep on request', () => {
  it('runs after one that is under way, and is noted', async () => {
    const { sweeps, upkeep, path } = setUp()
    let under = 0
    sweeps.work = async (pace) => {
      expect(++under).toBe(1)
      await pace()
      under -= 1
      return true
    }
    sweeps.leaves = 123
    upkeep.changed(0)
    expect(await upkeep.sweep()).toEqual({ removed: 0, bytes: 123, complete: true })
    expect(sweeps.runs).toBe(2)
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ at: time.now(), bytes: 123 })
  })
})

describe('stopping', () => {
  it('ends a sweep at its next step, which is not noted, and begins no other', async () => {
    const { sweeps, upkeep, path, change } = setUp()
    let steps = 0
    sweeps.work = async (pace) => {
      while (await pace()) if (++steps === 3) void upkeep.stop()
      return false
    }
    await change()
    expect(steps).toBe(3)
    await upkeep.stop()
    await change()
    expect(sweeps.runs).toBe(1)
    await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
