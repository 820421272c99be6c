// Every command there is, in the order the help shows them.
import type { Command } from './command.ts'
import { caseAudit } from './commands/case-audit.ts'
import { caseCompute } from './commands/case-compute.ts'
import { due } from './commands/due.ts'
import { refund } from './commands/refund.ts'
import { serve } from './commands/serve.ts'

export const commands: readonly Command[] = [caseCompute, caseAudit, due, refund, serve]
