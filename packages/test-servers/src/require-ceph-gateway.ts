/** Finds the programs of a Ceph RADOS gateway, or installs them where that is possible. */
import { canInstall, install, onPath } from './apt.ts'

/** Every program that a gateway is started with, and its Debian package. */
const PACKAGES = {
  monmaptool: 'ceph-base',
  osdmaptool: 'ceph-base',
  'ceph-mon': 'ceph-mon',
  'ceph-osd': 'ceph-osd',
  radosgw: 'radosgw',
  'radosgw-admin': 'ceph-common',
} as const

const packages = [...new Set<string>(Object.values(PACKAGES))]

/** The path of each program. */
export type CephPrograms = Readonly<Record<keyof typeof PACKAGES, string>>

/** True when a gateway can be had: its programs are on PATH, or can be installed. */
export function cephGatewayObtainable(): boolean {
  return missing().length === 0 || canInstall()
}

/**
 * The programs of a gateway: from PATH, else installed with apt when this is root on Debian or Ubuntu, else an error
 * that says in one sentence what to install.
 */
export async function requireCephGateway(): Promise<CephPrograms> {
  if (missing().length > 0) {
    if (!canInstall())
      throw new Error(
        `A Ceph gateway needs ${missing().join(', ')} on PATH: install it (Debian and Ubuntu: apt-get install ${packages.join(' ')}), or set S3_ENDPOINT.`,
      )
    await install(packages)
  }
  return {
    monmaptool: present('monmaptool'),
    osdmaptool: present('osdmaptool'),
    'ceph-mon': present('ceph-mon'),
    'ceph-osd': present('ceph-osd'),
    radosgw: present('radosgw'),
    'radosgw-admin': present('radosgw-admin'),
  }
}

function missing(): string[] {
  return Object.keys(PACKAGES).filter((program) => onPath(program) === undefined)
}

function present(program: keyof typeof PACKAGES): string {
  const path = onPath(program)
  if (path === undefined)
    throw new Error(`apt-get installed ${PACKAGES[program]}, but ${program} is not on PATH.`)
  return path
}
