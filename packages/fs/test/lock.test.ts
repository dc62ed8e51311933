import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { type Commits, removeLeftover, type Stage, stageNothing, withLock } from '../src/lock.ts'
import { treeOf, useFolder } from './support/folder.ts'

const folder = useFolder()
const entry = () => join(folder(), 'entry')
const content = () => readFile(entry(), 'utf8')
const staging =
  (text: string): Stage =>
  (path) =>
    writeFile(path, text)

/** A promise that a test settles. */
function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

/** Leaves the lock as a holder does that was killed: with its token in it. */
async function dieHolding(token: 'file' | 'folder' | 'folder of a removal'): Promise<void> {
  const path = join(`${entry()}.lock`, 'token')
  await mkdir(`${entry()}.lock`)
  if (token === 'file') return writeFile(path, 'never to be seen')
  await mkdir(path)
  if (token === 'folder of a removal') await writeFile(join(path, 'gone'), 'removed')
}

describe('a change under the lock', () => {
  it('puts the staged file in place and leaves nothing else', async () => {
    const { outcome } = await withLock(entry(), staging('new'), async (commits) => {
      await commits.replaceEntry()
      return 'done'
    })
    expect(outcome).toBe('done')
    expect(await content()).toBe('new')
    expect(await treeOf(folder())).toEqual(['entry'])
  })

  it('removes the entry and leaves nothing else', async () => {
    await writeFile(entry(), 'old')
    await withLock(entry(), stageNothing, (commits) => commits.removeEntry())
    expect(await treeOf(folder())).toEqual([])
  })

  it('leaves everything as it was when it commits nothing', async () => {
    await writeFile(entry(), 'old')
    const { outcome, held } = await withLock(entry(), staging('new'), async () => false)
    expect({ outcome, held }).toEqual({ outcome: false, held: true })
    expect(await content()).toBe('old')
    expect(await treeOf(folder())).toEqual(['entry'])
  })

  it('leaves everything as it was when it fails, and when staging fails', async () => {
    await writeFile(entry(), 'old')
    const fail = () => Promise.reject(new Error('no'))
    await expect(withLock(entry(), staging('new'), fail)).rejects.toThrow('no')
    await expect(withLock(entry(), fail, (commits) => commits.replaceEntry())).rejects.toThrow('no')
    const half: Stage = async (path) => {
      await writeFile(path, 'ne')
      return fail()
    }
    await expect(withLock(entry(), half, (commits) => commits.replaceEntry())).rejects.toThrow('no')
    expect(await content()).toBe('old')
    expect(await treeOf(folder())).toEqual(['entry'])
  })

  it('makes the folders that are missing', async () => {
    const deep = join(folder(), 'a', 'b', 'entry')
    await withLock(deep, staging('new'), (commits) => commits.replaceEntry())
    expect(await readFile(deep, 'utf8')).toBe('new')
  })

  it('begins again when its folders are removed under it', async () => {
    const deep = join(folder(), 'a', 'entry')
    let runs = 0
    await withLock(deep, staging('new'), async (commits) => {
      runs += 1
      if (runs === 1) await rm(join(folder(), 'a'), { recursive: true })
      await commits.replaceEntry()
    })
    expect(runs).toBe(2)
    expect(await readFile(deep, 'utf8')).toBe('new')
  })

  it('does not begin again for ever', async () => {
    const deep = join(folder(), 'a', 'entry')
    const removeAndTry = async (commits: Commits) => {
      await rm(join(folder(), 'a'), { recursive: true })
      await commits.replaceEntry()
    }
    await expect(withLock(deep, staging('new'), removeAndTry)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('is alone: changes that each read and write lose nothing', async () => {
    await writeFile(entry(), '0')
    let inside = 0
    const increment = async (): Promise<void> => {
      const before = await content()
      const { outcome } = await withLock(entry(), staging(String(Number(before) + 1)), async (commits) => {
        expect(++inside).toBe(1)
        const same = (await content()) === before
        inside -= 1
        if (same) await commits.replaceEntry()
        return same
      })
      if (!outcome) await increment()
    }
    await Promise.all(Array.from({ length: 12 }, increment))
    expect(await content()).toBe('12')
    expect(await treeOf(folder())).toEqual(['entry'])
  })
})

describe('a holder that died', () => {
  it.each(['file', 'folder', 'folder of a removal'] as const)(
    'with its token, a %s, delays the next change and does not block it',
    async (token) => {
      await writeFile(entry(), 'old')
      await dieHolding(token)
      await withLock(entry(), staging('new'), (commits) => commits.replaceEntry())
      expect(await content()).toBe('new')
      expect(await treeOf(folder())).toEqual(['entry'])
    },
  )

  it('after its commit, with the empty lock left, delays nobody', async () => {
    await mkdir(`${entry()}.lock`)
    await withLock(entry(), staging('new'), (commits) => commits.replaceEntry())
    expect(await treeOf(folder())).toEqual(['entry'])
  })

  it('is succeeded by one of those who wait at a time', async () => {
    await dieHolding('file')
    let inside = 0
    const change = async (commits: Commits) => {
      expect(++inside).toBe(1)
      await readdir(folder())
      inside -= 1
      await commits.replaceEntry()
    }
    await Promise.all(Array.from({ length: 6 }, (_, index) => withLock(entry(), staging(`${index}`), change)))
    expect(await treeOf(folder())).toEqual(['entry'])
  })
})

describe('a holder that is slow and not dead', () => {
  /** Holds the lock until it has been taken over and `successor` is done, then goes on. */
  async function overtaken(
    stage: Stage,
    goOn: (commits: Commits, run: number) => Promise<void>,
    successor: (commits: Commits) => Promise<void>,
  ) {
    const holding = gate()
    const over = gate()
    let runs = 0
    const slow = withLock(entry(), stage, async (commits) => {
      runs += 1
      holding.open()
      if (runs === 1) await over.opened
      await goOn(commits, runs)
    })
    await holding.opened
    await withLock(entry(), staging('successor'), successor)
    over.open()
    return { held: (await slow).held, runs }
  }

  it('does not write over its successor: it begins again', async () => {
    const seen: string[] = []
    const { runs } = await overtaken(
      staging('slow'),
      async (commits) => {
        seen.push(await content())
        await commits.replaceEntry()
      },
      (commits) => commits.replaceEntry(),
    )
    expect(runs).toBe(2)
    expect(seen).toEqual(['successor', 'successor'])
    expect(await content()).toBe('slow')
    expect(await treeOf(folder())).toEqual(['entry'])
  })

  it('does not remove what its successor wrote: it begins again', async () => {
    await writeFile(entry(), 'old')
    const { runs } = await overtaken(
      stageNothing,
      async (commits, run) => {
        if (run === 1) await commits.removeEntry()
      },
      (commits) => commits.replaceEntry(),
    )
    expect(runs).toBe(2)
    expect(await content()).toBe('successor')
    expect(await treeOf(folder())).toEqual(['entry'])
  })

  it('does not write while its successor holds the lock', async () => {
    const between = gate()
    const outcome = overtaken(
      staging('slow'),
      (commits) => commits.replaceEntry(),
      async (commits) => {
        between.open()
        await commits.replaceEntry()
      },
    )
    await between.opened
    await outcome
    expect(await content()).toBe('slow')
  })

  it('learns at the end of a change without a commit that it was overtaken', async () => {
    const { held, runs } = await overtaken(
      stageNothing,
      async () => {},
      async () => {},
    )
    expect({ held, runs }).toEqual({ held: false, runs: 1 })
    expect(await treeOf(folder())).toEqual([])
  })
})

describe('what a crashed process left', () => {
  it.each(['file', 'folder', 'folder of a removal'] as const)('goes with its token, a %s', async (token) => {
    await dieHolding(token)
    await removeLeftover(`${entry()}.lock`)
    expect(await treeOf(folder())).toEqual([])
  })

  it('may have gone before', async () => {
    await removeLeftover(join(folder(), 'nothing'))
    expect(await treeOf(folder())).toEqual([])
  })

  it('turns out to be alive: that process begins again', async () => {
    let runs = 0
    await withLock(entry(), staging('new'), async (commits) => {
      runs += 1
      if (runs === 1) await removeLeftover(`${entry()}.lock`)
      await commits.replaceEntry()
    })
    expect(runs).toBe(2)
    expect(await content()).toBe('new')
  })
})
