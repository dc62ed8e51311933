/** Libraries that are installed apart from the workspace; each is described by the few members that are used. */
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The variable that says where they are installed. Programs that are bundled elsewhere must be told. */
export const PEERS_FOLDER = 'ACACHE_PEERS'

/** Where they are, seen from this file. */
export const peersFolder = () => fileURLToPath(new URL('./installed', import.meta.url))

/** The module of a peer, or of one of its entry points. */
export async function peer<Module>(name: string): Promise<Module> {
  const folder = process.env[PEERS_FOLDER]
  if (folder === undefined) throw new Error(`${PEERS_FOLDER} is not set`)
  const { importPeer } = await import(`${pathToFileURL(folder).href}/import.mjs`)
  return importPeer(name)
}
