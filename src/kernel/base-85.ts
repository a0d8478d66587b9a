/**
 * Bytes as text, five characters for four bytes, in the characters from `#` to `y` without `<` and `\`: within JSON in a script
 * element these stand for themselves. After Adobe's Ascii85, with other characters and without its marks and short forms.
 */
const DIGITS = "#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxy"
const BASE = DIGITS.length
const BYTES = 4
const CHARACTERS = 5

export function toBase85(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += BYTES) {
    let group = 0
    for (let i = 0; i < BYTES; i++) group = group * 256 + (bytes[at + i] ?? 0)
    let characters = ''
    for (let i = 0; i < CHARACTERS; i++) {
      characters = DIGITS[group % BASE]! + characters
      group = Math.floor(group / BASE)
    }
    text += characters.slice(0, bytes.length - at + 1)
  }
  return text
}

/** @param text from {@link toBase85} */
export function fromBase85(text: string): Uint8Array<ArrayBuffer> {
  const digitOf = new Uint8Array(128)
  for (let digit = 0; digit < BASE; digit++) digitOf[DIGITS.charCodeAt(digit)] = digit
  const bytes = new Uint8Array(Math.floor((text.length / CHARACTERS) * BYTES))
  for (let at = 0, into = 0; at < text.length; at += CHARACTERS, into += BYTES) {
    let group = 0
    // The highest digit where one is missing: what was cut off can only have been less.
    for (let i = at; i < at + CHARACTERS; i++)
      group = group * BASE + (i < text.length ? digitOf[text.charCodeAt(i)]! : BASE - 1)
    for (let i = BYTES - 1; i >= 0; i--) {
      // Takes the lowest byte, and nothing beyond the end.
      bytes[into + i] = group
      group = Math.floor(group / 256)
    }
  }
  return bytes
}
