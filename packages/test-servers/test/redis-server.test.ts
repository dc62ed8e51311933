import { describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { type RedisServer, spawnScript, startRedis } from '../src/index.ts'
import { silent } from './silent.ts'

async function ask<T>(server: RedisServer, question: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(server.url)
  try {
    return await question(client)
  } finally {
    client.disconnect()
  }
}

describe('startRedis', () => {
  it('answers when a server takes commands, on a port of its own and without persistence', async () => {
    await using first = await startRedis()
    await using second = await startRedis({ args: ['--maxmemory', '4mb'] })
    expect(first.port).not.toBe(second.port)
    expect(await ask(first, (client) => client.set('a', '1'))).toBe('OK')
    expect(await ask(second, (client) => client.get('a'))).toBeNull()
    expect(await ask(second, (client) => client.config('GET', 'save'))).toEqual(['save', ''])
    expect(await ask(second, (client) => client.config('GET', 'maxmemory'))).toEqual(['maxmemory', '4194304'])
  })

  it.each(['stop', 'kill'] as const)('is gone after %s, which may be called again', async (method) => {
    const server = await startRedis()
    await server[method]()
    await silent(server.port)
    await server[method]()
  })

  it('comes back on the port of a stopped server', async () => {
    const { port, stop } = await startRedis()
    await stop()
    await using again = await startRedis({ port })
    expect(again.port).toBe(port)
    expect(await ask(again, (client) => client.ping())).toBe('PONG')
  })

  it('rejects with what the server said when it does not start', async () => {
    await using server = await startRedis()
    await expect(startRedis({ port: server.port })).rejects.toThrow(/did not start[\s\S]*in use/)
    await expect(startRedis({ args: ['--no-such-option', '1'] })).rejects.toThrow(/did not start/)
  })

  it.each(['exit', 'throw'])('ends with a process that ends without stopping it: %s', async (ending) => {
    await using script = await spawnScript<string, { port: number }>(
      new URL('./scripts/start-redis.ts', import.meta.url),
      { args: [ending] },
    )
    const { port } = await script.receive()
    await silent(port)
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('ends with a process that %s ends', async (signal) => {
    await using script = await spawnScript<string, { port: number }>(
      new URL('./scripts/start-redis.ts', import.meta.url),
    )
    const { port } = await script.receive()
    await script.kill(signal)
    await silent(port)
  })
})
