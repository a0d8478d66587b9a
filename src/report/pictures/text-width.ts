/** Widths in parts of the font's size, as a usual sans-serif has them, rather too wide than too narrow. */
const WIDTHS: readonly (readonly [signs: RegExp, width: number])[] = [
  [/^[\p{Mn}\p{Me}\p{Cf}]$/u, 0],
  [/^[iljI.,:;'’|! ·]$/, 0.33],
  [/^[tf()[\]]$/, 0.4],
  [/^[r\-–/"“”*]$/, 0.44],
  [/^[mwMW%@—…−+=<>~]$/, 0.95],
  [/^[\p{Lu}&]$/u, 0.72],
  // What is as wide as high: East Asian scripts, full-width forms, pictographs.
  [
    /^[\u{1100}-\u{115F}\u{2E80}-\u{A4CF}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE30}-\u{FE6F}\u{FF00}-\u{FF60}\u{FFE0}-\u{FFE6}\u{1F000}-\u{3FFFD}]$/u,
    1.05,
  ],
]
const USUAL = 0.61
/** Letters of headings are wider. */
export const STRONG = 1.1
const ELLIPSIS = '…'

/** How wide a text is about, where nothing can measure it. @param size of the font */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const sign of text) width += WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? USUAL
  return width * size
}

/** As much of a text as has room, with an ellipsis where it is cut. */
export function fitted(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text
  const signs = [...text]
  while (signs.length > 1 && textWidth(signs.join('') + ELLIPSIS, size) > room) signs.pop()
  return signs.join('').trimEnd() + ELLIPSIS
}

/** The same from its end: of `teams.claims.agents=3` the value tells it from others. */
export function fittedEnd(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text
  const signs = [...text]
  while (signs.length > 1 && textWidth(ELLIPSIS + signs.join(''), size) > room) signs.shift()
  return ELLIPSIS + signs.join('').trimStart()
}

/** A text in lines between its words, at most so many; the last is cut where it does not do. */
export function wrappedText(text: string, size: number, room: number, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/(?<=[_/-])| +/)) {
    const last = lines.at(-1)
    const glue = last === undefined || /[_/-]$/.test(last) ? '' : ' '
    if (last !== undefined && textWidth(last + glue + word, size) <= room) lines[lines.length - 1] = last + glue + word
    else lines.push(word)
  }
  const kept = lines.slice(0, most - 1)
  const rest = lines.slice(most - 1).join(' ')
  return (rest === '' ? kept : [...kept, rest]).map((line) => fitted(line, size, room))
}
