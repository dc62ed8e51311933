import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Script, spawnScript } from '@acache/test-servers'
import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { LocalFileCache } from '../src/index.ts'
import { Layout } from '../src/layout.ts'
import { entryFilesOf, treeOf, useFolder } from './support/folder.ts'

jest.setTimeout(120_000)

const toEnd: AsyncDisposable[] = []
afterEach(async () => {
  for (const each of toEnd.splice(0).reverse()) await each[Symbol.asyncDispose]()
})
const folder = useFolder()

function makeCache(): LocalFileCache {
  const cache = new LocalFileCache(folder(), { timeout: '1m', sweepInterval: 0 })
  toEnd.push(cache)
  return cache
}

async function run<Said>(script: string, ...args: string[]): Promise<Script<string, Said>> {
  const path = new URL(`./processes/${script}.ts`, import.meta.url)
  const running = await spawnScript<string, Said>(path, { args: [folder(), ...args] })
  toEnd.push(running)
  return running
}

async function runMany<Said>(count: number, script: string, ...args: string[]) {
  const scripts = await Promise.all(Array.from({ length: count }, () => run<Said>(script, ...args)))
  for (const each of scripts) expect(await each.receive()).toBe('ready')
  return scripts
}

const sayToAll = async (scripts: readonly Script<string, unknown>[], message: string) => {
  await Promise.all(scripts.map((script) => script.send(message)))
}

describe('a relative folder', () => {
  it('is below the working folder of the moment in which the cache is made', async () => {
    const [here, elsewhere] = [join(folder(), 'here'), join(folder(), 'elsewhere')]
    for (const place of [here, elsewhere]) await mkdir(place)
    const script = await run('relative')
    expect(await script.receive()).toBe('written')
    expect(await entryFilesOf(join(here, 'cache'))).toHaveLength(1)
    expect(await treeOf(elsewhere)).toEqual([])
  })
})

describe('setIfNotExists', () => {
  it.each([
    [2, 60],
    [8, 40],
  ])('of %i processes at once has one winner, in each of %i rounds', async (count, rounds) => {
    const racers = await runMany<unknown>(count, 'racer')
    const cache = makeCache()
    for (let round = 0; round < rounds; round += 1) {
      const key = `round ${round}`
      // In every other round something expired is in the way, which counts as nothing.
      if (round % 2 === 1) await cache.set(key, 'expired', '1ms')
      await sayToAll(racers, key)
      const won = await Promise.all(racers.map((racer) => racer.receive()))
      const winners = racers.filter((_, index) => won[index] === true).map(({ pid }) => pid)
      expect(winners).toEqual([await cache.get(key)])
    }
    expect(await entryFilesOf(folder())).toHaveLength(rounds)
  })
})

describe('conditional writes', () => {
  it.each([
    ['run', false],
    ['are suspended again and again', true],
  ])('of 4 processes that %s lose no increment', async (_, suspended) => {
    const times = 30
    const cache = makeCache()
    await cache.set('number', 0)
    const counters = await runMany(4, 'counter', String(times))
    await sayToAll(counters, 'go')
    let counting = true
    const suspend = async ({ pid }: Script<string, unknown>) => {
      // Longer than others wait for a holder of the lock: whoever is stopped with it is overtaken.
      for (let time = 0; time < 3 && counting; time += 1) {
        process.kill(pid, 'SIGSTOP')
        await sleep(600)
        process.kill(pid, 'SIGCONT')
        await sleep(Math.random() * 50)
      }
    }
    const suspensions = suspended ? counters.slice(0, 2).map(suspend) : []
    for (const counter of counters) expect(await counter.receive()).toBe('done')
    counting = false
    await Promise.all(suspensions)
    expect(await cache.get('number')).toBe(4 * times)
    expect((await treeOf(folder())).filter((path) => /\.(lock|tmp)$/.test(path))).toEqual([])
  })
})

describe('writers, readers and a sweeper in processes of their own', () => {
  it('never show each other a torn or absent value, and never remove a fresh one', async () => {
    const letters = ['a', 'b']
    const cache = makeCache()
    await cache.set('large', 'a'.repeat(50_000))
    const writers = await Promise.all(letters.map((letter) => run('writer', letter)))
    const sweeper = await run('sweeper', 'large', ...letters.map((letter) => `own ${letter}`))
    for (const each of [...writers, sweeper]) expect(await each.receive()).toBe('under way')
    const seen = new Set<string>()
    for (let reads = 0; reads < 500 || seen.size < 6; reads += 1) {
      const value = String(await cache.get('large'))
      expect(value).toMatch(/^(a+|b+)$/)
      expect((value.length - 50_000) % 10_000).toBe(0)
      seen.add(`${value[0]}${value.length}`)
    }
    // What a writer says from here on is a complaint.
    const said = writers.map((writer) => writer.receive().catch(String))
    await Promise.all(writers.map((writer) => writer.kill()))
    for (const complaint of said) expect(await complaint).toMatch(/ended \(SIGKILL\) without a word/)
  })
})

describe('a process that is killed', () => {
  const transient = async () => (await treeOf(folder())).filter((path) => /\.(lock|tmp)$/.test(path))

  it('while it writes shows nothing of it, and what it left goes with a later sweep', async () => {
    const cache = makeCache()
    await cache.set('k', 'whole')
    const writer = await run('stuck', 'k', 'writing')
    expect(await writer.receive()).toBe('stuck')
    await writer.kill()
    const left = await transient()
    expect(left).toEqual([expect.stringMatching(/\.tmp$/)])
    expect(await cache.get('k')).toBe('whole')
    await cache.set('k', 'next')
    await cache.cleanupExpired()
    expect(await transient()).toEqual(left)
    const anHourAgo = new Date(Date.now() - 3_600_000)
    for (const path of left) await utimes(`${folder()}/${path}`, anHourAgo, anHourAgo)
    await cache.cleanupExpired()
    expect(await transient()).toEqual([])
    expect(await cache.get('k')).toBe('next')
  })

  it('while it holds the lock delays the next change of the key, blocks none, and no read', async () => {
    const cache = makeCache()
    await cache.set('k', 'whole')
    const holder = await run('stuck', 'k', 'holding')
    expect(await holder.receive()).toBe('stuck')
    await holder.kill()
    expect(await transient()).toEqual([expect.stringMatching(/\.lock$/)])
    expect(await cache.get('k')).toBe('whole')
    await cache.set('k', 'next')
    expect(await cache.get('k')).toBe('next')
    expect(await transient()).toEqual([])
  })

  it('at any moment leaves a whole value', async () => {
    const cache = makeCache()
    for (let round = 0; round < 4; round += 1) {
      const writer = await run('writer', 'a')
      expect(await writer.receive()).toBe('under way')
      await sleep(Math.random() * 50)
      await writer.kill()
      expect(await cache.get('large')).toMatch(/^a{50000}(a{10000})*$/)
    }
    await cache.set('large', 'still writable')
    expect(await cache.get('large')).toBe('still writable')
  })
})

describe('a process that has nothing else to do', () => {
  it('ends, and does not wait for the sweep of a large folder', async () => {
    const layout = new Layout(folder())
    for (let index = 0; index < 2000; index += 1) {
      const path = layout.pathOf(`key ${index}`)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, 'not looked at')
    }
    const brief = await run('brief')
    expect(await brief.receive()).toBe('v')
    expect(await brief.ended()).toEqual({ code: 0, signal: null })
    // The sweep would have removed them all.
    expect((await entryFilesOf(folder())).length).toBeGreaterThan(1000)
  })
})
