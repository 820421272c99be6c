// Sentences about writing a child down, its birth and its family.
import { formatDay } from '../danish.ts'
import type { Day } from '../day.ts'

const sexes = { female: 'pige', male: 'dreng' }

export const newChild = {
  'search-needs-more': () =>
    'Der er for lidt at søge på. Skriv CPR-nummeret, navn og fødselsdag, eller navnet på moren til et ventet barn.',
  'number-or-expected': () =>
    'Skriv barnets CPR-nummer, eller skriv det ind som ventet med termin og mor: ét af de to.',
  'person-or-name': () => 'Vælg en i familien, eller skriv navnet på en ny: ét af de to.',
  'name-needed': () => 'Skriv barnets navn.',
  'child-known': () => 'Barnet er allerede skrevet ind. Åbn sagen i stedet for at skrive det ind igen.',
  'child-known-elsewhere': () => 'Barnet er allerede skrevet ind. Har du brug for sagen, så spørg din leder.',
  'child-perhaps-known': () =>
    'Der er allerede skrevet børn ind, som kan være det samme. Se dem igennem, og skriv kun barnet ind, hvis det er et andet.',
  'born-in-future': (v: { born: Day; today: Day }) =>
    `Fødselsdagen ${formatDay(v.born)} er ikke kommet endnu; i dag er det ${formatDay(v.today)}. Ret den, eller skriv barnet ind som ventet.`,
  'born-not-of-cpr': (v: { born: Day }) =>
    `CPR-nummeret siger, at barnet er født ${formatDay(v.born)}. Ret fødselsdagen eller nummeret.`,
  'sex-not-of-cpr': (v: { sex: keyof typeof sexes }) =>
    `CPR-nummeret siger, at barnet er en ${sexes[v.sex]}. Ret kønnet eller nummeret.`,
  'due-unlikely': (v: { due: Day; from: Day; to: Day }) =>
    `Terminen ${formatDay(v.due)} kan ikke passe. Den skal ligge mellem ${formatDay(v.from)} og ${formatDay(v.to)}.`,
  'unborn-name': (v: { mother: string }) => `Ufødt barn, ${v.mother}`,
  'sibling-unknown': () => 'Søskendebarnet findes ikke, eller du har ikke adgang til det. Vælg et andet.',
  'child-already-born': () => 'Barnet er allerede født i sagen. Ret fødselsdagen i stedet.',
  'child-not-born': () => 'Barnet er ikke født endnu i sagen. Skriv fødslen først.',
  'person-born': () => 'Barnet er født',
  'person-conflict': () =>
    'En anden har rettet, hvem barnet er, mens du skrev. Intet er gemt. Sammenlign de to, og gem igen, hvis din rettelse stadig gælder.',
  'person-version': (v: {
    name: string
    sex: keyof typeof sexes | null
    born: Day | null
    died: Day | null
    disability: boolean
  }) =>
    [
      v.name,
      ...(v.sex === null ? [] : [sexes[v.sex]]),
      ...(v.born === null ? [] : [`født ${formatDay(v.born)}`]),
      ...(v.died === null ? [] : [`død ${formatDay(v.died)}`]),
      ...(v.disability ? ['varigt nedsat funktionsevne'] : []),
    ].join(', '),
  'family-person-unknown': () => 'Personen hører ikke til barnets familie. Vælg en, der gør, eller skriv et navn.',
  'relation-already': () => 'Personen er allerede skrevet ind som det samme for barnet i perioden.',
  'not-of-family': () => 'Barnet hører ikke til samme familie.',
}
