/** The menu. Every page but those of the generated reference is in it; `checkSite` sees to that. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DefaultTheme } from 'vitepress'

type Item = DefaultTheme.SidebarItem

const page = (text: string, link: string): Item => ({ text, link })
const group = (text: string, ...items: Item[]): Item => ({ text, items, collapsed: false })
const folded = (text: string, ...items: Item[]): Item => ({ text, items, collapsed: true })

const packages = ['core', 'chain', 'fs', 'redis', 's3', 'gcs', 'otel']

export const sidebar: Item[] = [
  group(
    'Begin',
    page('Documentation', '/'),
    page('Quick start', '/guides/quick-start'),
    page('Introduction', '/guides/introduction'),
    page('In a minute', '/overview'),
  ),
  group(
    'When a function runs',
    page('TTL', '/guides/ttl'),
    page('Stale-while-revalidate', '/guides/stale-while-revalidate'),
    page('Background', '/guides/background'),
    page('Errors and time limits', '/guides/errors-and-timeouts'),
    page('Limits on loads', '/guides/limits-on-loads'),
  ),
  group(
    'What it is called with',
    page('Keys', '/guides/keys'),
    page('Tags and invalidation', '/guides/invalidation'),
    page('Batches', '/guides/batches'),
    page('Decorators', '/guides/decorators'),
  ),
  group(
    'Where results are kept',
    page('Memory', '/guides/memory'),
    page('Chains', '/guides/chains'),
    page('Values as bytes', '/guides/values'),
    page('Many processes', '/guides/many-processes'),
    page('Object storage', '/guides/object-storage'),
  ),
  group(
    'In operation',
    page('Observing', '/guides/observing'),
    page('Testing your application', '/guides/testing'),
    page('Security', '/security'),
  ),
  group(
    'Reference',
    page('Options', '/reference/options'),
    page('Errors', '/reference/errors'),
    page('Storage contract', '/reference/storage'),
    page('Driver contract', '/reference/driver'),
    page('Faults', '/reference/faults'),
    { ...folded('Every export', ...generated()), link: '/reference/api/' },
  ),
  folded('Packages', ...packages.map((name) => page(`@acache/${name}`, `/packages/${name}`))),
  folded(
    'Examples',
    page('Quick start', '/examples/quickstart'),
    page('Fastify', '/examples/fastify-api'),
    page('Express', '/examples/express-api'),
    page('Hono', '/examples/hono-api'),
    page('NestJS', '/examples/nestjs'),
    page('Next.js', '/examples/nextjs'),
    page('Cache-Status', '/examples/cache-status'),
    page('Background writer and readers', '/examples/bg-writer-readers'),
    page('Fleet', '/examples/fleet'),
    page('Object storage', '/examples/object-storage'),
    page('OpenTelemetry', '/examples/opentelemetry'),
    page('A driver of your own', '/examples/write-your-own-driver'),
    page('Python and Node', '/examples/python-and-node'),
    page('What the tests of the APIs share', '/examples/support'),
  ),
  folded(
    'Coming from',
    page('cache-manager', '/migrate/cache-manager'),
    page('cacheable', '/migrate/cacheable'),
    page('bentocache', '/migrate/bentocache'),
    page('cachified', '/migrate/cachified'),
    page('lru-cache', '/migrate/lru-cache'),
    page('advanced-caching (Python)', '/migrate/advanced-caching-python'),
  ),
  folded(
    'How well it works',
    page('Benchmarks', '/benchmarks'),
    page('How caches fail', '/peers'),
    page('Soak', '/soak'),
    page('Scale', '/design/scale'),
  ),
  folded(
    'Inside',
    page('Performance', '/design/performance'),
    page('Eviction', '/design/eviction'),
    page('What tests do not run', '/reference/coverage'),
    page('Tests that wait', '/reference/waiting-tests'),
    page('Mutation testing', '/reference/mutation'),
    page('Contributing', '/contributing'),
  ),
]

/** The menu that typedoc has written; empty in an editor, before it has run. */
function generated(): Item[] {
  const file = fileURLToPath(new URL('../generated/menu.json', import.meta.url))
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}
