// What a reader of the whole text asks about: goals, labels, money that may be paid twice, work without a row.
import { amountsIn, countOf } from '../amounts-in-text.ts'
import { coverage, stemsOf } from '../label-words.ts'
import { type ClaimReader, type FoundClaim, type Text, wordsAround } from './found-claim.ts'

const mainLines = ({ draft, understood }: Text) => {
  const main = understood.main === null ? undefined : understood.tables[understood.main]?.name
  return draft.of.lines.filter(line => line.table === main)
}

const goal =
  /(?:beslutning om|besluttet|vedtaget|mål(?:et)? (?:er|om)|målsætning om|forventet) (?:\p{L}+ ){0,3}?besparelse på/iu

/** A saving that is decided or aimed at, against what all gains of the table give in the last year. */
const savingGoals: ClaimReader = text => {
  const gains = mainLines(text).filter(line => line.kind === 'saving')
  if (gains.length === 0) return []
  const reached = gains.map(line => `${line.id}@last`).join(' + ')
  return text.sentences.flatMap((at): FoundClaim[] => {
    const found = goal.exec(at.text)
    if (found === null) return []
    const amount = amountsIn(at.text).find(each => each.from >= found.index && each.from - found.index < 100)
    if (amount === undefined || /%/u.test(at.text.slice(found.index, amount.to))) return []
    const scale = { 'kr.': 1, '1000 kr.': 1000, 'mio. kr.': 1_000_000 } as const
    const { unit, sign } = text.draft.of
    const value = (sign === 'cost-positive' ? -1 : 1) * (amount.kroner / scale[unit])
    const says = at.text.slice(found.index).replace(/\.$/u, '')
    return [
      { at, claim: { kind: 'target', says: wordsAround(says, 0, amount.to - found.index), value, unit, reached } },
    ]
  })
}

const perWorker =
  /(\d{1,2})\s?[-–]\s?(\d{1,2})\s+(?:børne)?(?:sager|børn)(?:\/unge)?\s+(?:pr\.|per)\s+(?:socialrådgiver|sagsbehandler|rådgiver|medarbejder)/iu
const average = /(?:gennemsnit(?:ligt)?|i snit)\s+(?:på\s+)?(?:ca\.?\s+)?(\d{1,2})\s+(?:sager|børn)\s+(?:pr\.|per)/iu

/** A caseload the model asks for, against the one the project is planned with. */
const caseloadGoals: ClaimReader = ({ sentences }) => {
  const asked = sentences.find(each => perWorker.test(each.text) && !/max/iu.test(each.text))
  const planned = sentences.find(each => average.test(each.text) && !/i dag/iu.test(each.text))
  const range = perWorker.exec(asked?.text ?? '')
  const reached = Number(average.exec(planned?.text ?? '')?.[1] ?? Number.NaN)
  if (asked === undefined || range === null || Number.isNaN(reached)) return []
  return [
    {
      at: asked,
      claim: { kind: 'target', says: asked.text, range: [Number(range[1]), Number(range[2])], unit: 'sager', reached },
    },
  ]
}

const subjects: readonly (readonly [RegExp, readonly string[]])[] = [
  [/anbrag|anbring/iu, ['anbring', 'anbragt']],
  [/forebyggende/iu, ['forebyggende']],
  [/plejefamili/iu, ['plejefamili']],
  [/specialundervisning/iu, ['specialundervisning']],
]

/** A gain whose amount the text gives to something that its row's name does not speak of. */
const labels: ClaimReader = text => {
  const gains = mainLines(text).filter(line => line.kind === 'saving')
  const scale = { 'kr.': 1, '1000 kr.': 1000, 'mio. kr.': 1_000_000 } as const
  return text.sentences.flatMap((at): FoundClaim[] => {
    const fall = /fald|færre|reduktion|besparelse/iu.exec(at.text)
    const subject = subjects.find(([words]) => words.test(at.text.slice(fall?.index ?? 0)))
    const [amount, another] = amountsIn(at.text)
    if (fall === null || subject === undefined || amount === undefined || another !== undefined) return []
    const size = amount.kroner / scale[text.draft.of.unit]
    const own = gains.filter(line =>
      line.amounts.some(value => value !== null && Math.abs(Math.abs(value) - size) < 1e-6),
    )
    const [line, second] = own
    const named = [...text.draft.of.lines, ...text.draft.of.totals].some(
      each => coverage(stemsOf(each.label), stemsOf(at.text)) > 0.4,
    )
    if (line === undefined || second !== undefined || named) return []
    const says = at.text.slice(
      at.text.lastIndexOf(' et ', fall.index) + 1 || fall.index,
      amount.to + (/^\s*årligt/u.exec(at.text.slice(amount.to))?.[0].length ?? 0),
    )
    return [{ at, claim: { kind: 'label', says, line: line.id, words: [...subject[1]] } }]
  })
}

const runs = /\b(?:i|fra)\s+((?:19|20)\d\d)\s?[-–]\s?((?:19|20)?\d\d)\b/iu
const already =
  /(?:[Ff]or nuværende|[Aa]llerede|[Ii] dag)\b[^.]{0,90}?\b(?:qua|via|gennem|i regi af|finansieret af|som led i)\s+[Pp]rojekt(?:et)?\s+[”"“]?\s?(\p{Lu}[\p{L}\d-]{1,20})/u

/** What another project already does in some of the years, by somebody the table pays for again. */
const deadweight: ClaimReader = text =>
  text.sentences.flatMap((at): FoundClaim[] => {
    const name = already.exec(at.text)?.[1]
    if (name === undefined) return []
    const years = text.sentences
      .map(each => (each.text.includes(name) ? runs.exec(each.text) : null))
      .find(found => found !== null)
    const words = stemsOf(
      text.sentences
        .filter(each => Math.abs(each.paragraph - at.paragraph) <= 20_000)
        .map(each => each.text)
        .join(' '),
    )
    const staff = mainLines(text).filter(
      line => line.kind === 'cost' && [...stemsOf(line.label)].some(stem => stem.length > 9 && words.has(stem)),
    )
    const [line] = staff
    if (years === undefined || years === null || line === undefined) return []
    const end = years[2] ?? ''
    const to = end.length === 2 ? Number(`${(years[1] ?? '').slice(0, 2)}${end}`) : Number(end)
    return [
      {
        at,
        claim: {
          kind: 'deadweight',
          says: at.text,
          line: line.id,
          funded: { from: Number(years[1]), to },
          by: `projektet ${name}`,
        },
      },
    ]
  })

type Work = { readonly words: RegExp; readonly row: RegExp; readonly what: (found: RegExpExecArray) => string }

const works: readonly Work[] = [
  {
    words:
      /(?<!\d)\d+\s+(\p{L}+?)(?:er|ere)?\s+(?:fra\s+\p{L}+\s+)?\(heraf (?:en|et|\d) (?:ekstra|ny)[^)]*normering\)/iu,
    row: /psykolog|heraf|ekstra/iu,
    what: found => `en ekstra ${found[1] ?? ''}`,
  },
  {
    words:
      /(HR\p{L}*|\p{Lu}\p{L}+centret)\S*\s+(?:vil stå|står) for[^.]{0,120}(?:kompetenceudvikl|uddannelse|opkvalificering)\p{L}*/u,
    row: /uddannelse|kompetence|kursus|kurser|opkvalificer/iu,
    what: found => `uddannelse og kompetenceudvikling ved ${found[1] ?? ''}`,
  },
  {
    words: /(?:følges og )?evalueres i samarbejde med ([^.]{3,60})/iu,
    row: /evaluer/iu,
    what: found => `evaluering ved ${found[1] ?? ''}`,
  },
]

/** Work that the text says somebody does and that costs, where the table of the case has no row for it. */
const uncosted: ClaimReader = text => {
  const lines = mainLines(text)
  if (lines.length === 0) return []
  return works.flatMap((work): FoundClaim[] => {
    const at = text.sentences.find(each => work.words.test(each.text))
    const found = work.words.exec(at?.text ?? '')
    if (at === undefined || found === null || lines.some(line => work.row.test(line.label))) return []
    return [
      {
        at,
        claim: {
          kind: 'uncosted',
          says: wordsAround(at.text, found.index, found.index + found[0].length),
          what: work.what(found),
          line: null,
        },
      },
    ]
  })
}

/** Every note of the text. */
export const noteClaims: ClaimReader = text => [
  ...savingGoals(text),
  ...caseloadGoals(text),
  ...labels(text),
  ...deadweight(text),
  ...uncosted(text),
]

/** An effort whose booked gain is one or two placements, with its participants and success rate, as the case holds it. */
export const effortsIn = (text: Text): Text['draft']['of']['efforts'] => {
  const { sentences } = text
  const few = sentences.find(each =>
    /fald på (?:i snit )?(?:ca\.? )?(\d|en|et|to) (?:fuldtids\p{L}*|anbragt\p{L}*|anbring\p{L}*|barn|børn)/iu.test(
      each.text,
    ),
  )
  const avoided = countOf(/fald på (?:i snit )?(?:ca\.? )?(\d|en|et|to) /iu.exec(few?.text ?? '')?.[1] ?? '')
  if (few === undefined || avoided === undefined || avoided > 2) return []
  const size = amountsIn(few.text)[0]?.kroner
  const scale = { 'kr.': 1, '1000 kr.': 1000, 'mio. kr.': 1_000_000 } as const
  const line = mainLines(text).find(
    each =>
      each.kind === 'saving' &&
      each.amounts.some(value => size !== undefined && Math.abs((value ?? 0) * scale[text.draft.of.unit]) === size),
  )
  if (line === undefined) return []
  const counted = sentences
    .map(each => /(?:op til |i alt |omfatter )(?:ca\.? )?(\d{1,3}) (?:børn|unge|deltagere)/iu.exec(each.text)?.[1])
    .find(found => found !== undefined)
  const success = sentences
    .map(each => /ud af (\d{1,3}) børn.{0,30}? (\d{1,3}) (?:børn )?/iu.exec(each.text))
    .find(found => found !== null)
  const of = Number(success?.[1] ?? 0)
  const successes = Number(success?.[2] ?? 0)
  const title = sentences
    .find(each => /^(?:[·•-]\s*)?(?:indsats|initiativ|spor) 1\b.{5,80}$/iu.test(each.text))
    ?.text.replace(/^[·•-]\s*/u, '')
    .replace(/\s*\([^)]*\)\s*$/u, '')
  return [
    {
      id: 'effort',
      ...(title === undefined ? {} : { title }),
      targetGroup: null,
      participants: counted === undefined ? null : Number(counted),
      duration: null,
      success:
        success === null || success === undefined
          ? null
          : { percent: Math.round((1000 * successes) / of) / 10, successes, of },
      effect: { avoided, unit: 'anbringelse', lines: [line.id] },
    },
  ]
}
