/**
 * Bytes as text, five characters for four bytes, in the characters from `#` to `y` without `<` and `\`: within JSON in a script
 * element these stand for themselves. After Adobe's Ascii85, with other characters and without its marks and short forms.
 */
const FIRST = '#'.charCodeAt(0)
const LEFT_OUT = ['<', '\\'].map((character) => character.charCodeAt(0))
const BASE = 85
const [BYTES, CHARACTERS] = [4, 5]

export function toBase85(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += BYTES) {
    let group = 0
    for (let i = 0; i < BYTES; i++) group = group * 256 + (bytes[at + i] ?? 0)
    let characters = ''
    for (let i = 0; i < CHARACTERS; i++) {
      characters = characterOf(group % BASE) + characters
      group = Math.floor(group / BASE)
    }
    text += characters.slice(0, bytes.length - at + 1)
  }
  return text
}

/** @param text from {@link toBase85} */
export function fromBase85(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.length / CHARACTERS) * BYTES))
  for (let at = 0, into = 0; at < text.length; at += CHARACTERS, into += BYTES) {
    let group = 0
    // The highest digit where one is missing: what was cut off can only have been less.
    for (let i = 0; i < CHARACTERS; i++)
      group = group * BASE + (at + i < text.length ? digitAt(text, at + i) : BASE - 1)
    for (let i = BYTES - 1; i >= 0; i--) {
      // Takes the lowest byte, and nothing beyond the end.
      bytes[into + i] = group
      group = Math.floor(group / 256)
    }
  }
  return bytes
}

function characterOf(digit: number): string {
  return String.fromCharCode(LEFT_OUT.reduce((code, left) => (code < left ? code : code + 1), FIRST + digit))
}

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code - FIRST - LEFT_OUT.filter((left) => left < code).length
}
