// Every command there is, in the order the help shows them.
import type { Command } from './command.ts'

export const commands: readonly Command[] = []
