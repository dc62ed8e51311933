/**
 * Writes MessagePack, byte for byte as msgpackr does, into memory that is handed out in slices: what was written is not
 * copied again.
 */
import type { Frame } from './frame.ts'
import { isWellFormed, putUtf8 } from './utf8.ts'

/** Slices are cut from pieces of this size. What is larger gets memory of its own. */
const SLAB_BYTES = 2 ** 13
/** A slice begins where there is so much left behind its room, or in a new piece. */
const MIN_SLICE_BYTES = 256
/** The longest head of a text, an array or a map, and the longest number. */
const TOKEN_BYTES = 9
/** Texts of so many characters are left to Node, whose own conversion is quicker from there on. */
const LONG_TEXT = 64

const EXT_RECORD = 0x72
const EXT_DATE = 0xff

export class WireWriter {
  #buffer = Buffer.allocUnsafeSlow(SLAB_BYTES)
  #view = viewOf(this.#buffer)
  #start = 0
  #position = 0
  /** Whole numbers below are bytes of their own; from 0x40 on these may name records. */
  #directNumbers = 0x80

  /** Begins a slice with so many bytes left free. */
  begin(room: number, records: boolean): void {
    if (this.#buffer.length - this.#position < room + MIN_SLICE_BYTES) {
      this.#replaceBuffer(Math.max(SLAB_BYTES, room + MIN_SLICE_BYTES))
    }
    this.#start = this.#position
    this.#position += room
    this.#directNumbers = records ? 0x40 : 0x80
  }

  /** So many bytes have been written, room included. */
  get length(): number {
    return this.#position - this.#start
  }

  /** The slice. */
  end(): Frame {
    const at = this.#start
    const frame = { bytes: Buffer.from(this.#view.buffer, at, this.#position - at), view: this.#view, at }
    this.#giveUpLarge()
    return frame
  }

  /** Gives back what was written since `begin`. */
  abandon(): void {
    this.#position = this.#start
    this.#giveUpLarge()
  }

  nil(): void {
    this.#byte(0xc0)
  }

  boolean(value: boolean): void {
    this.#byte(value ? 0xc3 : 0xc2)
  }

  undefined(): void {
    this.#reserve(TOKEN_BYTES)
    this.#put(0xd4)
    this.#put(0)
    this.#put(0)
  }

  /** False for -0, which would come back as 0. */
  number(value: number): boolean {
    this.#reserve(TOKEN_BYTES)
    if (value >>> 0 === value) {
      if (value === 0 && Object.is(value, -0)) return false
      this.#positive(value)
    } else if (value >> 0 === value) this.#negative(value)
    else {
      this.#put(0xcb)
      this.#view.setFloat64(this.#position, value)
      this.#position += 8
    }
    return true
  }

  /** False for half a surrogate pair, which UTF-8 cannot say. */
  text(text: string): boolean {
    const { length } = text
    if (length >= LONG_TEXT) return this.#longText(text)
    this.#reserve(3 * length + TOKEN_BYTES)
    const buffer = this.#buffer
    const from = this.#position + textHeadBytes(length)
    for (let i = 0; i < length; i += 1) {
      const unit = text.charCodeAt(i)
      if (unit > 0x7f) return this.#textOf(putUtf8(buffer, from + i, text, i) - from, from)
      buffer[from + i] = unit
    }
    this.#textHead(length)
    this.#position = from + length
    return true
  }

  arrayHead(length: number): void {
    this.#reserve(TOKEN_BYTES)
    if (length < 0x10) this.#put(0x90 | length)
    else this.#counted(0xdc, length)
  }

  /** Answers with the place for `mapLength`. */
  mapHead(): number {
    this.#reserve(TOKEN_BYTES)
    const place = this.length
    this.#position += 3
    return place
  }

  mapLength(place: number, length: number): void {
    const at = this.#start + place
    this.#buffer[at] = 0xde
    this.#buffer[at + 1] = length >> 8
    this.#buffer[at + 2] = length
  }

  /** The keys of a record are to follow, as an array, and then the values of the first one. */
  recordDefinition(id: number): void {
    this.#reserve(TOKEN_BYTES)
    this.#put(0xd4)
    this.#put(EXT_RECORD)
    this.#put(id)
  }

  /** The values of a record are to follow. */
  record(id: number): void {
    this.#byte(id)
  }

  /** False for dates outside the years 1970 to 2106, whose form has to be looked for elsewhere. */
  date(date: Date): boolean {
    const ms = date.getTime()
    const seconds = Math.floor(ms / 1000)
    if (!(ms >= 0 && seconds < 2 ** 32)) return false
    this.#reserve(2 * TOKEN_BYTES)
    const rest = ms - seconds * 1000
    this.#put(rest === 0 ? 0xd6 : 0xd7)
    this.#put(EXT_DATE)
    if (rest !== 0) this.#put32(rest * 4_000_000)
    this.#put32(seconds)
    return true
  }

  #positive(value: number): void {
    if (value < this.#directNumbers) this.#put(value)
    else if (value < 0x100) {
      this.#put(0xcc)
      this.#put(value)
    } else if (value < 0x10000) {
      this.#put(0xcd)
      this.#put16(value)
    } else {
      this.#put(0xce)
      this.#put32(value)
    }
  }

  #negative(value: number): void {
    if (value >= -0x20) this.#put(value)
    else if (value >= -0x80) {
      this.#put(0xd0)
      this.#put(value)
    } else if (value >= -0x8000) {
      this.#put(0xd1)
      this.#put16(value)
    } else {
      this.#put(0xd2)
      this.#put32(value)
    }
  }

  #longText(text: string): boolean {
    if (!isWellFormed(text)) return false
    const { length } = text
    const most = this.#buffer.length - this.#position
    // The exact number is asked for only where the estimate does not fit.
    this.#reserve(TOKEN_BYTES + (TOKEN_BYTES + 3 * length <= most ? 0 : Buffer.byteLength(text)))
    const from = this.#position + textHeadBytes(length)
    return this.#textOf(this.#buffer.write(text, from), from)
  }

  /** Puts the head before a text that was written from here on. */
  #textOf(bytes: number, from: number): boolean {
    if (bytes < 0) return false
    const head = textHeadBytes(bytes)
    const begin = this.#position + head
    if (begin !== from) this.#buffer.copyWithin(begin, from, from + bytes)
    this.#textHead(bytes)
    this.#position = begin + bytes
    return true
  }

  #textHead(bytes: number): void {
    if (bytes < 0x20) this.#put(0xa0 | bytes)
    else if (bytes < 0x100) {
      this.#put(0xd9)
      this.#put(bytes)
    } else this.#counted(0xda, bytes)
  }

  /** A token with a number of 16 bits, or the next one with 32. */
  #counted(token: number, count: number): void {
    if (count < 0x10000) {
      this.#put(token)
      this.#put16(count)
    } else {
      this.#put(token + 1)
      this.#put32(count)
    }
  }

  #byte(value: number): void {
    this.#reserve(1)
    this.#put(value)
  }

  #put(value: number): void {
    this.#buffer[this.#position] = value
    this.#position += 1
  }

  #put16(value: number): void {
    this.#put(value >> 8)
    this.#put(value)
  }

  #put32(value: number): void {
    this.#view.setUint32(this.#position, value)
    this.#position += 4
  }

  #reserve(bytes: number): void {
    if (this.#position + bytes > this.#buffer.length) this.#grow(bytes)
  }

  #grow(bytes: number): void {
    const begun = this.#buffer.subarray(this.#start, this.#position)
    const needed = begun.length + bytes
    this.#replaceBuffer(needed <= SLAB_BYTES ? SLAB_BYTES : 2 * needed)
    this.#buffer.set(begun)
    this.#start = 0
    this.#position = begun.length
  }

  /** A small slice must not keep the memory of a large one. */
  #giveUpLarge(): void {
    if (this.#buffer.length > SLAB_BYTES) this.#replaceBuffer(SLAB_BYTES)
  }

  #replaceBuffer(size: number): void {
    this.#buffer = Buffer.allocUnsafeSlow(size)
    this.#view = viewOf(this.#buffer)
    this.#position = 0
  }
}

function viewOf({ buffer, byteOffset, length }: Buffer): DataView {
  return new DataView(buffer, byteOffset, length)
}

/** The length of the head of a text of so many bytes. */
function textHeadBytes(bytes: number): number {
  if (bytes < 0x20) return 1
  if (bytes < 0x100) return 2
  return bytes < 0x10000 ? 3 : 5
}
