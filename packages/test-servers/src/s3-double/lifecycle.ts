/** The shape of a lifecycle configuration. The double keeps it and does not act on it. */
import { S3Error } from './errors.ts'
import { all, checkShape, type Element, malformed, one, textOf } from './xml.ts'

const MAX_RULES = 1000
const MAX_ID_LENGTH = 255

const ACTIONS = [
  'Expiration',
  'Transition',
  'NoncurrentVersionExpiration',
  'NoncurrentVersionTransition',
  'AbortIncompleteMultipartUpload',
]
const FILTERS = ['Prefix', 'Tag', 'ObjectSizeGreaterThan', 'ObjectSizeLessThan']
/** Where a number of days may stand, which must be a positive one. */
const DAYS = ['Days', 'NoncurrentDays', 'DaysAfterInitiation']

/** Throws MalformedXML for what is no configuration, and InvalidArgument for one that makes no sense. */
export function checkLifecycle(root: Element): void {
  checkShape(root, 'LifecycleConfiguration', ['Rule'])
  const rules = all(root, 'Rule')
  if (rules.length === 0 || rules.length > MAX_RULES) throw malformed()
  for (const rule of rules) checkRule(rule)
  const ids = rules.map((rule) => textOf(rule, 'ID')).filter((id) => id !== undefined)
  if (new Set(ids).size < ids.length) throw invalid('Rule ID must be unique.')
}

function checkRule(rule: Element): void {
  checkShape(rule, 'Rule', ['ID', 'Status', 'Filter', 'Prefix', ...ACTIONS])
  if ((textOf(rule, 'ID') ?? '').length > MAX_ID_LENGTH)
    throw invalid(`ID length should not exceed allowed limit of ${MAX_ID_LENGTH}`)
  if (!['Enabled', 'Disabled'].includes(textOf(rule, 'Status') ?? '')) throw malformed()
  const filter = one(rule, 'Filter')
  // The prefix without a filter around it is how it was before there were filters.
  if ((filter === undefined) === (one(rule, 'Prefix') === undefined)) throw malformed()
  if (filter !== undefined) checkFilter(filter)
  const actions = rule.children.filter(({ name }) => ACTIONS.includes(name))
  if (actions.length === 0) throw malformed()
  for (const action of actions) checkAction(action)
}

function checkFilter(filter: Element): void {
  checkShape(filter, 'Filter', [...FILTERS, 'And'])
  if (filter.children.length > 1) throw malformed()
  const and = one(filter, 'And')
  if (and === undefined) return
  checkShape(and, 'And', FILTERS)
  if (and.children.length < 2) throw malformed()
}

function checkAction(action: Element): void {
  switch (action.name) {
    case 'Expiration':
      checkShape(action, 'Expiration', ['Days', 'Date', 'ExpiredObjectDeleteMarker'])
      if (action.children.length !== 1) throw malformed()
      break
    case 'AbortIncompleteMultipartUpload':
      checkShape(action, action.name, ['DaysAfterInitiation'])
      if (one(action, 'DaysAfterInitiation') === undefined) throw malformed()
      break
    case 'Transition':
      checkShape(action, action.name, ['Days', 'Date', 'StorageClass'])
      if (one(action, 'StorageClass') === undefined) throw malformed()
      break
    default:
      checkShape(action, action.name, ['NoncurrentDays', 'NewerNoncurrentVersions', 'StorageClass'])
  }
  for (const { name, text } of action.children.filter(({ name }) => DAYS.includes(name))) {
    if (!/^-?\d+$/.test(text)) throw malformed()
    if (Number(text) <= 0) throw invalid(`'${name}' for ${action.name} action must be a positive integer`)
  }
}

function invalid(message: string): S3Error {
  return new S3Error('InvalidArgument', { message })
}
