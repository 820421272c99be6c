// What advisers of a town that does not exist wrote at follow-ups: what had happened, what the child said, and why it was decided.
import type { FollowUp } from '../../casework/facts/following.ts'
import { pick, type Stream } from './random.ts'

/** How old the child is: too small to talk with, a child, or a young person from 13 years on. */
export type Age = 'small' | 'child' | 'young'

/** Which way things went since last time. */
export type Turn = 'better' | 'worse' | 'as-before'

/** The age group of a number of years. */
export const ageGroup = (years: number): Age => (years < 4 ? 'small' : years < 13 ? 'child' : 'young')

// {p} and {P} stand for the parent who is met most: mor or far.
const atHome: Readonly<Record<Age, Readonly<Record<'better' | 'worse', readonly string[]>>>> = {
  small: {
    better: [
      '{P} har taget imod alle besøg og kan selv fortælle, hvad der virker.',
      'Der er kommet faste tider for mad og søvn, og dagtilbuddet ser et gladere barn.',
      'Sundhedsplejersken er ikke længere bekymret for vægten.',
      '{P} trøster nu uden hjælp, når barnet bliver ked af det.',
    ],
    worse: [
      'Tre besøg er aflyst, og {p} er meget træt.',
      'Dagtilbuddet melder om flere dage uden madpakke og skiftetøj.',
      'Nætterne er urolige igen, efter at familien er flyttet i en mindre lejlighed.',
      '{P} har svært ved at bruge rådene, når familiebehandleren er gået.',
    ],
  },
  child: {
    better: [
      'Der er kun været to fraværsdage siden sidst, og morgenerne er blevet roligere.',
      'Der er blevet læst højt derhjemme næsten hver aften, og det kan mærkes i skolen.',
      '{P} bruger det, der er øvet i familiebehandlingen, og der er færre konflikter.',
      'Barnet er begyndt til fodbold og har fået en ven fra holdet med hjem.',
      'Klasselæreren fortæller om et barn, der igen rækker hånden op.',
    ],
    worse: [
      'Fraværet er steget til en dag om ugen, og ingen ringer til skolen om morgenen.',
      'Der har været tre voldsomme konflikter i frikvartererne.',
      'Skænderierne ved overleveringen mellem forældrene er taget til.',
      'Kontaktpersonen har været syg i fem uger, og der kom ingen i stedet.',
      '{P} er blevet sygemeldt, og aftenerne hænger ikke sammen.',
    ],
  },
  young: {
    better: [
      'Den unge passer sit fritidsjob og møder op i skolen de fleste dage.',
      'Aftalen om at komme hjem inden kl. 22 har holdt i to måneder.',
      'Den unge ringer selv til kontaktpersonen, før det går galt.',
      'Der er taget kontakt til vejlederen om en plads på efterskole.',
    ],
    worse: [
      'Den unge har været væk hjemmefra to nætter uden besked.',
      'Fraværet er oppe på en fjerdedel af timerne, og der ryges hash igen.',
      'Den unge vil ikke tale med kontaktpersonen og lukker sig inde.',
      'Der er kommet nye venner til, som {p} er bange for.',
    ],
  },
}

const away: typeof atHome = {
  small: {
    better: [
      'Barnet søger trøst hos de voksne, det bor hos, og sover igennem.',
      'Samværet hver anden uge går godt, og {p} kommer forberedt.',
      'Sproget er kommet godt i gang efter start i vuggestue.',
    ],
    worse: [
      'Barnet er uroligt i dagene efter samvær.',
      '{P} er udeblevet fra to samvær uden at ringe.',
      'Der bliver bedt om mere aflastning.',
    ],
  },
  child: {
    better: [
      'Barnet er faldet til og har fået en bedste ven i klassen.',
      'Weekenderne hos {p} er gået som aftalt, også den første overnatning.',
      'Skolen fortæller, at barnet nu kan blive i klassen hele dagen.',
      'Der er ro om sengetiden, og mareridtene er næsten væk.',
    ],
    worse: [
      'Samværet er aflyst to gange, og barnet spørger hver dag hvorfor.',
      'Der har været flere udbrud, især om søndagen.',
      'Barnet savner sine søskende og har ikke set dem i seks uger.',
      'Skoleskiftet har været hårdt, og lektierne bliver ikke lavet.',
    ],
  },
  young: {
    better: [
      'Den unge er begyndt i praktik og står selv op om morgenen.',
      'Den unge laver mad en gang om ugen og er med til at planlægge ugen.',
      'Forholdet til {p} er blevet bedre, efter at samværet blev kortere og fastere.',
      'Der er ikke røget hash siden sidste opfølgning.',
    ],
    worse: [
      'Den unge er taget af sted uden besked tre gange og kom selv tilbage.',
      'Skolegangen er gået i stå, og dag og nat er byttet om.',
      'Der har været en voldsom episode med en anden ung.',
      'Den unge siger nej til samvær og vil ikke fortælle hvorfor.',
    ],
  },
}

const beside = [
  'Skolen og hjemmet skriver sammen om ugen hver fredag.',
  'Mormor henter stadig om onsdagen.',
  'Der er bestilt tid hos lægen om søvnen.',
  'Familien har fået styr på økonomien med hjælp fra en frivillig.',
  'Psykologen har haft de første tre samtaler.',
  'Det blev aftalt, hvem der ringer til hvem, hvis det bliver svært.',
  'Tandlægen er passet.',
  'Sommerferien er planlagt.',
  'Søskende har det godt og var med til det sidste af mødet.',
  'Der er søgt om fripladstilskud til klubben.',
]

/** What had happened since last time, in one to three sentences. */
export const happened = (stream: Stream, of: Setting, turn: Turn): string => {
  const pool = (of.home === 'parents' ? atHome : away)[of.age]
  const first =
    turn === 'as-before' ? [pick(stream, pool.better), pick(stream, pool.worse)] : [pick(stream, pool[turn])]
  const second = stream.unit() < 0.5 ? [pick(stream, beside)] : []
  return named([...first, ...second].join(' '), of)
}

/** Where a child lives: by the step of its help. */
export type Home = 'parents' | 'kin' | 'foster' | 'institution'

/** Where a child on the step lives. */
export const homeOn = (step: number): Home =>
  step === 5 ? 'kin' : step === 6 ? 'foster' : step === 7 ? 'institution' : 'parents'

/** What a note is about: how old the child is, where it lives, and who of the parents is met most. */
export type Setting = { readonly age: Age; readonly home: Home; readonly parent: 'mor' | 'far' }

/** The text with the parent in it; from 13 years on a child is a young person. */
export const named = (text: string, { age, parent }: Pick<Setting, 'age' | 'parent'>): string => {
  const told = text.replaceAll('{p}', parent).replaceAll('{P}', parent === 'mor' ? 'Mor' : 'Far')
  return age === 'young' ? told.replaceAll('Barnet', 'Den unge').replaceAll('barnet', 'den unge') : told
}

const said: Readonly<Record<'child' | 'young', readonly string[]>> = {
  child: [
    'Det er bedre, når mor ikke råber',
    'Jeg vil gerne have, at I kommer, når jeg er kommet hjem fra skole',
    'Det er sjovt til fodbold, men jeg kan ikke lide at skifte tøj',
    'Jeg har fået en ny ven i klassen',
    'Jeg vil gerne sove i min egen seng',
    'Må jeg ringe til mormor selv?',
    'Jeg kan godt lide min kontaktperson, hun griner meget',
    'Jeg vil ikke tale om far i dag',
    'Der er mere ro nu',
    'Jeg er ikke bange om natten mere',
    'Jeg bliver ked af det, når de andre bliver hentet først',
    'Matematik er svært, resten er okay',
    'Jeg vil helst have, at det bliver, som det er nu',
    'Kan min hund komme med på weekend?',
  ],
  young: [
    'Jeg gider ikke flere møder, men det er fint, at du spørger',
    'Det hjælper at have én at ringe til',
    'Jeg vil gerne på efterskole efter sommer',
    'I spørger altid om det samme',
    'Det går bedre med mor, når vi ikke ses hver dag',
    'Jeg har styr på skolen. Det er resten, der er svært',
    'Jeg vil selv bestemme, hvem der er med til mødet',
    'Jeg sover næsten ikke, når der er larm på gangen',
    'Det er første gang, nogen har holdt, hvad de lovede',
    'Jeg vil gerne tjene mine egne penge',
    'Jeg savner mine søskende',
    'Det er okay her, men det er ikke hjemme',
  ],
}

/** The child's own words; only for one who can talk. */
export const wordsOf = (stream: Stream, age: 'child' | 'young'): string => pick(stream, said[age])

/** Why nobody talked with the child. */
export const silence = (stream: Stream, age: Age): string =>
  age === 'small'
    ? pick(stream, [
        'For lille til en samtale. Set i leg med en voksen.',
        'For lille til at blive spurgt. Dagtilbuddet har fortalt, hvordan det går.',
        'Sov under besøget. Set i barnevognen.',
      ])
    : pick(stream, [
        'Var syg på dagen. Vi ringer i næste uge.',
        'Ville ikke være med og bad kontaktpersonen fortælle i stedet.',
        'Var på lejrskole. Samtalen er flyttet.',
        'Sagde nej tak til at tale i dag.',
        'Skulle til prøve i skolen og nåede ikke frem.',
      ])

type Decided = NonNullable<FollowUp['decided']>

const because: Readonly<Record<Exclude<Decided, 'continue'>, readonly string[]>> = {
  'step-down': [
    'Målene er næsten nået, og familien kan klare sig med mindre hjælp.',
    'Det, der skulle være på plads hjemme, er på plads.',
    'Barnet trives, og hjælpen kan gives tættere på hverdagen.',
    'Både forældre, skole og vi ser, at det holder.',
  ],
  'step-up': [
    'Hjælpen rækker ikke. Det er drøftet med forældrene, som er enige.',
    'Bekymringen er vokset siden sidst, og to forsøg med mere af det samme er ikke lykkedes.',
    'Barnet har brug for mere ro, end der kan skabes hjemme lige nu.',
    'Der er brug for flere timer og for støtte om aftenen.',
  ],
  end: [
    'Målene er nået, og familien vil gerne stå på egne ben.',
    'Forløbet er slut som aftalt. Skolen følger op.',
    'Familien ønsker ikke mere hjælp, og der er ikke grundlag for at holde fast.',
    'Der er ro på, og netværket tager over.',
  ],
}

const goesOn: Readonly<Record<Turn, readonly string[]>> = {
  better: [
    'Det går den rigtige vej, men det er for tidligt at stoppe.',
    'Familien er godt i gang og beder selv om at fortsætte.',
    'Fremgangen er ny, og vi vil se, at den holder.',
    'Målene er inden for rækkevidde til næste gang.',
  ],
  worse: [
    'Hjælpen er den rette, men den skal bruges mere. Vi aftaler faste tider.',
    'Tilbagegangen hænger sammen med uroen hjemme. Vi holder fast og følger op før tid.',
    'Der er aftalt et netværksmøde, før vi ændrer på hjælpen.',
    'Den nye kontaktperson skal have tid til at komme i gang.',
  ],
  'as-before': [
    'Hjælpen virker på noget og ikke på andet. Vi fortsætter og ser på målene igen.',
    'Intet nyt taler for at ændre på hjælpen.',
    'Barnet har brug for, at de voksne er de samme.',
    'Vi fortsætter, til skoleåret er slut.',
  ],
}

/** The reason for what was decided. */
export const reasonFor = (stream: Stream, decided: Decided, turn: Turn, of: Setting): string =>
  named(pick(stream, decided === 'continue' ? goesOn[turn] : because[decided]), of)

const places = {
  parents: [
    'Hjemme hos familien',
    'Familiehuset',
    'Rådhuset, mødelokale 2',
    'Skolen',
    'Børnehuset, det lille mødelokale',
  ],
  kin: ['Hos dem, barnet bor hos', 'Rådhuset, mødelokale 2', 'Familiehuset'],
  foster: ['Hos plejefamilien', 'Hos plejefamilien', 'Rådhuset, mødelokale 2', 'Familiehuset'],
  institution: ['Der, hvor barnet bor', 'Rådhuset, mødelokale 3', 'Skolen'],
  network: ['Fælleshuset', 'Familiehuset', 'Skolens mødelokale', 'Rådhuset, mødelokale 4', 'Hjemme hos familien'],
}

/** Where people meet. */
export const placeFor = (stream: Stream, of: keyof typeof places): string => pick(stream, places[of])

/** When people meet: a quarter of a working day. */
export const timeFor = (stream: Stream): string =>
  pick(stream, ['08:30', '09:00', '09:30', '10:00', '10:30', '12:30', '13:00', '13:30', '14:00', '14:30', '15:15'])
