/** The report of a soak as a page. */
import { cpus } from 'node:os'
import { markdownTable } from '../fleet/markdown.ts'
import type { Sample } from './resources.ts'
import type { SoakReport } from './soak.ts'

const number = (value: number) => value.toLocaleString('en')

/** The page. */
export function reportPage(report: SoakReport, seed: number): string {
  const { minutes, totals, faults, violations, growth, before, after } = report
  const counts = [
    ['answers, each judged', number(totals.answers)],
    ['wrong answers', number(violations.length)],
    ['loads', number(totals.loads)],
    ['deletes', number(totals.deletes)],
    ['writes by the application', number(totals.writes)],
    ['loads that failed, as one in fifty does', number(totals.loaderErrors)],
    ['errors of storages, survived and reported', number(totals.survivedErrors)],
    ['processes killed', number(report.processesKilled)],
  ]
  const held = (name: string, show: (sample: Sample) => string) => [name, show(before), show(after)]
  const resources = [
    held('heap after a collection', ({ heapBytes }) => `${(heapBytes / 1e6).toFixed(1)} MB`),
    held('open handles', ({ handles }) => number(handles)),
    held('file descriptors', ({ descriptors }) => number(descriptors)),
    held('listeners on the client and the process', ({ listeners }) => number(listeners)),
  ]
  const problems = [...violations, ...growth]
  return `# Soak

Written by \`pnpm soak --minutes ${minutes} --seed ${seed} --write\` on Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}).

Two processes with 32 callers each read, write and delete 400 keys through two chains, memory over Redis and memory over Redis over
files, both with \`lock\` and a bus. One process lives all along; the other is replaced every few seconds, most times by SIGKILL.
Redis is reached through a proxy that is slow, deaf, rude or absent half of the time, and loses everything now and then. Every
answer is held against what its process may be given: a value of that key and type by type as it was made, not older than its
lifetime, and not from before a delete of this process that was over when the read began. With files below Redis that last rule
begins after Redis' cap of two seconds, as the README of @acache/chain tells.

${markdownTable(['in all', ''], counts)}

${markdownTable(
  ['what was done to Redis', 'times'],
  Object.entries(faults)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, times]) => [name, number(times)]),
)}

${markdownTable(['the process that lived all along', 'second quarter', 'last quarter'], resources)}

The folder had ${number(report.files)} files and folders at the end.

${problems.length === 0 ? 'Nothing was wrong.' : `What was wrong:\n\n${problems.map((line) => `- ${line}`).join('\n')}`}
`
}
