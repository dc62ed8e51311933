/** The operations of the JSON API. */
import { type Answer, emptyAnswer, jsonAnswer } from './answer.ts'
import { notFound, required } from './api-error.ts'
import { parseHashHeader } from './checksums.ts'
import { listPage } from './listing.ts'
import { type MediaOptions, mediaAnswer } from './media.ts'
import { parseJson, parseRelated } from './multipart.ts'
import { etag, mergeFields, objectResource, type StoredObject } from './objects.ts'
import { pickFields } from './partial-response.ts'
import { longParameter, preconditionsOf } from './preconditions.ts'
import type { GcsOperation, GcsRequest } from './request.ts'
import type { ObjectAddress, Store, StoredBucket } from './store.ts'
import { type Announcement, hashHeader, type Progress, Uploads } from './uploads.ts'

/** A request with all of its body that came. */
export interface WholeRequest extends GcsRequest {
  readonly body: Buffer
  /** True when the connection ended before the body did. */
  readonly broken: boolean
}

export class Service {
  readonly #store: Store
  readonly #uploads: Uploads
  readonly #options: MediaOptions
  /** Set when the server listens. */
  endpoint = ''

  constructor(store: Store, options: MediaOptions) {
    this.#store = store
    this.#uploads = new Uploads(store)
    this.#options = options
  }

  /** Carries a request out. Throws an ApiError for a refusal. */
  answer(request: WholeRequest): Answer {
    return this.#operations[request.operation](request)
  }

  readonly #operations: Readonly<Record<GcsOperation, (request: WholeRequest) => Answer>> = {
    'buckets.insert': ({ params, body }) => {
      if (!params.get('project')) throw required('project')
      return this.#bucket(this.#store.createBucket(parseJson(body)), params)
    },
    'buckets.get': ({ bucket, params }) =>
      this.#bucket(this.#store.bucket(bucket, preconditionsOf(params)), params),
    'buckets.patch': ({ bucket, params, body }) =>
      this.#bucket(this.#store.patchBucket(bucket, parseJson(body), preconditionsOf(params)), params),
    'buckets.delete': ({ bucket, params }) => {
      this.#store.deleteBucket(bucket, preconditionsOf(params))
      return emptyAnswer(204)
    },
    'objects.insert': (request) => {
      const { announcement, data } = simpleUpload(request)
      return this.#object(this.#store.insert({ ...announcement, data }), request.params)
    },
    'objects.get': (request) => {
      const object = this.#store.read(addressOf(request), preconditionsOf(request.params))
      return this.#object(object, request.params)
    },
    'objects.media': (request) => {
      const object = this.#store.read(addressOf(request), preconditionsOf(request.params))
      return mediaAnswer(object, request.headers, this.#options)
    },
    'objects.patch': (request) => {
      const json = parseJson(request.body)
      const object = this.#store.patch(addressOf(request), json, preconditionsOf(request.params))
      return this.#object(object, request.params)
    },
    'objects.delete': (request) => {
      this.#store.delete(addressOf(request), preconditionsOf(request.params))
      return emptyAnswer(204)
    },
    'objects.list': ({ bucket, params }) => {
      const { items, prefixes, nextPageToken } = listPage(this.#store.bucket(bucket).objects.values(), params)
      const resource = {
        kind: 'storage#objects',
        nextPageToken,
        ...(prefixes.length > 0 && { prefixes }),
        ...(items.length > 0 && { items: items.map((item) => objectResource(item, this.endpoint)) }),
      }
      return jsonAnswer(pickFields(resource, params.get('fields')))
    },
    'objects.rewrite': (request) => this.#rewrite(request),
    'uploads.start': (request) => {
      const json = parseJson(request.body)
      const contentType = request.headers['x-upload-content-type']
      const announcement = announce(
        request,
        json,
        contentType === undefined ? undefined : String(contentType),
      )
      const id = this.#uploads.start(announcement)
      const { bucket, name } = announcement
      const query = new URLSearchParams({ uploadType: 'resumable', name, upload_id: id })
      const location = `${this.endpoint}/upload/storage/v1/b/${encodeURIComponent(bucket)}/o?${query}`
      return emptyAnswer(200, { location, 'x-guploader-uploadid': id })
    },
    'uploads.put': ({ params, headers, body, broken }) => {
      const progress = this.#uploads.put(uploadId(params), headers, body, broken)
      return this.#progress(progress, params)
    },
    'uploads.delete': ({ params }) => {
      this.#uploads.cancel(uploadId(params))
      return emptyAnswer(499)
    },
    unknown: () => {
      throw notFound()
    },
  }

  #rewrite(request: WholeRequest): Answer {
    const { params, destination = { bucket: '', object: '' } } = request
    const generation = longParameter(params, 'sourceGeneration')
    const source = this.#store.read({ ...addressOf(request), generation }, preconditionsOf(params, 'Source'))
    const json = parseJson(request.body)
    const replaced = Object.keys(json ?? {}).length > 0
    const copy = this.#store.insert({
      bucket: destination.bucket,
      name: destination.object,
      data: source.data,
      // Whoever describes the copy describes all of it.
      fields: replaced ? mergeFields({}, json) : source.fields,
      conditions: preconditionsOf(params),
    })
    const size = `${copy.data.length}`
    const resource = {
      kind: 'storage#rewriteResponse',
      totalBytesRewritten: size,
      objectSize: size,
      done: true,
      resource: objectResource(copy, this.endpoint),
    }
    return jsonAnswer(pickFields(resource, params.get('fields')))
  }

  #progress(progress: Progress, params: URLSearchParams): Answer {
    if ('object' in progress) return this.#object(progress.object, params)
    return emptyAnswer(308, progress.kept > 0 ? { range: `bytes=0-${progress.kept - 1}` } : {})
  }

  #object(object: StoredObject, params: URLSearchParams): Answer {
    const resource = pickFields(objectResource(object, this.endpoint), params.get('fields'))
    return jsonAnswer(resource, { etag: etag(object) })
  }

  #bucket(bucket: StoredBucket, params: URLSearchParams): Answer {
    const { name, settings, metageneration, generation } = bucket
    const resource = {
      ...settings,
      kind: 'storage#bucket',
      id: name,
      name,
      selfLink: `${this.endpoint}/storage/v1/b/${name}`,
      location: 'US',
      storageClass: 'STANDARD',
      generation: `${generation}`,
      metageneration: `${metageneration}`,
      etag: etag(bucket),
      timeCreated: new Date(bucket.createdAt).toISOString(),
      updated: new Date(bucket.updatedAt).toISOString(),
    }
    return jsonAnswer(pickFields(resource, params.get('fields')))
  }
}

/** The object a request is about; `generation` is a parameter of all but rewrites. */
function addressOf({ operation, bucket, object, params }: GcsRequest): ObjectAddress {
  const generation = operation === 'objects.rewrite' ? undefined : longParameter(params, 'generation')
  return { bucket, name: object, generation }
}

function uploadId(params: URLSearchParams): string {
  const id = params.get('upload_id')
  if (id === null) throw required('upload_id')
  return id
}

function simpleUpload(request: WholeRequest): { readonly announcement: Announcement; readonly data: Buffer } {
  const { params, headers, body } = request
  const contentType = headers['content-type']
  const type = params.get('uploadType')
  if (type === 'media') return { announcement: announce(request, {}, contentType), data: body }
  if (type !== 'multipart') throw required('uploadType')
  const parts = parseRelated(contentType, body)
  return { announcement: announce(request, parts.json, parts.contentType), data: parts.data }
}

/** Reads what an upload says of its object: in the description, in parameters and in headers. */
function announce(request: GcsRequest, json: unknown, contentType: string | undefined): Announcement {
  const { params, bucket } = request
  const said: Readonly<Record<string, unknown>> = { ...Object(json) }
  const name = params.get('name') ?? said['name']
  if (typeof name !== 'string' || name === '') throw required('name')
  const fields = mergeFields({}, json)
  return {
    bucket,
    name,
    fields: {
      ...fields,
      contentType: fields.contentType ?? contentType,
      contentEncoding: params.get('contentEncoding') ?? fields.contentEncoding,
    },
    announced: {
      ...textField(said, 'crc32c'),
      ...textField(said, 'md5Hash'),
      ...parseHashHeader(hashHeader(request.headers)),
    },
    conditions: preconditionsOf(params),
  }
}

function textField(said: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, string>> {
  const value = said[key]
  return typeof value === 'string' ? { [key]: value } : {}
}
