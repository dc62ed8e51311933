/** Sources and tests of an area as one script, which can be evaluated again and again in a process. */
import asyncHooks from 'node:async_hooks'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { build } from 'esbuild'
import { expect } from 'expect'
import * as circus from 'jest-circus'
import { ModuleMocker } from 'jest-mock'

/**
 * Bundles the area that stands in the working directory, which Stryker's copy of the workspace is. The answer evaluates
 * it, and answers what undoes that as far as the process is concerned.
 *
 * @param {import('./areas.mjs').Area} area
 * @returns {Promise<() => () => void>}
 */
export async function bundle(area) {
  const folder = join(process.cwd(), area.folder)
  const files = area.tests.map((test) => JSON.stringify(`./${test}.test.ts`))
  const { outputFiles } = await build({
    // A describe of its own keeps each file's hooks to its tests.
    stdin: {
      contents: [
        "import { describe } from '@jest/globals'",
        ...files.map((file) => `describe(${file}, () => { require(${file}) })`),
      ].join('\n'),
      resolveDir: join(folder, 'test'),
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    conditions: ['@acache/source'],
    keepNames: true,
    logLevel: 'error',
    plugins: [OTHERS_PACKAGES_STAY_OUT, FOLDERS_OF_TESTS],
  })
  const code = outputFiles.map((file) => file.text).join('\n')
  const wrapped = `(function (require, module, globalThis) {${code}\n})`
  const script = new Script(wrapped, { filename: `${area.folder}.cjs` })
  return () => {
    const { require, unload } = modules(folder)
    // What the sources keep for the whole process, they keep for one evaluation.
    const ownGlobal = Object.create(globalThis)
    script.runInThisContext()(require, { exports: {} }, ownGlobal)
    return unload
  }
}

/** @type {import('esbuild').Plugin} */
const OTHERS_PACKAGES_STAY_OUT = {
  name: 'others packages stay out',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path }) =>
      path.startsWith('@acache/') ? undefined : { path, external: true },
    )
  },
}

/** Tests find their fixtures from `__dirname`, which a bundle has but one of. @type {import('esbuild').Plugin} */
const FOLDERS_OF_TESTS = {
  name: 'folders of tests',
  setup({ onLoad }) {
    onLoad({ filter: /\.test\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('__dirname', JSON.stringify(dirname(path))),
      loader: 'ts',
    }))
  },
}

/** What the bundle can require; our own packages are found from where they are, as their dependencies are. @param {string} folder */
function modules(folder) {
  const ours = ['.', '../core'].map((from) => createRequire(join(folder, from, 'package.json')))
  const mocker = new ModuleMocker(globalThis)
  /** @type {asyncHooks.AsyncLocalStorage<unknown>[]} */
  const storages = []
  /** One that is not disabled slows every promise of the process, for good. @extends {asyncHooks.AsyncLocalStorage<unknown>} */
  class AsyncLocalStorage extends asyncHooks.AsyncLocalStorage {
    constructor() {
      super()
      storages.push(this)
    }
  }
  /** @type {Readonly<Record<string, unknown>>} */
  const given = {
    '@jest/globals': {
      ...circus,
      expect,
      jest: { fn: mocker.fn.bind(mocker), spyOn: mocker.spyOn.bind(mocker) },
    },
    'node:async_hooks': { ...asyncHooks, AsyncLocalStorage },
  }
  return {
    require: (/** @type {string} */ name) => given[name] ?? firstOf(ours, name),
    unload() {
      for (const storage of storages) storage.disable()
      mocker.restoreAllMocks()
    },
  }
}

/**
 * @param {readonly NodeJS.Require[]} ways
 * @param {string} name
 */
function firstOf([way, ...others], name) {
  if (way === undefined) throw new Error(`${name} cannot be found`)
  try {
    return way(name)
  } catch (error) {
    if (others.length === 0) throw error
    return firstOf(others, name)
  }
}
