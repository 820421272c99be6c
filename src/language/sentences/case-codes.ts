// The Danish words of what is chosen from a list in a case: kinds, levels, outcomes and the like, as they stand in a sentence.
const codes = {
  relation: {
    mother: 'mor',
    father: 'far',
    'step-parent': 'stedforælder',
    sibling: 'bror eller søster',
    grandparent: 'bedsteforælder',
    'other-family': 'anden familie',
    guardian: 'værge',
    other: 'andet',
  },
  notifier: {
    school: 'skole',
    daycare: 'dagtilbud',
    'health-service': 'sundhedsvæsenet',
    'health-visitor': 'sundhedsplejerske',
    police: 'politiet',
    'family-or-acquaintance': 'familie eller bekendt',
    anonymous: 'en, der ikke har sagt sit navn',
    'other-municipality': 'en anden kommune',
    child: 'barnet selv',
    family: 'familien',
    professional: 'en fagperson',
  },
  'notification-outcome': {
    'no-action': 'ikke mere',
    clarification: 'en afdækning',
    assessment: 'en børnefaglig undersøgelse',
    'existing-case': 'kom med i den sag, der var i forvejen',
  },
  assessment: {
    assessment: 'børnefaglig undersøgelse',
    clarification: 'afdækning',
    'coming-parents': 'undersøgelse af kommende forældre',
  },
  ics: {
    health: 'sundhed',
    'development-and-behaviour': 'udvikling og adfærd',
    'daycare-school-learning': 'dagtilbud, skole og læring',
    'leisure-and-friendships': 'fritid og venskaber',
    'safe-care': 'tryghed og omsorg',
    'stimulation-and-guidance': 'stimulering og vejledning',
    'support-of-relations': 'støtte til at have gode relationer',
    'family-and-background': 'familien og dens baggrund',
    'housing-work-economy': 'bolig, arbejde og økonomi',
    'social-network': 'netværk',
  },
  'old-ics': {
    health: 'sundhedsforhold',
    'school-and-learning': 'skoleforhold og læring',
    'emotional-and-behavioural-development': 'følelsesmæssig og adfærdsmæssig udvikling',
    identity: 'identitet',
    'family-and-social-relations': 'familieforhold og sociale relationer',
    'social-presentation': 'social fremtræden',
    'self-care': 'evne til at klare sig selv',
    'basic-care': 'grundlæggende omsorg',
    safety: 'sikkerhed og beskyttelse',
    'emotional-warmth': 'følelsesmæssig varme',
    'guidance-and-boundaries': 'vejledning og grænser',
    stability: 'stabilitet',
    stimulation: 'stimulering',
    'family-history': 'familiens historie',
    'kin-and-network': 'slægt og netværk',
    housing: 'boligforhold',
    employment: 'beskæftigelse',
    economy: 'økonomi',
    'social-integration': 'social integration',
  },
  decision: {
    help: 'hjælp',
    placement: 'anbringelse',
    'change-of-place': 'flytning til et andet sted',
    'return-home': 'hjemgivelse',
    contact: 'samvær',
    aftercare: 'hjælp efter det 18. år',
    end: 'at hjælpen slutter',
    other: 'andet',
  },
  level: {
    adviser: 'rådgiveren',
    'team-leader': 'teamlederen',
    'referral-meeting': 'visitationsmødet',
    head: 'afdelingens leder',
    committee: 'børne- og ungeudvalget',
  },
  per: { month: 'om måneden', year: 'om året', total: 'i alt' },
  condition: {
    'placed-before-within-a-year': 'barnet har været anbragt inden for det seneste år',
    'special-case-below-one-year': 'barnet er under et år, og sagen er særlig',
  },
  plan: {
    child: 'barnets plan',
    youth: 'ungeplan',
    parents: 'plan for forældrene',
    whole: 'helhedsorienteret plan',
  },
  participation: {
    'spoke-self': 'sagde det selv',
    'wrote-or-drew': 'skrev eller tegnede det',
    'through-another': 'gennem en anden',
    'present-silent': 'var til stede uden at sige noget',
    absent: 'var ikke med',
    'too-young': 'er for lille',
  },
  goal: { child: 'barnet', parents: 'forældrene' },
  scorer: { child: 'barnet', parents: 'forældrene', adviser: 'rådgiveren' },
  'goal-ending': { reached: 'nået', dropped: 'opgivet', replaced: 'erstattet af et andet mål' },
  side: { private: 'familie og venner', professional: 'fagfolk', 'civil-society': 'foreninger og frivillige' },
  strength: { strong: 'stærk', moderate: 'middel', weak: 'svag' },
  direction: { 'to-child': 'går til barnet', 'from-child': 'går fra barnet', both: 'går begge veje' },
  contact: { allowed: 'frit', supervised: 'overvåget', 'not-allowed': 'ikke tilladt' },
  reconsideration: {
    home: 'barnet kan komme hjem',
    stays: 'barnet bliver, hvor det er',
    'other-place': 'barnet skal bo et andet sted',
  },
  complaint: {
    upheld: 'Ankestyrelsen var enig i afgørelsen',
    changed: 'Ankestyrelsen ændrede afgørelsen',
    'sent-back': 'Ankestyrelsen sendte sagen tilbage til en ny afgørelse',
    'granted-by-municipality': 'kommunen gav medhold',
  },
  asker: { child: 'barnet selv', 'custody-holder': 'forældremyndighedens indehaver', other: 'en anden' },
} as const

type Codes = typeof codes
/** What a code is about. */
export type CodeKind = keyof Codes
/** The codes of a kind. */
export type CodeOf<Kind extends CodeKind> = keyof Codes[Kind] & string

/** The words for a code, as they stand within a sentence. */
export const codeWord = <Kind extends CodeKind>(kind: Kind, code: CodeOf<Kind>): string => codeWordOr(kind, code)

/** The words for what people may also write themselves; then it stands as it was written. */
export const codeWordOr = (kind: CodeKind, code: string): string => {
  const words: Readonly<Record<string, string>> = codes[kind]
  return (Object.hasOwn(words, code) ? words[code] : undefined) ?? code
}
