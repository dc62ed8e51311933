/** What VitePress does not find out about a built site: links to headings that are not there, and menus that are not complete. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DefaultTheme, SiteConfig } from 'vitepress'
import { addressOf, GENERATED } from './pages.ts'

/** Throws an error that names them all. */
export function checkSite({ pages, outDir, rewrites, site }: SiteConfig<DefaultTheme.Config>): void {
  const built = new Map(pages.map((page) => [addressOf(page), htmlOf(rewrites.map[page] ?? page, outDir)]))
  const ids = new Map(
    [...built].map(([address, html]) => [address, new Set(matches(html, / id="([^"]+)"/g))]),
  )
  const problems: string[] = []
  for (const [address, html] of built) {
    for (const link of matches(contentOf(html), / href="([^"]*#[^"]+)"/g)) {
      const { pathname, hash, host } = new URL(link, `http://here${site.base}${address.slice(1)}`)
      const target = `/${pathname.slice(site.base.length)}`.replace(/\.html$/, '')
      const anchors = host === 'here' ? ids.get(target) : undefined
      if (anchors !== undefined && !anchors.has(decodeURIComponent(hash.slice(1))))
        problems.push(`${address}: no heading is at ${link}`)
    }
  }
  const { sidebar } = site.themeConfig
  const listed = new Set(linksIn(Array.isArray(sidebar) ? sidebar : []))
  for (const link of listed)
    if (!built.has(link)) problems.push(`the menu leads to ${link}, which is no page`)
  for (const page of pages) {
    if (!page.startsWith(GENERATED) && !listed.has(addressOf(page))) problems.push(`${page}: not in the menu`)
  }
  if (problems.length > 0) throw new Error(problems.join('\n'))
}

const htmlOf = (page: string, outDir: string) =>
  readFileSync(join(outDir, page.replace(/\.md$/, '.html')), 'utf8')

/** Without the menus, which are the same on every page. */
const contentOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)

const linksIn = (items: readonly DefaultTheme.SidebarItem[]): string[] =>
  items.flatMap(({ link, items: inside = [] }) => [...(link === undefined ? [] : [link]), ...linksIn(inside)])
