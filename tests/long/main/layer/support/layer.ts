import { afterAll, beforeAll } from 'vitest'
import { LayerDatabase } from '../../../../../main/layer/layer-database.ts'
import { migrateLayer } from '../../../../../main/layer/migrate.ts'
import type { Patience } from '../../../../../main/layer/connection.ts'
import type { Binaries } from '../../../../postgres/binaries.ts'
import { startPostgres, type TestServer } from '../../../../postgres/server.ts'

/** Logins of the tests, each with one role and its own name as the password. */
const LOGINS = {
  rita: 'pathwise_reader',
  paul: 'pathwise_proposer',
  ann: 'pathwise_curator',
  ben: 'pathwise_curator',
  olga: 'pathwise_owner',
} as const
export type Login = keyof typeof LOGINS

/** A server with a layer, for the tests of one block. */
export interface LayerServer {
  readonly server: TestServer
  /** The layer that is there when a test begins. */
  readonly database: string
  /** The layer as a login has it; it is closed after the block. */
  as(login: Login | 'nobody', database?: string): LayerDatabase
  /** Another layer, with nothing in it. */
  anew(): Promise<string>
  /** A connection of another process, so to speak. */
  connect(login: Login, patience?: Patience, database?: string): LayerDatabase
}

/** Starts a server before a block of tests and throws it away after it. */
export function layerServer(binaries: Binaries): () => LayerServer {
  let made: LayerServer | undefined
  const open = new Map<string, LayerDatabase>()
  const opened: LayerDatabase[] = []
  beforeAll(async () => {
    const server = await startPostgres(binaries)
    const anew = async () => {
      const name = await server.database()
      await migrateLayer(server.address('postgres', name))
      return name
    }
    const database = await anew()
    for (const [login, role] of Object.entries(LOGINS)) await server.login(login, role)
    await server.login('nobody')
    const connect: LayerServer['connect'] = (login, patience, name = database) => {
      const layer = new LayerDatabase(server.address(login, name), patience)
      opened.push(layer)
      return layer
    }
    made = {
      server,
      database,
      anew,
      connect,
      as: (login, name = database) => {
        const layer = open.get(`${login} ${name}`) ?? new LayerDatabase(server.address(login, name))
        open.set(`${login} ${name}`, layer)
        return layer
      },
    }
  })
  afterAll(async () => {
    await Promise.all([...open.values(), ...opened].map((layer) => layer.close()))
    await made?.server.remove()
  })
  return () => {
    if (!made) throw new Error('The server did not start: see above.')
    return made
  }
}
