import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { useRedis } from '@acache/test-servers/jest'
import { type Snippets, snippetsOf } from '@acache/test-servers/snippets'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

const RUN = ['README.md', 'packages/core/README.md']
/** Pages whose snippets name a server or a folder of the reader's machine: their types are checked. */
const READ = [
  ...['packages/chain/README.md', 'packages/fs/README.md', 'packages/redis/README.md'],
  'docs/guides/many-processes.md',
  // What these print is compared with what the other library prints, where that is installed: in benchmarks.
  ...['advanced-caching-python', 'bentocache', 'cache-manager', 'cacheable', 'cachified', 'lru-cache'].map(
    (name) => `docs/migrate/${name}.md`,
  ),
]
const PATIENCE_MS = 120_000

const run = promisify(execFile)
const nodeModules = resolve(__dirname, '../node_modules')
const tsc = join(nodeModules, 'typescript7/bin/tsc')

describe('the snippets of the pages', () => {
  const redis = useRedis()
  let snippets: Snippets
  beforeAll(() => {
    snippets = snippetsOf([...RUN, ...READ], { nodeModules, given: join(__dirname, 'given.ts') })
  })
  afterAll(() => snippets.remove())

  /** What the command printed to its standard error; rejects with all of its output when it fails. */
  async function node(...args: string[]): Promise<string> {
    const env = { ...process.env, REDIS_URL: redis.url }
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
      await node(tsc, '-p', '.')
    },
    PATIENCE_MS,
  )

  it.each(RUN)(
    'run without a warning: %s',
    async (page) => {
      const files = snippets.filesOf(page)
      expect(files).not.toEqual([])
      const flags = ['--conditions=@acache/source', '--import', 'tsx']
      const isTest = (file: string) => file.endsWith('.test.ts')
      const imports = ['given.ts', ...files.filter((file) => !isTest(file))].map(
        (file) => `await import('./${file}')`,
      )
      // A block may leave a connection open, as the application that it is taken from would.
      const program = [...imports, 'process.exit()'].join('\n')
      expect(await node(...flags, '--input-type=module', '-e', program)).toBe('')
      for (const file of files.filter(isTest)) expect(await node(...flags, file)).toBe('')
    },
    PATIENCE_MS,
  )
})
