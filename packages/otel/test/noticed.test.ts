import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from '@jest/globals'
import { Noticed } from '../src/noticed.ts'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

describe('what was noticed', () => {
  it('is there once, if it was wanted when it was noticed first', () => {
    let wanted = true
    const noticed = new Noticed(() => wanted)
    const [first, second] = [{}, {}]
    noticed.notice(first)
    wanted = false
    noticed.notice(second)
    wanted = true
    noticed.notice(first)
    noticed.notice(second)
    expect([...noticed]).toEqual([first])
  })

  it('is not kept alive', async () => {
    const noticed = new Noticed(() => true)
    noticed.notice({})
    // A reference holds what was looked at until the turn is over.
    await new Promise((resolve) => setImmediate(resolve))
    collectGarbage()
    expect([...noticed]).toEqual([])
  })
})
