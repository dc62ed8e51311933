/** A tokenizer for the head of a function's source: just enough JavaScript to skip over what is not a parameter name. */

/** A word (identifier, keyword or number), a literal (string, template or regular expression) or a punctuator. */
export interface Token {
  readonly kind: 'word' | 'literal' | 'punctuator'
  readonly text: string
  /** Index behind the token. */
  readonly end: number
}

const TRIVIA = /(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*/y
const WORD = /[\p{ID_Continue}$#\\]+/uy
const STRING = /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y
const REGEXP = /\/(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y
const PUNCTUATOR = /=>|\.\.\.|[\s\S]/y

/** Words behind which a slash begins a regular expression. */
const OPERATORS = new Set(
  'await case delete do else in instanceof new of return throw typeof void yield'.split(' '),
)

const CLOSING: ReadonlyMap<string, string> = new Map(Object.entries({ '(': ')', '[': ']', '{': '}' }))

/** The token at or behind `from`; undefined at the end. `before` is the token in front of it, which decides what a slash is. */
export function nextToken(source: string, from: number, before?: Token): Token | undefined {
  const start = from + match(TRIVIA, source, from).length
  if (start >= source.length) return undefined
  const token = (kind: Token['kind'], text: string): Token => ({ kind, text, end: start + text.length })

  const word = match(WORD, source, start)
  if (word !== '') return token('word', word)
  if (source[start] === '`') return token('literal', source.slice(start, templateEnd(source, start + 1)))
  const literal =
    match(STRING, source, start) || (slashBeginsRegExp(before) ? match(REGEXP, source, start) : '')
  if (literal !== '') return token('literal', literal)
  return token('punctuator', match(PUNCTUATOR, source, start))
}

/** The bracket that closes `opening`, or undefined when none does. */
export function closingToken(source: string, opening: Token): Token | undefined {
  const awaited = [CLOSING.get(opening.text)]
  let token = nextToken(source, opening.end, opening)
  while (token !== undefined) {
    if (token.text === awaited.at(-1)) awaited.pop()
    else if (CLOSING.has(token.text)) awaited.push(CLOSING.get(token.text))
    if (awaited.length === 0) return token
    token = nextToken(source, token.end, token)
  }
  return undefined
}

/** Index behind the back-tick that ends the template literal whose text begins at `from`. */
function templateEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '`') return at + 1
    if (source[at] === '\\') at += 1
    else if (source.startsWith('${', at)) {
      const close = closingToken(source, { kind: 'punctuator', text: '{', end: at + 2 })
      at = close === undefined ? source.length : close.end - 1
    }
  }
  return source.length
}

function slashBeginsRegExp(before: Token | undefined): boolean {
  if (before === undefined) return true
  if (before.kind === 'punctuator') return before.text !== ')' && before.text !== ']'
  return OPERATORS.has(before.text)
}

function match(sticky: RegExp, source: string, at: number): string {
  sticky.lastIndex = at
  return sticky.exec(source)?.[0] ?? ''
}
