/** The hash slots of Redis Cluster: one command may only name keys of one slot. */

const SLOTS = 16_384

/** CRC-16/XMODEM, a byte at a time. */
const CRC = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 8
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1
  return crc
})

/** The slot of a Redis key. */
export function slotOf(redisKey: string): number {
  let crc = 0
  for (const byte of Buffer.from(hashedPart(redisKey))) {
    crc = ((crc << 8) & 0xffff) ^ (CRC[(crc >> 8) ^ byte] ?? 0)
  }
  return crc % SLOTS
}

/** The part of a key that decides its slot: what is between its first braces, unless that is nothing. */
function hashedPart(redisKey: string): string {
  const open = redisKey.indexOf('{')
  const close = open < 0 ? -1 : redisKey.indexOf('}', open)
  return close > open + 1 ? redisKey.slice(open + 1, close) : redisKey
}
