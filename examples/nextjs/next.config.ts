import type { NextConfig } from 'next'

const config: NextConfig = {
  // One copy for all routes, loaded by Node itself.
  serverExternalPackages: ['@acache/chain', '@acache/core', '@acache/redis', 'ioredis'],
  transpilePackages: ['@acache/example-cache-status'],
  typescript: { ignoreBuildErrors: true },
}

export default config
