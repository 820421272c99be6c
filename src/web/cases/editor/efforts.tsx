// The efforts of a case: for whom, how many a year, how long, and how often it succeeds.
import { driversOf, type Effort } from '../../../investment/case.ts'
import { da } from './da.ts'
import { freeId, useDesk } from './desk.ts'
import { NumberBox, TextBox } from './typed.tsx'

const words = da.info

const monthsOf = ({ duration }: Effort): number | null =>
  duration === null ? null : 'months' in duration ? duration.months : duration.years * 12

const percentOf = ({ success }: Effort): number | null =>
  success === null ? null : typeof success === 'number' ? success : success.percent

/** The participants of a year where they are the same in all, or of the first year that has some. */
const participantsOf = ({ participants }: Effort): number | null =>
  Array.isArray(participants) ? (participants.find(each => each !== null) ?? null) : participants

export const EffortFields = () => {
  const { of, change } = useDesk()
  const put = (entry: Effort, field?: string) => change({ do: 'effort', entry }, field)
  const isUsed = (id: string): boolean =>
    of.lines.some(line => driversOf(line).some(driver => driver.by === 'effort' && driver.effort === id))
  return (
    <fieldset className="ed-field">
      <legend>{words.efforts}</legend>
      {of.efforts.length === 0 ? <p className="meta">{words.effortsNone}</p> : null}
      {of.efforts.map(effort => {
        const id = `e-${effort.id}`
        const { participants } = effort
        return (
          <div className="ed-scenario" key={effort.id}>
            <div className="ed-details">
              <TextBox
                id={`${id}-title`}
                label={words.effortTitle}
                optional
                value={effort.title ?? ''}
                onText={title => {
                  const { title: _, ...rest } = effort
                  put(title === '' ? rest : { ...rest, title }, `${id}-title`)
                }}
              />
              <TextBox
                id={`${id}-group`}
                label={words.targetGroup}
                optional
                value={effort.targetGroup ?? ''}
                onText={text => put({ ...effort, targetGroup: text === '' ? null : text }, `${id}-group`)}
              />
              {Array.isArray(participants) ? (
                <div className="ed-years">
                  {of.years.map((year, at) => (
                    <NumberBox
                      key={year}
                      id={`${id}-participants-${at}`}
                      label={da.factor.inYear(words.participants, String(year))}
                      blank
                      min={0}
                      value={participants[at] ?? null}
                      onNumber={value =>
                        put(
                          {
                            ...effort,
                            participants: of.years.map((_, index) =>
                              index === at ? value : (participants[index] ?? null),
                            ),
                          },
                          `${id}-participants-${at}`,
                        )
                      }
                    />
                  ))}
                </div>
              ) : (
                <NumberBox
                  id={`${id}-participants`}
                  label={words.participants}
                  blank
                  min={0}
                  value={participantsOf(effort)}
                  onNumber={value => put({ ...effort, participants: value }, `${id}-participants`)}
                />
              )}
              <NumberBox
                id={`${id}-months`}
                label={words.months}
                blank
                min={0}
                value={monthsOf(effort)}
                onNumber={months => put({ ...effort, duration: months === null ? null : { months } }, `${id}-months`)}
              />
              <NumberBox
                id={`${id}-success`}
                label={words.success}
                blank
                min={0}
                max={100}
                value={percentOf(effort)}
                onNumber={percent =>
                  put({ ...effort, success: percent === null ? null : { percent } }, `${id}-success`)
                }
              />
            </div>
            <p className="ed-actions">
              <button
                className="lnk"
                type="button"
                disabled={isUsed(effort.id)}
                onClick={() => change({ do: 'drop', list: 'efforts', id: effort.id })}
              >
                {words.dropEffort}
              </button>
              {isUsed(effort.id) ? <span className="meta">{words.effortUsed}</span> : null}
            </p>
          </div>
        )
      })}
      <button
        className="btn"
        type="button"
        onClick={() =>
          put({
            id: freeId(of, 'indsats'),
            title: words.newEffort,
            targetGroup: null,
            participants: null,
            duration: null,
            success: null,
          })
        }
      >
        {words.effortAdd}
      </button>
    </fieldset>
  )
}
