/**
 * Versions of copies. The version of an entry read through a chain may be used as `ifVersion`, and it is the deepest level
 * that decides. A copy at an upper level carries the version that the deepest level gave, where the level keeps the
 * version of an entry that it is handed (memory does). Where it makes one of its own (every backend of bytes) that version
 * means nothing below. Such a copy is answered with a description instead: of which write it is a copy, at which level,
 * and under which version there. When it comes to a condition, the description is held against what both levels have.
 */
import type { CacheEntry } from '@acache/core'
import { newVersion } from '@acache/core/driver'

/** The description as a version. `level` and `own`, the version there, are left out where no level has told them. */
export function copyVersion({ createdAt }: CacheEntry, level?: number, own?: string | undefined): string {
  return `copy:${createdAt}:${level === undefined || own === undefined ? '' : `${level}:${own}`}`
}

/** What stands for the version of a write that the deepest level has not taken yet: no two are the same. */
export function standInVersion(entry: CacheEntry): string {
  return `${copyVersion(entry)}${newVersion()}`
}

/** What a description tells. */
export interface CopyFacts {
  /** When the write was made that the entry is a copy of; copies keep it. */
  readonly createdAt: number
  /** The index of the level that holds the copy. */
  readonly level: number | undefined
}

const FORM = /^copy:([^:]+):(?:(\d+):)?/

/** What a version describes; undefined for one that is no description. */
export function copyFacts(version: string): CopyFacts | undefined {
  const [, createdAt, level] = FORM.exec(version) ?? []
  if (createdAt === undefined) return undefined
  return { createdAt: Number(createdAt), level: level === undefined ? undefined : Number(level) }
}
