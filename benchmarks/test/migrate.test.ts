/** The pages for those who come from another library: what they show before and after does the same. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { useOwnRedis } from '@acache/test-servers/jest'
import { type Snippets, snippetsOf } from '@acache/test-servers/snippets'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { installPeers } from '../peers/install.ts'
import { peersFolder } from '../peers/installed.ts'
import { peerVersions } from '../peers/versions.ts'

const run = promisify(execFile)
const root = resolve(__dirname, '../..')
const PATIENCE_MS = 120_000

/** Pages, and the npm name of the library that each is about. */
const PEERS = {
  bentocache: 'bentocache',
  'cache-manager': 'cache-manager',
  cacheable: 'cacheable',
  cachified: '@epic-web/cachified',
  'lru-cache': 'lru-cache',
}
const FROM_NPM = Object.keys(PEERS).map(pageOf)
/** The block of another language is not run. */
const PAGES = [...FROM_NPM, pageOf('advanced-caching-python')]

const lacking = whyNoPeers()
const withPeers = lacking === undefined ? describe : describe.skip

describe('the pages about migration', () => {
  const redis = useOwnRedis()
  let ours: Snippets
  beforeAll(() => {
    ours = snippetsOf(PAGES, { nodeModules: [resolve(__dirname, '../node_modules')] })
  })
  afterAll(() => ours.remove())

  it(
    'show code of this library that prints what they say, under the keys that they name',
    async () => {
      const { printed, warnings } = await runBlocks(ours, 'after.ts', PAGES, redis.server.url)
      expect(printed).toEqual(PAGES.map(promised))
      expect(warnings).toBe('')
      await expectKeysOf('after', 'both')
    },
    PATIENCE_MS,
  )

  withPeers(`with the other library${lacking === undefined ? '' : ` (skipped: ${lacking})`}`, () => {
    let theirs: Snippets
    beforeAll(() => {
      theirs = snippetsOf(FROM_NPM, { nodeModules: [join(peersFolder(), 'node_modules')] })
    })
    afterAll(() => theirs.remove())

    it(
      'show code of it that prints the same, beside ours in one Redis',
      async () => {
        const { printed } = await runBlocks(theirs, 'before.ts', FROM_NPM, redis.server.url)
        expect(printed).toEqual(FROM_NPM.map(promised))
        await expectKeysOf('before', 'after', 'both')
      },
      PATIENCE_MS,
    )
  })

  it.each(Object.entries(PEERS))('name the version that they were checked with: %s', (page, library) => {
    expect(text(pageOf(page))).toContain(`Checked with ${library} ${peerVersions().get(library)}`)
  })

  /** The keys that pages name for these sides are in Redis, and others only beside them. */
  async function expectKeysOf(...sides: readonly string[]) {
    const named = PAGES.flatMap((page) => sides.flatMap((side) => keyOf(page, side)))
    const keys = await redis.admin.keys('*')
    expect(keys).toEqual(expect.arrayContaining(named))
    const prefixes = named.map((key) => key.replace(/\w+:\d+$/, ''))
    expect(keys.filter((key) => !prefixes.some((prefix) => key.startsWith(prefix)))).toEqual([])
  }
})

/** Runs the blocks of that name in one process: what they print, page by page, and what goes to its standard error. */
async function runBlocks(snippets: Snippets, name: string, pages: readonly string[], redisUrl: string) {
  const files = pages.map((page) => {
    const block = snippets.filesOf(page).find((each) => each.file.endsWith(`/${name}`))
    if (block === undefined) throw new Error(`${page} has no ${name}`)
    return `./${block.file}`
  })
  const program = `
    import { format } from 'node:util'
    const printed = []
    for (const file of ${JSON.stringify(files)}) {
      let text = ''
      console.log = (...args) => { text += format(...args) + '\\n' }
      await import(file)
      printed.push(text)
    }
    process.stdout.write(JSON.stringify(printed), () => process.exit())
  `
  const tsx = pathToFileURL(require.resolve('tsx')).href
  const flags = ['--conditions=@acache/source', '--import', tsx, '--input-type=module', '-e', program]
  const { stdout, stderr } = await run(process.execPath, flags, {
    cwd: snippets.folder,
    env: { ...process.env, REDIS_URL: redisUrl },
  })
  return { printed: JSON.parse(stdout), warnings: stderr }
}

/** What a page says that its blocks print. */
function promised(page: string): string | undefined {
  return /^```text\n(.*?)^```/ms.exec(text(page))?.[1]
}

/** The key that a page says is in Redis, in the row of that side. */
function keyOf(page: string, side: string): readonly string[] {
  const [, key] = new RegExp(`^\\| ${side} +\\| \`(.+?)\` +\\|$`, 'm').exec(text(page)) ?? []
  return key === undefined ? [] : [key]
}

function pageOf(name: string): string {
  return `docs/migrate/${name}.md`
}

function text(page: string): string {
  return readFileSync(join(root, page), 'utf8')
}

/** Undefined when the other libraries are installed. In CI they must be. */
function whyNoPeers(): string | undefined {
  try {
    installPeers()
    return undefined
  } catch (error) {
    if (process.env['CI'] !== undefined) throw error
    return `the other libraries could not be installed: ${String(error).split('\n')[0]}`
  }
}
