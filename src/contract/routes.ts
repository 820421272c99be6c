// Every route there is. The server refuses to start with one that is not here or not served.
import { calendar } from './calendar.ts'
import { caseFollowUp } from './case-follow-up.ts'
import { caseList } from './case-list.ts'
import { caseRecord } from './case-record.ts'
import { cases } from './cases.ts'
import { childFile } from './child-file.ts'
import { children } from './children.ts'
import { commitments } from './commitments.ts'
import { control } from './control.ts'
import { documentCheck } from './document-check.ts'
import { door } from './door.ts'
import { drafts } from './drafts.ts'
import { emergency } from './emergency.ts'
import { family } from './family.ts'
import { filings } from './filings.ts'
import { fosterFamilies } from './foster-family.ts'
import { help } from './help.ts'
import { journalReading } from './journal-reading.ts'
import { lawWatch } from './law-watch.ts'
import { listFilters } from './list-filters.ts'
import { myDay } from './my-day.ts'
import { newChild } from './new-child.ts'
import { papers } from './papers.ts'
import { review } from './review.ts'
import type { Route } from './route.ts'
import { search } from './search.ts'
import { services } from './services.ts'
import { session } from './session.ts'
import { signIn } from './sign-in.ts'
import { undo } from './undo.ts'

const rooms: readonly Readonly<Record<string, Route>>[] = [
  door,
  session,
  signIn,
  cases,
  caseFollowUp,
  documentCheck,
  services,
  fosterFamilies,
  search,
  children,
  caseList,
  myDay,
  listFilters,
  caseRecord,
  undo,
  help,
  childFile,
  papers,
  filings,
  newChild,
  family,
  journalReading,
  drafts,
  emergency,
  control,
  calendar,
  review,
  lawWatch,
  commitments,
]

export const routes: readonly Route[] = rooms.flatMap(room => Object.values(room))
