/** Frames: bytes with room before them, so that what belongs there can be written without copying them. */

export interface Frame {
  readonly bytes: Buffer
  /** The memory that the bytes are part of, and where in it they begin: a view of their own would cost more than a head does. */
  readonly view: DataView
  readonly at: number
}

/** A frame of the bytes, copied behind as many free ones. */
export function behind(room: number, bytes: Uint8Array): Frame {
  const frame = Buffer.allocUnsafe(room + bytes.length)
  frame.set(bytes, room)
  return { bytes: frame, view: new DataView(frame.buffer, frame.byteOffset, frame.length), at: 0 }
}
