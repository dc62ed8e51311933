/** The page of the documentation that the fault matrix is shown on. */
import type { Sheet } from './sheet.ts'
import { allSheets } from './table.ts'
import { FAULTS, faults, OPERATIONS, WORDS } from './words.ts'

/** Where the page is, relative to the root of the repository. */
export const PAGE = 'docs/reference/faults.md'

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function sheetText({ title, about, test, means = {}, rows }: Sheet): string {
  const played = faults.flatMap((fault) => {
    const row = rows[fault]
    return 'none' in row ? [] : [[fault, ...row]]
  })
  const none = faults.flatMap((fault) => {
    const row = rows[fault]
    return 'none' in row ? [`- ${fault}: ${row.none}.`] : []
  })
  const how = faults.flatMap((fault) => (means[fault] === undefined ? [] : [`- ${fault}: ${means[fault]}.`]))
  return [
    `## ${title[0]?.toUpperCase()}${title.slice(1)}`,
    `${about} Played by \`${test}\`.`,
    ...(how.length === 0 ? [] : [how.join('\n')]),
    table(['', ...OPERATIONS], played),
    ...(none.length === 0 ? [] : [`Not played:\n\n${none.join('\n')}`]),
  ].join('\n\n')
}

/** The whole page. */
export function pageText(): string {
  const legend = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([word, says]) => [word, says])
  return `${[
    '# What comes of faults',
    'This page is generated from the table that the tests play, by `pnpm faults:update`: each row below is a test, each cell an operation on a storage, or a chain, or a function around one, while something goes wrong there.',
    'Before it goes wrong a value is kept under the key; for `setIfNotExists` none is; for `refresh` a stale one is, and what is asked is a function with stale-while-revalidate. Afterwards, when all is well again, somebody looks what is kept.',
    '## Faults',
    table(['fault', 'is'], legend(FAULTS)),
    '## Words',
    table(['word', 'means'], legend(WORDS)),
    ...allSheets.map(sheetText),
  ].join('\n\n')}\n`
}
