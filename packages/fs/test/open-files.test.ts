import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { OpenFiles } from '../src/open-files.ts'
import { useFolder } from './support/folder.ts'

describe('open files', () => {
  const folder = useFolder()

  it('are never more at once than the limit, and all get their turn', async () => {
    const path = join(folder(), 'file')
    await writeFile(path, 'x')
    const files = new OpenFiles(3)
    let open = 0
    let most = 0
    let tell: () => void = () => undefined
    const full = new Promise<void>((resolve) => {
      tell = resolve
    })
    const work = Array.from({ length: 40 }, () =>
      files.use(path, 'r', async (file) => {
        open += 1
        most = Math.max(most, open)
        // The first ones wait until as many are open as may be.
        if (open === 3) tell()
        await full
        const { size } = await file.stat()
        open -= 1
        return size
      }),
    )
    expect(await Promise.all(work)).toEqual(Array(40).fill(1))
    expect(most).toBe(3)
  })

  it('make room again when opening fails and when the work fails', async () => {
    const files = new OpenFiles(1)
    const path = join(folder(), 'file')
    await expect(files.use(path, 'r', async () => 1)).rejects.toMatchObject({ code: 'ENOENT' })
    await writeFile(path, 'x')
    await expect(files.use(path, 'r', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await files.use(path, 'r', async () => 1)).toBe(1)
  })

  it('are made for the owner alone', async () => {
    const files = new OpenFiles(1)
    const { mode } = await files.use(join(folder(), 'file'), 'wx', (file) => file.stat())
    expect(mode & 0o777).toBe(0o600)
  })
})
