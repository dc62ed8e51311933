import { createRequire } from 'node:module'
import { join } from 'node:path'
import { spawnScript } from '@acache/test-servers'
import { describe, expect, it } from '@jest/globals'
import { publicPackages, root } from '../support/workspace.ts'

const require = createRequire(import.meta.url)
const entryPoints = publicPackages.flatMap((each) => each.entryPoints)

describe('in tests, a package of the workspace', () => {
  it.each(entryPoints)('$specifier is its sources', ({ specifier, source }) => {
    expect(require.resolve(specifier)).toBe(source)
  })

  it('shares what it imports with the test: there is one copy of the core', async () => {
    const fromTest = await import('@acache/core')
    const fromFs = await import(join(root, 'packages/core/src/index.ts'))
    expect(fromFs.InMemCache).toBe(fromTest.InMemCache)
  })

  it('is its sources in a script of several processes, too', async () => {
    await using script = await spawnScript<never, string>(new URL('./stack.ts', import.meta.url))
    expect(await script.receive()).toContain(join('packages', 'core', 'src', 'memory'))
  })
})
