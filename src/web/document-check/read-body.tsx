// An open document: its tables with what was found beside them, corrections, the paper of findings, and the case it becomes.
import { useMemo } from 'react'
import { CorrectionBar } from './correction-bar.tsx'
import { act, type Correction, type History } from './corrections.ts'
import { da } from './da.ts'
import { FetchFindings } from './fetch-findings.tsx'
import { FindingLists } from './finding-lists.tsx'
import { FormPanel } from './form-panel.tsx'
import { marksOf } from './marks.ts'
import type { OpenDocument } from './open-document.ts'
import { paybackThatHolds } from './payback-that-holds.ts'
import { QuietTables } from './quiet-tables.tsx'
import { ReadingPanel } from './reading-panel.tsx'
import { useShowing } from './showing.ts'
import { StorePanel } from './store-panel.tsx'
import { tableModel } from './table-model.ts'
import { TablePanel } from './table-panel.tsx'
import type { Worked } from './understanding.ts'
import { useWorked, type Working } from './use-worked.ts'

type Props = {
  readonly open: OpenDocument
  readonly onOpen: (to: (before: OpenDocument) => OpenDocument) => void
}

export const ReadDocumentBody = ({ open, onOpen, onStop }: Props & { readonly onStop: () => void }) => {
  const working = useWorked(open.document, open.history.now)
  const { worked, failed } = working
  if (failed) {
    return (
      <p className="note note--late dc-trouble" role="alert">
        {da.reading.failed}
      </p>
    )
  }
  if (worked === null) {
    return <ReadingPanel name={open.name} about={da.reading.working} onStop={onStop} />
  }
  return <Understood open={open} onOpen={onOpen} working={{ ...working, worked }} />
}

const Understood = ({ open, onOpen, working }: Props & { readonly working: Working & { readonly worked: Worked } }) => {
  const { worked, busy } = working
  const { document, history, form } = open
  const by = history.now
  const showing = useShowing()
  const marks = useMemo(() => marksOf(worked.checked, worked.tables), [worked])
  const models = useMemo(
    () =>
      worked.tables.map((table, at) =>
        tableModel(table, {
          document,
          marks,
          at,
          amounts: worked.ofAmounts[at] ?? false,
          correctedCells: new Set(Object.keys(by.tables[table.block]?.cells ?? {})),
        }),
      ),
    [worked, document, marks, by],
  )
  const change = (to: (before: History) => History): void =>
    onOpen(before => ({ ...before, history: to(before.history) }))
  const correct = (of: Correction): void => change(before => act(before, of))
  const someWrong = models.some(({ state }) => state === 'wrong')
  const byItself = (at: number): boolean =>
    models[at]?.state === 'wrong' ||
    (!someWrong && at === worked.main) ||
    by.tables[models[at]?.block ?? -1] !== undefined
  const shown = models.filter(({ at }) => showing.isOpen(at, byItself(at)))
  const quiet = models.filter(model => !shown.includes(model))
  const errors = marks.errors.length
  const paid = useMemo(() => paybackThatHolds(worked), [worked])
  return (
    <>
      <CorrectionBar history={history} busy={busy} onChange={change} />
      <p className="sr-only" role="status">
        {history.past.length + history.future.length === 0 || busy ? '' : da.finding.now(errors)}
      </p>
      <p className="dc-summary">
        <a href="#fund-fejl">{da.finding.summary(errors, marks.notes.length, marks.explained.length)}</a>
      </p>
      <div className="fl-cols dc-cols">
        <div className="fl-stack dc-main">
          {form === null ? null : (
            <FormPanel form={form} onStored={stored => onOpen(before => ({ ...before, stored }))} />
          )}
          {models.length === 0 ? <p className="panel">{da.file.noTables}</p> : null}
          {shown.map(model => {
            const table = worked.tables[model.at]
            return table === undefined ? null : (
              <TablePanel
                key={model.block}
                table={table}
                model={model}
                by={by.tables[model.block] ?? {}}
                main={model.at === worked.main}
                mayClose={model.state !== 'wrong'}
                onCorrect={correct}
                showing={showing}
              />
            )
          })}
          <div>
            <QuietTables of={quiet} showing={showing} />
            {paid === null ? null : <p className="dc-quiet dc-agrees">{paid}</p>}
          </div>
        </div>
        <FindingLists
          marks={marks}
          leftOut={worked.checked.leftOut}
          extent={worked.extent}
          tables={worked.tables}
          showing={showing}
        />
        <div className="fl-stack dc-after">
          <FetchFindings open={open} by={by} />
          <StorePanel open={open} working={working} models={models} onCorrect={correct} onOpen={onOpen} />
          <p className="meta xs">{da.file.kept}</p>
        </div>
      </div>
    </>
  )
}
