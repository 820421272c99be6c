// Why it was allowed or refused, as it can be told to the family: every rule has its words.
import type { Decider } from '../access/decision.ts'
import type { Ground } from '../access/grounds.ts'
import type { ExtractPurpose, JournalExtractRow } from './journal-extract-row.ts'

const task = 'Havde en opgave i sagen'
const allowedAnyway = 'Reglerne om adgang gav lov'

/**
 * Several refusals share these words. Above all `own-family`: that an adviser of the child's own family tried to look would name
 * the adviser, and who it was is not told here. Whoever controls the journal sees the rule itself.
 */
const refusedAnyway = 'Reglerne om adgang sagde nej'
const notCarriedOut = 'Det kunne ikke gennemføres'

const reasons: Readonly<Record<Decider, { readonly allowed: string; readonly refused: string }>> = {
  'signed-in': { allowed: allowedAnyway, refused: 'Var ikke logget ind eller stod ikke som ansat' },
  municipality: { allowed: allowedAnyway, refused: refusedAnyway },
  'no-case-content': { allowed: allowedAnyway, refused: 'Rollen giver ikke adgang til børns sager' },
  'role-and-purpose': { allowed: 'Det hører til rollen', refused: 'Rollen giver ikke lov til det' },
  'own-family': { allowed: task, refused: refusedAnyway },
  'not-oneself': { allowed: allowedAnyway, refused: refusedAnyway },
  lateness: { allowed: allowedAnyway, refused: refusedAnyway },
  'protected-person': { allowed: task, refused: 'Sagen er beskyttet, og der var ikke en opgave i den' },
  deceased: { allowed: task, refused: 'Sagen er kun åben for dem, der gør den færdig' },
  'district-team': {
    allowed: 'Barnet hører til samme distrikt eller team',
    refused: 'Barnet hører til et andet distrikt eller team',
  },
  involvement: { allowed: task, refused: 'Havde ikke en opgave i sagen, der giver lov' },
  'colleague-family': { allowed: task, refused: refusedAnyway },
  'closed-case': { allowed: task, refused: 'Sagen er lukket' },
  consent: { allowed: 'Oplysningerne må deles', refused: 'Oplysningerne må ikke deles uden samtykke' },
  'open-to-everyone': { allowed: 'Det må alle se', refused: notCarriedOut },
  'break-glass': { allowed: 'Nødadgang, fordi det hastede', refused: 'Nødadgangen gjaldt ikke' },
  'known-subject': { allowed: allowedAnyway, refused: refusedAnyway },
  'known-action': { allowed: allowedAnyway, refused: refusedAnyway },
}

const grounds: Readonly<Record<Ground, string>> = {
  responsible: 'Havde ansvaret for sagen',
  'co-worker': 'Var med i sagen',
  meeting: 'Deltog i et møde om barnet',
  measure: 'Arbejdede i et tilbud, barnet får hjælp fra',
  'leads-team': 'Ledede det team, barnet hører til',
  'leads-own-team': 'Var leder af barnets team',
  payment: 'Stod for betalingen af barnets hjælp',
}

const isDecider = (why: string): why is Decider => Object.hasOwn(reasons, why)

/** Why the row was allowed or refused. Every row has an answer. */
export const whyItWas = ({ why, allowed, ground }: JournalExtractRow): string => {
  if (allowed && why === 'involvement' && ground !== undefined) return grounds[ground]
  if (isDecider(why)) return allowed ? reasons[why].allowed : reasons[why].refused
  return allowed ? allowedAnyway : notCarriedOut
}

/** The purpose, where it is another than the work with the case. */
export const otherPurpose: Readonly<Record<ExtractPurpose, string>> = {
  casework: '',
  control: 'Formål: kontrol',
  planning: 'Formål: planlægning',
  door: 'Formål: sikkerhed ved login',
}
