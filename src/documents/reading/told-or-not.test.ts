// What is told of small documents as people write them, and what is left alone because another reading is as good.
import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../investment/document/check-document.ts'
import { understand } from '../../investment/document/understand.ts'
import { readText } from './text.ts'

/** The errors of a text: code, and row and column or nothing. */
const told = (text: string): readonly string[] =>
  checkDocument(understand(readText(text)))
    .findings.filter(found => found.severity === 'error')
    .map(({ code, where }) => (where.table === undefined ? code : `${code} ${where.row} ${where.column ?? ''}`.trim()))

const account = (more: { readonly gain?: string; readonly end?: string } = {}): string =>
  `Tabel 1. Økonomi i 1.000 kr.
\t2024\t2025\t2026
Udgifter
Løn, pædagoger\t1.463\t1.463\t1.463
Kurser\t300\t120\t0
Udgifter i alt\t1.763\t1.583\t1.463
Besparelser
Færre anbringelser på opholdssteder\t${more.gain ?? '0'}\t-1.900\t-2.400
Netto\t1.763\t-317\t-937
${more.end ?? ''}`

describe('an amount of the text', () => {
  it('may be more precise than the table', () => {
    expect(told(`${account()}\nUdgiften til løn til pædagoger udgør 1.462.500 kr. årligt.`)).toEqual([])
  })

  it('is told where one row, one year and one amount leave no other reading', () => {
    const says = (amount: string) =>
      `${account()}\nFærre anbringelser på opholdssteder giver ${amount} mio. kr. i 2026.`
    expect(told(says('2,4'))).toEqual([])
    expect(told(says('2,1'))).toEqual(['text-table'])
  })

  it('belongs to its own sentence, also where the one before ends in "år 2." or "kr."', () => {
    const text = `Tabel 1. Økonomi i mio. kr.
\tÅr 1\tÅr 2\tÅr 3
Pædagoger\t1,5\t1,5\t1,5
Færre anbringelser på opholdssteder\t0,0\t-1,1\t-2,2
Netto\t1,5\t0,4\t-0,7

Netto er der en udgift på 0,4 mio. kr. i år 2. I år 3 er gevinsten ved færre anbringelser på opholdssteder på 2,2 mio. kr. I år 2 er den 1,1 mio. kr.`
    expect(told(text)).toEqual([])
  })
})

describe('an amount every year', () => {
  it('is told though another row gives as much over all the years', () => {
    const text = `Tabel 1. Økonomi i 1.000 kr.
\t2024\t2025\t2026
Ansættelse af koordinatorer\t2.300\t2.300\t2.300
Socialrådgiver\t520\t520\t520
Færre anbringelser\t0\t-3.300\t-6.600
Netto\t2.820\t-480\t-3.780
`
    const says = (amount: string) => `${text}\nDer afsættes ${amount} mio. kr. årligt til løn til koordinatorer.`
    expect(told(says('2,3'))).toEqual([])
    expect(told(says('1,6'))).toEqual(['text-table'])
  })
})

describe('a table in millions', () => {
  const text = `Tabel 1. Økonomi i mio. kr.
\t2024\t2025\t2026
Projektledere\t1,3\t1,3\t1,3
Licenser og fagsystem\t0,2\t0,2\t0,2
Lokaleleje og drift\t0,2\t0,2\t0,2
Færre anbringelser\t0,0\t-1,9\t-2,6
Netto\t1,6\t-0,2\t-0,9
`

  it('has rounded its rows: two of them together and its net may be more precise in the text', () => {
    expect(
      told(`${text}\nUdgifterne til licenser og fagsystem samt lokaleleje og drift er tilsammen 350.000 kr. om året.`),
    ).toEqual([])
    expect(told(`${text}\nNetto er der en udgift på 1,55 mio. kr. i 2024.`)).toEqual([])
    expect(told(`${text}\nNetto er der en udgift på 1,35 mio. kr. i 2024.`)).toEqual(['text-table'])
    expect(told(`${text}\nUdgiften til løn til projektledere udgør 1.340 mio. kr. årligt.`)).toEqual(['unit'])
  })

  it('counts its staff under a heading of their own, which is no money', () => {
    const staff = 'Årsværk\nProjektledere\t2\t2\t2\nPsykologer\t1\t1\t1\n'
    expect(told(`${text}${staff}\nUdgiften til løn til projektledere udgør 1.300.000 kr. årligt.`)).toEqual([])
    expect(told(`${text}${staff}\nUdgiften til løn til projektledere udgør kr. 1.300 mio. årligt.`)).toEqual(['unit'])
  })
})

describe('when it is paid back', () => {
  it('may be a year off in a table that has rounded its rows', () => {
    const text = `Tabel 1. Økonomi i mio. kr.
\tÅr 1\tÅr 2\tÅr 3\tÅr 4\tÅr 5
Udgifter\t2,0\t0,7\t0,5\t0,3\t0,3
Færre anbringelser\t0,0\t0,0\t-1,7\t-1,7\t-1,7
Netto\t2,0\t0,7\t-1,2\t-1,4\t-1,4
`
    expect(told(`${text}\nForslaget går i nul efter 4 år.`)).toEqual([])
    expect(told(`${text}\nForslaget går i nul efter 3 år.`)).toEqual(['payback'])
  })

  it('may be said with words between', () => {
    const says = (year: number) => `${account()}\nForslaget går samlet set i nul i ${year}.`
    expect(told(says(2036))).toEqual(['payback'])
  })
})

describe('units and price in a sentence', () => {
  it('are taken once for each place that is named before them', () => {
    const says = (total: string) =>
      `${account()}\nDer holdes 3 møder i hvert af de 4 områder á 10.000 kr., i alt ${total} kr., i projektet.`
    expect(told(says('120.000'))).toEqual([])
    expect(told(says('150.000'))).toEqual(['units-price'])
  })

  it('are left alone where another number of the sentence is the factor that is missing', () => {
    expect(told(`${account()}\nI de 5 år købes 2 forløb á 30.000 kr., i alt 300.000 kr.`)).toEqual([])
  })
})

describe('a table', () => {
  it('in aligned columns may have a column of words, and a payback in years at its end', () => {
    const text = `Tabel 1. Økonomi i 1.000 kr.
                         Område      2024    2025    2026
Pædagoger                Service      500     500     500
Færre anbringelser       Service        0    -700    -900
Netto                                 500    -200    -400
Tilbagebetalingstid                  9 år
`
    expect(told(text)).toEqual(['payback Tilbagebetalingstid'])
    expect(told(text.replace('9 år', '3 år'))).toEqual([])
  })

  it('under a heading of costs and savings together has gains only where its rows are gains', () => {
    const text = `Tabel 1. Økonomi i 1.000 kr.
\t2024\t2025\t2026
Varige udgifter og besparelser
Materialer\t100\t100\t100
Færre anbringelser\t0\t-300\t-600
Varig ændring i alt\t100\t-200\t-500

Besparelserne forventes først at vise sig fra 2025.`
    expect(told(text)).toEqual([])
    expect(told(text.replace('fra 2025', 'fra 2026'))).toEqual(['timing Færre anbringelser 2025'])
  })

  it('with a total of some of the lines is no repeat of the total of all', () => {
    const part =
      '\nTabel 2. Kurser og løn i 2024 og 2025, 1.000 kr.\n\t2024\t2025\nKurser\t300\t120\nØvrigt\t0\t0\nUdgifter til kurser i alt\t300\t120\n'
    expect(told(account({ end: part }))).toEqual([])
  })

  it('that prints a line of the account again is told where one cell differs, and a lost minus as such', () => {
    const again = (cell: string) =>
      `\nTabel 2. Udvalgte poster i 1.000 kr.\n\t2024\t2025\t2026\nLøn, pædagoger\t1.463\t1.463\t1.463\nFærre anbringelser på opholdssteder\t0\t-1.900\t${cell}\n`
    expect(told(account({ end: again('-2.400') }))).toEqual([])
    expect(told(account({ end: again('-4.200') }))).toEqual(['same-line Færre anbringelser på opholdssteder 2026'])
    expect(told(account({ end: again('2.400') }))).toEqual(['sign Færre anbringelser på opholdssteder 2026'])
  })

  it('that prints two lines of another again has neither of them in the other', () => {
    const again = (cell: string) => `Tabel 1. Økonomi i 1.000 kr.
\t2024\t2025\t2026
Pædagoger\t500\t500\t500
Kurser\t0\t120\t0
Færre anbringelser\t0\t-900\t-1.400
Netto\t500\t-280\t-900

Tabel 2. Udvalgte poster i 1.000 kr.
\t2024\t2025\t2026
Kurser\t0\t120\t0
Færre anbringelser\t0\t${cell}\t-1.400
`
    expect(told(again('-900'))).toEqual([])
    expect(told(again('-780'))).toEqual(['same-line Færre anbringelser 2025'])
  })

  it('may begin with a row called a total that sums nothing: it is a line', () => {
    const text = `Tabel 1. Investeringer i 1.000 kr.
\t2024\t2025\tI alt
Opstart, samlet\t2.020\t1.230\t3.250
Ekstern evaluering\t330\t170\t500
I alt\t2.350\t1.400\t3.750
`
    expect(told(text)).toEqual([])
    expect(told(text.replace('3.250', '3.575'))).toEqual(['sum Opstart, samlet I alt'])
  })

  it('may have a head that begins with a number under a long caption', () => {
    const text = `Tabel 2. Fordeling af udgifter og besparelser på udvalg
1.000 kr., 2026-p/l         2026     2027     2028
Børneudvalget              1.200    1.200    1.200
Socialudvalget               800      800      800
I alt                      2.000    2.000    2.000
`
    expect(told(text)).toEqual([])
    expect(told(text.replace(/2\.000\n$/u, '2.400\n'))).toEqual(['sum I alt 2028'])
  })

  it('may have its totals above their parts, with a grant between them', () => {
    const text = `Tabel 1. Økonomi i mio. kr.
\t2024\t2025\t2026
Samlede udgifter\t2,3\t1,3\t1,3
Pædagoger\t1,3\t1,3\t1,3
Inventar\t1,0\t0,0\t0,0
Ekstern medfinansiering
Tilskud fra puljen\t-0,5\t-0,5\t-0,5
I alt besparelser\t0,0\t-0,8\t-1,3
Færre anbringelser\t0,0\t-0,5\t-0,8
Kortere ophold\t0,0\t-0,3\t-0,5
Netto\t1,8\t0,0\t-0,5
`
    expect(told(text)).toEqual([])
    expect(told(text.replace('-0,8\t-1,3', '-0,8\t-1,9'))).toEqual(['sum I alt besparelser 2026'])
  })
})
