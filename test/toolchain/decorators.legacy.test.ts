import { describe, expect, it } from '@jest/globals'

/** Tells the name it was given: legacy decorators are given the prototype, a name and a descriptor. */
function exclaim(
  _prototype: object,
  name: string,
  descriptor: TypedPropertyDescriptor<(name: string) => string>,
) {
  const method = descriptor.value
  descriptor.value = (who) => `${method?.(who)}! (${name})`
}

class Greeter {
  @exclaim
  greet(name: string): string {
    return `Hello ${name}`
  }
}

describe('a decorator in a file that is named *.legacy.test.ts', () => {
  it('is a legacy one', () => {
    expect(new Greeter().greet('you')).toBe('Hello you! (greet)')
  })

  it('leaves the name of the class alone', () => {
    expect(Greeter.name).toBe('Greeter')
  })
})
