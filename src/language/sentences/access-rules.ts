// Sentences of the rules of access: their titles, why somebody may see something, and why not.
import { formatDay } from '../danish.ts'
import { addDays, type Day } from '../day.ts'

const titles = {
  'signed-in': 'Logget ind og ansat',
  municipality: 'Egen kommune',
  'no-case-content': 'Ingen sager til log og drift',
  'role-and-purpose': 'Rolle og formål',
  'own-family': 'Egen familie',
  'not-oneself': 'Ikke sig selv',
  lateness: 'Egne forsinkelser',
  'protected-person': 'Navne- og adressebeskyttelse',
  deceased: 'Barnet er dødt',
  'district-team': 'Distrikt og team',
  involvement: 'Opgave i sagen',
  'colleague-family': 'Kollegas familie',
  'closed-case': 'Lukket sag',
  consent: 'Samtykke til deling',
  'break-glass': 'Nødadgang',
  'open-to-everyone': 'Åbent for alle',
  'known-subject': 'Findes ikke',
  'known-action': 'Ingen regel for dette',
}

const tasks = {
  responsible: 'Du har ansvaret for barnets sag.',
  'co-worker': 'Du er med i barnets sag.',
  meeting: 'Du deltager i et møde om barnet.',
  measure: 'Du arbejder i et tilbud, barnet får hjælp fra.',
  'leads-team': 'Du leder det team, barnet hører til.',
  'leads-own-team': 'Du leder det team, barnet hører til.',
  payment: 'Du står for betalingen af den hjælp, barnet får.',
}

const levels = {
  consent: 'Familien har givet samtykke til at dele oplysningerne med dig.',
  'early-cooperation':
    'Oplysningerne deles i det tidlige, forebyggende samarbejde (serviceloven § 49 a; nummeret i barnets lov er ikke kontrolleret).',
}

export const accessRules = {
  'access-rule-title': (v: { rule: keyof typeof titles }) => titles[v.rule],

  'access-because-open': () => 'Det må alle se.',
  'access-because-role': () => 'Det hører til din rolle.',
  'access-because-district': () => 'Barnet hører til dit distrikt eller team.',
  'access-because-task': (v: { ground: keyof typeof tasks }) => tasks[v.ground],
  'access-because-shared': (v: { level: keyof typeof levels }) => levels[v.level],
  'access-because-own-lateness': () => 'Det er dine egne opfølgninger.',
  'access-because-own-leader': () => 'Du leder rådgiverens team.',
  'access-because-break-glass': () =>
    'Du har selv åbnet sagen med nødadgang. Den lukker igen, og lederen af barnets team får besked.',

  'access-not-employed': () =>
    'Du står ikke som ansat i dag, så du kan ikke se noget her. Tal med din leder, hvis det er en fejl.',
  'access-other-municipality': () => 'Det hører til en anden kommune end den, du er logget ind i.',
  'access-no-case-content': () =>
    'Din rolle passer på loggen eller på systemet. Den giver ikke adgang til børns sager og heller ikke til tal om dem.',
  'access-own-family': () =>
    'Barnet er i familie med dig. Derfor kan du ikke se sagen, heller ikke med nødadgang. Sig det til din leder, så en anden tager sagen.',
  'access-not-oneself': () => 'Du kan ikke kontrollere dig selv eller give dig selv adgang. Bed en kollega gøre det.',
  'access-lateness': () =>
    'En rådgivers egne forsinkelser ses kun af rådgiveren selv og rådgiverens egen leder. Alle andre ser samlede tal.',
  'access-protected': () =>
    'Barnet har navne- og adressebeskyttelse, så det ses kun af dem, der har en opgave i sagen. Nødadgang åbner den ikke. Ring til lederen, hvis det haster.',
  'access-deceased': () =>
    'Barnet lever ikke længere. Sagen kan afsluttes af dem, der havde en opgave i den; derefter kan kun lederen læse den.',
  'access-other-district': () =>
    'Barnet hører til et andet distrikt eller team, og du har ikke en opgave i sagen. Tal med teamet dér.',
  'access-no-task': () =>
    'Du har ikke en opgave i barnets sag. Skal du hjælpe til, så bed den ansvarlige eller lederen skrive dig på.',
  'access-task-ended': (v: { ended: Day }) =>
    `Din opgave i barnets sag sluttede ${formatDay(addDays(v.ended, -1))}. Skal du stadig hjælpe til, så bed den ansvarlige eller lederen skrive dig på igen.`,
  'access-task-too-small': () =>
    'Din opgave i sagen giver ikke lov til dette. Bed den ansvarlige eller lederen om det.',
  'access-colleague-family': () =>
    'Barnet er i familie med en, der arbejder her. Sagen ses kun af dem, der har den, og af deres leder.',
  'access-closed-case': () =>
    'Sagen er lukket. Lederen kan læse den. Er der kommet noget nyt, så bed lederen åbne den igen.',
  'access-needs-consent': () =>
    'Oplysningerne hører til et andet fagområde, og der er ikke samtykke til at dele dem med dig. Tal om barnet uden navn, eller bed familien om samtykke.',

  'break-glass-reason': (v: { least: number }) =>
    `Skriv, hvorfor det haster, med mindst ${v.least} tegn. Lederen af barnets team læser det.`,
  'break-glass-hours': (v: { most: number }) => `Nødadgang gives i hele timer, fra 1 til ${v.most}.`,
}
