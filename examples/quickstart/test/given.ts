/** What the snippets of the pages take for granted: the reader's database and functions. */

interface Product {
  readonly id: number
  readonly name: string
}

const product = (id: number): Product => ({ id, name: `product ${id}` })

const given = {
  db: {
    user: (id: number) => ({ id, name: 'Ana' }),
    team: (id: number) => ({ id, members: 3 }),
    product,
    products: async (ids: readonly number[]) => ids.map(product),
    order: (id: string) => ({ id, total: 12 }),
    cart: (id: number) => ({ id, items: [] as string[] }),
    rates: () => ({ EUR: 1.08 }),
    config: (): Config => ({ theme: 'dark' }),
  },
  fetchProduct: async (id: number) => product(id),
  build: async (day: string) => ({ day, total: 12 }),
  render: (path: string) => `<h1>${path}</h1>`,
  slugOf: (title: string) => title.toLowerCase().replaceAll(' ', '-'),
}

declare global {
  var db: (typeof given)['db']
  var fetchProduct: (typeof given)['fetchProduct']
  var build: (typeof given)['build']
  var render: (typeof given)['render']
  var slugOf: (typeof given)['slugOf']
  interface Config {
    readonly theme: string
  }
}

Object.assign(globalThis, given, {
  // No page may need the network.
  fetch: async () => new Response('news', { headers: { etag: '"1"' } }),
})

export {}
