// What lies over the drawn life: every measure and placement as something one can stand on by keyboard or press, and is told of.
import { useMemo } from 'react'
import { da } from './da.ts'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Bar = { readonly id: string; readonly title: string; readonly boxes: readonly Box[] }

const number = (of: Element, name: string): number => Number(of.getAttribute(name) ?? 0)

/** The bars of the picture, each with the boxes it was drawn as, in the order of time. */
const barsIn = (drawn: SVGSVGElement): readonly Bar[] => {
  const parts = [...drawn.querySelectorAll('.life__spell')]
  return [...Map.groupBy(parts, part => part.getAttribute('data-spell') ?? '')].map(([id, own]) => ({
    id,
    title: own[0]?.querySelector('title')?.textContent ?? '',
    boxes: own.flatMap(part =>
      [...part.querySelectorAll('rect')].map(rect => ({
        x: number(rect, 'x'),
        y: number(rect, 'y'),
        width: number(rect, 'width'),
        height: number(rect, 'height'),
      })),
    ),
  }))
}

type Props = {
  readonly drawn: SVGSVGElement
  readonly name: string
  readonly told: ReadonlyMap<string, string>
  readonly say: (text: string | null) => void
}

export const LifeBars = ({ drawn, name, told, say }: Props) => {
  const bars = useMemo(() => barsIn(drawn), [drawn])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture holds no fieldset
    <svg
      className="life-bars"
      width={number(drawn, 'width')}
      height={number(drawn, 'height')}
      role="group"
      aria-label={da.life.bars(name)}
    >
      {bars.map(({ id, title, boxes }) => {
        const text = [title, told.get(id) ?? ''].filter(each => each !== '').join('. ')
        return (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it is read bar by bar, not pressed
          <g
            key={id}
            className="life-bar"
            role="img"
            aria-label={text}
            tabIndex={0}
            onFocus={() => say(text)}
            onBlur={() => say(null)}
            onPointerEnter={() => say(text)}
            onPointerLeave={() => say(null)}
          >
            {boxes.map(box => (
              <rect key={`${box.x}-${box.y}`} {...box} />
            ))}
          </g>
        )
      })}
    </svg>
  )
}
