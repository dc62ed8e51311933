/** Folders for tests. */
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { afterEach, beforeEach } from '@jest/globals'
import { newFolder } from './scratch.ts'

/** Gives each test of a suite an empty folder; call the answer inside of tests. */
export function useFolder(): () => string {
  let made: Awaited<ReturnType<typeof newFolder>> | undefined
  beforeEach(async () => {
    made = await newFolder()
  })
  afterEach(async () => {
    await made?.dispose()
    made = undefined
  })
  return () => {
    if (made === undefined) throw new Error('useFolder: there is a folder inside of tests only')
    return made.folder
  }
}

/** Paths of all files and folders below a folder, relative to it, sorted. */
export async function treeOf(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort()
}

/** Paths of the files of entries below a folder, absolute. */
export async function entryFilesOf(folder: string): Promise<string[]> {
  const paths = await treeOf(folder)
  return paths.filter((path) => /^[0-9a-f]{2}\/[0-9a-f]{64}$/.test(path)).map((path) => join(folder, path))
}
