// The answer to an access request: everything recorded about one child as a document its family can read.
import type { ShownIdentity } from '../access/mask.ts'
import { partOfList } from '../access/part-of-list.ts'
import { partOfSpell } from '../access/part-of-spell.ts'
import type { Part } from '../access/subject.ts'
import type { Day } from '../language/day.ts'
import type { Protection } from '../language/person.ts'
import {
  type AccessEmergency,
  type AccessMember,
  type AccessPayment,
  emergencySection,
  familySection,
  paymentSection,
} from './access-request-around.ts'
import type { AccessFact, AccessNames } from './access-request-fact.ts'
import { listSections } from './access-request-lists.ts'
import { type AccessReview, reviewSection } from './access-request-reviews.ts'
import type { AccessSpell } from './access-request-spell.ts'
import { spellSections } from './access-request-spells.ts'
import type { RequestSection } from './access-request-table.ts'
import { type Around, decisionNames, goalNames } from './access-request-telling.ts'
import { accessRequestTemplate } from './access-request-template.ts'
import { words } from './access-request-words.ts'
import { letterOf, senderOf } from './paper-letter.ts'
import { inDenmark, longDay, periodWords } from './paper-words.ts'
import { type TypstValue, typstPdf } from './typst.ts'

/** Who the child is. `shown` is what may be shown to the one it is made for; what it hides is hidden in the spells too. */
type AccessChild = {
  readonly shown: Pick<
    ShownIdentity,
    'caseNumber' | 'name' | 'number' | 'address' | 'phone' | 'school' | 'district' | 'hidden'
  >
  readonly born: Day | null
  /** Of a child that is expected. */
  readonly due: Day | null
  readonly died: Day | null
  readonly sex: 'female' | 'male' | null
  readonly protection: Protection
  /** The instant the municipality first wrote the child down. */
  readonly knownSince: string
}

/**
 * Everything the document says. The same value gives the same bytes.
 *
 * Members of staff stand by name where they have or had a task in the case: a party may know who decides and helps. Who
 * recorded a version does not stand here, and neither does who has looked; that is the extract of the journal. Another
 * person's CPR number has no place in the value, and where somebody wrote one into a text it is left out.
 */
export type AccessRequest = {
  /** The municipality's name, e.g. `Eksempelby`. */
  readonly municipality: string
  /** How it is reached, as it should stand after "kontakt"; left out, only its name stands there. */
  readonly contact?: string
  readonly madeFor: string
  readonly today: Day
  readonly child: AccessChild
  /** Everyone in it but the child. */
  readonly family: readonly AccessMember[]
  /** In any order. */
  readonly spells: readonly AccessSpell[]
  /** In any order. */
  readonly facts: readonly AccessFact[]
  readonly names: AccessNames
  /** In any order. */
  readonly reviews: readonly AccessReview[]
  /** In any order. */
  readonly payments: readonly AccessPayment[]
  readonly emergencies: readonly AccessEmergency[]
  /** The parts another profession answers for. Nothing of them is here, not even that nothing was recorded. */
  readonly elsewhere: readonly Exclude<Part, 'identity'>[]
  /** The municipality's own paragraphs: with whom it shares, how long it keeps, its data protection officer. */
  readonly ownWords?: readonly { readonly name: string; readonly text: string }[]
}

/**
 * The answer to an access request (GDPR art. 15) as PDF/UA-1, byte for byte the same for the same input.
 * @throws Error where the document could not be made so that everyone can read it, RangeError where a time is no instant.
 */
export const accessRequestPdf = (request: AccessRequest): Uint8Array =>
  typstPdf(accessRequestTemplate, valuesOf(request))

type Named = { readonly name: string; readonly text: string }

const protectionWords = (protection: Protection): string =>
  protection === null ? words.unprotected : periodWords(protection.period)

const whoOf = ({ shown, born, due, died, sex, protection, knownSince }: AccessChild): readonly Named[] => {
  const names = words.identity
  const field = (name: 'number' | 'address' | 'phone' | 'school' | 'district'): Named => {
    const nothing = shown.hidden.includes(name) ? words.hidden : words.notRecorded
    return { name: names[name], text: shown[name] ?? nothing }
  }
  const birth = born === null && due !== null ? { name: names.due, text: longDay(due) } : undefined
  return [
    { name: names.name, text: shown.name },
    birth === undefined ? field('number') : { name: names.number, text: words.unborn },
    birth ?? { name: names.born, text: born === null ? words.notRecorded : longDay(born) },
    ...(died === null ? [] : [{ name: names.died, text: longDay(died) }]),
    { name: names.sex, text: sex === null ? words.notRecorded : words.sexes[sex] },
    ...(['address', 'phone', 'school', 'district'] as const).map(field),
    { name: names.protection, text: protectionWords(protection) },
    { name: names.knownSince, text: longDay(inDenmark(knownSince).day) },
  ]
}

const elsewhereOf = (parts: AccessRequest['elsewhere']): readonly Named[] => {
  const { name, start, end, parts: names } = words.elsewhere
  return parts.length === 0 ? [] : [{ name, text: `${start} ${parts.map(part => names[part]).join(', ')}. ${end}` }]
}

const sectionsOf = (request: AccessRequest): readonly RequestSection[] => {
  const answered = (part: Part): boolean => !request.elsewhere.some(each => each === part)
  const { hidden } = request.child.shown
  const { names, today } = request
  const around: Around = { names, hidden, decisions: decisionNames(request.facts), goals: goalNames(request.facts) }
  return [
    familySection(request.family),
    ...listSections(request.facts, around, today, list => partOfList[list] === 'identity'),
    ...spellSections(request.spells, around, kind => answered(partOfSpell[kind])),
    ...listSections(
      request.facts,
      around,
      today,
      list => partOfList[list] !== 'identity' && answered(partOfList[list]),
    ),
    ...(answered('social') ? [reviewSection(request.reviews, around)] : []),
    ...(answered('money') ? [paymentSection(request.payments)] : []),
    emergencySection(request.emergencies),
  ]
}

/** Ten digits in the form of a CPR number. */
const cprLike = /(?<!\d)\d{6}[-\s]?\d{4}(?!\d)/g
const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** The value without CPR numbers other than the child's own, which people may have written into a text. */
const withoutOthersNumbers = (value: TypstValue, own: string): TypstValue => {
  if (typeof value === 'string')
    return value.replace(cprLike, found => (digitsOf(found) === own ? found : words.numberLeftOut))
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(each => withoutOthersNumbers(each, own))
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutOthersNumbers(each, own)]))
}

/** A row of ordinary length stays on one page; a longer one may go on overleaf. */
const withWholeRows = (section: RequestSection): TypstValue => ({
  ...section,
  rows: section.rows.map(row => ({
    ...row,
    whole: row.cells.flat().reduce((sum, each) => sum + each.name.length + each.text.length, 0) < ordinary,
  })),
})

/** Letters of a row that is far from filling a page. */
const ordinary = 1200

const valuesOf = (request: AccessRequest): { readonly [name: string]: TypstValue } => {
  const { municipality, madeFor, today, child, ownWords = [] } = request
  const contact = request.contact ?? senderOf(municipality)
  const { caseNumber } = child.shown
  const sections = sectionsOf(request)
  const empty = sections.filter(section => section.rows.length === 0)
  const { facts } = words
  const said = {
    facts: [
      { name: facts.child, text: child.shown.name },
      { name: facts.case, text: caseNumber },
      { name: facts.madeFor, text: madeFor },
      { name: facts.made, text: longDay(today) },
    ],
    lead: words.lead(longDay(today)),
    about: {
      heading: words.about,
      items: [
        ...elsewhereOf(request.elsewhere),
        words.others,
        words.staff,
        words.purpose,
        ...ownWords,
        words.wrong(contact, caseNumber),
        words.complaint,
      ],
    },
    contents: words.contents,
    who: { heading: words.who, facts: whoOf(child) },
    sections: sections.filter(({ rows }) => rows.length > 0).map(withWholeRows),
    nothing: {
      heading: words.nothing,
      text: empty.length === 0 ? '' : words.nothingAbout(empty.map(each => each.heading)),
    },
  } satisfies { readonly [name: string]: TypstValue }
  const own = child.shown.number === null ? '' : digitsOf(child.shown.number)
  return {
    ...letterOf({
      title: words.title(caseNumber),
      heading: words.heading,
      subtitle: words.subtitle,
      municipality,
      today,
      keywords: words.keywords,
    }),
    ...Object.fromEntries(Object.entries(said).map(([name, value]) => [name, withoutOthersNumbers(value, own)])),
  }
}
