/**
 * Encryption of payloads and authentication of heads.
 *
 * Of each key of the application four are derived (HKDF-SHA256): one encrypts payloads (AES-256-GCM), one digests them, one
 * seals heads (both HMAC-SHA256), and one is the public name that a record carries. A payload is bound to the storage key
 * and to the part of the head that no renewal changes; the seal binds the rest of the head to the same.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type Hmac,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { ConfigurationError, SerializationError } from '../errors.ts'
import { checkOptions, checks, show } from '../options.ts'

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Length of the name of a key in a record. */
export const KEY_ID_BYTES = 4
/** Length of a seal. */
export const SEAL_BYTES = 16
/** What encryption adds to a payload. */
export const ENCRYPTION_BYTES = NONCE_BYTES + TAG_BYTES

/** A key of the application, as the keys derived of it. */
export class CodecKey {
  /** Tells rotated keys apart, and nothing about the key. */
  readonly id: Buffer
  readonly #cipher: KeyObject
  readonly #digest: KeyObject
  readonly #seal: KeyObject

  constructor(secret: Uint8Array) {
    this.id = derive(secret, 'id', KEY_ID_BYTES)
    this.#cipher = createSecretKey(derive(secret, 'payload', KEY_BYTES))
    this.#digest = createSecretKey(derive(secret, 'digest', KEY_BYTES))
    this.#seal = createSecretKey(derive(secret, 'seal', KEY_BYTES))
  }

  encrypt(plain: Uint8Array, storageKey: string, bound: Uint8Array): Buffer {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', this.#cipher, nonce, { authTagLength: TAG_BYTES })
    cipher.setAAD(associated(storageKey, bound))
    const first = cipher.update(plain)
    return Buffer.concat([nonce, first, cipher.final(), cipher.getAuthTag()])
  }

  decrypt(sealed: Uint8Array, storageKey: string, bound: Uint8Array): Buffer {
    if (sealed.length < ENCRYPTION_BYTES) throw new SerializationError('the encrypted payload is cut off')
    const nonce = sealed.subarray(0, NONCE_BYTES)
    const end = sealed.length - TAG_BYTES
    const decipher = createDecipheriv('aes-256-gcm', this.#cipher, nonce, { authTagLength: TAG_BYTES })
    decipher.setAAD(associated(storageKey, bound))
    decipher.setAuthTag(sealed.subarray(end))
    const plain = decipher.update(sealed.subarray(NONCE_BYTES, end))
    try {
      decipher.final()
    } catch (cause) {
      throw new SerializationError('the payload fails authentication: it was changed, or is of another key', {
        cause,
      })
    }
    return plain
  }

  /** A digest that tells those without the key nothing about the payload, not even where else it is kept. */
  digest(storageKey: string): Hmac {
    return createHmac('sha256', this.#digest).update(associated(storageKey, NOTHING))
  }

  seal(head: Uint8Array, storageKey: string): Buffer {
    return createHmac('sha256', this.#seal)
      .update(associated(storageKey, head))
      .digest()
      .subarray(0, SEAL_BYTES)
  }

  checkSeal(seal: Uint8Array, head: Uint8Array, storageKey: string): void {
    if (!timingSafeEqual(seal, this.seal(head, storageKey))) {
      throw new SerializationError('the head fails authentication: it was changed, or is of another key')
    }
  }
}

const NOTHING = new Uint8Array()

/** The storage key and some bytes as one string of bytes that no other pair makes. UTF-16 keeps even lone surrogates apart. */
function associated(storageKey: string, bytes: Uint8Array): Buffer {
  const key = Buffer.from(storageKey, 'utf16le')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(key.length)
  return Buffer.concat([length, key, bytes])
}

function derive(secret: Uint8Array, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `@acache codec ${purpose}`, length))
}

/** The keys of a storage: the first encrypts, all decrypt. */
export class Keyring {
  readonly primary: CodecKey
  readonly #keys: readonly CodecKey[]

  constructor(primary: CodecKey, others: readonly CodecKey[]) {
    this.primary = primary
    this.#keys = [primary, ...others]
  }

  /** The key that a record names. */
  find(id: Uint8Array): CodecKey {
    const key = this.#keys.find((candidate) => candidate.id.equals(id))
    if (key === undefined)
      throw new SerializationError('it was encrypted with a key that is not among encrypt.keys')
    return key
  }
}

/** The keys that the option `encrypt` gives; undefined for none. Throws ConfigurationError, which never shows a key. */
export function keyringOf(value: unknown, option: string): Keyring | undefined {
  if (value === undefined) return undefined
  const wanted = 'give an array of keys of 32 bytes, the one that encrypts first'
  // A string here is likely to be a key: it must not be shown.
  if (typeof value !== 'object' || value === null) {
    throw new ConfigurationError(
      `${option} is ${value === null ? 'null' : `a ${typeof value}`}; give { keys: […] } and there ${wanted.slice(5)}`,
    )
  }
  checkOptions(option, value, { keys: checks.anything })
  const keys: unknown = Reflect.get(value, 'keys')
  if (!Array.isArray(keys)) throw new ConfigurationError(`${option}.keys is not an array; ${wanted}`)
  const [primary, ...others] = keys.map(
    (key, index) => new CodecKey(secretOf(key, `${option}.keys[${index}]`)),
  )
  if (primary === undefined) throw new ConfigurationError(`${option}.keys is an array of 0; ${wanted}`)
  return new Keyring(primary, others)
}

const HEX = /^[\da-f]*$/i
const BASE64 = /^[\w+/-]*={0,2}$/

function secretOf(key: unknown, option: string): Uint8Array {
  const fix = 'give 32 bytes as Uint8Array, hex (64 digits) or base64 (44 characters)'
  if (key instanceof Uint8Array) {
    if (key.length === KEY_BYTES) return key
    throw new ConfigurationError(`${option} has ${key.length} bytes; ${fix}`)
  }
  if (typeof key !== 'string') throw new ConfigurationError(`${option} is ${show(key)}; ${fix}`)
  if (HEX.test(key) && key.length === 2 * KEY_BYTES) return Buffer.from(key, 'hex')
  const bytes = BASE64.test(key) ? Buffer.from(key, 'base64') : undefined
  if (bytes?.length === KEY_BYTES) return bytes
  const what = bytes === undefined ? 'neither hex nor base64' : `base64 of ${bytes.length} bytes`
  throw new ConfigurationError(`${option} is a string of ${key.length} characters, ${what}; ${fix}`)
}
