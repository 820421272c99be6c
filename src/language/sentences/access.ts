// Sentences about access: who may not, and what to do then.
export const access = {
  'not-signed-in': () => 'Du er ikke logget ind. Log ind, og prøv igen.',
  'role-may-not': () => 'Din rolle giver ikke adgang til dette. Tal med din leder, hvis du har brug for det.',
  'not-found-or-refused': () => 'Siden findes ikke, eller du har ikke adgang.',
  'demo-only': () => 'Her kan man ikke logge ind som demoperson: databasen er ikke lavet til demo.',
  'bad-request': () => 'Noget i forespørgslen kan ikke bruges. Se felterne.',
  'not-ready': () => 'Databasen svarer ikke lige nu. Prøv igen om lidt.',
  'own-fault': (v: { number: string }) =>
    `Noget gik galt hos os. Intet er gemt. Sig nummeret ${v.number}, hvis du spørger om hjælp.`,
}
