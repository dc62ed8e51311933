import { defineConfig } from 'tsup'

/** Builds one package, run from its folder: every entry point as ES module and CommonJS, types for both. */
export default defineConfig({
  format: ['esm', 'cjs'],
  target: 'node20',
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  splitting: true,
  sourcemap: true,
  clean: true,
  treeshake: false,
})
