// The case on paper: a link to its PDF, and the forms of the municipalities and the council's page as files.
import { useState } from 'react'
import { type CaseFormat, type CaseLayout, caseFormats, caseLayouts, cases } from '../../contract/cases.ts'
import { addressOf } from '../call/call.ts'
import { Opened, opens, useDisclosure } from '../page/disclosure.tsx'
import { PaperLink } from '../page/paper-link.tsx'
import { da } from './da.ts'
import './print-form.css'

/** The formats a layout is written in: the council's page is no workbook. */
const formatsOf = (layout: CaseLayout): readonly CaseFormat[] =>
  caseFormats.filter(format => !(layout === 'resume' && format === 'xlsx'))

export const PrintForm = ({ id }: { readonly id: string }) => {
  const more = useDisclosure()
  const [layout, setLayout] = useState<CaseLayout>('koebenhavn')
  const [format, setFormat] = useState<CaseFormat>('xlsx')
  const formats = formatsOf(layout)
  const chosen = formats.includes(format) ? format : 'pdf'
  return (
    <>
      <button className="btn" {...opens(more)}>
        {da.fetch.open}
      </button>
      <PaperLink
        href={addressOf(cases.document, { params: { case: id } })}
        label={da.print}
        failed={da.notPrinted}
        filled
      />
      <Opened disclosure={more}>
        <div className="print-form">
          <label>
            {da.fetch.layout}{' '}
            <select
              className="inp"
              value={layout}
              onChange={event => setLayout(caseLayouts.find(each => each === event.target.value) ?? layout)}
            >
              {caseLayouts.map(each => (
                <option key={each} value={each}>
                  {da.fetch.layouts[each]}
                </option>
              ))}
            </select>
          </label>
          <label>
            {da.fetch.format}{' '}
            <select
              className="inp"
              value={chosen}
              onChange={event => setFormat(caseFormats.find(each => each === event.target.value) ?? format)}
            >
              {formats.map(each => (
                <option key={each} value={each}>
                  {da.fetch.formats[each]}
                </option>
              ))}
            </select>
          </label>
          <PaperLink
            href={addressOf(cases.document, { params: { case: id }, query: { layout, format: chosen } })}
            label={da.fetch.go}
            failed={da.notPrinted}
          />
        </div>
        <p className="meta print-form__note">{chosen === 'pdf' ? da.fetch.notePdf : da.fetch.note}</p>
      </Opened>
    </>
  )
}
