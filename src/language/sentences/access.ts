// Sentences about access: who may not, what cannot be answered, and what to do then.
const abouts = {
  adviser: 'Arbejder med børn og familier og følger op på deres indsatser.',
  'team-leader': 'Fordeler sager og ser teamets belastning.',
  'health-visitor': 'Besøger familier med små børn.',
  psychologist: 'Hjælper børn og voksne i dagtilbud og skole.',
  provider: 'Arbejder i et af de tilbud, børn og familier får.',
  'adult-adviser': 'Arbejder med forældrene.',
  economist: 'Regner investeringscases og holder dem op mod regnskabet.',
  'grant-officer': 'Bevilger og betaler.',
  'programme-leader': 'Leder programmet og følger, om det virker.',
  'steering-group': 'Beslutter og får svar på, om det går, som det skal.',
  'committee-secretary': 'Lægger sager frem for udvalg og byråd.',
  evaluator: 'Undersøger udefra, om indsatsen virker.',
  'log-auditor': 'Ser efter, hvem der har set hvad.',
  administrator: 'Holder systemet og adgangene i orden.',
}

export const access = {
  'not-signed-in': () => 'Du er ikke logget ind. Log ind, og prøv igen.',
  'role-may-not': () => 'Din rolle giver ikke adgang til dette. Tal med din leder, hvis du har brug for det.',
  'not-found-or-refused': () => 'Siden findes ikke, eller du har ikke adgang.',
  'demo-only': () => 'Her kan man ikke logge ind som demoperson: databasen er ikke lavet til demo.',
  'other-origin': () =>
    'Det, du sendte, kom ikke fra Forlæns’ egne sider, så det er ikke taget imod. Åbn siden igen, og prøv en gang til.',
  'other-host': () => 'Demoen svarer kun på 127.0.0.1 på den maskine, den kører på.',
  'too-many-fetches': () => 'Kalenderen er hentet for mange gange på kort tid herfra. Vent et minut, og prøv igen.',
  'too-many-sign-ins': () => 'Der er logget ind for mange gange på kort tid herfra. Vent et minut, og prøv igen.',

  'about-role': (v: { role: keyof typeof abouts }) => abouts[v.role],

  'bad-request': () => 'Noget i forespørgslen kan ikke bruges. Se felterne.',
  'not-json': () => 'Det, der blev sendt, kan ikke læses. Det skal være JSON.',
  unreadable: () => 'Det, der blev sendt, kan ikke læses. Åbn siden igen, og prøv en gang til.',
  'too-large': () => 'Det, der blev sendt, fylder for meget.',
  'field-needed': () => 'Feltet mangler.',
  'field-too-short': () => 'Skriv noget.',
  'field-too-long': (v: { most: number }) => `Højst ${v.most} tegn.`,
  'field-no-day': () => 'Det er ikke en dato. Skriv den som 2026-01-31.',
  'field-unusable': () => 'Det kan ikke bruges her.',

  'not-ready': () => 'Databasen svarer ikke lige nu. Prøv igen om lidt.',
  'database-behind': (v: { migration: string }) =>
    `Databasen mangler ${v.migration}. Kør "forlaens migrate", og start igen.`,
  'own-fault': (v: { number: string }) =>
    `Noget gik galt hos os. Intet er gemt. Sig nummeret ${v.number}, hvis du spørger om hjælp.`,
}
