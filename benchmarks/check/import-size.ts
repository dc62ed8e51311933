/** How large the core is in a bundle, with its dependencies apart. Prints JSON: bytes by what is imported. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'tsup'

const outDir = mkdtempSync(join(tmpdir(), 'acache-size-'))
try {
  const entries = ['all', 'ttl']
  const entry = Object.fromEntries(
    entries.map((name) => [name, fileURLToPath(new URL(`./entries/${name}.ts`, import.meta.url))]),
  )
  await build({
    config: false,
    entry,
    outDir,
    format: 'esm',
    target: 'node20',
    minify: true,
    splitting: false,
    noExternal: [/^@acache\//],
    external: ['msgpackr', 'croner'],
    silent: true,
  })
  const sizes = entries.map((name) => {
    const code = readFileSync(join(outDir, `${name}.js`))
    return [name, { minified: code.length, gzipped: gzipSync(code, { level: 9 }).length }] as const
  })
  console.log(JSON.stringify(Object.fromEntries(sizes)))
} finally {
  rmSync(outDir, { recursive: true, force: true })
}
