/** A driver: the part of a storage that knows its backend. This one's is a key-value server with an HTTP API (`kv-server.ts`). */
import type { Driver } from '@acache/core/driver'

/** The driver for the server at `url`. */
export function httpDriver(url: string): Driver {
  const addressOf = (key: string) => `${url}/records/${nameOf(key)}`

  return {
    name: 'http',

    async read(key) {
      const response = await fetch(addressOf(key))
      if (response.status === 404) return undefined
      return { bytes: await bytesOf(expectStatus(response, 200)), version: etagOf(response) }
    },

    // The server compares and writes in one step; a driver must not do that itself, in two.
    async write(key, { bytes }, condition) {
      const response = await fetch(addressOf(key), {
        method: 'PUT',
        body: new Uint8Array(bytes),
        headers: headersOf(condition),
      })
      if (response.status === 412) return false
      return etagOf(expectStatus(response, 204))
    },

    async remove(key, condition) {
      const response = await fetch(addressOf(key), { method: 'DELETE', headers: headersOf(condition) })
      if (response.status === 412) return false
      expectStatus(response, 204)
      return true
    },

    // Optional, as all that follows would be: with it the storage has clear() and entries().
    async *list(prefix) {
      const names = (await expectStatus(await fetch(`${url}/records`), 200).json()) as string[]
      yield names.map(keyOf).filter((key) => key.startsWith(prefix))
    },
  }
}

// Any string is a key, the empty one too, and different strings are different keys: UTF-8 would not tell lone surrogates apart.
const nameOf = (key: string) => Buffer.from(key, 'utf16le').toString('base64url')
const keyOf = (name: string) => Buffer.from(name, 'base64url').toString('utf16le')

function headersOf(condition: Parameters<Driver['write']>[2]): Record<string, string> {
  if (condition === undefined) return {}
  return 'ifAbsent' in condition ? { 'if-none-match': '*' } : { 'if-match': condition.ifVersion }
}

/** Any other answer is an error: the core makes it a StorageError, and the strategies go on without the storage. */
function expectStatus(response: Response, status: number): Response {
  if (response.status !== status) throw new Error(`the key-value server answered ${response.status}`)
  return response
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

/** The server gives every write another ETag. */
function etagOf(response: Response): string {
  const etag = response.headers.get('etag')
  if (etag === null) throw new Error('the key-value server named no version')
  return etag
}
