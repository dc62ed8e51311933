/** The shape of a bucket's lifecycle configuration. */
import { invalid } from './api-error.ts'

const MAX_RULES = 100
const MAX_AFFIXES = 50

const ACTIONS = new Set(['Delete', 'SetStorageClass', 'AbortIncompleteMultipartUpload'])

const CONDITIONS: Readonly<Record<string, (value: unknown) => boolean>> = {
  age: isCount,
  daysSinceCustomTime: isCount,
  daysSinceNoncurrentTime: isCount,
  numNewerVersions: isCount,
  createdBefore: isDate,
  customTimeBefore: isDate,
  noncurrentTimeBefore: isDate,
  isLive: (value) => typeof value === 'boolean',
  matchesPrefix: isAffixes,
  matchesSuffix: isAffixes,
  matchesStorageClass: (value) => isTexts(value),
}

/** Refuses what the service would refuse. */
export function checkLifecycle(lifecycle: unknown): void {
  const rules = fieldsOf(lifecycle, 'lifecycle', ['rule'])['rule'] ?? []
  if (!Array.isArray(rules)) throw invalid('lifecycle.rule is not a list.')
  if (rules.length > MAX_RULES) throw invalid(`A lifecycle has at most ${MAX_RULES} rules.`)
  rules.forEach((rule, index) => {
    checkRule(rule, `lifecycle.rule[${index}]`)
  })
}

function checkRule(rule: unknown, path: string): void {
  const { action, condition } = fieldsOf(rule, path, ['action', 'condition'])
  const { type, storageClass } = fieldsOf(action, `${path}.action`, ['type', 'storageClass'])
  if (typeof type !== 'string' || !ACTIONS.has(type))
    throw invalid(`${path}.action.type is not an action: '${type}'.`)
  if ((type === 'SetStorageClass') !== (typeof storageClass === 'string'))
    throw invalid(`${path}.action.storageClass goes with SetStorageClass, and only with that.`)
  const conditions = Object.entries(fieldsOf(condition, `${path}.condition`, Object.keys(CONDITIONS)))
  for (const [name, value] of conditions)
    if (CONDITIONS[name]?.(value) !== true) throw invalid(`${path}.condition.${name} has a wrong value.`)
  if (conditions.length === 0) throw invalid(`${path}.condition is empty.`)
}

function fieldsOf(value: unknown, path: string, known: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(`${path} is not an object.`)
  for (const key of Object.keys(value))
    if (!known.includes(key)) throw invalid(`${path} has no field '${key}'.`)
  return { ...value }
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
}

function isTexts(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((text) => typeof text === 'string' && text !== '')
  )
}

function isAffixes(value: unknown): boolean {
  return isTexts(value) && value.length <= MAX_AFFIXES
}
