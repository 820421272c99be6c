// Every route there is. The server refuses to start with one that is not here or not served.
import { cases } from './cases.ts'
import { childFile } from './child-file.ts'
import { children } from './children.ts'
import { door } from './door.ts'
import { drafts } from './drafts.ts'
import { journalReading } from './journal-reading.ts'
import type { Route } from './route.ts'
import { search } from './search.ts'
import { services } from './services.ts'
import { session } from './session.ts'

export const routes: readonly Route[] = [
  door,
  session,
  cases,
  services,
  search,
  children,
  childFile,
  journalReading,
  drafts,
].flatMap(room => Object.values(room))
