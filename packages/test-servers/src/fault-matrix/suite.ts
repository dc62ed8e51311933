/** Plays a sheet of the fault matrix as a Jest suite: one test for each fault. */
import { describe, expect, it } from '@jest/globals'
import { ofStorages, play, type Stage } from './play.ts'
import type { Sheet } from './sheet.ts'
import { type Fault, faults, OPERATIONS } from './words.ts'

/** What the suite needs besides the sheet. */
export interface Player {
  /** A storage of its own for each cell. */
  open(fault: Fault): Stage | Promise<Stage>
  /** What the operations are. Default: those of storages. */
  readonly acts?: typeof ofStorages | undefined
  /** Why this machine cannot bring the fault about; undefined where it can. */
  readonly unable?: ((fault: Fault) => string | undefined) | undefined
}

/** One test for each fault that the sheet has outcomes for. */
export function playSheet({ title, rows }: Sheet, { open, acts = ofStorages, unable }: Player): void {
  describe(`faults: ${title}`, () => {
    for (const fault of faults) {
      const row = rows[fault]
      if ('none' in row) continue
      const lacking = unable?.(fault)
      const body = async () => {
        const outcomes: Record<string, string> = {}
        for (const operation of OPERATIONS)
          outcomes[operation] = await play(acts, operation, await open(fault))
        expect(outcomes).toEqual(
          Object.fromEntries(OPERATIONS.map((operation, index) => [operation, row[index]])),
        )
      }
      if (lacking === undefined) it(fault, body)
      else it.skip(`${fault} (skipped: ${lacking})`, body)
    }
  })
}
