import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Layout } from '../src/layout.ts'
import { useFolder } from './support/folder.ts'

const layout = new Layout('/root')

const anyKey = fc.oneof(fc.string(), fc.uint16Array().map(fromUnits))

/** A string of any UTF-16 code units, lone surrogates included. */
function fromUnits(units: Uint16Array): string {
  return String.fromCharCode(...units)
}

describe('the path of a key', () => {
  it('is a name of fixed length and alphabet in a shard folder right below the root, for every key', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        expect(relative('/root', layout.pathOf(key))).toMatch(/^([0-9a-f]{2})\/\1[0-9a-f]{62}$/)
      }),
    )
  })

  it('is another for another key', () => {
    fc.assert(
      fc.property(anyKey, anyKey, (a, b) => {
        expect(layout.pathOf(a) === layout.pathOf(b)).toBe(a === b)
      }),
    )
  })

  it.each([
    ['a', 'a/b'],
    ['a', 'a:b'],
    ['u/1', 'u:1'],
    ['x', 'x.tmp'],
    ['x', 'x.lock'],
    ['.', '..'],
    ['', '\0'],
    ['A', 'a'],
    ['\u00e9', 'e\u0301'],
    ['\ud800', '\udfff'],
    ['\ud800', '\ufffd'],
    ['k'.repeat(300), 'k'.repeat(301)],
  ])('tells %j from %j', (a, b) => {
    expect(layout.pathOf(a)).not.toBe(layout.pathOf(b))
  })
})

describe('a walk', () => {
  const folder = useFolder()

  async function put(path: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, '')
  }

  async function walked(start?: number) {
    const entries: string[] = []
    const transient: string[] = []
    for await (const batch of new Layout(folder()).walk(start)) {
      entries.push(...batch.entries)
      transient.push(...batch.transient)
    }
    return { entries, transient }
  }

  it('finds nothing where there is no folder', async () => {
    expect(await walked()).toEqual({ entries: [], transient: [] })
  })

  it('finds every entry once, in small batches, wherever it starts', async () => {
    const here = new Layout(folder())
    const paths = Array.from({ length: 500 }, (_, index) => here.pathOf(`key ${index}`))
    for (const path of paths) await put(path)
    for (const start of [0, 0.3, 0.999]) {
      expect((await walked(start)).entries.sort()).toEqual(paths.toSorted())
    }
    for await (const batch of here.walk()) expect(batch.entries.length).toBeLessThanOrEqual(64)
  })

  it('starts after the share of the shards that it is told', async () => {
    const here = new Layout(folder())
    const shards = ['00', '40', '80', 'c0']
    for (const shard of shards) await put(join(here.root, shard, shard.padEnd(64, '0')))
    const order = (await walked(0.5)).entries.map((path) => basename(dirname(path)))
    expect(order).toEqual(['80', 'c0', '00', '40'])
  })

  it('tells what is there during a change from entries, and passes by what is not its own', async () => {
    const here = new Layout(folder())
    const entry = here.pathOf('k')
    const staging = `${entry}.7e57ab1e-0000-4000-8000-000000000000.tmp`
    const foreign = [
      join(here.root, 'README'),
      join(here.root, 'lost+found', 'x'),
      join(dirname(entry), 'notes'),
    ]
    for (const path of [entry, `${entry}.lock`, staging, ...foreign]) await put(path)
    const found = await walked()
    expect(found.entries).toEqual([entry])
    expect(found.transient.sort()).toEqual([staging, `${entry}.lock`].sort())
  })
})
