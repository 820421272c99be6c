// What must be in place before a step down: one thing a line, added and taken out.
import { Field } from '../form/field.tsx'
import { useFocusAfter } from '../form/focus-after.ts'
import { Group } from '../form/group.tsx'
import { Icon } from '../page/icon.tsx'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import type { WayForm } from './form-of.ts'

type Props = {
  readonly things: WayForm['things']
  readonly onChange: (things: WayForm['things']) => void
}

export const Things = ({ things, onChange }: Props) => {
  const focus = useFocusAfter()
  const add = () => {
    const id = crypto.randomUUID()
    onChange([...things, { id, text: '', metOn: null }])
    focus(`thing-${id}`)
  }
  const remove = (id: string) => {
    onChange(things.filter(each => each.id !== id))
    focus('add-thing')
  }
  return (
    <Group id="conditions" number={4} label={da.labels.conditions} hint={da.conditionsHint} wrong={undefined}>
      {things.map(({ id, text, metOn }, at) => (
        <div className="things__one" key={id}>
          <Field
            id={`thing-${id}`}
            label={metOn === null ? da.condition(at + 1) : `${da.condition(at + 1)}, ${da.metKept} ${shortDay(metOn)}`}
            wrong={undefined}
          >
            {field => (
              <input
                {...field}
                maxLength={300}
                value={text}
                onChange={event =>
                  onChange(things.map(each => (each.id === id ? { ...each, text: event.target.value } : each)))
                }
              />
            )}
          </Field>
          <button className="btn btn--s" type="button" aria-label={da.remove(text)} onClick={() => remove(id)}>
            {da.removeShort}
          </button>
        </div>
      ))}
      <button className="btn btn--s things__add" id="add-thing" type="button" onClick={add}>
        <Icon of="add" />
        {da.add}
      </button>
    </Group>
  )
}
