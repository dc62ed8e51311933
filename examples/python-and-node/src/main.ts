/** `start 7`: prints product 7, from the cache that the Python service shares. */
import { openProducts } from './products.ts'

const { getProduct, close } = openProducts(process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379', (error) =>
  console.warn(String(error)),
)
console.log(JSON.stringify(await getProduct(Number(process.argv[2]))))
await close()
