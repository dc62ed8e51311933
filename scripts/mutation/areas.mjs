/**
 * The areas that `pnpm mutate` knows: which sources are mutated, and which tests judge the mutants. Those are the tests
 * that say the same on every run and take milliseconds: no servers, no processes, no generated inputs.
 */

/**
 * @typedef {object} Area
 * @property {string} folder of the package
 * @property {string} sources below the folder
 * @property {readonly string[]} tests below `test`, without `.test.ts`
 * @property {RegExp} [without] tests that are left out, by name: they take long, for every mutant
 * @property {readonly string[]} survivors what mutants survive that no test can or should kill, for the page
 */

/** @type {Readonly<Record<string, Area>>} */
export const areas = {
  keys: {
    folder: 'packages/core',
    sources: 'src/keys/**/*.ts',
    tests: below('keys', 'canonical escape parameters template'),
    without: /escaping can be undone/,
    survivors: [
      'Ways that are only faster: a test before a replace, numbers that hold nothing to escape, a template with one placeholder at its end. Without them keys are the same.',
      'Defaults that types ask for where a list is never empty, and checks for the end of source that is not JavaScript: a function has none.',
      'Parts of the patterns for what engines and compilers write: `[native code]`, helpers for async functions. Looser and stricter ones match the same texts.',
    ],
  },
  codec: {
    folder: 'packages/core',
    sources: 'src/codec/**/*.ts',
    tests: [
      ...below(
        'codec',
        'met record-shapes wire wire-writer plain-writer graph binary envelope same golden options strict',
      ),
      ...below('codec', 'compression msgpack encryption interchange hostile codec proportion'),
    ],
    without:
      /out of proportion$|refused: (a million|90000|a record shape of 60000)|many numbers|one object of many keys as|keys of each of 60 objects|packed in between$|500 levels|takes far more memory|reserves no room|before and after a renewal$|byte for byte$|writes rows as|(brotli|json and encryption|dedupeWrites|json and metadata) brings back (?!.* of 1 MB)|(json|gzip|metadata|encryption|dedupeWrites) (refuses every record that is cut off|hands out bytes)/,
    survivors: [
      'Ways that are only faster: the shape met last at a depth, a few objects compared without hashing them, a guess that many objects are to come, short texts written without Node, records and primitives that need no second look. The longer way writes and reads the same.',
      'What the writer forgets between two values only to free memory, and memory reserved a little earlier or later.',
      'What is written over before anybody reads it, and checks that types ask for where the next one finds the same.',
      'The settings of zstd: the Node that mutants are judged with has none.',
    ],
  },
  engine: {
    folder: 'packages/core',
    sources: 'src/engine/**/*.ts',
    tests: [
      ...below(
        'engine',
        'backoff flights known-failures leasing load-context load-slots loads lock reads write-back',
      ),
      ...below('strategies', 'background cached-many cached-sync leader swr tags ttl'),
      'observe/observe',
      'storage/read-instant',
    ],
    without: /works under fake timers$/,
    survivors: [
      'The way of a plain hit, and other ways that are only faster: asking first whether a map is empty, or whether anybody listens. The longer way answers the same.',
      'The one context of loaders that copies of this package share: in the tests of the area there is one copy.',
    ],
  },
  chain: {
    folder: 'packages/chain',
    sources: 'src/**/*.ts',
    tests: [
      ...['behind', 'breaker', 'bus', 'chain-cache', 'conditions', 'debts', 'guarded-storage'],
      ...['hybrid-cache', 'levels', 'observing', 'promotion', 'reads', 'strategies', 'writes'],
    ],
    survivors: [
      'Ways that are only faster: nothing owed, nothing on its way, nobody who listens, one key instead of many. The longer way does the same.',
    ],
  },
}

/**
 * @param {string} folder
 * @param {string} names
 */
function below(folder, names) {
  return names.split(' ').map((name) => `${folder}/${name}`)
}

/** The area that `pnpm mutate` has put into the environment, which Stryker's processes share. */
export function chosenArea() {
  const name = process.env['MUTATION_AREA'] ?? ''
  const area = areas[name]
  if (area === undefined) throw new Error('Run `pnpm mutate AREA`.')
  return { name, ...area }
}
