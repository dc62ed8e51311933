/**
 * Pages are written to be read in the repository, where links are relative to the file and lead to files and folders. Here they
 * become links of the site: to the page that a file or folder is, or to the place where the source is kept. Pictures and code get
 * the forms that the theme knows.
 */
import { existsSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path/posix'
import type { MarkdownRenderer } from 'vitepress'
import { addressOf } from './pages.ts'

type Token = ReturnType<MarkdownRenderer['parse']>[number]

/** What VitePress says about the page that is rendered. */
interface PageEnv {
  /** The file that it is made of; absent in the index of the search, where `path` is that. */
  readonly realPath?: string
  readonly path: string
}

/** The longest text of a table's cell that is kept in one line: numbers with a unit, names. */
const SHORT = 16

/** Makes pages of the repository pages of the site. `root` is the folder of the repository. */
export function fitForSite(md: MarkdownRenderer, root: string): void {
  md.core.ruler.push('fit-for-site', ({ tokens, env }) => {
    const { path, realPath = path } = env as PageEnv
    for (const [i, token] of tokens.entries()) {
      if (token.type === 'html_block') token.content = picturesByTheme(token.content)
      if (token.type === 'code_block') Object.assign(token, { type: 'fence', info: 'text', markup: '```' })
      if (token.type === 'td_open' && (tokens[i + 1]?.content.length ?? 0) <= SHORT)
        token.attrJoin('class', 'short')
      if (token.children !== null) token.children = withLinks(token.children, realPath, root)
    }
  })
}

function withLinks(tokens: readonly Token[], page: string, root: string): Token[] {
  let textOnly = false
  return tokens.filter((token) => {
    if (token.type === 'link_close' && textOnly) {
      textOnly = false
      return false
    }
    if (token.type !== 'link_open') return true
    const link = String(token.attrGet('href'))
    if (/^([a-z]+:|#|\/)/.test(link)) return true
    const address = targetOf(decodeURI(link), page, root)
    textOnly = address === undefined
    if (address !== undefined) token.attrSet('href', address)
    return !textOnly
  })
}

/** The address that a relative link leads to; undefined for a file that is no page when nothing says where the source is kept. */
function targetOf(link: string, page: string, root: string): string | undefined {
  const [path = '', hash = ''] = link.split(/(?=#)/)
  const target = join(dirname(page), path)
  const file = [target, join(target, 'README.md')].find((each) => each.endsWith('.md') && existsSync(each))
  if (file !== undefined) return addressOf(relative(root, file)) + hash
  if (!existsSync(target)) throw new Error(`${relative(root, page)}: nothing is at ${link}`)
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env
  if (server === undefined || repository === undefined) return undefined
  const kind = statSync(target).isDirectory() ? 'tree' : 'blob'
  return `${server}/${repository}/${kind}/main/${relative(root, target)}${hash}`
}

/** Pictures with a dark form follow the switch of the site, which `prefers-color-scheme` does not. */
function picturesByTheme(html: string): string {
  return html.replaceAll(
    /<picture>\s*<source media="\(prefers-color-scheme: dark\)" srcset="([^"]+)">\s*<img ([^>]*)src="([^"]+)"([^>]*)>\s*<\/picture>/g,
    (_, dark, before, light, after) =>
      `<p class="picture"><img class="in-light" ${before}src="${asset(light)}"${after}><img class="in-dark" ${before}src="${asset(dark)}"${after}></p>`,
  )
}

/** Only what begins with a dot is taken for a file beside the page. */
const asset = (path: string) => (path.startsWith('.') ? path : `./${path}`)
