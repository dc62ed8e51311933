/** The files that the daemons of a one-machine Ceph cluster read: who they are, where they listen, what they may do. */
import { randomBytes } from 'node:crypto'

/** What a cluster is told apart by, and where it is. */
export interface CephCluster {
  readonly id: string
  /** Where everything that it keeps on disk is kept. */
  readonly folder: string
  readonly monitorPort: number
}

const HOST = '127.0.0.1'

/** The monitor's address, in the only protocol that the daemons are told to speak. */
export function monitorAddress({ monitorPort }: CephCluster): string {
  return `[v2:${HOST}:${monitorPort}]`
}

/**
 * The text of `ceph.conf`: one monitor, one store of objects in memory, one gateway. Decisions of the monitor are made
 * at once instead of being gathered for a second, which is most of what a start would take otherwise.
 */
export function cephConfiguration(cluster: CephCluster): string {
  const { folder } = cluster
  return section('global', {
    fsid: cluster.id,
    'mon host': monitorAddress(cluster),
    // Without authentication the gateway does not get through its start.
    'auth cluster required': 'cephx',
    'auth service required': 'cephx',
    'auth client required': 'cephx',
    'public addr': HOST,
    'cluster addr': HOST,
    'ms bind ipv6': false,
    'ms bind msgr1': false,
    // Whoever starts the cluster tries again, with other ports.
    'ms bind retry count': 1,
    'osd pool default size': 1,
    'osd pool default min size': 1,
    'osd pool default pg num': 1,
    'osd pool default pgp num': 1,
    'osd pool default pg autoscale mode': 'off',
    'osd crush chooseleaf type': 0,
    'mon allow pool size one': true,
    'mon max pg per osd': 1000,
    'paxos propose interval': 0.01,
    'paxos min wait': 0.001,
    // What came too early for the map of the cluster is tried again after this, and not after five seconds.
    'objecter tick interval': 0.1,
    'osd objectstore': 'memstore',
    'memstore device bytes': 4 * 2 ** 30,
    'run dir': folder,
    'admin socket': '',
    'pid file': '',
    'log file': '',
    keyring: keyringPath(cluster),
  })
    .concat(section('mon', { 'mon data': `${folder}/mon` }))
    .concat(section('osd', { 'osd data': `${folder}/osd` }))
    .concat(
      section('client.rgw', {
        'rgw data': `${folder}/rgw`,
        'rgw thread pool size': 64,
        'rgw enable usage log': false,
        'rgw run sync thread': false,
        'rgw gc max objs': 4,
        'rgw override bucket index max shards': 1,
        'rgw rados pool pg num min': 1,
      }),
    )
}

/**
 * Where a gateway listens, which it is told when it starts. Without tcp_nodelay every answer with a body takes 40 ms, for
 * which the kernels of both sides wait for each other.
 */
export function cephFrontend(port: number): string {
  return `beast endpoint=${HOST}:${port} tcp_nodelay=1`
}

function section(name: string, options: Readonly<Record<string, string | number | boolean>>): string {
  const lines = Object.entries(options).map(([option, value]) => `${option} = ${value}\n`)
  return `[${name}]\n${lines.join('')}`
}

/** Where `cephConfiguration` says that the keyring is. */
export function keyringPath({ folder }: CephCluster): string {
  return `${folder}/keyring`
}

/** The text of a keyring with a fresh key for everybody in the cluster. */
export function cephKeyring(): string {
  return user('mon.', { mon: 'allow *' })
    .concat(user('osd.0', { mon: 'allow profile osd', osd: 'allow *' }))
    .concat(user('client.rgw', { mon: 'allow rw', osd: 'allow rwx' }))
}

function user(name: string, capabilities: Readonly<Record<string, string>>): string {
  const caps = Object.entries(capabilities).map(([service, cap]) => `caps ${service} = "${cap}"\n`)
  return `[${name}]\nkey = ${secret()}\n${caps.join('')}`
}

/** A key of cephx: its type (AES), when it was made, the length of the secret, the secret. */
function secret(): string {
  const AES = 1
  const header = Buffer.alloc(12)
  header.writeUInt16LE(AES, 0)
  header.writeUInt32LE(Math.floor(Date.now() / 1000), 2)
  header.writeUInt16LE(16, 10)
  return Buffer.concat([header, randomBytes(16)]).toString('base64')
}
