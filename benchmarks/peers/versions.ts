/** Which versions of the peers are installed, and whether a library may be installed at all. */
import { readFileSync } from 'node:fs'

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
}

/** The pinned versions, by npm name. */
export function peerVersions(): ReadonlyMap<string, string> {
  const { dependencies }: Manifest = JSON.parse(read('package.json'))
  return new Map(Object.entries(dependencies))
}

/** Every package that the peers bring along, as the lockfile names it: `name@version`. */
export function lockedPackages(): string[] {
  const [, packages = ''] = read('pnpm-lock.yaml').split(/^packages:$/m)
  const [own = ''] = packages.split(/^snapshots:$/m)
  return [...own.matchAll(/^ {2}'?([^'\s]+@[^'\s]+?)'?:$/gm)].map(([, name = '']) => name)
}

/** Versions that were published with a worm inside, in August 2026. */
const MALICIOUS = [
  /^keyv@6\./,
  /^@keyv\/[^@]+@6\./,
  'cacheable@2.5.1',
  'cache-manager@7.2.10',
  '@cacheable/utils@2.5.1',
  '@cacheable/memory@2.2.1',
  '@cacheable/net@2.1.1',
  '@cacheable/node-cache@3.1.2',
  'flat-cache@6.1.24',
  'file-entry-cache@11.1.6',
  'cacheable-request@13.0.20',
]

export function isMalicious(name: string): boolean {
  return MALICIOUS.some((bad) => (typeof bad === 'string' ? bad === name : bad.test(name)))
}

/** Throws when the lockfile has one of these. Before anything of the peers is imported. */
export function refuseMalicious(): void {
  const bad = lockedPackages().filter(isMalicious)
  if (bad.length > 0) throw new Error(`not to be installed: ${bad.join(', ')}`)
}

const read = (file: string) => readFileSync(new URL(`./installed/${file}`, import.meta.url), 'utf8')
