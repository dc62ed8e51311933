import { describe, expect, it } from '@jest/globals'
import { Admission } from '../../src/memory/admission.ts'

const [RARE, COMMON, POPULAR] = [1, 2, 3]
const COUNTS: Readonly<Record<number, number>> = { [RARE]: 1, [COMMON]: 5, [POPULAR]: 9 }

/** Chance is what `random` says: 1 never helps, 0 always. */
function admissionWith(random: number): Admission {
  const admission = new Admission(
    (hash) => COUNTS[hash] ?? 0,
    () => random,
  )
  admission.grow(100)
  return admission
}

describe('Admission', () => {
  it('admits what is asked for more often, and neither less often nor as often', () => {
    const admission = admissionWith(1)
    expect([RARE, COMMON, POPULAR].map((hash) => admission.admits(hash, COMMON, true))).toEqual([
      false,
      false,
      true,
    ])
  })

  it('admits who was turned away lately and is back, where the regime readmits', () => {
    const admission = admissionWith(1)
    expect(admission.admits(RARE, POPULAR, true)).toBe(false)
    expect(admission.admits(RARE, POPULAR, false)).toBe(false)
    expect(admission.admits(RARE, POPULAR, true)).toBe(true)
  })

  it('admits a popular newcomer by chance, so that nobody can keep it out by a resident that collides', () => {
    const admission = admissionWith(0)
    expect(admission.admits(POPULAR, POPULAR, false)).toBe(true)
    expect(admission.admits(COMMON, POPULAR, false)).toBe(false)
  })
})
