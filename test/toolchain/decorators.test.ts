import { describe, expect, it } from '@jest/globals'

/** Tells the kind of context it was given: standard decorators have one. */
function exclaim(method: (name: string) => string, context: ClassMethodDecoratorContext) {
  return (name: string): string => `${method(name)}! (${context.kind})`
}

class Greeter {
  @exclaim
  greet(name: string): string {
    return `Hello ${name}`
  }
}

describe('a decorator in a test', () => {
  it('is a standard one', () => {
    expect(new Greeter().greet('you')).toBe('Hello you! (method)')
  })

  it('leaves the name of the class alone', () => {
    expect(Greeter.name).toBe('Greeter')
  })
})
