/** Tells which file each of its arguments, specifiers of modules, is resolved to, and imports them all. */
import { fileURLToPath } from 'node:url'

const specifiers = process.argv.slice(2)
for (const specifier of specifiers) await import(specifier)
process.send?.(specifiers.map((specifier) => fileURLToPath(import.meta.resolve(specifier))))
