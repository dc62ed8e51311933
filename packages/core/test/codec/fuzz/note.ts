/** An input as text: what the journal of a worker holds, and what `pnpm fuzz --input` takes. */
import type { Target } from './corpus.ts'
import type { Input } from './mutate.ts'

const END = '\n'

/** The reader's name, the record, and the head kept beside it where there is one, in hex. */
export function noteOf({ target, bytes, head }: Input): string {
  return `${target.name}|${bytes.toString('hex')}|${head?.toString('hex') ?? ''}${END}`
}

/** The first note of a text; what follows it is left of longer ones. */
export function firstNote(text: string): string {
  return text.split(END, 1)[0] ?? ''
}

/** The input that a note tells of. Throws for the name of no reader. */
export function inputOf(note: string, targets: readonly Target[]): Input {
  const [name, bytes = '', head = ''] = note.split('|')
  const target = targets.find((each) => each.name === name)
  if (target === undefined) {
    throw new Error(`there is no reader ${name}; there are ${targets.map((each) => each.name).join(', ')}`)
  }
  return {
    target,
    bytes: Buffer.from(bytes, 'hex'),
    head: head === '' ? undefined : Buffer.from(head, 'hex'),
  }
}
