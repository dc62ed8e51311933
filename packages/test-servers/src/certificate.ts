/** Certificates for servers on loopback, signed by themselves. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { onPath } from './apt.ts'
import { temporaryFolder } from './temporary-folder.ts'

const run = promisify(execFile)

/** A certificate of `localhost` and 127.0.0.1, in files that go with this process at the latest. */
export interface Certificate extends Disposable {
  readonly certFile: string
  readonly keyFile: string
  /** What a client has to trust. */
  readonly pem: string
}

/** Whether certificates can be made: it takes the program openssl. */
export const canMakeCertificates = onPath('openssl') !== undefined

/** Makes a certificate that is good for a day. */
export async function makeCertificate(): Promise<Certificate> {
  const folder = temporaryFolder('acache-certificate-')
  const [certFile, keyFile] = [join(folder.path, 'cert.pem'), join(folder.path, 'key.pem')]
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', keyFile]
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost']
  try {
    await run('openssl', ['req', '-x509', '-days', '1', ...key, '-out', certFile, ...names])
    const pem = await readFile(certFile, 'utf8')
    return { certFile, keyFile, pem, [Symbol.dispose]: () => folder.remove() }
  } catch (error) {
    folder.remove()
    throw error
  }
}
