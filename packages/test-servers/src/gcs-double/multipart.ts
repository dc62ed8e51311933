/** Bodies of multipart/related uploads: the object's description, then its content. */
import { ApiError, invalid } from './api-error.ts'

export interface RelatedParts {
  readonly json: unknown
  readonly contentType: string | undefined
  readonly data: Buffer
}

export function parseRelated(contentType: string | undefined, body: Buffer): RelatedParts {
  const [, quoted, plain] =
    /^multipart\/related;.*?\bboundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType ?? '') ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined)
    throw invalid('The content type of a multipart upload is multipart/related with a boundary.')
  const [description, content, ...more] = split(body, boundary)
  if (description === undefined || content === undefined || more.length > 0)
    throw invalid('A multipart upload has two parts.')
  return {
    json: parseJson(description.data),
    contentType: content.headers.get('content-type'),
    data: content.data,
  }
}

export function parseJson(body: Buffer): unknown {
  if (body.length === 0) return {}
  try {
    return JSON.parse(body.toString())
  } catch {
    throw new ApiError(400, 'parseError', 'Parse Error')
  }
}

interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly data: Buffer
}

/** The line break before a boundary belongs to the boundary; the last boundary need not end its line. */
function split(body: Buffer, boundary: string): readonly Part[] {
  const opening = Buffer.from(`--${boundary}\r\n`)
  const between = Buffer.from(`\r\n--${boundary}`)
  if (!body.subarray(0, opening.length).equals(opening)) throw malformed()
  const parts: Part[] = []
  let start = opening.length
  for (;;) {
    const end = body.indexOf(between, start)
    if (end < 0) throw malformed()
    parts.push(partOf(body.subarray(start, end)))
    const after = end + between.length
    const next = body.subarray(after, after + 2).toString('latin1')
    if (next === '--') return parts
    if (next !== '\r\n') throw malformed()
    start = after + 2
  }
}

function partOf(bytes: Buffer): Part {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) throw malformed()
  const lines = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const headers = lines.map((line): readonly [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { headers: new Map(headers), data: bytes.subarray(end + 4) }
}

function malformed(): ApiError {
  return new ApiError(400, 'badContent', 'Malformed multipart body.')
}
