/** Which files of the repository are pages, and under which addresses. */
import { join } from 'node:path/posix'

/** The Markdown files that are no pages, as patterns relative to the root of the repository. */
export const NO_PAGES = ['.*/**', '**/test/**', '**/CHANGELOG.md', 'benchmarks/**']

/** Where typedoc puts the reference, relative to the root of the repository. */
export const GENERATED = 'docs/generated'

/**
 * The place of a page on the site, from its place in the repository: `docs/` falls away, a README stands for its folder.
 * Both are relative to their root and end in `.md`.
 */
export function placeOf(file: string): string {
  if (file === 'README.md') return 'overview.md'
  if (file === 'docs/README.md') return 'index.md'
  if (file.startsWith(`${GENERATED}/`)) return join('reference/api', file.slice(GENERATED.length + 1))
  if (file.startsWith('docs/')) return file.slice('docs/'.length)
  return file.replace(/\/README\.md$/, '.md').toLowerCase()
}

/** The address of a page, as links name it. */
export const addressOf = (file: string): string => `/${placeOf(file).replace(/(^|\/)index\.md$|\.md$/, '$1')}`
