// Every command there is, in the order the help shows them.
import type { Command } from './command.ts'
import { backup } from './commands/backup.ts'
import { caseAudit } from './commands/case-audit.ts'
import { caseCompute } from './commands/case-compute.ts'
import { caseExport } from './commands/case-export.ts'
import { caseImport } from './commands/case-import.ts'
import { demo } from './commands/demo.ts'
import { doctor } from './commands/doctor.ts'
import { due } from './commands/due.ts'
import { journalHead } from './commands/journal-head.ts'
import { journalVerify } from './commands/journal-verify.ts'
import { migrate } from './commands/migrate.ts'
import { refund } from './commands/refund.ts'
import { restore } from './commands/restore.ts'
import { serve } from './commands/serve.ts'

export const commands: readonly Command[] = [
  caseCompute,
  caseAudit,
  caseExport,
  caseImport,
  due,
  refund,
  demo,
  serve,
  doctor,
  journalVerify,
  journalHead,
  migrate,
  backup,
  restore,
]
