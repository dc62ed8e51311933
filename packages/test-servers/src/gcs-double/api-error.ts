/** The refusals of the JSON API, in the words and with the reasons of the real service. */

/** What an operation throws that the service refuses. */
export class ApiError extends Error {
  readonly status: number
  readonly reason: string
  readonly domain: string
  /** Further fields of the entry in `errors`. */
  readonly details: Readonly<Record<string, string>>

  constructor(
    status: number,
    reason: string,
    message: string,
    { domain = 'global', ...details }: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.reason = reason
    this.domain = domain
    this.details = details
  }

  /** The body of the answer. */
  toJSON(): unknown {
    const { status: code, reason, domain, message, details } = this
    return { error: { code, message, errors: [{ message, domain, reason, ...details }] } }
  }
}

export function invalid(message: string): ApiError {
  return new ApiError(400, 'invalid', message)
}

export function required(parameter: string): ApiError {
  return new ApiError(400, 'required', `Required parameter: ${parameter}`, {
    locationType: 'parameter',
    location: parameter,
  })
}

export function noSuchBucket(): ApiError {
  return new ApiError(404, 'notFound', 'The specified bucket does not exist.')
}

export function noSuchObject(bucket: string, name: string): ApiError {
  return new ApiError(404, 'notFound', `No such object: ${bucket}/${name}`)
}

export function notFound(): ApiError {
  return new ApiError(404, 'notFound', 'Not Found')
}

export function conditionNotMet(): ApiError {
  return new ApiError(
    412,
    'conditionNotMet',
    'At least one of the pre-conditions you specified did not hold.',
    { locationType: 'header', location: 'If-Match' },
  )
}

/** Has no body. */
export function notModified(): ApiError {
  return new ApiError(304, 'notModified', '')
}

export function conflict(message: string): ApiError {
  return new ApiError(409, 'conflict', message)
}

const BY_STATUS: Readonly<Record<number, readonly [reason: string, message: string, domain?: string]>> = {
  400: ['invalid', 'Invalid argument.'],
  401: ['authError', 'Invalid Credentials'],
  403: [
    'forbidden',
    'The caller does not have storage.objects.get access to the Google Cloud Storage object. Permission denied on resource (or it may not exist).',
  ],
  404: ['notFound', 'Not Found'],
  408: ['requestTimeout', 'The upload session timed out. Retry the upload from the last byte received.'],
  412: ['conditionNotMet', 'At least one of the pre-conditions you specified did not hold.'],
  429: [
    'rateLimitExceeded',
    'The object exceeded the rate limit for object mutation operations (create, update, and delete). Please reduce your request rate. See https://cloud.google.com/storage/docs/gcs429.',
    'usageLimits',
  ],
  500: ['internalError', 'We encountered an internal error. Please try again.'],
  502: ['backendError', 'We encountered an internal error. Please try again.'],
  503: ['backendError', 'We encountered an internal error. Please try again.'],
  504: ['gatewayTimeout', 'The server did not send a response in time.'],
}

/** The usual refusal with this status. */
export function usual(status: number, reason?: string, message?: string): ApiError {
  const [usualReason, usualMessage, domain = 'global'] = BY_STATUS[status] ?? ['unknown', 'Unknown error.']
  return new ApiError(status, reason ?? usualReason, message ?? usualMessage, { domain })
}
