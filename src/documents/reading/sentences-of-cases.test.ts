// Sentences as authors of cases write them, true and false, beside one table: each false one is found with its own code.
import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../investment/document/check-document.ts'
import { understand } from '../../investment/document/understand.ts'
import { readText } from './text.ts'

const table = `Tabel 1. Økonomi (1.000 kr.)

	2026	2027	2028	2029	2030	I alt
Familiebehandlere	2.400	2.400	2.400	2.400	2.400	12.000
Kurser og uddannelse	400	200	200	200	200	1.200
Udgifter i alt	2.800	2.600	2.600	2.600	2.600	13.200
Færre anbringelser	0	-1.500	-3.200	-4.800	-4.800	-14.300
Færre forebyggende foranstaltninger	0	-200	-300	-500	-500	-1.500
Besparelser i alt	0	-1.700	-3.500	-5.300	-5.300	-15.800
Netto	2.800	900	-900	-2.700	-2.700	-2.600
Akkumuleret	2.800	3.700	2.800	100	-2.600	
`

const codes = (text: string): readonly string[] =>
  checkDocument(understand(readText(text)))
    .findings.filter(found => found.severity === 'error')
    .map(found => found.code)

const right = [
  'Udgiften til familiebehandlere er 2,4 mio. kr. årligt.',
  'Der afsættes 400.000 kr. til kurser og uddannelse i 2026 og herefter 200.000 kr. årligt.',
  'De samlede udgifter udgør 13,2 mio. kr. i perioden 2026-2030.',
  'I 2028 forventes der en besparelse på færre anbringelser på 3,2 mio. kr.',
  'Fuldt indfaset i 2029 giver færre anbringelser en besparelse på 4,8 mio. kr.',
  'Samlet set spares der 15,8 mio. kr. over fem år.',
  'Investeringen er på 2,8 mio. kr. i 2026.',
  'Nettogevinsten er 2,7 mio. kr. årligt fra 2029.',
  'Kommunens samlede budget til anbringelser er 142 mio. kr.',
  'En anbringelse koster i gennemsnit 1,1 mio. kr. om året.',
  'I 2027 udgør besparelsen på færre anbringelser 1,5 mio. kr., stigende til 4,8 mio. kr. i 2029.',
  'Udgifterne til familiebehandlere og kurser er tilsammen 2,6 mio. kr. i 2027.',
  'Besparelsen på 7,1 mio. kr. svarer til 5 % af budgettet på 142 mio. kr.',
  '10 % af 142 mio. kr. er 14,2 mio. kr.',
  'Der regnes med en reduktion på 8 pct. af det samlede budget på 60 mio. kr., dvs. 4,8 mio. kr.',
  '4 procent af 50,0 mio. kr. svarer til 2,0 mio. kr.',
  'Det er forudsat, at 25 % af 60 børn undgår anbringelse, svarende til 15 børn.',
  'Effekten er 3,0 mio. kr. (5 % af et budget på 60 mio. kr.).',
  'Målgruppen er 120 børn, hvoraf 30 % (36 børn) bor i plejefamilie.',
  'Projektet omfatter 24 børn: 10 i 2026, 8 i 2027 og 6 i 2028.',
  'Der ansættes i alt 7 medarbejdere (4 familiebehandlere, 2 psykologer og 1 koordinator).',
  'De 9 medarbejdere består af 5 socialrådgivere, 3 psykologer og 1 leder.',
  'Teamet på 12 personer består af 6 rådgivere, 4 pædagoger og 2 sundhedsplejersker.',
  'Målgruppen er 45 børn og unge, fordelt på 20 børn i alderen 0-5 år, 15 i alderen 6-12 år og 10 unge over 12 år.',
  'De 6 stillinger fordeler sig på 2 i Nord, 2 i Syd og 2 i Vest.',
  'Der ansættes 3 socialrådgivere og 2 psykologer, i alt 5 medarbejdere.',
  'Indsatsen når 40 familier, heraf 12 familier med spædbørn.',
  'Der er 15 anbragte unge i målgruppen, heraf 9 drenge og 6 piger.',
  '4 familiebehandlere á 600.000 kr. giver 2,4 mio. kr. om året.',
  'Besparelsen er beregnet som 3 undgåede anbringelser x 1,1 mio. kr. = 3,3 mio. kr.',
  '5 forløb á 80.000 kr. i 3 distrikter, i alt 1,2 mio. kr.',
  'Der regnes med 8 forløb til 75.000 kr. pr. forløb, svarende til 600.000 kr.',
  'Der spares 6 pladser, og en plads koster 450.000 kr., i alt 2,7 mio. kr.',
  '2 x 550.000 kr. = 1.100.000 kr.',
  '4 årsværk à 600.000 kr. årligt svarer til 2.400.000 kr.',
  'Investeringen er tjent hjem efter 5 år.',
  'Casen har betalt sig hjem i 2030.',
  'Forslaget er tilbagebetalt i løbet af det femte år.',
  'Gevinsterne indtræder først fra 2027.',
  'Projektet begynder i 2026 og løber til 2030.',
  'Familiebehandlerne ansættes fra 2026.',
  'Der er ikke søgt eksterne midler.',
  'En familiebehandler koster 600.000 kr. om året.',
  'Der er i alt afsat 2,6 mio. kr. om året til familiebehandlere og kurser fra 2027.',
  'Ved udgangen af 2030 er den samlede nettogevinst 2,6 mio. kr.',
] as const

const wrong = [
  ['text-table', 'I 2028 giver færre anbringelser en besparelse på 1,5 mio. kr.'],
  ['text-table', 'Udgiften til familiebehandlere er 2,9 mio. kr. årligt.'],
  ['text-table', 'Der afsættes 600.000 kr. til kurser og uddannelse i 2026.'],
  ['text-table', 'De samlede udgifter udgør 14,7 mio. kr. i perioden 2026-2030.'],
  ['text-table', 'I 2028 forventes der en besparelse på færre anbringelser på 3,9 mio. kr.'],
  ['text-table', 'Samlet set spares der 17,4 mio. kr. over fem år.'],
  ['text-table', 'Besparelserne i alt forventes at udgøre 5,9 mio. kr. i 2029.'],
  ['text-table', 'Nettoeffekten i 2028 er en besparelse på 1,4 mio. kr.'],
  ['text-table', 'Den samlede besparelse i 2028 er på 4.500 t.kr.'],
  ['text-table', 'Af tabellen fremgår det, at udgifter i alt i 2027 er 2.900.000 kr.'],
  ['text-table', 'Netto spares der 3,1 mio. kr. i 2029.'],
  ['unit', 'Udgiften til familiebehandlere er 2.400 mio. kr. årligt.'],
  ['unit', 'I 2028 forventes færre anbringelser at give en besparelse på 3.200 kr.'],
  ['percentage', 'Besparelsen på 9,1 mio. kr. svarer til 5 % af budgettet på 142 mio. kr.'],
  ['percentage', '10 % af 142 mio. kr. er 12,4 mio. kr.'],
  ['percentage', 'Kommunens budget på området er 142 mio. kr. En reduktion på 10 % svarer til 12,4 mio. kr.'],
  ['unit', 'Forslaget koster i sit andet år 2.600 mio. kr.'],
  ['percentage', 'Der regnes med en reduktion på 8 pct. af det samlede budget på 60 mio. kr., dvs. 5,8 mio. kr.'],
  ['percentage', '4 procent af 50,0 mio. kr. svarer til 2,5 mio. kr.'],
  ['percentage', 'Det er forudsat, at 25 % af 60 børn undgår anbringelse, svarende til 20 børn.'],
  ['percentage', 'Effekten er 4,0 mio. kr. (5 % af et budget på 60 mio. kr.).'],
  ['percentage', 'Målgruppen er 120 børn, hvoraf 30 % (46 børn) bor i plejefamilie.'],
  ['count', 'Projektet omfatter 26 børn: 10 i 2026, 8 i 2027 og 6 i 2028.'],
  ['count', 'Der ansættes i alt 8 medarbejdere (4 familiebehandlere, 2 psykologer og 1 koordinator).'],
  ['count', 'De 10 medarbejdere består af 5 socialrådgivere, 3 psykologer og 1 leder.'],
  ['count', 'Teamet på 14 personer består af 6 rådgivere, 4 pædagoger og 2 sundhedsplejersker.'],
  [
    'count',
    'Målgruppen er 50 børn og unge, fordelt på 20 børn i alderen 0-5 år, 15 i alderen 6-12 år og 10 unge over 12 år.',
  ],
  ['count', 'De 7 stillinger fordeler sig på 2 i Nord, 2 i Syd og 2 i Vest.'],
  ['count', 'Der ansættes 3 socialrådgivere og 2 psykologer, i alt 6 medarbejdere.'],
  ['count', 'Der er 15 anbragte unge i målgruppen, heraf 9 drenge og 8 piger.'],
  ['units-price', '4 familiebehandlere á 600.000 kr. giver 2,6 mio. kr. om året.'],
  ['units-price', 'Besparelsen er beregnet som 3 undgåede anbringelser x 1,1 mio. kr. = 3,9 mio. kr.'],
  ['units-price', '5 forløb á 80.000 kr. i 3 distrikter, i alt 1,6 mio. kr.'],
  ['units-price', 'Der regnes med 8 forløb til 75.000 kr. pr. forløb, svarende til 680.000 kr.'],
  ['units-price', '2 x 550.000 kr. = 1.200.000 kr.'],
  ['units-price', '4 årsværk à 600.000 kr. årligt svarer til 2.700.000 kr.'],
  ['payback', 'Investeringen er tjent hjem efter 3 år.'],
  ['payback', 'Tilbagebetalingstiden er beregnet til 4 år.'],
  ['payback', 'Casen har betalt sig hjem i 2028.'],
  ['payback', 'Projektet går i nul i år 3.'],
  ['payback', 'Tilbagebetalingstid: 2 år'],
  ['payback', 'Break-even nås i 2027.'],
  ['timing', 'Gevinsterne indtræder først fra 2028.'],
  ['timing', 'Besparelserne kan tidligst hentes fra 2028, når indsatsen er i fuld drift.'],
  ['timing', 'Der forventes effekt af indsatsen fra år 3.'],
  ['timing', 'Den økonomiske effekt ventes fra og med år 4.'],
  ['timing', 'Effekten forventes at indtræde fra 2029.'],
] as const

describe('a sentence that the table bears out', () => {
  it.each(right)('%s', sentence => {
    expect(codes(`# Forslag\n\n${sentence}\n\n${table}`)).toEqual([])
    expect(codes(`# Forslag\n\n${table}\n${sentence}\n`)).toEqual([])
  })
})

describe('a sentence that does not add up', () => {
  it.each(wrong)('%s: %s', (code, sentence) => {
    expect(codes(`# Forslag\n\n${sentence}\n\n${table}`)).toEqual([code])
    expect(codes(`# Forslag\n\n${table}\n${sentence}\n`)).toEqual([code])
  })
})
