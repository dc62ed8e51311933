/** Which packages `pnpm coverage` measures: those that users install. What their tests run of each other's counts too. */
export const PACKAGES = ['core', 'chain', 'fs', 'redis', 's3', 'gcs', 'otel']
