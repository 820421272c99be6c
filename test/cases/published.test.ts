// The five published cases, computed and audited from the files that are shipped: the figures of "The five published cases,
// recomputed" (published-cases.md), the defects it lists, and nothing besides.
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readCaseFile } from '../../src/documents/case-file.ts'
import { auditCase } from '../../src/investment/audit/audit.ts'
import { arithmetic, type Explained, type Finding } from '../../src/investment/audit/finding.ts'
import { computeCase } from '../../src/investment/compute.ts'
import { say } from '../../src/language/message.ts'

const read = async (id: string) =>
  (await readCaseFile(fileURLToPath(new URL(`../../cases/${id}.yaml`, import.meta.url)))).case
const computed = async (id: string) => computeCase(await read(id))
const audited = async (id: string) => auditCase(await read(id))

const place = ({ code, where }: Explained): string =>
  [code, where.table, where.row, where.column].filter(part => part !== undefined).join(' | ')
const errors = (findings: readonly Finding[]) => findings.filter(each => each.severity === 'error').map(place)
const notes = (findings: readonly Finding[]) => findings.filter(each => each.severity === 'note').map(place)
const sentenceOf = (findings: readonly Explained[], code: string) =>
  findings.filter(each => each.code === code).map(each => say(each.message))

describe('ringsted-2020', () => {
  it('costs 8,279 mio. before it gains, and is back in year 12', async () => {
    const { unit, net, cumulative, payback } = await computed('ringsted-2020')
    expect(unit).toBe('kr.')
    expect(net).toEqual([3_143_000, 3_068_000, 2_068_000, -1_000_000, -1_000_000])
    expect(cumulative[2]).toBe(8_279_000)
    const year12 = { year: 12, index: 12, fractional: expect.closeTo(11.279, 9), beyondTable: true }
    expect(payback).toEqual({ service: year12, total: year12 })
  })

  it('has three errors: timing, unit and funds', async () => {
    const { findings, explained } = await audited('ringsted-2020')
    expect(errors(findings)).toEqual([
      'unit | economy',
      'timing | economy | Børn- og Familierådgivningen | 3',
      'funds | economy | Løn 2 socialrådgivere',
    ])
    expect(explained).toEqual([])
    expect(sentenceOf(findings, 'timing')).toEqual([
      'Teksten siger "Investeringens afkast forventes at kunne blive realiseret fra år 4 og frem fra projektets påbegyndelse", men tabellen har 1.000.000 allerede i år 3. Følges teksten, er nettet det år 3.068.000 kr., og casen betaler sig hjem i år 13.',
    ])
  })

  it('has notes on rounding, counts, a small effect, labels, the target and money spent twice', async () => {
    const { findings } = await audited('ringsted-2020')
    expect(notes(findings)).toEqual([
      'rounding | economy | 7,5x PCafgift af ca. 15.000 kr. | 1',
      'count | Cirka 380 gravide familier besøges årligt.',
      'count | Ud af disse familier vil ca. 50 identificerede sårbare familier årligt modtage yderligere besøg',
      'small-effect | Indsats 1. Etablering af et Børnehus',
      'label | economy | Børn- og Familierådgivningen',
      'label | economy | Ungeenheden',
      'target | beslutning om en besparelse på 5 mio. kr. på anbringelsesområdet for udsatte børn og unge i forbindelse med Budget 2020',
      'deadweight | economy | 0,5 sundhedsplejerske af 600.000 kr. | 1',
    ])
    expect(sentenceOf(findings, 'small-effect')[0]).toContain('1 anbringelse af 14 deltagere')
    expect(sentenceOf(findings, 'small-effect')[0]).toContain('73,3 %')
    expect(sentenceOf(findings, 'rounding')[0]).toContain('står som 113.000; antal gange pris giver 112.500')
  })
})

describe('herning-2012', () => {
  it('is back at the end of 2015', async () => {
    const { net, cumulative, payback } = await computed('herning-2012')
    expect(net).toEqual([1000, 0, -1000, -2500])
    expect(cumulative).toEqual([1000, 1000, 0, -2500])
    const year3 = { year: 2015, index: 3, fractional: 3, beyondTable: false }
    expect(payback).toEqual({ service: year3, total: year3 })
  })

  it('has one error: 15 people are called 16', async () => {
    const { findings, explained } = await audited('herning-2012')
    expect(errors(findings)).toEqual(['count | De 16 medarbejdere i Sverigesteamet'])
    expect(sentenceOf(findings, 'count')).toEqual([
      'Teksten siger "De 16 medarbejdere i Sverigesteamet", men 4 + 4 + 1 + 3 + 3 er 15.',
    ])
    expect(explained).toEqual([])
  })

  it('has notes on a year that lasts two, and on work without a row', async () => {
    const { findings } = await audited('herning-2012')
    const [when, ...rest] = notes(findings)
    expect(when).toContain('Efter endnu et års arbejde')
    expect(rest.map(note => note.split(' | ')[0])).toEqual(['uncosted', 'uncosted', 'uncosted'])
    expect(findings.filter(each => each.code === 'uncosted').map(each => each.stated)).toEqual([
      'en ekstra psykolog i PPR',
      'uddannelse og kompetenceudvikling ved HR-afdelingen',
      'evaluering ved KORA og Metodecentret',
    ])
  })
})

describe('koebenhavn-2016', () => {
  it('is back in year 6 by both measures, in fractions 5,571', async () => {
    const { net, cumulative, payback } = await computed('koebenhavn-2016')
    expect(net).toEqual([3500, 1500, ...Array(4).fill(-1400), ...Array(6).fill(-2300), -4100])
    expect(cumulative.slice(0, 6)).toEqual([3500, 5000, 3600, 2200, 800, -600])
    const year6 = { year: 2022, index: 6, fractional: expect.closeTo(5.571, 3), beyondTable: false }
    expect(payback).toEqual({ service: year6, total: year6 })
  })

  it('has six errors: two sums, a sign, a key, a text against its table, a percentage', async () => {
    const { findings } = await audited('koebenhavn-2016')
    expect(errors(findings)).toEqual([
      'sum | 1 | Varige ændringer totalt, service | 2019',
      'sum | 1 | Varige ændringer totalt, service | 2020',
      'sign | 3 | Total, besparelse | 2021',
      'key | 3 | Børne- og Ungdomsudvalget / Socialudvalget',
      'text-table | Serviceinvesteringen på 3,9 mio. kr. til etablering af tværfagligt team får til Socialforvaltningen',
      expect.stringContaining('percentage | ca. 3,2 mio. kr. i budgettet til sociale normeringer'),
    ])
    const stated = findings.slice(0, 6).map(each => [each.stated, each.computed])
    expect(stated).toEqual([
      [-900, -1400],
      [-900, -1400],
      [8900, -8900],
      ['65/35', expect.stringContaining('2017: 83/17')],
      [3900, 3600],
      [3200, 3400],
    ])
    expect(findings[3]?.computed).toContain('2019: 56/44')
  })

  it('has notes on units that differ from the text, and on a gain before it can exist', async () => {
    const { findings } = await audited('koebenhavn-2016')
    expect(notes(findings)).toEqual([
      'units-price | section-1 | Besparelser på foranstaltninger | 2017',
      'timing | section-1 | Besparelser på sociale normeringer og støttepædagogpuljen (socio-emotionelle) | 2017',
    ])
  })

  it('explains what looks wrong and is not', async () => {
    const { explained } = await audited('koebenhavn-2016')
    expect(explained.map(each => say(each.message))).toEqual([
      '"Kompetenceudvikling" 2017 står som 1.400 og "Fælles kompetenceudvikling" som 600; forskellen på 800 er "ADBB certificering mv.".',
      '"Total, omkostninger" 2017 står som 7.500 og "Tværfagligt team" som 5.400; forskellen på 2.100 er "Etablering af tværfagligt team".',
      'Nøglen 60/40 passer med beløbene i alle år.',
      'Nøglen 28/72 passer med alle år tilsammen, selv om de enkelte år afviger (2017: 40/60, 2018: 0/100).',
    ])
  })
})

describe('frederiksberg-2017', () => {
  it('has only a cost, and so no payback, with a reason', async () => {
    const { net, cumulative, payback, paybackReason } = await computed('frederiksberg-2017')
    expect([net, cumulative]).toEqual([
      [433, 216],
      [433, 649],
    ])
    expect(payback).toEqual({ service: null, total: null })
    expect(paybackReason.total?.code).toBe('payback-no-lasting-gain')
    expect(paybackReason.service?.code).toBe('payback-no-lasting-gain')
  })

  it('has one error, in the three places it is printed: 1.900 mio. for 1,9 mio.', async () => {
    const { findings, explained } = await audited('frederiksberg-2017')
    expect(errors(findings)).toEqual([
      'unit | satspuljestøtte på max. 1.900 millioner kroner',
      'unit | Frederiksberg Kommune selv skal medfinansiere tilsvarende 1.900 mio. kr. eller derover',
      'unit | Satspuljestøtte: 1.900 mio. kr. anvendes fra 1. maj 2018 og 2019 ud',
    ])
    expect(findings.slice(0, 3).map(each => [each.stated, each.computed])).toEqual(Array(3).fill([1_900_000, 1900]))
    expect(explained).toEqual([])
  })

  it('has notes on eight open months, on own money and on the caseload', async () => {
    const { findings } = await audited('frederiksberg-2017')
    expect(findings.filter(each => each.severity === 'note').map(each => each.code)).toEqual([
      'timing',
      'funds',
      'target',
    ])
    expect(sentenceOf(findings, 'timing')[0]).toContain('pengene dækker ikke 8 af de 20 måneder.')
    expect(sentenceOf(findings, 'funds')).toEqual([
      'Kommunen skal selv lægge 1.900 (1000 kr.); der er vist 649, så 1.251 mangler.',
    ])
    expect(findings.filter(each => each.code === 'target').map(each => [each.stated, each.computed])).toEqual([
      ['15-20', 25],
    ])
  })
})

describe('herning-2016', () => {
  it('is back in 2018, in fractions 2,374', async () => {
    const { net, cumulative, payback } = await computed('herning-2016')
    expect(net).toEqual([3165, -835, -6235, -6435])
    expect(cumulative).toEqual([3165, 2330, -3905, -10_340])
    const year3 = { year: 2018, index: 3, fractional: expect.closeTo(2.374, 3), beyondTable: false }
    expect(payback).toEqual({ service: year3, total: year3 })
  })

  it('has no error, and notes on what had to be aligned', async () => {
    const { findings, explained } = await audited('herning-2016')
    expect(errors(findings)).toEqual([])
    expect(explained).toEqual([])
    const scrambled = expect.stringMatching(/^alignment \| Før-måling Antal årsbørn i procent/)
    expect(notes(findings)).toEqual([
      scrambled,
      scrambled,
      'alignment | 1 | Projektledelse (SO20)',
      'alignment | 1 | Kompetenceudvikling, kurser mv.',
    ])
    expect(findings.map(each => each.computed)).toEqual([null, null, '200 / 200 / tom / tom', '400 / 400 / 200 / tom'])
  })
})

describe('the two cases whose arithmetic holds', () => {
  it.each(['herning-2012', 'herning-2016'])('%s has no error of arithmetic', async id => {
    const { findings } = await audited(id)
    expect(findings.filter(each => each.severity === 'error' && arithmetic.has(each.code))).toEqual([])
  })
})
