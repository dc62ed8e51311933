import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { useRedis } from '@acache/test-servers/jest'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Snippets, snippetsOf } from './snippets.ts'

const PATIENCE_MS = 60_000

const run = promisify(execFile)
const tsc = join(resolve(__dirname, '../node_modules/typescript'), 'bin/tsc')

describe.each(['README.md', 'packages/core/README.md'])('the snippets of %s', (page) => {
  const redis = useRedis()
  let snippets: Snippets
  beforeAll(() => {
    snippets = snippetsOf(page)
  })
  afterAll(() => snippets.remove())

  /** What the command printed to its standard error; rejects with all of its output when it fails. */
  async function node(...args: string[]): Promise<string> {
    const env = { ...process.env, REDIS_URL: redis.url, NODE_TEST_CONTEXT: undefined }
    const { stderr } = await run(process.execPath, args, { cwd: snippets.folder, env }).catch(
      ({ stdout, stderr: errors }) => {
        throw new Error(`${stdout}${errors}`)
      },
    )
    return stderr
  }

  it(
    'have the right types',
    async () => {
      expect(snippets.files).not.toEqual([])
      await node(tsc, '-p', '.')
    },
    PATIENCE_MS,
  )

  it(
    'run, each by itself, without a warning',
    async () => {
      const flags = ['--conditions=@acache/source', '--import', 'tsx']
      for (const file of snippets.files) {
        const isTest = file.endsWith('.test.ts')
        const program = `await import('./given.ts'); await import('./${file}'); ${isTest ? '' : 'process.exit()'}`
        expect({ file, errors: await node(...flags, '--input-type=module', '-e', program) }).toEqual({
          file,
          errors: '',
        })
      }
    },
    PATIENCE_MS,
  )
})
