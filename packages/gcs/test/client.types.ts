/** Compiling is the test: the clients of both versions of the SDK fit the structural type, and so does the lifecycle rule. */
import { type BucketMetadata as Metadata7, Storage as Storage7 } from '@google-cloud/storage'
import { type BucketMetadata as Metadata8, Storage as Storage8 } from 'google-cloud-storage8'
import { GCSCache, type GCSClient } from '../src/index.ts'

export const clients: readonly GCSClient[] = [new Storage7(), new Storage8()]

const lifecycle = new GCSCache({ bucket: 'b' }).lifecycleRule()
export const metadata7: Metadata7 = { lifecycle }
export const metadata8: Metadata8 = { lifecycle }
