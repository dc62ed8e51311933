import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type GcsDouble, type S3Double, startGcsDouble, startS3Double } from '@acache/test-servers'
import { useRedis } from '@acache/test-servers/jest'
import { pagesWithSnippets, type Snippet, type Snippets, snippetsOf } from '@acache/test-servers/snippets'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

const guides = (...names: string[]) => names.map((name) => `docs/guides/${name}.md`)

const RUN = [
  ...guides('quick-start', 'introduction', 'ttl', 'stale-while-revalidate', 'background'),
  ...guides('errors-and-timeouts', 'limits-on-loads', 'keys', 'invalidation', 'batches', 'decorators'),
  ...guides('memory', 'chains', 'values', 'observing', 'testing', 'many-processes', 'object-storage'),
  ...['chain', 'fs', 'redis', 's3', 'gcs', 'otel'].map((name) => `packages/${name}/README.md`),
  'examples/cache-status/README.md',
  ...['docs/reference/errors.md', 'docs/reference/storage.md', 'docs/README.md', 'README.md'],
  // Last: it prints every load from then on.
  'packages/core/README.md',
]
/** What these print is compared with what the other library prints, where that is installed: in benchmarks. */
const READ = [
  'advanced-caching-python',
  'bentocache',
  'cache-manager',
  'cacheable',
  'cachified',
  'lru-cache',
].map((name) => `docs/migrate/${name}.md`)
const PATIENCE_MS = 120_000
const FLAGS = ['--conditions=@acache/source', '--import', 'tsx']
const MARK = '\u001f'

const run = promisify(execFile)
const root = resolve(__dirname, '../../..')
/** Of those whose dependencies the pages use. */
const nodeModules = [
  'examples/quickstart',
  'examples/fastify-api',
  'packages/s3',
  'packages/gcs',
  'packages/otel',
  'test',
].map((folder) => join(root, folder, 'node_modules'))
const tsc = join(root, 'node_modules/typescript7/bin/tsc')

describe('the snippets of the pages', () => {
  const redis = useRedis()
  let s3: S3Double
  let gcs: GcsDouble
  let snippets: Snippets
  beforeAll(async () => {
    ;[s3, gcs] = [await startS3Double(), await startGcsDouble()]
    gcs.createBucket('my-cache')
    snippets = snippetsOf([...RUN, ...READ], {
      nodeModules,
      given: join(__dirname, 'given.ts'),
      places: {
        'redis://localhost:6379': redis.url,
        '/var/cache/app': './cache/app',
        './cache-status.ts': '@acache/example-cache-status',
        '/var/tmp/my-app-cache': './cache/my-app',
      },
    })
  })
  afterAll(async () => {
    snippets.remove()
    await Promise.all([s3.stop(), gcs.stop()])
  })

  /** Where clients look for their servers when they are told of none. */
  const environment = () => ({
    ...process.env,
    REDIS_URL: redis.url,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_REGION: s3.clientConfig.region,
    AWS_ACCESS_KEY_ID: s3.clientConfig.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: s3.clientConfig.credentials.secretAccessKey,
    STORAGE_EMULATOR_HOST: gcs.endpoint,
    // Of the SDK, about a version of Node that it is going to leave behind.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  })

  /** What the command printed; rejects with all of its output when it fails, or prints to its standard error. */
  async function node(...args: string[]): Promise<string> {
    const options = { cwd: snippets.folder, env: environment() }
    const { stdout, stderr } = await run(process.execPath, args, options).catch(
      ({ stdout: output, stderr: errors }) => {
        throw new Error(`${output}${errors}`)
      },
    )
    if (stderr !== '') throw new Error(stderr)
    return stdout
  }

  it('are those of every page that has some', () => {
    expect([...RUN, ...READ].sort()).toEqual(pagesWithSnippets().sort())
  })

  it(
    'have the right types',
    async () => {
      await node(tsc, '-p', '.')
    },
    PATIENCE_MS,
  )

  it(
    'run without a warning, and print what they say',
    async () => {
      const all = RUN.flatMap((page) => snippets.filesOf(page))
      const isTest = ({ file }: Snippet) => file.endsWith('.test.ts')
      // Each in its turn, in one process, after a line that names it.
      const program = [
        "await import('./given.ts')",
        "const { CreateBucketCommand, S3Client } = await import('@aws-sdk/client-s3')",
        "await new S3Client().send(new CreateBucketCommand({ Bucket: 'my-cache' }))",
        ...all
          .filter((each) => !isTest(each))
          .map(({ file }) => `console.log('${MARK}${file}')\nawait import('./${file}')`),
        // A block may leave a connection open, as the application that it is taken from would.
        'process.exit()',
      ].join('\n')
      const output = await node(...FLAGS, '--input-type=module', '-e', program)
      const printed = new Map(output.split(MARK).map((part) => splitOnce(part, '\n')))
      for (const { file, prints } of all) {
        if (prints.length > 0) expect({ file, prints: linesOf(printed.get(file)) }).toEqual({ file, prints })
      }
      for (const { file } of all.filter(isTest)) await node(...FLAGS, file)
    },
    PATIENCE_MS,
  )
})

const splitOnce = (text: string, at: string): [string, string] => {
  const place = text.indexOf(at)
  return [text.slice(0, place), text.slice(place + at.length)]
}

const linesOf = (text = '') => text.split('\n').filter((line) => line !== '')
