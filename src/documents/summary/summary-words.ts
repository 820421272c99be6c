// The words of a case's summary for a council: short sentences that stand alone.
const space = '\u00a0'

export const words = {
  kind: 'Resumé til politisk behandling',
  want: 'Det vil vi',
  efforts: (titles: string) => `Indsatsen er: ${titles}.`,
  target: (groups: string) => `Den er for ${groups}.`,
  steps: (rows: string) => `Pengene går især til ${rows}.`,
  cost: 'Det koster det, og så er det tjent hjem',
  dearest: (amount: string, year: string) => `Kommunen lægger højst ${amount} ud, og det sker i ${year}.`,
  neverOut: 'Kommunen lægger ikke penge ud i noget år.',
  home: (year: string, beyond: boolean) =>
    `Pengene er tjent hjem i ${year}${beyond ? ', hvis gevinsten fortsætter efter tabellens sidste år' : ''}.`,
  never: (reason: string) => `Casen ${reason}`,
  gains: (year: string, amount: string) => `Til og med ${year} er der i alt tjent ${amount}.`,
  owes: (year: string, amount: string) => `Til og med ${year} er der i alt brugt ${amount} mere, end der er tjent.`,
  even: (year: string) => `Til og med ${year} går udgifter og gevinster lige op.`,
  later: (amount: string) => `Derefter giver de varige rækker ${amount} om året.`,
  laterCost: (amount: string) => `Derefter koster de varige rækker ${amount} om året.`,
  pays: 'Hvem betaler, og hvem får gevinsten',
  committee: (name: string, pays: string, gains: string) => `${name} lægger ${pays} ud og får ${gains} igen.`,
  moreCommittees: (count: number) => `${count}${space}andre udvalg står i casens skema.`,
  noCommittees: 'Casen siger ikke, hvilke udvalg der betaler, og hvilke der får gevinsten.',
  assumptions: 'Tre antagelser, der betyder mest',
  dearer: (amount: string) => `Bliver det 10${space}% dyrere, er casen ${amount} dårligere`,
  smaller: (amount: string) => `Bliver det 10${space}% mindre, er casen ${amount} dårligere`,
  stillHome: (year: string) => `, og pengene er stadig tjent hjem i ${year}.`,
  laterHome: (year: string) => `, og pengene er først tjent hjem i ${year}.`,
  notHome: ', og pengene er ikke tjent hjem.',
  stop: '.',
  uncertain: 'Det er usikkert',
  chance: (percent: string, year: string) =>
    `Med den spredning, antagelserne er sat til, er pengene tjent hjem ved udgangen af ${year} i ${percent} % af udfaldene.`,
  carriedOn: 'Gevinsten skal fortsætte efter tabellens sidste år, før pengene er tjent hjem.',
  withoutUnits: (share: string) =>
    `${share}${space}% af gevinsten er et samlet skøn; casen siger ikke, hvor mange der får hvad til hvilken pris.`,
  noUnits: 'Hele gevinsten er et samlet skøn; casen siger ikke, hvor mange der får hvad til hvilken pris.',
  allUnits: 'Gevinsten er regnet af antal og pris, men ingen af dem har et spænd i casen.',
  noPrices: 'Casen siger ikke, hvilket års priser beløbene er i.',
  prices: (year: number) => `Beløbene er i ${year}-priser og uden rente.`,
  found: 'Dokumenttjekket',
  foundErrors: (errors: number, notes: number) =>
    `Tjekket fandt ${errors === 0 ? 'ingen fejl' : `${errors}${space}fejl`} i tal og tekst${notes === 0 ? '' : ` og ${notes}${space}${notes === 1 ? 'bemærkning' : 'bemærkninger'}`}.${errors === 0 ? '' : ' De bør rettes, før sagen behandles.'}`,
  made: (day: string) => `Regnet af Forlæns ${day}`,
  and: ' og ',
  chartNote: 'Over nul er der lagt penge ud.',
} as const
