// What the styles of a Word file say of a paragraph: whether it is a heading, bold, or stands in; styles build on each other.
import { type Attributes, walkXml } from './walk-xml.ts'

/** What a style settles. `level` counts headings from 1. */
export type WordStyle = {
  readonly level?: number | undefined
  readonly bold?: boolean | undefined
  readonly from?: number | undefined
  readonly hidden?: boolean | undefined
}

type Open = {
  basedOn?: string | undefined
  level?: number | undefined
  bold?: boolean | undefined
  from?: number | undefined
  hidden?: boolean | undefined
}

/** Whether a switch such as `w:b` is on: it is without a value. */
export const isOn = (attribute: Attributes): boolean => !/^(?:0|false|off|none)$/.test(attribute('val') ?? '1')

/** A distance in twips from the left. */
export const leftOf = (attribute: Attributes): number | undefined => {
  const given = Number(attribute('left') ?? attribute('start') ?? Number.NaN)
  return Number.isFinite(given) ? given : undefined
}

/** Heading styles are known by name in the language of the program too. */
const levelOfName = (name: string): number | undefined => {
  const [, level] = /^(?:heading|overskrift) ([1-9])$/i.exec(name) ?? []
  if (level !== undefined) return Number(level)
  return /^(?:title|titel)$/i.test(name) ? 1 : undefined
}

/** How many styles may build on each other. */
const deepest = 20

/** Notes what one property of a style says. The first word about its level is the one that counts. */
const note = (style: Open, name: string, attribute: Attributes, parent: string): void => {
  const value = attribute('val') ?? ''
  if (name === 'w:name' && parent === 'w:style') style.level ??= levelOfName(value)
  else if (name === 'w:basedOn') style.basedOn = value
  else if (name === 'w:outlineLvl' && /^[0-8]$/.test(value)) style.level ??= Number(value) + 1
  else if (name === 'w:ind') style.from = leftOf(attribute)
  else if (parent === 'w:rPr' && name === 'w:b') style.bold = isOn(attribute)
  else if (parent === 'w:rPr' && name === 'w:vanish') style.hidden = isOn(attribute)
}

/** The styles by id. @throws BadInput where the part is damaged. */
export const wordStyles = (part: Uint8Array | undefined): ((id: string) => WordStyle) => {
  const styles = new Map<string, Open>()
  let open: Open = {}
  // What a style of tables says of its first row and the like is not said of its paragraphs.
  let conditional = 0
  if (part !== undefined)
    walkXml(part, 'docx', {
      open: (name, attribute, parent) => {
        if (name === 'w:tblStylePr') conditional += 1
        if (name === 'w:style') {
          open = {}
          styles.set(attribute('styleId') ?? '', open)
        } else if (conditional === 0) note(open, name, attribute, parent)
      },
      close: name => {
        if (name === 'w:tblStylePr') conditional -= 1
      },
    })
  const found = new Map<string, WordStyle>()
  return id => {
    const known = found.get(id) ?? inherited(styles, id)
    found.set(id, known)
    return known
  }
}

/** What a style says, or the nearest of those it is based on. */
const inherited = (styles: ReadonlyMap<string, Open>, id: string): WordStyle => {
  const of: Open = {}
  let style = styles.get(id)
  for (let left = deepest; style !== undefined && left > 0; left -= 1) {
    of.level ??= style.level
    of.bold ??= style.bold
    of.from ??= style.from
    of.hidden ??= style.hidden
    style = styles.get(style.basedOn ?? '')
  }
  return of
}
