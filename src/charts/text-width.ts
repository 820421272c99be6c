// How wide a text becomes in IBM Plex Sans, so that labels can be placed without a screen to measure on.

// Advance widths in thousandths of the size, read from IBMPlexSans-Regular.ttf (hmtx).
const widths: Readonly<Record<number, string>> = {
  236: ' \u00a0',
  250: 'ij',
  272: ",.l'",
  292: '!:;',
  324: 'f·',
  335: '()',
  351: 't',
  367: 'r',
  383: '/',
  400: 'I-',
  450: '"*',
  464: 'z',
  490: '?svy',
  503: 'Lcx»«J',
  528: 'kg',
  534: 'aåä',
  549: 'eé',
  560: 'Foö',
  568: 'hnuøüT',
  583: 'ZbdpqSEÉ§–',
  600: '0123456789+=−YPV',
  630: 'XCKRAÅ',
  653: 'BD',
  695: 'UG&HNOQØ',
  768: 'w',
  812: 'M…',
  873: 'æm',
  907: 'W@Æ✓%',
}

const widthOf = new Map(
  Object.entries(widths).flatMap(([width, letters]) => [...letters].map(letter => [letter, Number(width)] as const)),
)

/** Letters that are not in the table count as wide ones: a label that is thought too long does no harm. */
const unknown = 907

/** The width in pixels of `text` at `size` pixels; 600 is four to five per cent wider than 400. */
export const textWidth = (text: string, size: number, weight: 400 | 600 = 400): number => {
  const sum = [...text].reduce((total, letter) => total + (widthOf.get(letter) ?? unknown), 0)
  return (sum / 1000) * size * (weight === 600 ? 1.05 : 1)
}

/** `text` cut with an ellipsis so that it takes at most `room` pixels; empty where not even two letters fit. */
export const shortened = (text: string, size: number, room: number, weight: 400 | 600 = 400): string => {
  if (textWidth(text, size, weight) <= room) return text
  const letters = [...text]
  for (let count = letters.length - 1; count >= 2; count -= 1) {
    const cut = `${letters.slice(0, count).join('').trimEnd()}…`
    if (textWidth(cut, size, weight) <= room) return cut
  }
  return ''
}
