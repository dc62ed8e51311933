/**
 * Object names: what a key is called in a bucket.
 *
 *     <prefix> [ <shard> / ] <key, escaped>          for ordinary keys just the prefix and the key
 *     <prefix> [ <shard> / ] %h<SHA-256 of the key>  where that would be longer than a name may be
 *
 * Injective, so the name tells the key, except for hashed ones: their objects begin with the key (object-frame.ts).
 *
 * Escapes are `%` and two hexadecimal digits, for UTF-16 units that are no characters `%u` and four. Escaped are `%` itself,
 * control characters and what XML cannot carry, the backslash, and what servers take for a path: a slash at the beginning, at
 * the end or after another one, and a part that is `.` or `..`. The empty key is `%-`.
 */
import { createHash } from 'node:crypto'

/** The longest object name that S3 and Google Cloud Storage take, in bytes of UTF-8. */
const MAX_NAME_BYTES = 1024

/** So many characters of a key's beginning narrow a listing down; the rest is compared afterwards. */
const LISTED_PREFIX = 100

const HASHED = '%h'
const EMPTY = '%-'

/** The longest prefix, in bytes of UTF-8: leaves room for a shard and the hash of a key. */
export const MAX_PREFIX_BYTES = 900

/** How names are made. */
export interface ObjectNamesOptions {
  /** Begins every name. */
  readonly prefix: string
  /** How many hexadecimal digits of a hash of the key stand before it; 0: none. */
  readonly shard: number
}

/** The names of one storage's keys. Keys come and go with the prefix before them. */
export class ObjectNames {
  readonly #prefix: string
  readonly #namePrefix: string
  readonly #shard: number

  constructor({ prefix, shard }: ObjectNamesOptions) {
    this.#prefix = prefix
    this.#namePrefix = escapeUnits(prefix)
    this.#shard = shard
  }

  /** Begins the name of every object of the storage. */
  get prefix(): string {
    return this.#namePrefix
  }

  /** The object that holds a key. */
  nameOf(fullKey: string): string {
    const key = fullKey.slice(this.#prefix.length)
    const before = this.#namePrefix + this.#shardOf(key)
    const name = before + escapeKey(key)
    if (name.length * 3 <= MAX_NAME_BYTES || Buffer.byteLength(name) <= MAX_NAME_BYTES) return name
    return before + HASHED + hashOf(key)
  }

  /** True for a name that does not tell its key. */
  isHashed(name: string): boolean {
    return this.#ownPart(name)?.startsWith(HASHED) === true
  }

  /** The key, with its prefix, that a name tells; undefined for a hashed name, and for one that no key has. */
  keyOf(name: string): string | undefined {
    const own = this.#ownPart(name)
    if (own === undefined || own.startsWith(HASHED)) return undefined
    const key = keyOfEscaped(own)
    if (key === undefined) return undefined
    const fullKey = this.#prefix + key
    return this.nameOf(fullKey) === name ? fullKey : undefined
  }

  /** The prefixes of names under which all keys are that begin with `fullPrefix`, the hashed ones included. */
  listPrefixes(fullPrefix: string): readonly string[] {
    const key = fullPrefix.slice(this.#prefix.length)
    // Shards stand before the keys, so every one of them would have to be asked for.
    const certain = this.#shard > 0 ? '' : certainPart(key)
    const prefix = this.#namePrefix + escapeKey(certain)
    if (certain === '' || Buffer.byteLength(prefix) > MAX_NAME_BYTES) return [this.#namePrefix]
    return [prefix, this.#namePrefix + HASHED]
  }

  #shardOf(key: string): string {
    return this.#shard === 0 ? '' : `${hashOf(key).slice(0, this.#shard)}/`
  }

  /** A name without prefix and shard. */
  #ownPart(name: string): string | undefined {
    if (!name.startsWith(this.#namePrefix)) return undefined
    const from = this.#namePrefix.length + (this.#shard === 0 ? 0 : this.#shard + 1)
    return name.slice(from)
  }
}

/** How many bytes a prefix takes of a name. */
export function escapedLength(prefix: string): number {
  return Buffer.byteLength(escapeUnits(prefix))
}

function hashOf(key: string): string {
  return createHash('sha256').update(JSON.stringify(key)).digest('hex')
}

function escapeKey(key: string): string {
  return key === '' ? EMPTY : escapePaths(escapeUnits(key))
}

/** What stands for itself in every name. */
const ORDINARY = /^[\w !"#$&'()*+,\-.:;<=>?@[\]^`{|}~/]*$/

const UNFIT = /[%\\\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/gu

/** Escapes what cannot stand in a name wherever it is. */
function escapeUnits(text: string): string {
  if (ORDINARY.test(text)) return text
  return text.replace(UNFIT, (unit) => {
    const code = unit.charCodeAt(0).toString(16)
    return code.length > 2 ? `%u${code.padStart(4, '0')}` : `%${code.padStart(2, '0')}`
  })
}

/** Escapes what means something in a path. */
function escapePaths(text: string): string {
  if (!/^\/|\/$|\/\/|(^|\/)\.\.?(\/|$)/.test(text)) return text
  const parts = text
    .split('/')
    .map((part) => (part === '.' || part === '..' ? part.replace(/\./g, '%2e') : part))
  return parts.reduce((path, part, index) => {
    if (index === 0) return part
    const plain = path !== '' && !path.endsWith('%2f') && part !== ''
    return `${path}${plain ? '/' : '%2f'}${part}`
  }, '')
}

/** The key that was escaped so; undefined where there are escapes that nothing is escaped by. */
function keyOfEscaped(own: string): string | undefined {
  if (own === EMPTY) return ''
  if (!own.includes('%')) return own
  let sound = true
  const key = own.replace(
    /%u([0-9a-f]{4})|%([0-9a-f]{2})|%/g,
    (_, long: string | undefined, short: string | undefined) => {
      const code = long ?? short
      if (code === undefined) sound = false
      return code === undefined ? '' : String.fromCharCode(Number.parseInt(code, 16))
    },
  )
  return sound ? key : undefined
}

/** The beginning of a key's beginning whose escaped form does not depend on what follows. */
function certainPart(keyPrefix: string): string {
  // Half of a surrogate pair may be completed; slashes and dots may turn out to be the end of a key.
  let certain = keyPrefix.slice(0, LISTED_PREFIX).replace(/[\ud800-\udbff]$/, '')
  for (let longer = ''; longer !== certain; ) {
    longer = certain
    certain = certain.replace(/(^|\/)\.{0,2}$/, '')
  }
  return certain
}
