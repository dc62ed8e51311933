/** The parameter `fields`, which picks parts of a resource: `items(name,metadata/a),nextPageToken`. */
import { ApiError } from './api-error.ts'

/** What to keep: each field, with what to keep of it; an empty map keeps all. */
type Selection = Map<string, Selection>

export function pickFields(resource: unknown, fields: string | null): unknown {
  if (fields === null || fields === '') return resource
  const parser = new Parser(fields)
  const selection = parser.list()
  parser.end()
  return pick(resource, selection)
}

function pick(value: unknown, selection: Selection): unknown {
  if (selection.size === 0) return value
  if (Array.isArray(value)) return value.map((entry) => pick(entry, selection))
  if (typeof value !== 'object' || value === null) return value
  const all = selection.get('*')
  const kept = Object.entries(value).flatMap(([key, entry]) => {
    const part = selection.get(key) ?? all
    return part === undefined ? [] : [[key, pick(entry, part)] as const]
  })
  return Object.fromEntries(kept)
}

class Parser {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Parts with commas between them. */
  list(): Selection {
    const selection: Selection = new Map()
    do this.#part(selection)
    while (this.#skip(','))
    return selection
  }

  end(): void {
    if (this.#at < this.#text.length) throw this.#wrong()
  }

  #part(selection: Selection): void {
    const name = /^[^,/()]+/.exec(this.#text.slice(this.#at))?.[0]
    if (name === undefined) throw this.#wrong()
    this.#at += name.length
    const inner = selection.get(name.trim()) ?? new Map()
    selection.set(name.trim(), inner)
    if (this.#skip('/')) this.#part(inner)
    else if (this.#skip('(')) {
      for (const [key, value] of this.list()) inner.set(key, value)
      if (!this.#skip(')')) throw this.#wrong()
    }
  }

  #skip(character: string): boolean {
    if (this.#text[this.#at] !== character) return false
    this.#at++
    return true
  }

  #wrong(): ApiError {
    return new ApiError(400, 'invalidParameter', `Invalid field selection ${this.#text}`, {
      locationType: 'parameter',
      location: 'fields',
    })
  }
}
