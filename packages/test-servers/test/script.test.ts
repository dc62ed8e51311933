import { describe, expect, it } from '@jest/globals'
import { spawnScript } from '../src/index.ts'

const echo = new URL('./scripts/echo.ts', import.meta.url)

describe('spawnScript', () => {
  it('runs a TypeScript file with arguments and environment', async () => {
    await using script = await spawnScript(echo, { args: ['one', 'two'], env: { ECHO_MODE: 'loud' } })
    expect(await script.receive()).toEqual({ args: ['one', 'two'], mode: 'loud' })
  })

  it('passes messages both ways, in order, with their types', async () => {
    await using script = await spawnScript(echo)
    await script.receive()
    for (const message of [{ big: 1n }, new Map([['a', new Uint8Array([1, 2])]])]) await script.send(message)
    expect(await script.receive()).toEqual({ echo: { big: 1n } })
    expect(await script.receive()).toEqual({ echo: new Map([['a', new Uint8Array([1, 2])]]) })
  })

  it('keeps messages that were sent before the script ended', async () => {
    const script = await spawnScript(echo)
    await script.receive()
    await script.send('last words')
    await script.send('stop')
    expect(await script.ended()).toEqual({ code: 0, signal: null })
    expect(await script.receive()).toEqual({ echo: 'last words' })
  })

  it('rejects with the output of a script that ends before it says what is waited for', async () => {
    const script = await spawnScript(echo)
    await script.receive()
    await script.send('throw')
    await expect(script.receive()).rejects.toThrow(
      /echo\.ts ended \(code 1\) without a word:[\s\S]*told to throw/,
    )
    await expect(script.send('again')).rejects.toThrow()
  })

  it('tells how a script ended that was killed', async () => {
    const script = await spawnScript(echo)
    expect(await script.kill()).toEqual({ code: null, signal: 'SIGKILL' })
  })

  it('rejects for a file that does not exist', async () => {
    await expect(spawnScript(new URL('./scripts/absent.ts', import.meta.url))).rejects.toThrow(/absent\.ts/)
  })
})
