/**
 * Imports a library from here, where the peers are installed.
 * @param {string} name
 * @returns {Promise<unknown>}
 */
export const importPeer = (name) => import(name)
