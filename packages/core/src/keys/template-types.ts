/**
 * Key templates as types, and the check of a template against the function it is for.
 *
 * The check says no only when no call of the function could fill the template. Types do not show the names of
 * parameters, so that much that is wrong passes here and is found when the function is wrapped or called.
 */

/** Any function at all. */
export type AnyFunction = (...args: never[]) => unknown

/**
 * How the key of a call is made: a template such as `'user:{}'` or `'report:{day}'`, or a function of the arguments.
 *
 * `{}` takes the arguments in order, `{id}` the parameter of that name or a property of the first argument, `{a.b}` a path;
 * braces that are meant as text are doubled.
 */
export type KeyTemplate<Args extends readonly unknown[] = readonly never[]> =
  | string
  | ((...args: Args) => string | number)

/** A mistake in a key, as a type that nothing is assignable to: the compiler shows the sentence. */
export interface KeyTypeError<Sentence extends string> {
  /** What is wrong, in a sentence. */
  readonly 'this key does not fit the function': Sentence
}

/**
 * `unknown` when the key fits the function, else a KeyTypeError.
 * Made to be intersected with an inferred function: `<F extends AnyFunction>(fn: F & CheckKey<K, F>)`.
 */
export type CheckKey<K, F> = K extends string
  ? string extends K
    ? unknown
    : Verdict<CheckNames<K, PlaceholderNames<K>, ParameterLists<F>>>
  : K extends AnyFunction
    ? Verdict<CheckKeyFunction<K, ParameterLists<F>>>
    : unknown

/** Fine when one overload is fine. */
type Verdict<Found> = [Found] extends [never]
  ? unknown
  : true extends Found
    ? unknown
    : KeyTypeError<Extract<Found, string>>

/** The parameter lists of a function's overloads (the last four), as a union. */
type ParameterLists<F> = F extends {
  (...args: infer A): unknown
  (...args: infer B): unknown
  (...args: infer C): unknown
  (...args: infer D): unknown
}
  ? A | B | C | D
  : never

type CheckKeyFunction<K, P> = P extends readonly unknown[]
  ? K extends (...args: P) => unknown
    ? true
    : 'the key function takes other arguments than the function'
  : never

/** What stands between the braces, in order; `unbalanced` for a brace that is not closed. */
type PlaceholderNames<
  T extends string,
  Found extends readonly string[] = [],
> = T extends `${infer _Literal}{${infer Behind}`
  ? Behind extends `{${infer Rest}`
    ? PlaceholderNames<Rest, Found>
    : Behind extends `${infer Name}}${infer Rest}`
      ? PlaceholderNames<Rest, [...Found, Name]>
      : 'unbalanced'
  : Found

/** True, or a sentence about the first placeholder that cannot be filled; distributes over parameter lists. */
type CheckNames<K extends string, Names, P> = P extends readonly unknown[]
  ? Names extends readonly string[]
    ? CheckEach<K, Names, P>
    : `'${K}' has a { without its }; a brace that is meant as text is doubled`
  : never

type CheckEach<
  K extends string,
  Names extends readonly string[],
  P extends readonly unknown[],
  Before extends readonly unknown[] = [],
> = Names extends readonly [infer Name extends string, ...infer More extends readonly string[]]
  ? Name extends ''
    ? TakesMoreThan<P, Before> extends true
      ? CheckEach<K, More, P, [...Before, unknown]>
      : `'${K}' has more {} than the function has parameters`
    : CheckName<K, Name, P> extends infer Answer
      ? Answer extends true
        ? CheckEach<K, More, P, Before>
        : Answer
      : never
  : true

/** True when the list has a parameter behind as many as `Before` has. */
type TakesMoreThan<
  P extends readonly unknown[],
  Before extends readonly unknown[],
> = number extends P['length']
  ? true
  : Required<P> extends readonly [...Before, unknown, ...unknown[]]
    ? true
    : false

type CheckName<
  K extends string,
  Name extends string,
  P extends readonly unknown[],
> = number extends P['length']
  ? true
  : P extends readonly []
    ? `'${K}' has {${Name}}, and the function takes no parameters`
    : Name extends `${string}.${infer Behind}`
      ? true extends MayHold<P[0], Name> | MayHold<P[number], Behind>
        ? true
        : `'${K}' has {${Name}}: the first argument has no ${Name}, and no argument has ${Behind}`
      : P extends readonly [infer Only]
        ? true extends MayBeNamed<Only> | MayHold<Only, Name>
          ? true
          : `'${K}' has {${Name}}: the argument has no ${Name}; write {} for the whole argument`
        : true

/** True for what a placeholder with the parameter's own name would reasonably take whole: anything but a record of properties. */
type MayBeNamed<T> = T extends object ? (T extends WholeValue ? true : false) : true

type WholeValue =
  | AnyFunction
  | RegExp
  | ArrayBufferLike
  | ArrayBufferView
  | ReadonlyMap<unknown, unknown>
  | ReadonlySet<unknown>
  | { toJSON(...args: never[]): unknown }

/** True when a value of the type may have something at the path; for a union, when one member may. */
type MayHold<T, Path extends string> = unknown extends T
  ? true
  : T extends readonly unknown[]
    ? true
    : T extends object
      ? [keyof T] extends [never]
        ? true
        : Path extends `${infer Head}.${infer Tail}`
          ? MayHold<PropertyOf<T, Head>, Tail>
          : [PropertyOf<T, Path>] extends [never]
            ? false
            : true
      : false

type PropertyOf<T, Name extends string> = Name extends keyof T
  ? T[Name]
  : Name extends `${infer Index extends number}`
    ? Index extends keyof T
      ? T[Index]
      : never
    : never
