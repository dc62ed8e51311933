import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'
import { checkSite } from './check-site.ts'
import { fitForSite } from './fit-for-site.ts'
import { NO_PAGES, placeOf } from './pages.ts'
import { sidebar } from './sidebar.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** Three levels, the nearest the smallest. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="#3e63dd"><rect x="5" y="2" width="6" height="3" rx="1"/><rect x="3" y="6.5" width="10" height="3" rx="1"/><rect x="1" y="11" width="14" height="3" rx="1"/></svg>`

export default defineConfig({
  title: '@acache',
  description:
    'Caching for Node.js: TTL, stale-while-revalidate and background refresh over memory, Redis, files and buckets',
  head: [['link', { rel: 'icon', href: `data:image/svg+xml,${encodeURIComponent(icon)}` }]],
  // The READMEs of packages and examples are pages, too.
  srcDir: '..',
  srcExclude: NO_PAGES,
  rewrites: placeOf,
  outDir: 'dist',
  cacheDir: '../node_modules/.cache/vitepress',
  cleanUrls: true,
  markdown: {
    config: (md) => fitForSite(md, root),
    anchor: { slugify },
    // Their comments, which tell what is printed, are easy to read.
    theme: { light: 'github-light-default', dark: 'github-dark-default' },
  },
  themeConfig: {
    nav: [
      { text: 'Quick start', link: '/guides/quick-start' },
      { text: 'Guides', link: '/guides/introduction' },
      { text: 'Reference', link: '/reference/options' },
      { text: 'Benchmarks', link: '/benchmarks' },
    ],
    sidebar,
    outline: [2, 3],
    search: { provider: 'local' },
    docFooter: { prev: 'Before', next: 'Next' },
  },
  vite: { build: { chunkSizeWarningLimit: 4096 } },
  buildEnd: checkSite,
})

/** Names of headings as GitHub makes them, so that a link to one works in both places. */
function slugify(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}
