/** The conditions that a request may put on the version of what it touches. */
import { ApiError, conditionNotMet, notModified } from './api-error.ts'

/** The version of what exists. */
export interface Version {
  readonly generation: bigint
  readonly metageneration: bigint
}

export interface Preconditions {
  readonly generationMatch?: bigint | undefined
  readonly generationNotMatch?: bigint | undefined
  readonly metagenerationMatch?: bigint | undefined
  readonly metagenerationNotMatch?: bigint | undefined
}

/** Reads `ifGenerationMatch` and its like; with `source`, `ifSourceGenerationMatch` and its like. */
export function preconditionsOf(params: URLSearchParams, source: '' | 'Source' = ''): Preconditions {
  const number = (name: string): bigint | undefined => longParameter(params, `if${source}${name}`)
  return {
    generationMatch: number('GenerationMatch'),
    generationNotMatch: number('GenerationNotMatch'),
    metagenerationMatch: number('MetagenerationMatch'),
    metagenerationNotMatch: number('MetagenerationNotMatch'),
  }
}

export function longParameter(params: URLSearchParams, name: string): bigint | undefined {
  const text = params.get(name)
  if (text === null) return undefined
  if (!/^\d{1,19}$/.test(text))
    throw new ApiError(400, 'invalidParameter', `Invalid long value: '${text}'.`, {
      locationType: 'parameter',
      location: name,
    })
  return BigInt(text)
}

/**
 * Refuses when a condition does not hold. What does not exist has generation 0 and no metageneration, and no condition
 * that something has another version holds for it.
 */
export function requireConditions(conditions: Preconditions, current: Version | undefined): void {
  const { generationMatch, generationNotMatch, metagenerationMatch, metagenerationNotMatch } = conditions
  if (generationMatch !== undefined && generationMatch !== (current?.generation ?? 0n))
    throw conditionNotMet()
  if (metagenerationMatch !== undefined && metagenerationMatch !== current?.metageneration)
    throw conditionNotMet()
  const needsOther = generationNotMatch !== undefined || metagenerationNotMatch !== undefined
  if (needsOther && (current === undefined || hasOneOf(current, generationNotMatch, metagenerationNotMatch)))
    throw notModified()
}

function hasOneOf(
  current: Version,
  generation: bigint | undefined,
  metageneration: bigint | undefined,
): boolean {
  return current.generation === generation || current.metageneration === metageneration
}
