/** As much XML as S3 speaks: elements and text. */
import { S3Error } from './errors.ts'

/** An element. */
export interface Element {
  readonly name: string
  readonly children: readonly Element[]
  /** The text directly in it. */
  readonly text: string
}

/** An element with text in it. */
export function leaf(name: string, value: string | number | boolean): Element {
  return { name, children: [], text: String(value) }
}

/** An element with elements in it; undefined stands for one that is left out. */
export function branch(name: string, children: readonly (Element | undefined)[]): Element {
  return { name, children: children.filter((child) => child !== undefined), text: '' }
}

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/'

/** A whole document. Errors are in no namespace, all else is in S3's. */
export function writeXml(root: Element): string {
  const namespace = root.name === 'Error' ? '' : ` xmlns="${NAMESPACE}"`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, namespace)}`
}

function write({ name, children, text }: Element, attributes = ''): string {
  return `<${name}${attributes}>${children.map((child) => write(child)).join('')}${escapeText(text)}</${name}>`
}

/** Control characters go out as references, allowed or not: S3 does so too, and parsers differ in what they make of it. */
function escapeText(text: string): string {
  return text.replace(/[&<>"\p{Cc}]/gu, (char) => ESCAPES[char] ?? `&#x${char.charCodeAt(0).toString(16)};`)
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The root of a document. Throws MalformedXML for what is no XML. */
export function parseXml(source: Buffer): Element {
  const decoded = source.toString('utf8')
  if (FORBIDDEN.test(decoded)) throw malformed()
  const text = decoded.replace(/^\uFEFF?\s*(?:<\?xml[^>]*\?>)?\s*/, '')
  const tokens = text.match(/<[^>]*>|[^<]+/g) ?? []
  const open: { name: string; children: Element[]; text: string }[] = [{ name: '', children: [], text: '' }]
  for (const token of tokens) {
    const parent = open.at(-1)
    const [, slash, name, empty] = /^<(\/?)([A-Za-z][\w.:-]*)(?:\s[^<>]*?)?(\/?)>$/.exec(token) ?? []
    if (parent === undefined) throw malformed()
    if (name === undefined) parent.text += unescapeText(token)
    else if (slash === '/') close(open, name)
    else {
      const element = { name, children: [], text: '' }
      parent.children.push(element)
      if (empty === '') open.push(element)
    }
  }
  const [document, ...unclosed] = open
  const [root, ...others] = document?.children ?? []
  if (root === undefined || others.length > 0 || unclosed.length > 0 || document?.text.trim() !== '')
    throw malformed()
  return root
}

function close(open: { readonly name: string }[], name: string): void {
  if (open.pop()?.name !== name || open.length === 0) throw malformed()
}

function unescapeText(token: string): string {
  if (token.startsWith('<')) throw malformed()
  return token.replace(/&([^;&]*);|&/g, (_, reference?: string) => {
    const [, hex, decimal] = /^#(?:x([\da-f]+)|(\d+))$/i.exec(reference ?? '') ?? []
    if (hex !== undefined) return character(Number.parseInt(hex, 16))
    if (decimal !== undefined) return character(Number(decimal))
    const char = ENTITIES[reference ?? '']
    if (char === undefined) throw malformed()
    return char
  })
}

function character(code: number): string {
  const char = code <= 0x10ffff ? String.fromCodePoint(code) : ''
  if (char === '' || FORBIDDEN.test(char)) throw malformed()
  return char
}

/** What no XML document can hold, not even as a reference. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u

/** The children of this name. */
export function all(parent: Element, name: string): Element[] {
  return parent.children.filter((child) => child.name === name)
}

/** The child of this name, or undefined. Throws MalformedXML when there is more than one. */
export function one(parent: Element, name: string): Element | undefined {
  const [first, ...others] = all(parent, name)
  if (others.length > 0) throw malformed()
  return first
}

/** The text of the child of this name, or undefined. */
export function textOf(parent: Element, name: string): string | undefined {
  return one(parent, name)?.text
}

/** Throws MalformedXML when the element has another name, or children that do not belong there. */
export function checkShape(element: Element, name: string, children: readonly string[]): void {
  if (element.name !== name || element.children.some((child) => !children.includes(child.name)))
    throw malformed()
}

/** The refusal of a document. */
export function malformed(): S3Error {
  return new S3Error('MalformedXML')
}
