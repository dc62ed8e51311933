/** Lets the process end though a handle is open. Pipes to a child are sockets, whose `unref` the types do not tell of. */
export function unref(handle: unknown): void {
  if (typeof handle !== 'object' || handle === null) return
  const method: unknown = Reflect.get(handle, 'unref')
  if (typeof method === 'function') method.call(handle)
}
