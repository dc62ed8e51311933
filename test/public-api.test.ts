import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { committedApi, surfacesOfSources } from './support/public-api.ts'
import { publicPackages, root } from './support/workspace.ts'

describe('the public exports', () => {
  const surfaces = surfacesOfSources()

  // After a change that is meant: pnpm api:update, and a changeset.
  it.each(publicPackages)('of $name are the ones on the committed list', (each) => {
    expect(surfaces.get(each.folder)).toEqual(committedApi(each))
  })

  it('have a list for each public package, and no list for another', () => {
    const lists = readdirSync(join(root, 'test', 'public-api'))
    expect(lists.sort()).toEqual(publicPackages.map(({ folder }) => `${folder}.json`).sort())
  })

  it('have none that is called then: import() of such a module would take it for a promise', () => {
    const entryPoints = [...surfaces.values()].flatMap((api) => Object.entries(api))
    const thenable = entryPoints.filter(([, { values }]) => values.includes('then'))
    expect(thenable.map(([specifier]) => specifier)).toEqual([])
  })
})
