import { writeFileSync } from 'node:fs'
import { ladderBarsChart } from './charts/ladder-bars.ts'
import { lifeChart } from './charts/life.ts'
import type { Life } from './charts/life-way.ts'
import { drawSvg } from './documents/svg.ts'
import { day } from './language/day.ts'

const head = `<!doctype html><meta charset=utf-8><style>@font-face{font-family:"IBM Plex Sans";src:url(file:///tmp/front/node_modules/dkfds/dist/fonts/IBMPlexSans/complete/ttf/IBMPlexSans-Regular.ttf)}@font-face{font-family:"IBM Plex Sans";font-weight:600;src:url(file:///tmp/front/node_modules/dkfds/dist/fonts/IBMPlexSans/complete/ttf/IBMPlexSans-SemiBold.ttf)}body{margin:10px;font:13px IBM Plex Sans}svg{outline:1px dotted #ddd;margin:4px;vertical-align:top}</style>`
const names = [
  'Tidlig indsats, almen',
  'Specialiseret, almen',
  'Forebyggende',
  'Hjemmebaseret',
  'Slægt/netværk',
  'Familiepleje',
  'Døgninstitution',
]
const ladder = names.map((name, i) => ({ step: i + 1, name }))
const d = day
const p = (from: string, to: string | null) => ({ from: d(from), to: to === null ? null : d(to) })
export const alma: Life = {
  id: 'life-alma',
  name: 'Alma',
  born: d('2015-03-14'),
  today: d('2026-11-19'),
  ladder,
  spells: [
    { id: 'a', step: 2, name: 'PPR-forløb', period: p('2021-08-16', '2022-02-21') },
    { id: 'b', step: 3, name: 'Kontaktperson', period: p('2022-02-21', '2022-11-07') },
    { id: 'c', step: 4, name: 'Familiebehandling', period: p('2022-11-07', '2023-06-19') },
    { id: 'd', step: 5, name: 'Netværkspleje hos moster', period: p('2023-06-19', '2024-09-12') },
    {
      id: 'e',
      step: 7,
      name: 'Fyrreholm',
      period: p('2024-09-12', '2025-04-07'),
      note: '6 mdr.: genovervejet 12. marts 2025',
    },
    { id: 'f', step: 6, name: 'Familien Bruun', period: p('2025-04-07', null), plannedEnd: d('2027-01-31') },
    {
      id: 'g',
      step: 4,
      name: 'Mors plan: familiebehandling',
      period: p('2025-08-20', null),
      plannedEnd: d('2027-01-31'),
    },
    { id: 'h', step: 4, name: 'Hjem', period: p('2027-02-01', null) },
  ],
  breakdowns: [{ on: d('2024-09-12'), note: 'plejestedet opsagde, 0 dages varsel' }],
  laws: [{ on: d('2024-01-01'), before: 'Serviceloven', after: 'Barnets Lov' }],
  followUps: [
    ...[
      '2022-05-21',
      '2022-11-05',
      '2023-05-10',
      '2023-07-05',
      '2023-07-20',
      '2023-08-20',
      '2023-09-20',
      '2023-10-20',
      '2023-11-20',
      '2023-12-20',
      '2024-03-20',
      '2024-09-26',
      '2024-10-12',
      '2024-11-12',
      '2024-12-12',
      '2025-01-12',
      '2025-02-12',
      '2025-03-12',
      '2025-04-21',
      '2025-05-07',
      '2025-06-07',
      '2025-07-07',
      '2025-08-07',
      '2025-09-07',
      '2025-10-07',
      '2026-01-07',
      '2026-04-07',
      '2026-07-07',
    ].map(x => ({ on: d(x), state: 'kept' as const })),
    { on: d('2023-02-20'), state: 'late' },
    { on: d('2024-06-19'), state: 'not-held' },
    { on: d('2026-10-07'), state: 'not-held' },
    { on: d('2027-01-07'), state: 'planned' },
  ],
  meetings: [
    '2022-11-03',
    '2023-05-28',
    '2023-11-05',
    '2024-10-03',
    '2025-03-05',
    '2025-09-06',
    '2026-03-01',
    '2026-08-22',
    '2026-12-03',
  ].map(x => ({ on: d(x) })),
  notifications: ['2021-06-10', '2022-10-15', '2024-08-29'].map(x => ({ on: d(x) })),
  advisers: [
    { name: 'Birgit Holst', period: p('2021-06-10', '2022-11-02') },
    { name: 'Kasper Ryge', period: p('2022-11-02', '2024-05-14') },
    { name: 'Vikar', period: p('2024-05-14', '2025-05-02') },
    { name: 'Mette Lund', period: p('2025-05-02', null) },
  ],
  schools: [
    { name: 'Åskolen', period: p('2021-08-09', '2024-09-12') },
    { name: 'Intern', period: p('2024-09-12', '2025-04-22') },
    { name: 'Lindeskolen', period: p('2025-04-22', null) },
  ],
}
// a long, busy life
const busy: Life = {
  ...alma,
  id: 'life-busy',
  name: 'Noah',
  born: d('2010-06-30'),
  spells: [
    { id: '1', step: 1, name: 'Åben anonym rådgivning', period: p('2015-01-10', '2015-06-10') },
    { id: '2', step: 3, name: 'Fast kontaktperson', period: p('2015-06-10', '2017-02-01') },
    { id: '3', step: 3, name: 'Aflastning hver anden weekend', period: p('2016-01-01', '2018-09-01') },
    { id: '4', step: 4, name: 'Praktisk pædagogisk støtte i hjemmet', period: p('2017-02-01', '2019-05-01') },
    { id: '5', step: 6, name: 'Fam. Ø', period: p('2019-05-01', '2019-07-01') },
    { id: '6', step: 6, name: 'Familien Ærø-Åkjær', period: p('2019-07-01', '2022-03-01') },
    { id: '7', step: 7, name: 'Akut', period: p('2022-03-01', '2022-04-10') },
    { id: '8', step: 7, name: 'Skovbrynet børne- og ungehjem', period: p('2022-04-10', '2024-01-15') },
    { id: '9', step: 4, name: 'Hjem igen med støtte', period: p('2024-03-15', null) },
    { id: '10', step: 3, name: 'Ungekontakt', period: p('2025-01-15', null), plannedEnd: d('2027-06-01') },
    { id: '11', step: 2, name: 'PPR', period: p('2025-01-15', null) },
  ],
  breakdowns: [
    { on: d('2019-07-01'), note: 'kommunen flyttede' },
    { on: d('2022-03-01'), note: null },
  ],
  followUps: alma.followUps,
  schools: [
    { name: 'Nørreskov Skole', period: p('2016-08-01', '2022-03-01') },
    { name: 'Intern', period: p('2022-03-01', null) },
  ],
  advisers: [
    { name: 'A. Jensen', period: p('2015-01-01', '2015-09-01') },
    { name: 'Bodil Frandsen', period: p('2015-09-01', null) },
  ],
}
const tiny: Life = {
  ...alma,
  id: 'life-tiny',
  name: 'Ea',
  born: d('2026-02-01'),
  spells: [{ id: 'x', step: 1, name: 'Barselsbesøg plus', period: p('2026-11-01', null) }],
  breakdowns: [],
  laws: [],
  followUps: [],
  meetings: [],
  notifications: [],
  advisers: [],
  schools: [],
}
let html = head
for (const l of [alma, busy, tiny]) {
  const c = lifeChart(l)
  html += `<h3>${c.title}</h3><p>${c.sentence}</p>` + drawSvg(c, 1158)
  console.log(c.sentence)
}
writeFileSync('/tmp/charts-look/life.html', html)
html = head
for (const l of [alma, busy, tiny]) html += drawSvg(lifeChart(l), 358)
const counts = [312, 88, 140, 64, 0, 41, 'suppressed'] as const
const bars = ladderBarsChart({
  id: 'ladder',
  what: 'børn',
  steps: ladder.map((l, i) => ({ ...l, count: counts[i] ?? 0 })),
})
html += `<div><p>${bars.sentence}</p>` + drawSvg(bars, 358) + drawSvg(bars, 640) + '</div>'
const six = ['Tidlig indsats', 'Forebyggende', 'Hjemmebaseret', 'Slægt/netværk', 'Plejefamilie', 'Institution']
const bars6 = ladderBarsChart({
  id: 'ladder6',
  what: 'børn',
  steps: six.map((name, i) => ({ step: i + 1, name, count: [120, 90, 60, 30, 30, 12][i] ?? 0 })),
})
html += `<p>${bars6.sentence}</p>` + drawSvg(bars6, 560)
writeFileSync('/tmp/charts-look/narrow.html', html)
console.log(JSON.stringify(lifeChart(alma).table.rows.slice(0, 8)), bars.table)
