import { writeFileSync } from 'node:fs'
import { cumulativeChart, cumulativeOf } from './charts/cumulative.ts'
import { readCaseFile } from './documents/case-file.ts'
import { drawSvg } from './documents/svg.ts'
import { computeCase } from './investment/compute.ts'

let html = `<!doctype html><meta charset=utf-8><style>@font-face{font-family:"IBM Plex Sans";src:url(file:///tmp/front/node_modules/dkfds/dist/fonts/IBMPlexSans/complete/ttf/IBMPlexSans-Regular.ttf)}@font-face{font-family:"IBM Plex Sans";font-weight:600;src:url(file:///tmp/front/node_modules/dkfds/dist/fonts/IBMPlexSans/complete/ttf/IBMPlexSans-SemiBold.ttf)}body{margin:10px;font:13px IBM Plex Sans}svg{outline:1px dotted #ddd;margin:4px;vertical-align:top}</style>`
for (const c of ['koebenhavn-2016', 'ringsted-2020', 'herning-2016', 'herning-2012', 'frederiksberg-2017']) {
  const comp = computeCase((await readCaseFile(`cases/${c}.yaml`)).case)
  const chart = cumulativeChart(cumulativeOf(comp))
  html += `<h3>${chart.title}</h3><p>${chart.sentence}</p>` + drawSvg(chart, 760) + drawSvg(chart, 358)
  if (c === 'koebenhavn-2016') {
    const b = cumulativeChart(
      cumulativeOf(comp, {
        low: comp.cumulative.map((v, i) => v - 300 * i),
        high: comp.cumulative.map((v, i) => v + 1800 * i),
        says: '8 af 10 udfald',
      }),
    )
    html += `<p>${b.sentence}</p>` + drawSvg(b, 760) + drawSvg(b, 358)
  }
  console.log(chart.sentence)
}
writeFileSync('/tmp/charts-look/cum.html', html)
