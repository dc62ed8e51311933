/** What a client of the AWS SDK is told to reach an S3 server: spread it into `new S3Client({ … })`. */
export interface S3Settings {
  readonly endpoint: string
  readonly region: string
  readonly credentials: {
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly sessionToken?: string
  }
  /** The bucket in the path and not in the host name, which would have to resolve. */
  readonly forcePathStyle: true
}
