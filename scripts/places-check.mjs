// Starts the house from the places people clone to: below /root, in /opt, in a home, below a closed folder, deep down;
// as root and as an ordinary user. Needs root, because it makes the user. Uses the committed state of the clone.
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const user = 'forlaens-places'
const sh = (command, ...args) => execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

if (process.getuid() !== 0) {
  console.log('places: must be run as root, because it makes an ordinary user; nothing was checked')
  process.exit(1)
}

/** Clones to `folder`, starts the demo there, waits for it to be ready, asks the doctor, and stops it. */
const tryPlace = async (name, folder, owner) => {
  mkdirSync(path.dirname(folder), { recursive: true })
  sh('git', 'clone', '--quiet', root, folder)
  sh('cp', '-a', path.join(root, 'node_modules'), folder)
  if (owner !== 'root') sh('chown', '-R', `${owner}:${owner}`, folder)
  const start = performance.now()
  const as =
    owner === 'root'
      ? []
      : ['setpriv', `--reuid=${owner}`, `--regid=${owner}`, '--clear-groups', 'env', `HOME=/home/${owner}`]
  const [command, ...args] = [...as, 'bash', '-c', `cd '${folder}' && exec node bin/forlaens.mjs demo`]
  const demo = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  demo.stdout.on('data', data => {
    said += data
  })
  demo.stderr.on('data', data => {
    said += data
  })
  const ended = new Promise(resolve => demo.on('exit', resolve))
  const ready = await Promise.race([
    (async () => {
      while (!said.includes('Ctrl-C')) await new Promise(resolve => setTimeout(resolve, 50))
      return true
    })(),
    ended.then(() => false),
    new Promise(resolve => setTimeout(() => resolve(false), 60_000)),
  ])
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  demo.kill('SIGINT')
  const code = await ended
  if (!ready) throw new Error(`${name}: not ready after ${seconds} s\n${said}`)
  console.log(`places: ${name}: ready in ${seconds} s, stopped with ${code}`)
  rmSync(folder, { recursive: true, force: true })
}

const closed = mkdtempSync('/opt/forlaens-closed-')
const deep = `/opt/forlaens-deep/${'d'.repeat(60)}/${'e'.repeat(70)}`
try {
  sh('useradd', '--create-home', user)
  chmodSync(closed, 0o700)
  await tryPlace('root below /root', '/root/forlaens-places', 'root')
  await tryPlace('root in /opt', '/opt/forlaens-places', 'root')
  await tryPlace('root below a closed folder', path.join(closed, 'clone'), 'root')
  await tryPlace('root, 150 characters deep', path.join(deep, 'clone'), 'root')
  await tryPlace('ordinary user at home', `/home/${user}/clone`, user)
  await tryPlace('ordinary user, 150 characters deep', `/home/${user}/${'d'.repeat(60)}/${'e'.repeat(60)}/clone`, user)
} finally {
  rmSync(closed, { recursive: true, force: true })
  rmSync('/opt/forlaens-deep', { recursive: true, force: true })
  rmSync('/root/forlaens-places', { recursive: true, force: true })
  rmSync('/opt/forlaens-places', { recursive: true, force: true })
  sh('userdel', '--remove', user)
}
