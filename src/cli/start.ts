// The program's entry: connects `main` to the terminal, the environment and the clock, and owns up to our own faults.
import { inspect } from 'node:util'
import { message, say } from '../language/message.ts'
import { exit } from './command.ts'
import { main } from './main.ts'

// A reader that stops early (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.exitCode = await main(process.argv.slice(2), {
    out: text => process.stdout.write(`${text}\n`),
    err: text => process.stderr.write(`${text}\n`),
    env: process.env,
    now: () => new Date(),
  })
} catch (error) {
  process.stderr.write(`forlaens: ${say(message('own-fault-in-command'))}\n\n${inspect(error)}\n`)
  process.exitCode = exit.ownFault
}
