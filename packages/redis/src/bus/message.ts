/** Messages as they go through the channel: JSON, behind a signature where there is a secret. */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** One message. It has keys and never values. */
export interface Message {
  /** The bus that sent it: a random name that no other has. */
  readonly sender: string
  /** Counts the messages of the sender from 1, with none left out. */
  readonly sequence: number
  /** Undefined: all keys. */
  readonly keys: readonly string[] | undefined
}

/** A message that cannot be used, and is no news. */
export class BadMessage extends Error {}

/** A message of a later release, which has news that this one cannot read. */
export class LaterMessage extends Error {}

const VERSION = 1
const SIGNED = /^([0-9a-f]{64}) (.*)$/s

/** Writes and reads the messages of one channel. */
export class MessageForm {
  readonly #channel: string
  readonly #secret: string | Uint8Array | undefined

  constructor(channel: string, secret: string | Uint8Array | undefined) {
    this.#channel = channel
    this.#secret = secret
  }

  encode({ sender, sequence, keys }: Message): string {
    const text = JSON.stringify({ v: VERSION, sender, sequence, keys: keys ?? 'all' })
    return this.#secret === undefined ? text : `${this.#sign(this.#secret, text).toString('hex')} ${text}`
  }

  /** Throws BadMessage, or LaterMessage. */
  decode(message: unknown): Message {
    const whole = Buffer.isBuffer(message) ? message.toString() : ''
    return parse(this.#secret === undefined ? whole : this.#verified(this.#secret, whole))
  }

  /** The text under the signature. */
  #verified(secret: string | Uint8Array, whole: string): string {
    const [, signature = '', text = ''] = SIGNED.exec(whole) ?? []
    const given = Buffer.from(signature, 'hex')
    const wanted = this.#sign(secret, text)
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) return text
    throw new BadMessage(`a message on ${JSON.stringify(this.#channel)} is not signed with the secret`)
  }

  /** The channel is signed with the text, as JSON, whose end cannot be mistaken: a message is good for no other channel. */
  #sign(secret: string | Uint8Array, text: string): Buffer {
    return createHmac('sha256', secret).update(JSON.stringify(this.#channel)).update(text).digest()
  }
}

function parse(text: string): Message {
  let fields: Record<string, unknown>
  try {
    fields = Object(JSON.parse(text))
  } catch (error) {
    throw new BadMessage('a message of the bus is no JSON', { cause: error })
  }
  const { v, sender, sequence, keys } = fields
  if (typeof v === 'number' && v > VERSION) {
    throw new LaterMessage(`a message of the bus has version ${v}; this release reads ${VERSION}`)
  }
  const all = keys === 'all'
  if (v === VERSION && isName(sender) && isCount(sequence) && (all || isStrings(keys))) {
    return { sender, sequence, keys: all ? undefined : keys }
  }
  throw new BadMessage('a message of the bus has fields that it cannot have')
}

const isName = (value: unknown): value is string => typeof value === 'string' && value !== ''

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
