import { cacheStatus, watchCaches } from '@acache/example-cache-status'
import { getProduct } from '../../../products'

export function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return watchCaches(async () => {
    const { id } = await params
    const product = await getProduct(id)
    return Response.json(product ?? { error: 'there is no such product' }, {
      status: product === undefined ? 404 : 200,
      headers: { 'Cache-Status': cacheStatus() },
    })
  })
}
