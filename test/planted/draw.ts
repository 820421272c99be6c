// Draws a whole business case from a seed: the plan, its tables and the text around them, in the order such papers have.
import { formatNumber } from '../../src/language/danish.ts'
import { countClaim, fundsClaim, paybackClaim, percentageClaim, priceClaim, teamSaid, timingClaim } from './claims.ts'
import { amountClaims, trapsSaid } from './claims-amounts.ts'
import { brokenIn } from './holds.ts'
import type { MainWanted } from './main-layouts.ts'
import { drawMain, type Main, rateOf } from './main-table.ts'
import { drawMore, type Extra } from './more-tables.ts'
import { drawPlan, type Plan, type Wanted } from './plan.ts'
import { type Chance, chanceOf } from './random.ts'
import { high, plainly, type Said } from './said.ts'
import { towns } from './words.ts'
import type { Block, Sentence, Table, World } from './world.ts'

/** What a document must have room for. */
export type Need = {
  readonly plan?: Wanted
  readonly main?: MainWanted
  readonly extras?: readonly Extra[]
  readonly says?: readonly ('amount' | 'count' | 'price' | 'percentage' | 'payback' | 'timing' | 'funds')[]
}

type Wants = (
  what: 'amount' | 'count' | 'price' | 'percentage' | 'payback' | 'timing' | 'funds',
  share: number,
) => boolean

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })

const unitWords = { kr: 'kr.', thousand: '1.000 kr.', million: 'mio. kr.' } as const

const decoys = (chance: Chance, plan: Plan, town: string): readonly string[] =>
  chance.some(
    [
      `${town} Kommune havde ved årsskiftet ca. ${formatNumber(chance.int(80, 420) * 100)} indbyggere, og ca. ${chance.int(12, 28)} % af dem er under 18 år.`,
      `Forslaget ligger inden for barnets lov og servicelovens § 11, stk. 3.`,
      `Erfaringer fra andre kommuner viser, at ud af 15 børn undgår ca. 11 en anbringelse, dvs. omkring 75 %.`,
      `Projektet begynder ${chance.pick(['1. januar', '1. marts', '1. august'])} ${plan.firstYear ?? plan.priceYear + 1}, når stillingerne er besat.`,
      `Der indgår ca. ${chance.int(4, 9) * 10} familier om året, heraf ${chance.int(5, 15)} med mere end ét barn i målgruppen.`,
      `Udgifterne på det specialiserede børneområde har de seneste år ligget mellem ${chance.int(60, 90)} og ${chance.int(95, 140)} mio. kr.`,
      `Sagen blev drøftet på udvalgets møde den ${chance.int(1, 28)}. ${chance.pick(['marts', 'juni', 'oktober'])}, dagsordenens pkt. ${chance.int(3, 14)}.`,
    ],
    chance.int(1, 3),
  )

const introduction = (chance: Chance, plan: Plan, town: string): readonly string[] => [
  chance.pick([
    `${town} Kommune ønsker at hjælpe ${plan.theme.group} tidligere og tættere på hverdagen.`,
    `Forvaltningen foreslår, at der etableres et ${plan.theme.team} for ${plan.theme.group}.`,
    `Forslaget går ud på at investere i et ${plan.theme.team}, der skal arbejde med ${plan.theme.group}.`,
  ]),
  chance.pick([
    'Investeringen forventes at tjene sig hjem gennem færre og mindre indgribende foranstaltninger.',
    'Formålet er både en bedre hverdag for børnene og en lavere udgift på længere sigt.',
    'Der er tale om en investering, hvor udgiften falder først og gevinsten senere.',
  ]),
]

const conventions = (chance: Chance, plan: Plan, main: Main): readonly string[] => {
  const unit = unitWords[plan.unit]
  const made: string[] = []
  if (main.sign.gain === -1 && chance.happens(0.5)) {
    made.push(
      chance.pick([
        'Merudgifter er angivet med plus og mindreudgifter med minus.',
        '(+ = udgift, - = besparelse)',
        'Negative tal er besparelser.',
      ]),
    )
  }
  if (chance.happens(0.4))
    made.push(
      chance.pick([
        `Alle beløb er i ${plan.priceYear}-priser.`,
        `Beløb er angivet i ${unit} i ${plan.priceYear}-p/l.`,
        `Priser er ikke fremskrevet til senere års niveau; alt er i ${plan.priceYear}-pl.`,
      ]),
    )
  if (plan.unit !== 'kr' && chance.happens(0.3))
    made.push('Som følge af afrunding kan summerne afvige fra de enkelte poster.')
  return made
}

const presentNote = (chance: Chance, plan: Plan): string => {
  const rate = formatNumber(rateOf(plan) * 100)
  return chance.pick([
    `Nutidsværdien er beregnet med en diskonteringsrente på ${rate} % om året til ${plan.firstYear ?? ''}-niveau; beløb i ${plan.firstYear ?? ''} er ikke tilbagediskonteret.`,
    `Der er anvendt en diskonteringsrente på ${rate} pct. p.a. Første år (${plan.firstYear ?? ''}) er ikke diskonteret.`,
  ])
}

const netNotes = [
  'Før eventuel efterregulering af serviceudgifterne.',
  'Opgjort uden forældrebetaling og statsrefusion.',
  'Efter afrunding til det beløb, der indgår i budgettet.',
] as const

const tableTexts: Readonly<Record<string, readonly string[]>> = {
  repeat: [
    'De varige ændringer er samlet i tabellen nedenfor.',
    'Nedenfor ses de varige udgifter og besparelser for de første år.',
  ],
  selected: ['Tabellen viser de poster, der har størst betydning.', 'Herunder er effekten vist for sig.'],
  investment: [
    'Engangsudgifterne fordeler sig som vist.',
    'Til opstarten er der behov for en investering, jf. tabellen.',
  ],
  key: [
    'Udgifter og besparelser falder ikke samme sted. Fordelingen fremgår af tabellen.',
    'Fordelingen mellem de to udvalg er vist nedenfor i 1.000 kr.',
  ],
  staff: ['Normeringen i projektperioden er vist i årsværk.', 'Personaleforbruget er:'],
  children: ['Tabellen viser, hvor mange børn der forventes at begynde hvert år.', 'Det forventede antal børn er:'],
  present: ['Til orientering er nettovirkningen også opgjort i nutidsværdi.'],
}

/** The text's order, the tables in it and every claim; sentences are numbered as they come. */
const compose = (
  chance: Chance,
  plan: Plan,
  main: Main,
  more: readonly Table[],
  title: string,
  town: string,
  wants: Wants,
): readonly Block[] => {
  let count = 0
  const blocks: Block[] = []
  const numbered = (said: Said): Sentence => {
    count += 1
    return { id: `s${count}`, ...said }
  }
  const paragraph = (said: readonly Said[]): void => {
    if (said.length > 0) blocks.push({ kind: 'paragraph', sentences: said.map(numbered) })
  }
  const numbers = chance.happens(0.4)
  let section = 0
  const part = (text: string): void => {
    section += 1
    blocks.push(heading(2, numbers ? `${section}. ${text}` : text))
  }
  const say = (texts: readonly string[]): readonly Said[] => texts.map(plainly)
  const withNote = (table: Table): Table =>
    table.rows.some(row => row.role === 'present')
      ? { ...table, notes: [presentNote(chance, plan)] }
      : table.id === 'main' && chance.happens(0.2)
        ? { ...table, notes: [chance.pick(netNotes)] }
        : table

  blocks.push(heading(1, title))
  paragraph(say(introduction(chance, plan, town)))
  const claims = amountClaims(chance, plan, main)
  const amounts = chance.some(claims, wants('amount', 1) ? chance.int(2, 5) : 1)
  const economy: Said[] = []
  if (wants('timing', 0.45)) economy.push(...[timingClaim(chance, plan)].filter(said => said !== null))
  if (wants('payback', 0.45)) economy.push(...[paybackClaim(chance, plan, main)].filter(said => said !== null))
  const early = chance.happens(0.3)
  if (early) {
    part(chance.pick(['Forslagets samlede økonomiske konsekvenser', 'Økonomi', 'Samlet økonomi']))
    blocks.push(withNote(main.table))
    paragraph(say(conventions(chance, plan, main)))
  }
  part(chance.pick(['Baggrund', 'Baggrund og formål', 'Hvorfor en ny indsats?']))
  paragraph(say([...plan.theme.why, ...decoys(chance, plan, town)]))
  part(chance.pick(['Målgruppe', 'Hvem er indsatsen for?', 'Målgruppen']))
  paragraph([plainly(`Målgruppen er ${plan.theme.group}.`), ...(wants('count', 0.5) ? [countClaim(chance)] : [])])
  part(chance.pick(['Indhold', 'Indsatsen', 'Beskrivelse af indsatsen']))
  const team = chance.happens(0.6) ? teamSaid(chance, plan) : null
  paragraph(
    team === null ? say([chance.pick(['Indsatsen består af følgende:', 'Der arbejdes på tre måder:'])]) : [team],
  )
  blocks.push({ kind: 'list', items: say(plan.theme.how).map(numbered) })
  if (wants('price', 0.4)) paragraph([priceClaim(chance)])
  part(chance.pick(['Økonomi', 'Økonomi og finansiering', 'Projektets økonomi', 'De økonomiske konsekvenser']))
  paragraph([...amounts, ...trapsSaid(chance, plan, main)])
  if (!early) {
    blocks.push(withNote(main.table))
    paragraph(say(conventions(chance, plan, main)))
  }
  paragraph(economy)
  for (const table of more) {
    if (chance.happens(0.7)) paragraph(say([chance.pick(tableTexts[table.id] ?? [''])]))
    blocks.push(withNote(table))
  }
  if (wants('percentage', 0.35)) paragraph([percentageClaim(chance)])
  if (wants('funds', 0.5)) {
    part(chance.pick(['Finansiering', 'Medfinansiering', 'Eksterne midler']))
    paragraph([fundsClaim(chance, plan)])
  }
  part(chance.pick(['Forventet effekt', 'Effekt', 'Mål']))
  blocks.push({ kind: 'list', items: say(plan.theme.effects).map(numbered) })
  part(chance.pick(['Opfølgning', 'Evaluering']))
  paragraph(
    say([
      chance.pick([
        'Der gives status til udvalget to gange om året.',
        'Projektet evalueres efter 2 år, og resultatet forelægges udvalget.',
        'Der følges op i forbindelse med budgetopfølgningen pr. 31. marts, 30. juni og 30. september.',
      ]),
    ]),
  )
  return blocks
}

const allExtras: readonly Extra[] = ['repeat', 'selected', 'investment', 'key', 'staff', 'children', 'present']

const drawOnce = (seed: number, need: Need): World => {
  const chance = chanceOf(seed)
  const plan = drawPlan(chance, need.plan ?? {})
  const numbered = chance.happens(0.55)
  const town = chance.pick(towns)
  const subject = chance.pick(plan.theme.titles)
  const title = chance.pick([
    subject,
    `Investeringsforslag: ${subject}`,
    `Business case - ${subject}`,
    `Budgetforslag ${plan.priceYear + 1}: ${subject}`,
  ])
  const mainName = chance.pick([
    'Økonomiske konsekvenser',
    'Samlet økonomi',
    'Nettobesparelse',
    'Forslagets økonomi',
    'Økonomisk oversigt',
  ])
  const name = numbered ? `Tabel 1. ${mainName}` : chance.happens(0.5) ? mainName : null
  const main = drawMain(chance, plan, need.main ?? {}, name)
  const wanted = need.extras ?? []
  const others = chance.some(
    allExtras.filter(extra => !wanted.includes(extra)),
    chance.int(1, 3),
  )
  const more = drawMore(chance, plan, main, [...wanted, ...others], numbered ? 2 : null)
  const says = need.says ?? []
  const wants: Wants = (what, share) => says.includes(what) || chance.happens(share)
  return { seed, title: high(title), blocks: compose(chance, plan, main, more, high(title), town, wants) }
}

/** How many worlds are drawn before the seed is given up. */
const tries = 60

/**
 * The business case of a seed. Everything in it agrees, to one of the last digit printed.
 * @throws Error where no world that agrees could be drawn, which is a fault of the generator.
 */
export const drawWorld = (seed: number, need: Need = {}, suits: (world: World) => boolean = () => true): World => {
  for (let at = 0; at < tries; at += 1) {
    const world = drawOnce(seed * 1009 + at * 7_919_003, need)
    if (brokenIn(world).length === 0 && suits(world)) return { ...world, seed }
  }
  throw new Error(`no world for seed ${seed}`)
}
