// What advisers of a town that does not exist wrote after a contact: short notes on calls, visits, meetings and messages.
import type { Contact } from '../../casework/facts/following.ts'
import { type Age, named, type Setting } from './follow-up-words.ts'
import { pick, type Stream } from './random.ts'

type Kind = NonNullable<Contact['kind']>

/** Who it was with: a parent, the child, both, whoever it lives with, or somebody by their work. */
export type With = 'parent' | 'child' | 'both' | 'carer' | (string & {})

/** A note that fits some: `ages` are left out where it fits all, `placed` where it makes no difference. */
type Note = {
  readonly kind: Kind
  readonly with: With
  readonly text: string
  readonly ages?: readonly Age[]
  readonly placed?: boolean
}

const notes = (
  kind: Kind,
  who: With,
  fits: Pick<Note, 'ages' | 'placed'>,
  ...texts: readonly string[]
): readonly Note[] => texts.map(text => ({ kind, with: who, ...fits, text }))

const talks: readonly Age[] = ['child', 'young']

const planned: readonly Note[] = [
  ...notes(
    'call',
    'parent',
    {},
    '{P} har talt med lægen og er kommet på venteliste til samtaler.',
    'Gennemgået, hvad der skal ske de næste fire uger. {P} er enig og skriver det på køleskabet.',
    '{P} spørger til klagefristen. Jeg har forklaret den og sender det på skrift.',
    '{P} spørger, hvem der ser sagen. Gennemgået sammen.',
    '{P} har fået tid hos gældsrådgivningen og er lettet.',
  ),
  ...notes(
    'call',
    'parent',
    { placed: false },
    'Aftalt opkald. {P} synes, ugen er gået bedre, men er bekymret for weekenden.',
    '{P} fortæller, at de nye aftener virker. De spiser sammen fire dage om ugen.',
    '{P} er begyndt på arbejde igen. Vi har flyttet besøgene til efter kl. 16.',
    'Talt om ferien. {P} vil gerne have hjælp til at søge om ferielejr.',
    '{P} siger, at det er svært at sige nej, men at det lykkedes to gange.',
  ),
  ...notes(
    'call',
    'parent',
    { placed: true },
    '{P} synes, at samværet går bedre, når der er noget at lave sammen.',
    '{P} spørger, hvornår der kan overnattes hjemme. Jeg tager det op ved opfølgningen.',
    '{P} er nået halvvejs i behandlingen og er mødt op hver gang.',
    '{P} vil gerne se karakterbogen. Jeg har bedt skolen sende den.',
  ),
  ...notes(
    'visit',
    'both',
    {},
    'Hjemmebesøg. Der var ryddet op, og stemningen var god. {P} viste selv ugeskemaet frem.',
    'Besøg om eftermiddagen. {P} var træt, men nærværende. Vi gennemgik aftalerne.',
    'Besøg sammen med familiebehandleren. Vi øvede at lave aftaler, der holder.',
    'Hjemmebesøg. Køkkenet trænger, men der var mad, og der var ro.',
  ),
  ...notes(
    'visit',
    'both',
    { ages: ['small'] },
    'Barnet kravlede hen til {p} og blev løftet op. Godt samspil under hele besøget.',
    'Barnet var lige vågnet. {P} læste signalerne og gav flaske i ro.',
    'Vi talte om putning og om at skiftes om natten. {P} vil prøve det til næste besøg.',
  ),
  ...notes(
    'visit',
    'child',
    { ages: ['child'] },
    'Talt med barnet på værelset. Vil gerne vise tegninger og fortalte om en ny ven.',
    'Gåtur med barnet. Det er gået godt i skolen, men der er drilleri i bussen.',
    'Besøg på skolen. Barnet ville helst spille et spil og fortalte lidt undervejs.',
    'Barnet spurgte, hvor længe jeg bliver ved med at komme. Jeg svarede så ærligt, jeg kunne.',
  ),
  ...notes(
    'visit',
    'child',
    { ages: ['young'] },
    'Gik en tur om søen. Den unge vil gerne have færre møder og flere beskeder.',
    'Den unge har fået svar fra praktikstedet og begynder den første.',
    'Talt om penge og om at lægge budget. Den unge vil prøve i en måned.',
    'Den unge fortæller, at det er svært at sove. Vi har aftalt tid hos lægen.',
  ),
  ...notes(
    'call',
    'child',
    { ages: ['young'] },
    'Opkald som aftalt. Den unge har været i skole hele ugen.',
    'Kort opkald før prøven. Den unge er nervøs, men har læst.',
  ),
  ...notes(
    'meeting',
    'Klasselærer',
    { ages: talks },
    'Møde på skolen. Der er sat en ekstra voksen på i de to sidste timer.',
    'Status fra skolen: færre konflikter, men lektierne halter.',
    'Aftalt, at skolen skriver hver fredag, og at jeg svarer mandag.',
    'Skolen foreslår mindre hold i matematik. {P} er med på det.',
  ),
  ...notes(
    'meeting',
    'Pædagog fra dagtilbuddet',
    { ages: ['small'] },
    'Dagtilbuddet ser fremgang i sproget og mere leg med de andre.',
    'Møde i dagtilbuddet. Afleveringen om morgenen er blevet kortere og roligere.',
    'Aftalt, at dagtilbuddet ringer samme dag, hvis der er noget.',
  ),
  ...notes(
    'call',
    'Sundhedsplejerske',
    { ages: ['small'] },
    'Vægten følger kurven. Sundhedsplejersken kommer igen om tre uger.',
    'Sundhedsplejersken foreslår fælles besøg i næste uge. Det har jeg sagt ja til.',
  ),
  ...notes(
    'call',
    'Kontaktperson',
    { ages: talks },
    'Kontaktpersonen fortæller, at de har været til træning to gange.',
    'Status på timerne. Der er brugt 12 af 16 i denne måned.',
    'Kontaktpersonen holder ferie i uge 29. En kollega tager over.',
  ),
  ...notes(
    'meeting',
    'Familiebehandler',
    { placed: false },
    'Midtvejs i forløbet. {P} er nået længst med de faste rammer.',
    'Vi har samlet op på målene og lagt to ekstra besøg ind.',
    'Familiebehandleren ser, at {p} beder om hjælp i tide.',
  ),
  ...notes(
    'call',
    'carer',
    { placed: true },
    'Alt går stille og roligt. Samværet i lørdags forløb som aftalt.',
    'Der er brug for aflastning en weekend i næste måned. Jeg undersøger det.',
    'Der er søgt tilskud til cykel og regntøj.',
    'Tandlægen har fundet to huller. Næste tid er bestilt.',
    'Søvnen er bedre, efter at sengetiden er rykket en halv time frem.',
  ),
  ...notes(
    'visit',
    'carer',
    { placed: true },
    'Besøg på stedet. Set værelset, som er malet og indrettet efter barnets ønske.',
    'Besøg. Vi talte om, hvordan en almindelig uge ser ud, og hvornår det er svært.',
  ),
  ...notes(
    'message',
    'parent',
    {},
    'Skrevet dagsorden til næste møde og bedt om ønsker.',
    'Sendt referat. {P} har svaret, at det er læst og passer.',
    'Mindet om mødet på torsdag. {P} kommer.',
  ),
]

const acute: readonly Note[] = [
  ...notes(
    'call',
    'parent',
    { placed: false },
    '{P} kan ikke få det til at hænge sammen i aften. Mormor kommer og sover der.',
    '{P} er blevet indlagt. Aftalt, hvem der er hos barnet de næste dage.',
  ),
  ...notes(
    'call',
    'parent',
    { placed: true },
    '{P} melder afbud til samværet om en time. Barnet har fået det at vide af en kendt voksen.',
    '{P} er ked af det efter samværet og ringer for at få talt. Vi mødes i morgen.',
  ),
  ...notes(
    'call',
    'parent',
    {},
    '{P} ringer grædende efter et skænderi. Talt til ro. Ingen er kommet til skade.',
    'Der har været politi ved adressen i nat. {P} fortæller selv om det.',
    '{P} er vred over afgørelsen og vil klage. Lyttet og forklaret hvordan.',
    'Strømmen er lukket på grund af en regning. Henvist til borgerservice samme dag.',
    'Dagens møde er aflyst om morgenen på grund af sygdom. Ny tid i morgen.',
  ),
  ...notes(
    'call',
    'Klasselærer',
    { ages: talks },
    'Skolen ringer: Der har været slagsmål i frikvarteret. {P} er orienteret.',
    'Barnet er ikke mødt for tredje dag i træk, og ingen tager telefonen. Jeg kører forbi.',
    'Barnet har fortalt om uro hjemme. Vi taler sammen i eftermiddag.',
  ),
  ...notes(
    'call',
    'Pædagog fra dagtilbuddet',
    { ages: ['small'] },
    'Dagtilbuddet ringer: Barnet blev hentet en time for sent af en, de ikke kender.',
    'Blåt mærke på armen. {P} har forklaret det, og det passer med alderen. Drøftet med min leder.',
  ),
  ...notes(
    'message',
    'child',
    { ages: ['young'] },
    'Den unge skriver sent: Kan ikke være hjemme i aften. Talt sammen, og moster henter.',
    'Den unge skriver, at det hele er lige meget. Ringet op med det samme og aftalt besøg i dag.',
    'Den unge spørger, om mødet kan flyttes. Det er det blevet.',
  ),
  ...notes(
    'visit',
    'both',
    {},
    'Uanmeldt besøg efter en bekymring. Der var ro, og der var mad i køleskabet.',
    'Kørt derud samme eftermiddag. {P} var alene med det hele og tog imod hjælpen.',
  ),
  ...notes(
    'call',
    'carer',
    { placed: true },
    'Gået uden besked kl. 21 og tilbage kl. 23.30. Talt igennem bagefter.',
    'Samværet blev afbrudt. Barnet er kommet til ro og vil ringe til {p} i morgen.',
    'Sammenstød ved aftensmaden. Ingen er kommet til skade. Vi mødes i morgen.',
  ),
  ...notes(
    'call',
    'Politiet',
    { ages: ['young'] },
    'Den unge er taget for butikstyveri. {P} henter. Samtale i morgen.',
  ),
]

const then = [
  'Næste kontakt om 14 dage.',
  'Jeg følger op i næste uge.',
  'Vi ses til opfølgningen.',
  'Jeg sender et kort referat.',
  'Tages med på netværksmødet.',
  'Aftalt at tales ved på fredag.',
  'Ingen nye bekymringer.',
]

const thenAtOnce = [
  'Jeg følger op i morgen.',
  'Min leder er orienteret.',
  'Drøftes på teammødet tirsdag.',
  'Jeg ringer igen sidst på dagen.',
  'Tages op ved næste opfølgning.',
]

/** A note on a contact with somebody of the setting, and who it was with. */
export const noteOf = (
  stream: Stream,
  { isPlanned, ...of }: Setting & { readonly isPlanned: boolean },
): Pick<Note, 'kind' | 'with' | 'text'> => {
  const away = of.home !== 'parents'
  const fitting = (isPlanned ? planned : acute).filter(
    ({ ages, placed, with: who }) =>
      (ages?.includes(of.age) ?? true) && (placed === undefined || placed === away) && (!away || who !== 'both'),
  )
  const { kind, with: who, text } = pick(stream, fitting)
  const after = stream.unit() < 0.45 ? ` ${pick(stream, isPlanned ? then : thenAtOnce)}` : ''
  return { kind, with: who, text: `${named(text, of)}${after}` }
}
