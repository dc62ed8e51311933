/** The text of a key template, taken apart. */
import { KeyTemplateError } from '../errors.ts'

/** `{}`, which takes an argument by position, or `{a.b}`, which follows a path. `text` is how it is written. */
export type Placeholder =
  | { readonly kind: 'position'; readonly text: string; readonly position: number }
  | { readonly kind: 'path'; readonly text: string; readonly path: readonly [string, ...string[]] }

/** The literals around the placeholders: one more than there are placeholders. */
export interface ParsedTemplate {
  readonly literals: readonly string[]
  readonly placeholders: readonly Placeholder[]
}

const TOKENS = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g

/** Takes a template apart. Throws KeyTemplateError for a brace without its partner and for an empty name in a path. */
export function parseTemplate(template: string): ParsedTemplate {
  const literals: string[] = []
  const placeholders: Placeholder[] = []
  let literal = ''
  let end = 0
  let positions = 0
  for (const token of template.matchAll(TOKENS)) {
    const [text, name] = token
    literal += template.slice(end, token.index)
    end = token.index + text.length
    if (name !== undefined) {
      literals.push(literal)
      literal = ''
      placeholders.push(
        name === ''
          ? { kind: 'position', text, position: positions++ }
          : pathPlaceholder(template, text, name),
      )
    } else if (text.length === 2) {
      literal += text[0]
    } else {
      throw new KeyTemplateError(
        `key template ${JSON.stringify(template)}: the ${text} at index ${token.index} has no partner; a brace that is meant as text is doubled, ${text}${text}`,
      )
    }
  }
  literals.push(literal + template.slice(end))
  return { literals, placeholders }
}

function pathPlaceholder(template: string, text: string, name: string): Placeholder {
  const [first = '', ...rest] = name.split('.')
  if (first === '' || rest.includes('')) {
    throw new KeyTemplateError(
      `key template ${JSON.stringify(template)}: ${text} has an empty name in its path; write {name} or {name.of.a.part}`,
    )
  }
  return { kind: 'path', text, path: [first, ...rest] }
}
