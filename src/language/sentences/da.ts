// The Danish sentences behind every code that a rule or command can answer with, gathered from one file per room.
import { access } from './access.ts'
import { accessRules } from './access-rules.ts'
import { audit } from './audit.ts'
import { calendar } from './calendar.ts'
import { caseAnswers } from './case-answers.ts'
import { caseForm } from './case-form.ts'
import { caseView } from './case-view.ts'
import { casework } from './casework.ts'
import { caseworkChecks } from './casework-checks.ts'
import { caseworkDue } from './casework-due.ts'
import { caseworkHelp } from './casework-help.ts'
import { charts } from './charts.ts'
import { children } from './children.ts'
import { commitments } from './commitments.ts'
import { control } from './control.ts'
import { documentCheck } from './document-check.ts'
import { documentLeftOut } from './document-left-out.ts'
import { documentReading } from './document-reading.ts'
import { filing } from './filing.ts'
import { followUpCases } from './follow-up-cases.ts'
import { fosterFamilies } from './foster-families.ts'
import { handover } from './handover.ts'
import { input } from './input.ts'
import { journal } from './journal.ts'
import { journalReading } from './journal-reading.ts'
import { lawWatch } from './law-watch.ts'
import { ledger } from './ledger.ts'
import { newChild } from './new-child.ts'
import { payers } from './payers.ts'
import { portfolio } from './portfolio.ts'
import { realised } from './realised.ts'
import { referenceClass } from './reference-class.ts'
import { refund } from './refund.ts'
import { review } from './review.ts'
import { search } from './search.ts'
import { server } from './server.ts'
import { signIn } from './sign-in.ts'
import { store } from './store.ts'
import { synthetic } from './synthetic.ts'
import { target } from './target.ts'
import { time } from './time.ts'

/** Code -> sentence. Each takes the values the code carries and answers one plain Danish sentence. */
export const da = {
  ...input,
  ...time,
  ...refund,
  ...payers,
  ...target,
  ...realised,
  ...referenceClass,
  ...portfolio,
  ...followUpCases,
  ...audit,
  ...store,
  ...access,
  ...accessRules,
  ...caseForm,
  ...caseView,
  ...caseAnswers,
  ...server,
  ...signIn,
  ...charts,
  ...children,
  ...control,
  ...documentCheck,
  ...documentLeftOut,
  ...documentReading,
  ...synthetic,
  ...journal,
  ...casework,
  ...caseworkDue,
  ...caseworkChecks,
  ...caseworkHelp,
  ...filing,
  ...fosterFamilies,
  ...journalReading,
  ...newChild,
  ...calendar,
  ...handover,
  ...search,
  ...review,
  ...lawWatch,
  ...ledger,
  ...commitments,
}
