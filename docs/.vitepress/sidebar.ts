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
  group('Begin', page('Documentation', '/'), page('In a minute', '/overview')),
  group('Where results are kept', page('Many processes', '/guides/many-processes')),
  group('In operation', page('Security', '/security')),
  group('Reference', page('Faults', '/reference/faults'), folded('Every export', ...generated())),
  folded('Packages', ...packages.map((name) => page(`@acache/${name}`, `/packages/${name}`))),
  folded(
    'Examples',
    page('Quick start', '/examples/quickstart'),
    page('Object storage', '/examples/object-storage'),
    page('Fleet', '/examples/fleet'),
    page('OpenTelemetry', '/examples/opentelemetry'),
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
