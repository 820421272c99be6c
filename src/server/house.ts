// What every route needs of the house around it: the database, the municipality, the rules and the clock.
import type pg from 'pg'
import type { Decisions } from '../access/decide.ts'
import type { Journal } from '../store/journal/entry.ts'
import type { Mode } from '../store/migrate.ts'
import type { Store } from '../store/municipality.ts'
import type { Clock } from './clock.ts'
import type { Municipality, Rules } from './rules.ts'
import type { SignIn } from './sign-in/provider.ts'

/** Made once when the server starts. `mode` is what the database was made for. */
export type House = {
  readonly store: Store
  /** The login of `store`, for asking whether the database answers. */
  readonly database: pg.ClientConfig
  readonly mode: Mode
  readonly municipality: Municipality
  readonly rules: Rules
  readonly clock: Clock
  /** Who may do what. */
  readonly decisions: Decisions
  /** What the journal's rows are made with. */
  readonly journal: Journal
  /** Called when a row has been written and waits for its seal. */
  readonly rowWritten: () => void
  readonly version: string
  /** True where the session's cookie may travel over plain HTTP: a demo on the machine itself. */
  readonly plainCookie: boolean
  /** Sign-ins allowed from one address in a minute. */
  readonly signInsPerMinute: number
  /** Where people reach this server; null where nobody has said. */
  readonly address: URL | null
  /** The municipality's own sign-in; null where it is not set up, and in a demo. */
  readonly signIn: SignIn | null
}
