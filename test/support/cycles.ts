/** Cycles in a directed graph. */

/** The first cycle that is found, as the names along it, its first one repeated at its end; undefined without any. */
export function findCycle(edges: Iterable<readonly [from: string, to: string]>): string[] | undefined {
  const next = new Map<string, string[]>()
  for (const [from, to] of edges) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const path: string[] = []

  const visit = (name: string): string[] | undefined => {
    if (done.has(name)) return undefined
    const start = path.indexOf(name)
    if (start !== -1) return [...path.slice(start), name]
    path.push(name)
    for (const each of next.get(name) ?? []) {
      const cycle = visit(each)
      if (cycle !== undefined) return cycle
    }
    path.pop()
    done.add(name)
    return undefined
  }

  for (const name of next.keys()) {
    const cycle = visit(name)
    if (cycle !== undefined) return cycle
  }
  return undefined
}
