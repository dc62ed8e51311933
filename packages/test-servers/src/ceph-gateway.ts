/** Ceph's S3 gateway on random loopback ports, with its objects in memory. */
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import {
  type CephCluster,
  cephConfiguration,
  cephFrontend,
  cephKeyring,
  keyringPath,
  monitorAddress,
} from './ceph-config.ts'
import type { Child } from './children.ts'
import { Daemons } from './daemons.ts'
import { freePort } from './ports.ts'
import { type CephPrograms, requireCephGateway } from './require-ceph-gateway.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A running S3 server. It ends with this process at the latest. */
export interface S3Server extends AsyncDisposable {
  readonly endpoint: string
  readonly port: number
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly region: string
  /** Of all processes that it consists of. */
  readonly pids: readonly number[]
  /** Lets it finish what it was asked, then ends it. What it kept is gone. */
  stop(): Promise<void>
  /** Ends it as a crash does. What it kept is gone. */
  kill(): Promise<void>
}

/** Another process may take a port between the choice and the start; then others are tried. */
const ATTEMPTS = 5

const HOST = '127.0.0.1'
/** The gateway takes any; this is the one that clients are in when they are told none. */
const REGION = 'us-east-1'

/** Starts a gateway that takes requests when the promise is kept. */
export async function startCephGateway(): Promise<S3Server> {
  const programs = await requireCephGateway()
  for (let attempt = 1; ; attempt++) {
    const folder = temporaryFolder('acache-ceph-')
    const cluster = { id: randomUUID(), folder: folder.path, monitorPort: await freePort() }
    const daemons = new Daemons(folder, { CEPH_CONF: `${folder.path}/ceph.conf` })
    try {
      return await launch(programs, cluster, daemons)
    } catch (error) {
      await daemons.kill()
      if (attempt === ATTEMPTS || !/address already in use/i.test(String(error))) throw error
    }
  }
}

async function launch(programs: CephPrograms, cluster: CephCluster, daemons: Daemons): Promise<S3Server> {
  const { folder } = cluster
  for (const name of ['mon', 'osd', 'rgw']) mkdirSync(`${folder}/${name}`)
  writeFileSync(`${folder}/ceph.conf`, cephConfiguration(cluster))
  writeFileSync(keyringPath(cluster), cephKeyring())

  const store = ['--id', '0', '--no-mon-config']
  await Promise.all([
    startMonitor(programs, cluster, daemons),
    daemons.run(programs['ceph-osd'], [...store, '--mkfs', '--osd-uuid', randomUUID()]),
  ])
  await daemons.stay(programs['ceph-osd'], [...store, '--foreground'])
  const gateway = ['--name', 'client.rgw', '--no-mon-config']
  const keys = {
    accessKeyId: randomBytes(10).toString('hex'),
    secretAccessKey: randomBytes(20).toString('hex'),
  }
  // The first to connect makes the pools, for which it waits until the store takes part; only then comes the gateway.
  await daemons.run(programs['radosgw-admin'], [
    ...[...gateway, 'user', 'create', '--uid', 'tests', '--display-name', 'tests'],
    ...['--access-key', keys.accessKeyId, '--secret-key', keys.secretAccessKey],
  ])
  const port = await freePort()
  const child = await daemons.listen(
    programs.radosgw,
    [...gateway, '--foreground', '--rgw-frontends', cephFrontend(port)],
    port,
  )
  return running(child, port, daemons, keys)
}

/** The cluster's map names the store from the beginning, so that nothing has to be asked of a monitor for it. */
async function startMonitor(programs: CephPrograms, cluster: CephCluster, daemons: Daemons): Promise<void> {
  const monitors = `${cluster.folder}/monmap`
  const stores = `${cluster.folder}/osdmap`
  await Promise.all([
    daemons.run(programs.monmaptool, [
      ...['--create', '--fsid', cluster.id, '--addv', 'a', monitorAddress(cluster), monitors],
    ]),
    daemons.run(programs.osdmaptool, ['--createsimple', '1', stores]),
  ])
  await daemons.run(programs['ceph-mon'], [
    ...['--id', 'a', '--mkfs', '--monmap', monitors, '--osdmap', stores, '--keyring', keyringPath(cluster)],
  ])
  await daemons.listen(programs['ceph-mon'], ['--id', 'a', '--foreground'], cluster.monitorPort)
}

function running(
  gateway: Child,
  port: number,
  daemons: Daemons,
  keys: Pick<S3Server, 'accessKeyId' | 'secretAccessKey'>,
): S3Server {
  const kill = (): Promise<void> => daemons.kill()
  const stop = async (): Promise<void> => {
    await gateway.kill('SIGTERM')
    // The others would take seconds to part in good order, over objects that nobody keeps.
    await kill()
  }
  return {
    endpoint: `http://${HOST}:${port}`,
    port,
    ...keys,
    region: REGION,
    pids: daemons.pids,
    stop,
    kill,
    [Symbol.asyncDispose]: stop,
  }
}
