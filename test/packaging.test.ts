/** The packages as users get them: packed, installed in a project of their own, imported in every way there is. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Consumer, installPacked } from './support/consumer.ts'
import { specifiers, surfaces, writeTypeUses } from './support/surfaces.ts'
import { readJson, root } from './support/workspace.ts'

const require = createRequire(import.meta.url)

const values = Object.fromEntries(surfaces.map(([specifier, surface]) => [specifier, surface.values]))

/** The version of a client that the workspace tests with. */
function versionIn(folder: string, dependency: string): string {
  const path = join(root, 'packages', folder, 'node_modules', dependency, 'package.json')
  return readJson<{ version: string }>(path).version
}

/** Installing and compiling take seconds, on a busy machine many. */
const PATIENCE_MS = 120_000

describe('the packed packages', () => {
  let consumer: Consumer

  beforeAll(async () => {
    consumer = await installPacked({ ioredis: versionIn('redis', 'ioredis') })
  }, PATIENCE_MS)

  afterAll(() => consumer?.remove())

  it('can be imported by plain Node, and export what the lists say', async () => {
    consumer.write(
      'import.mjs',
      `const exported = {}
      for (const name of ${JSON.stringify(specifiers)}) exported[name] = Object.keys(await import(name)).sort()
      console.log(JSON.stringify(exported))`,
    )
    const { stdout, output, code } = await consumer.node('import.mjs')
    expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' })
    expect(JSON.parse(stdout)).toEqual(values)
  })

  it('can be required by plain Node, and export the same', async () => {
    consumer.write(
      'require.cjs',
      `const exported = {}
      for (const name of ${JSON.stringify(specifiers)}) exported[name] = Object.keys(require(name)).sort()
      console.log(JSON.stringify(exported))`,
    )
    const { stdout, output, code } = await consumer.node('require.cjs')
    expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' })
    expect(JSON.parse(stdout)).toEqual(values)
  })

  it('can be required in a CommonJS Jest project without a configuration', async () => {
    consumer.write(
      'required.test.js',
      `test.each(Object.entries(${JSON.stringify(values)}))('%s', (name, values) => {
        expect(Object.keys(require(name)).sort()).toEqual(values)
      })`,
    )
    const { output, code } = await consumer.node(require.resolve('jest/bin/jest'), '--verbose')
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringContaining(`${specifiers.length} passed`),
    })
  })

  it(
    'have types that hold for ES modules and for CommonJS, their declarations checked too',
    async () => {
      writeTypeUses(consumer, join(root, 'node_modules/@types'))
      const { output, code } = await consumer.node(join(root, 'node_modules/typescript7/bin/tsc'), '-p', '.')
      expect({ code, output }).toEqual({ code: 0, output: '' })
    },
    PATIENCE_MS,
  )
})
