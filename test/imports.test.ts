/** Who may import whom: between the packages, and between the folders of the core. */
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { findCycle } from './support/cycles.ts'
import { type Import, importsBelow } from './support/imports.ts'
import { publicPackages } from './support/workspace.ts'

const packages = publicPackages.map((each) => ({ ...each, imports: importsBelow(join(each.path, 'src')) }))

/** The package that a bare specifier is in. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function written({ from, to }: Import): string {
  return `${from} → ${to}`
}

describe.each(packages)('$name', ({ name, manifest, imports }) => {
  const foreign = imports.filter(({ relative, to }) => !relative && !isBuiltin(to))

  it('imports of ours the core alone, and the core none', () => {
    const allowed = name === '@acache/core' ? [] : ['@acache/core', '@acache/core/driver']
    const ours = foreign.filter(({ to }) => to.startsWith('@acache/') && !allowed.includes(to))
    expect(ours.map(written)).toEqual([])
    const dependencies = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
    expect(dependencies.filter((each) => each.startsWith('@acache/') && each !== '@acache/core')).toEqual([])
  })

  it('declares what it imports', () => {
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
    expect(foreign.filter(({ to }) => !declared.includes(packageOf(to))).map(written)).toEqual([])
  })

  it('writes node: before the modules of Node', () => {
    const bare = imports.filter(({ to, relative }) => !relative && isBuiltin(to) && !to.startsWith('node:'))
    expect(bare.map(written)).toEqual([])
  })

  it('imports no file outside of its own sources', () => {
    expect(imports.filter(({ relative, to }) => relative && to.startsWith('..')).map(written)).toEqual([])
  })

  it('has no import cycle between its files at run time', () => {
    const edges = imports.filter(({ relative, typeOnly }) => relative && !typeOnly)
    expect(findCycle(edges.map(({ from, to }) => [from, to] as const))).toBeUndefined()
  })
})

/** The folders of the core, and the files beside them, from the top down. */
const layers = [
  ['index', 'driver', 'testing'],
  ['strategies'],
  ['engine'],
  ['objects', 'bus'],
  ['storage', 'memory'],
  ['codec', 'keys'],
  ['observe', 'time', 'concurrency', 'options'],
  ['errors'],
]

/** Types that lower folders may have from above: the words of the library, which every layer speaks. No code comes along. */
const sharedTypes = {
  files: ['storage/entry.ts', 'storage/driver.ts', 'storage/contract.ts'],
  by: ['codec', 'observe'],
}

describe('the layers of @acache/core', () => {
  const imports =
    packages.find(({ folder }) => folder === 'core')?.imports.filter(({ relative }) => relative) ?? []
  const unitOf = (file: string): string => file.replace(/\.ts$/, '').replace(/\/.*/, '')
  const layerOf = (file: string): number => layers.findIndex((units) => units.includes(unitOf(file)))

  it('hold every file', () => {
    const files = new Set(imports.flatMap(({ from, to }) => [from, to]))
    expect(files.size).toBeGreaterThan(0)
    expect([...files].filter((file) => layerOf(file) === -1)).toEqual([])
  })

  it('import only downwards', () => {
    const upwards = imports.filter(({ from, to, typeOnly }) => {
      const shared = typeOnly && sharedTypes.files.includes(to) && sharedTypes.by.includes(unitOf(from))
      return layerOf(to) < layerOf(from) && !shared
    })
    expect(upwards.map(written)).toEqual([])
  })

  it('have no cycle between folders of one layer at run time', () => {
    const across = imports.filter(({ from, to, typeOnly }) => !typeOnly && unitOf(from) !== unitOf(to))
    expect(findCycle(across.map(({ from, to }) => [unitOf(from), unitOf(to)] as const))).toBeUndefined()
  })

  it('keep the surfaces to themselves: no file inside imports index, driver or testing', () => {
    const surfaces = ['index', 'driver', 'testing']
    const inwards = imports.filter(
      ({ from, to }) => surfaces.includes(unitOf(to)) && unitOf(to) !== unitOf(from),
    )
    expect(inwards.map(written)).toEqual([])
  })
})
