/** Where commands go: to one server, or to the masters of a Cluster. */
import { groupsOf } from '@acache/core/driver'
import {
  isCluster,
  type RedisArgument,
  type RedisClient,
  type RedisCluster,
  type RedisConnection,
} from './client.ts'
import { slotOf } from './cluster-slots.ts'
import { groupBy } from './group-by.ts'

/** The name of a command, and its arguments. */
export type Command = readonly [name: string, ...args: RedisArgument[]]

/** A command about one key. */
export interface KeyCommand {
  readonly redisKey: string
  readonly command: Command
}

/** What differs between one server and a Cluster. */
export interface Topology {
  /** The keys in groups that one command may name. */
  groups(redisKeys: readonly string[]): string[][]
  /** Runs one EVAL or EVALSHA; its reply. */
  script(command: Command): Promise<unknown>
  /** Runs commands in few writes; those that failed, with their errors. */
  sendAll(commands: readonly KeyCommand[]): Promise<Map<KeyCommand, Error>>
  /** The servers that together hold all keys. */
  masters(): Promise<readonly RedisConnection[]>
}

/** A server does nothing else while it runs a command, so no command names more keys; and no write holds more commands. */
const BATCH = 1000

/** The topology of the application's client. */
export function topologyOf(client: RedisClient): Topology {
  return isCluster(client) ? cluster(client) : singleServer(client)
}

function singleServer(client: RedisConnection): Topology {
  return {
    groups: (redisKeys) => groupsOf(redisKeys, BATCH),
    script: (command) => client.call(...command),
    sendAll: (commands) => sendPipelines(client, groupsOf(commands, BATCH)),
    masters: async () => [client],
  }
}

function cluster(client: RedisCluster): Topology {
  const slot = (redisKey: string) => slotOf((client.options.keyPrefix ?? '') + redisKey)
  const inChunks = <T>(groups: readonly T[][]) => groups.flatMap((group) => groupsOf(group, BATCH))
  return {
    groups: (redisKeys) => inChunks(groupBy(redisKeys, slot)),

    // Some releases of ioredis 5 with enableAutoPipelining take the digest of a script for its key, put the command into
    // the pipeline of another node, and all of that pipeline fails. A pipeline of its own goes by the key.
    async script(command) {
      const [result] = (await client.pipeline([[...command]]).exec()) ?? []
      const [error, reply] = result ?? [null, undefined]
      if (error !== null) throw error
      return reply
    },

    async sendAll(commands) {
      // A pipeline goes to one node whole. Until the nodes are known, the slots of one pipeline must be the same.
      const node = ({ redisKey }: KeyCommand) => client.slots[slot(redisKey)]?.join() ?? slot(redisKey)
      const failures = await sendPipelines(client, inChunks(groupBy(commands, node)))
      // A slot may have moved since. A command by itself follows it; a pipeline does not when only a part must.
      const redirected = [...failures].filter(([, error]) => isRedirection(error))
      await Promise.all(
        redirected.map(async ([command]) => {
          try {
            await client.call(...command.command)
            failures.delete(command)
          } catch (error) {
            failures.set(command, error as Error)
          }
        }),
      )
      return failures
    },

    async masters() {
      // A client that is not ready knows the nodes it was given, perhaps one of many. It answers when it knows them all.
      if (client.status !== 'ready') await client.call('scan', '0', 'COUNT', 1)
      return client.nodes('master')
    },
  }
}

async function sendPipelines(
  client: RedisConnection,
  batches: readonly (readonly KeyCommand[])[],
): Promise<Map<KeyCommand, Error>> {
  const failures = new Map<KeyCommand, Error>()
  await Promise.all(
    batches.map(async (batch) => {
      const results = await client.pipeline(batch.map(({ command }) => [...command])).exec()
      for (const [index, command] of batch.entries()) {
        const error = results?.[index]?.[0]
        if (error) failures.set(command, error)
      }
    }),
  )
  return failures
}

const isRedirection = (error: Error) => /^(MOVED|ASK|TRYAGAIN|CLUSTERDOWN) /.test(error.message)
