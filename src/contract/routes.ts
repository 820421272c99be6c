// Every route there is. The server refuses to start with one that is not here or not served.
import { cases } from './cases.ts'
import { children } from './children.ts'
import { door } from './door.ts'
import type { Route } from './route.ts'
import { search } from './search.ts'
import { services } from './services.ts'
import { session } from './session.ts'
import { signIn } from './sign-in.ts'

export const routes: readonly Route[] = [door, session, signIn, cases, services, search, children].flatMap(room =>
  Object.values(room),
)
