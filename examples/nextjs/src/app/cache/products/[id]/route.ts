import { getProduct } from '../../../../products'

/** Called by whoever has changed a product. */
export async function DELETE(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  await getProduct.invalidate(id)
  return new Response(null, { status: 204 })
}
