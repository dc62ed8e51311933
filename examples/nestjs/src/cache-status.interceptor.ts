/** Writes what the cache did for a request into its response. */
import { cacheStatus, watchCaches } from '@acache/example-cache-status'
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common'
import type { Response } from 'express'
import { lastValueFrom, type Observable, of } from 'rxjs'

@Injectable()
export class CacheStatusInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    // Subscribed to in here, the handler runs as part of what is watched.
    return watchCaches(async () => {
      try {
        return of(await lastValueFrom(next.handle(), { defaultValue: undefined }))
      } finally {
        const status = cacheStatus()
        if (status !== '') context.switchToHttp().getResponse<Response>().set('Cache-Status', status)
      }
    })
  }
}
