/** Products of a slow catalogue. */
import { type CacheStorage, invalidateTags } from '@acache/core'
import { Inject, Injectable } from '@nestjs/common'
import { CACHE, Cached } from './cache.module'

export interface Product {
  readonly id: number
  readonly name: string
  readonly cents: number
}

@Injectable()
export class ProductsService {
  constructor(@Inject(CACHE) private readonly cache: CacheStorage) {}

  @Cached.cached('product:{}', { tags: (_product, id) => [`product-${id}`] })
  async find(id: string): Promise<Product | undefined> {
    const { CATALOGUE_URL = 'http://127.0.0.1:4000' } = process.env
    const response = await fetch(`${CATALOGUE_URL}/products/${encodeURIComponent(id)}`)
    if (response.status === 404) return undefined // an answer like others, and kept like them
    if (!response.ok) throw new Error(`the catalogue answered ${response.status}`)
    return (await response.json()) as Product
  }

  async forget(id: string): Promise<void> {
    await invalidateTags(this.cache, `product-${id}`)
  }
}
