/** What the compiler says about keys. Checked by `tsc`, never run. */
import type { AnyFunction, CheckKey, KeyTemplate, KeyTypeError } from '../../src/keys/template-types.ts'

/** The shape that `cached` has, as far as keys are concerned. */
declare function cached<K extends KeyTemplate>(
  key: K,
  options?: { readonly ttl?: number },
): <F extends AnyFunction>(
  fn: F & CheckKey<K, F>,
) => (...args: Parameters<F>) => Promise<Awaited<ReturnType<F>>>

/** The same for a decorator of methods. */
declare function cachedMethod<K extends KeyTemplate>(
  key: K,
): <F extends AnyFunction>(method: F & CheckKey<K, F>, context: ClassMethodDecoratorContext) => F

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
declare function expectTrue<_T extends true>(): void

interface User {
  readonly id: number
  readonly name?: string
  readonly team: { readonly slug: string; readonly tags: readonly string[] } | null
}

// The function keeps its own types, written inline or not.
{
  const inline = cached('user:{}', { ttl: 5 })(async (id: number) => ({ id, name: 'ana' }))
  expectTrue<Equal<typeof inline, (id: number) => Promise<{ id: number; name: string }>>>()
  const synchronous = cached('user:{}')((id: number, verbose = false) => [id, verbose] as const)
  expectTrue<Equal<Parameters<typeof synchronous>, [id: number, verbose?: boolean | undefined]>>()
  const destructured = cached('report:{day}')(async ({ day }: { day: string }) => day.length)
  expectTrue<Equal<typeof destructured, (options: { day: string }) => Promise<number>>>()
  const generic = cached('first:{}')(<T>(items: readonly T[]): T | undefined => items[0])
  expectTrue<Equal<Awaited<ReturnType<typeof generic>>, unknown>>()
  const constant = cached('static')(async () => 1)
  expectTrue<Equal<typeof constant, () => Promise<number>>>()
}

// {} in order.
cached('a:{}:{}')(async (a: string, b: number) => [a, b])
cached('a:{}:{}')(async (a: string, b?: number) => [a, b])
cached('a:{}:{}')(async (...all: string[]) => all)
cached('a:{}:{}')(async (a: string, ...more: number[]) => [a, more])
cached('a:{}:{}')(async (...pair: [a: string, b: number]) => pair)
// @ts-expect-error two {} and one parameter
cached('a:{}:{}')(async (a: string) => a)
// @ts-expect-error one {} and no parameter
cached('a:{}')(async () => 1)
// @ts-expect-error three {} and two parameters, one of them optional
cached('{}{}{}')(async (a: string, b?: number) => [a, b])
// @ts-expect-error doubled braces are text, the others are placeholders
cached('{{}}{}')(async () => 1)
cached('{{}}{{id}}')(async () => 1)
cached('{{{}}}')(async (id: number) => id)

// {name}.
cached('{id}')(async (user: User) => user)
cached('{name}')(async (user: User) => user)
cached('{id}')(async (id: number) => id)
cached('{id}')(async (id: number | User) => id)
cached('{id}')(async (_user: User, id: number) => id)
cached('{id}')(async (user?: { name: string }) => user)
cached('{id}')(async (...users: User[]) => users)
cached('{id}')(async (record: Record<string, number>) => record)
cached('{id}')(async (anything: unknown) => anything)
cached('{id}')(async (something: object) => something)
cached('{ids}')(async (ids: readonly number[]) => ids)
cached('{day}')(async (day: Date) => day)
cached('{ids}')(async (ids: Set<number>) => ids)
cached('{bytes}')(async (bytes: Uint8Array) => bytes)
cached('{id}')(async (item: { id: number } | { code: string }) => item)
cached('{0}')(async (pair: { 0: string }) => pair)
// @ts-expect-error no parameters
cached('{id}')(async () => 1)
// @ts-expect-error User has no `nam`
cached('{nam}')(async (user: User) => user)
// @ts-expect-error neither member of the union has it
cached('{nam}')(async (item: { id: number } | { code: string }) => item)
// @ts-expect-error the second placeholder
cached('{id}:{nam}')(async (user: User) => user)

// {a.b}.
cached('{team.slug}')(async (user: User) => user)
cached('{user.id}')(async (user: User) => user)
cached('{user.team.slug}')(async (_tenant: string, user: User) => user)
cached('{team.tags.0}')(async (user: User) => user)
cached('{user.id}')(async (user: unknown) => user)
cached('{user.id}')(async (user?: User) => user)
cached('{a.b}')(async (record: Record<string, { b: number }>) => record)
// @ts-expect-error neither a path into the first argument nor a property of any
cached('{team.slgu}')(async (user: User) => user)
// @ts-expect-error a string has no properties to follow
cached('{user.id}')(async (user: string) => user)
// @ts-expect-error no argument has `id`
cached('{user.id}')(async (tenant: string, user: { name: string }) => [tenant, user])

// Overloads: one that fits is enough.
declare function overloaded(id: number): Promise<string>
declare function overloaded(tenant: string, id: number): Promise<string>
declare function overloaded(): Promise<string>
cached('{}:{}')(overloaded)
// @ts-expect-error no overload takes three
cached('{}:{}:{}')(overloaded)

// Where types cannot know.
declare const someTemplate: string
declare const oneOfTwo: 'a:{}' | 'b:{}:{}:{}'
declare const anyFunction: AnyFunction
cached(someTemplate)(async () => 1)
cached(oneOfTwo)(async (id: number) => id)
cached('{}{}{}')(anyFunction)

// @ts-expect-error a brace that is not closed
cached('user:{id')(async (id: number) => id)

// Functions as keys.
cached((id: number) => `user:${id}`)(async (id: number) => id)
cached(() => 'all')(async (id: number) => id)
cached((id: string | number) => id)(async (id: number, verbose: boolean) => [id, verbose])
// @ts-expect-error the key function wants a string
cached((id: string) => id)(async (id: number) => id)
// @ts-expect-error the key function wants more than the function is given
cached((id: number, day: string) => `${id}:${day}`)(async (id: number) => id)
// @ts-expect-error a key is a string, or a number
cached((id: number) => ({ id }))(async (id: number) => id)

// The sentence.
expectTrue<
  Equal<
    CheckKey<'a:{}:{}', (a: string) => void>,
    KeyTypeError<"'a:{}:{}' has more {} than the function has parameters">
  >
>()
expectTrue<
  Equal<
    CheckKey<'{nam}', (user: User) => void>,
    KeyTypeError<"'{nam}' has {nam}: the argument has no nam; write {} for the whole argument">
  >
>()
expectTrue<Equal<CheckKey<'{id}', (user: User) => void>, unknown>>()

// Methods.
export class Repository {
  @cachedMethod('order:{}')
  async order(id: string) {
    return { id, repository: this }
  }

  @cachedMethod('orders:{tenant}:{day}')
  async orders(tenant: string, day: string) {
    return [tenant, day]
  }

  // @ts-expect-error two {} and one parameter
  @cachedMethod('order:{}:{}')
  async wrong(id: string) {
    return id
  }
}
