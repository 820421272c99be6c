// The answer to an access request on paper: everything recorded, what stood before, and what is left out and why.
import { beforeAll, describe, expect, test } from 'vitest'
import { facts, request, spell } from '../../test/setup/access-request.ts'
import { wordsOf } from '../../test/setup/pdf-words.ts'
import { tellsWhere } from '../access/part-of-spell.ts'
import { day } from '../language/day.ts'
import { type AccessRequest, accessRequestPdf } from './access-request.ts'
import type { AccessSpell, SpellFacts } from './access-request-spell.ts'

/** The words on one line, so that it does not matter where the paper breaks them. */
const told = (of: AccessRequest): string => wordsOf(accessRequestPdf(of)).replace(/\s+/g, ' ')

describe('the document', () => {
  let pdf: Uint8Array
  let words: string
  beforeAll(() => {
    pdf = accessRequestPdf(request)
    words = wordsOf(pdf).replace(/\s+/g, ' ')
  })

  test('is a tagged PDF/UA-1 in Danish; its title holds the case number and no name', () => {
    const raw = Buffer.from(pdf).toString('utf8')
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(raw).toMatch(/\/MarkInfo <<\s*\/Marked true/)
    expect(raw).toContain('/Lang (da-DK)')
    expect(raw).toContain('Indsigt, sag 2024-00212</rdf:li>')
    expect(raw).not.toContain('Hvideng')
  })

  test('says who the child is', () => {
    expect(words).toContain(
      'Navn Thyra Østergård Hvideng CPR-nummer 701215-4003 Født 10. december 2015 Køn Pige Adresse Havnegade 75, Eksempelby Telefon Ikke skrevet ind',
    )
    expect(words).toContain('Navne- og adressebeskyttelse Nej Skrevet ind første gang 8. maj 2017')
    expect(words).not.toContain('2015 Død')
  })

  test('says who the family is, with custody and dates; a word nobody knows stands as it was recorded', () => {
    expect(words).toContain('Åsa Bach Hvideng Mor Ja Fra 27. marts 2009')
    expect(words).toContain('Karl Hvideng Stedfar Nej 1. januar 2018 til 31. december 2019')
    expect(words).toContain('Viggo Hvideng Barn Fra 21. januar 2010')
    expect(words).toContain('Rosa Juhl Nabo Nej')
  })

  test('tells every kind of spell under a heading of its own', () => {
    for (const text of [
      'Rådgivere Periode Hvad der står Skrevet ind Fra 2. marts 2026 Nanna Bøgesvang Rådgiver 4. marts 2026',
      'Andre medarbejdere i sagen Periode Hvad der står Skrevet ind Fra 2. marts 2026 Sanne Bach Sundhedsplejerske',
      'Anders Kvistgård PPR-psykolog',
      'Familiepleje (trin 6)',
      'Sted: Hos familien Sneppemark Tilbud: Almen plejefamilie Formål: Et trygt hjem, mens forældrene arbejder med deres del Ventes at slutte: 31. januar 2027 Efter: Barnets lov § 43 stk. 1 nr. 1',
      'Marte Meo Hjemmebaserede støttende indsatser (trin 4)',
      'Barnets plan',
      'For: Barnet',
      'Indhente og videregive oplysninger',
      'Givet af: Åsa Bach Hvideng',
      'Barnets lov § 46',
      'Havnegade 75, Eksempelby',
      'Skolen ved Engvangen',
      'Deles med PPR',
      'Som led i det tidlige forebyggende samarbejde Hvad der deles: den sociale sag, indsatserne',
      'Sagen blev lukket',
      'Hvad der skete: Målene er nået',
    ]) {
      expect(words).toContain(text)
    }
    expect(words).not.toContain('Her er der ikke skrevet noget ind')
  })

  test('tells what was booked on the child, also what another file took the place of', () => {
    expect(words).toContain('Bogført på barnet i kommunens regnskab')
    expect(words).toMatch(/12\. maj 2026\s+5\.28\.22\.002\s+41\.800,50\s+Ja/)
    expect(words).toMatch(/11\. maj 2026\s+5\.28\.22\.002\s+40\.000,00\s+Nej, regnskabet for måneden er indlæst igen/)
  })

  test('tells who opened it in an emergency, with the reason', () => {
    expect(words).toContain(
      '11. juni 2026 kl. 22.41 Sundhedsplejerske Moren ringede og var bange. Lukkede igen: 12. juni',
    )
  })

  test('says what others answer, whose names stand here, and where to ask and complain', () => {
    expect(words).toContain('sundhedsplejerskens journal (sundhedsplejen), PPR’s undersøgelser og vurderinger (PPR).')
    expect(words).toContain('Du kan se navnet på dem, der har eller har haft en opgave i sagen')
    expect(words).toContain('Så kontakt Eksempelby Kommune, og sig sagens nummer, 2024-00212')
    expect(words).toContain('Du kan klage til Datatilsynet')
  })

  test('is the same bytes for the same child', () => {
    expect(Buffer.from(accessRequestPdf(structuredClone(request))).equals(Buffer.from(pdf))).toBe(true)
  })
})

const onlySpells = (...spells: readonly AccessSpell[]): AccessRequest => ({ ...request, spells, facts: [] })

describe('what stood before', () => {
  const placement = facts.placement
  const corrected: AccessSpell = {
    kind: 'placement',
    versions: [
      {
        period: { from: day('2026-03-05'), to: null },
        facts: { ...placement, purpose: null, plannedEnd: day('2026-09-30') },
        withdrawn: false,
        reason: null,
        knownFrom: '2026-03-06T09:00:00Z',
        knownTo: '2026-03-08T09:00:00Z',
      },
      {
        period: { from: day('2026-03-02'), to: null },
        facts: placement,
        withdrawn: false,
        reason: 'Startdatoen er rettet',
        knownFrom: '2026-03-08T09:00:00Z',
        knownTo: '2026-06-10T09:00:00Z',
      },
      {
        period: { from: day('2026-03-02'), to: day('2026-06-09') },
        facts: { ...placement, breakdown: true },
        withdrawn: false,
        reason: 'Sammenbrud',
        knownFrom: '2026-06-10T09:00:00Z',
        knownTo: null,
      },
    ],
  }

  test('stands beneath what stands now: its period, what differed, how long it stood, and why it changed', () => {
    const words = told(onlySpells(corrected))
    const rows = [
      '2. marts 2026 til 8. juni 2026 Familiepleje (trin 6)',
      'Sluttede med et sammenbrud 10. juni 2026 Grund: Sammenbrud',
      'Før: fra 2. marts 2026 Familiepleje (trin 6), ellers som ovenfor. 8. marts 2026, stod der til 10. juni 2026 Grund: Startdatoen er rettet',
      'Før: fra 5. marts 2026 Ventes at slutte: 30. september 2026 Formål: Ikke skrevet ind Resten som ovenfor. 6. marts 2026, stod der til 8. marts 2026',
    ].map(text => words.indexOf(text))
    expect(rows.every(at => at > 0)).toBe(true)
    expect(rows).toEqual(rows.toSorted((a, b) => a - b))
  })

  test('is told where it was taken back, and left out where it was about somebody else', () => {
    const withdrawn = (said: SpellFacts['measure'] | 'about-another'): AccessSpell => ({
      kind: 'measure',
      versions: [
        {
          period: { from: day('2026-03-02'), to: null },
          facts: said,
          withdrawn: false,
          reason: null,
          knownFrom: '2026-03-04T09:00:00Z',
          knownTo: '2026-03-04T12:00:00Z',
        },
        {
          period: { from: day('2026-03-02'), to: null },
          facts: said,
          withdrawn: true,
          reason: 'Oprettet på det forkerte barn',
          knownFrom: '2026-03-04T12:00:00Z',
          knownTo: null,
        },
      ],
    })
    const words = told(onlySpells(withdrawn(facts.measure)))
    expect(words).toContain('Trukket tilbage: det har aldrig været rigtigt. Marte Meo')
    expect(words).toContain('Grund: Oprettet på det forkerte barn')
    expect(words).toContain('4. marts 2026, rettet samme dag')
    const without = told({ ...onlySpells(withdrawn('about-another')), facts: [] })
    expect(without).toContain(
      'Trukket tilbage: det har aldrig været rigtigt. Udeladt: det, der stod, handler om en anden.',
    )
    expect(without).not.toContain('Marte Meo')
  })
})

test('another person’s CPR number is left out wherever somebody wrote it; the child’s own stands', () => {
  const [mother] = request.family
  const words = told({
    ...request,
    family: mother === undefined ? [] : [{ ...mother, name: `${mother.name} 650101-4008` }],
    spells: [spell('consent', { giver: 'Far, 6501014008', purpose: 'Om 701215-4003 og 650101 4008' })],
    emergencies: request.emergencies.map(each => ({ ...each, reason: 'Ring til 650101-4008' })),
  })
  expect(words).not.toMatch(/650101.?4008/)
  expect(words.match(/\(CPR-nummer udeladt\)/g)).toHaveLength(4)
  expect(words).toContain('CPR-nummer 701215-4003')
  expect(words).toContain('Om 701215-4003 og')
})

describe('a protected child', () => {
  const protectedChild: AccessRequest = {
    ...request,
    child: {
      ...request.child,
      protection: { kind: 'name-and-address', period: { from: day('2026-05-01'), to: day('2027-05-01') } },
      shown: {
        caseNumber: '2024-00212',
        name: 'ADRESSEBESKYTTET',
        number: null,
        address: null,
        phone: null,
        school: null,
        district: null,
        hidden: ['name', 'number', 'address', 'phone', 'school', 'district'],
      },
    },
  }
  test('is nowhere told by name or place to one who may not know, in no spell and no follow-up', () => {
    const words = told(protectedChild)
    expect(words).not.toMatch(/Thyra|701215|Havnegade|Engvangen|Sneppemark|Almen plejefamilie|Et opkald/)
    expect(words).toContain('Navne- og adressebeskyttelse 1. maj 2026 til 30. april 2027')
    expect(words).toContain('Marte Meo, Anbringelsen')
    expect(words.match(/Vises ikke her af hensyn til beskyttelsen/g)).toHaveLength(5 + tellsWhere.size + 4 + 4)
  })

  test('stands in full to one who may know', () => {
    const words = told({ ...protectedChild, child: { ...protectedChild.child, shown: request.child.shown } })
    expect(words).toMatch(/Thyra.*Havnegade 75.*Sneppemark/)
  })
})

test('an expected child has no number, and one who has died its day', () => {
  const { child } = request
  const expected = told({ ...request, child: { ...child, born: null, due: day('2026-07-02'), sex: null } })
  expect(expected).toContain('CPR-nummer Barnet er ikke født endnu og har intet CPR-nummer Ventes født 2. juli 2026')
  expect(told({ ...request, child: { ...child, died: day('2026-06-01') } })).toContain('Død 1. juni 2026')
})

test('where nothing is recorded the document says so, kind by kind', () => {
  const words = told({
    ...request,
    family: [],
    spells: [],
    facts: [],
    reviews: [],
    payments: [],
    emergencies: [],
    elsewhere: [],
  })
  expect(words).toContain(
    'Vi har ikke skrevet noget ind om familien, personer omkring barnet, rådgivere, andre medarbejdere i sagen, medarbejdere ved møder om barnet,',
  )
  expect(words).not.toContain('Det svarer andre på')
})

test('the municipality may add its own paragraphs', () => {
  const words = told({ ...request, ownWords: [{ name: 'Hvem vi deler med', text: 'Skolen og lægen.' }], contact: 'os' })
  expect(words).toContain('Hvem vi deler med Skolen og lægen.')
  expect(words).toContain('Så kontakt os, og sig')
})

test('two thousand spells, endless words and text that looks like markup become a paper', () => {
  const hostile = `#read("/etc/passwd") *x* [a] ${'Vestergårdchristoffersen'.repeat(200)} 漢\u0000`
  const spells = [
    ...Array.from({ length: 2000 }, () => spell('residence')),
    spell('consent', { giver: hostile, purpose: hostile }),
  ]
  const words = told({ ...request, spells, madeFor: hostile })
  expect(words).toContain('#read("/etc/passwd") *x* [a]')
  expect(words.match(/Fra 2\. marts 2026 Havnegade 75/g)).toHaveLength(2000)
})
