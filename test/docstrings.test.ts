/** What everybody can use is described where an editor shows it. */
import { describe, expect, it } from '@jest/globals'
import { type PublicName, publicNames } from './support/docstrings.ts'

/** Where users begin in the entry points for authors of backends and of tests. What else is there they meet by need. */
const BEGINNINGS = [
  '@acache/core/driver createStorage',
  '@acache/core/testing driverSuite',
  '@acache/core/testing faultyDriver',
  '@acache/core/testing faultyStorage',
  '@acache/core/testing manualTime',
  '@acache/core/testing memoryDriver',
  '@acache/core/testing storageSuite',
]

const AUTHORS = ['@acache/core/driver', '@acache/core/testing']

const names = publicNames()
const idOf = ({ specifier, name }: PublicName) => `${specifier} ${name}`
const shown = (each: PublicName) => `${idOf(each)} (${each.place})`
const needsExample = (each: PublicName) =>
  BEGINNINGS.includes(idOf(each)) || (each.exportedValue && !AUTHORS.includes(each.specifier))

describe('public names', () => {
  it('are found, and their members with them', () => {
    const found = names.map(idOf)
    const members = [
      'TTLCache',
      'CacheStorage.get',
      'InMemCache.stats',
      'Cached.peek',
      'StorageTimeoutError.operation',
    ]
    expect(found).toEqual(expect.arrayContaining(members.map((name) => `@acache/core ${name}`)))
    expect(found).toEqual(expect.arrayContaining(['@acache/core/driver fallbacks.getMany', ...BEGINNINGS]))
  })

  it('have a docstring, of their own or of the interface that they implement', () => {
    expect(names.filter(({ text }) => text.trim() === '').map(shown)).toEqual([])
  })

  it('have an example where an application begins with them: errors and all other values', () => {
    expect(names.filter((each) => needsExample(each) && each.examples.length === 0).map(shown)).toEqual([])
  })

  it('have examples that are marked as TypeScript, and so are compiled', () => {
    const unmarked = names.filter(({ examples }) =>
      examples.some((text) => !/^```ts\n[\s\S]+\n```$/.test(text)),
    )
    expect(unmarked.map(shown)).toEqual([])
  })
})
