import { Controller, Delete, Get, HttpCode, Inject, NotFoundException, Param } from '@nestjs/common'
import { type Product, ProductsService } from './products.service'

@Controller()
export class ProductsController {
  constructor(@Inject(ProductsService) private readonly products: ProductsService) {}

  @Get('products/:id')
  async find(@Param('id') id: string): Promise<Product> {
    const product = await this.products.find(id)
    if (product === undefined) throw new NotFoundException('there is no such product')
    return product
  }

  /** Called by whoever has changed a product. */
  @Delete('cache/products/:id')
  @HttpCode(204)
  async forget(@Param('id') id: string): Promise<void> {
    await this.products.forget(id)
  }
}
