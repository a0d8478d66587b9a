/** A colour of pictures and pages, by day and by night; each on `paper` and `card` is readable (WCAG 2, AA). */
interface Paint {
  readonly light: string
  readonly dark: string
}

/** What pages and pictures are painted with: ink, one accent, and what is good or bad. */
export const PALETTE = {
  ink: { light: '#1c2330', dark: '#e8eaed' },
  quiet: { light: '#5a6371', dark: '#a6aeb9' },
  rule: { light: '#d8dbe0', dark: '#3a424d' },
  paper: { light: '#ffffff', dark: '#14181d' },
  card: { light: '#f6f5f1', dark: '#1d2329' },
  accent: { light: '#0f6569', dark: '#63c3bf' },
  good: { light: '#0f6569', dark: '#63c3bf' },
  bad: { light: '#ad3f26', dark: '#f08f72' },
  level: { light: '#5b6b7b', dark: '#8fa0b2' },
  /** Of trust, from what is lost to what is kept. */
  trust1: { light: '#b04a2f', dark: '#d9694a' },
  trust2: { light: '#d78e68', dark: '#b8785a' },
  trust3: { light: '#d9c7a8', dark: '#8d8470' },
  trust4: { light: '#a3c4bf', dark: '#5c8683' },
  trust5: { light: '#4f9794', dark: '#56aaa6' },
  /** Of curves in one picture. */
  curve1: { light: '#0f6569', dark: '#63c3bf' },
  curve2: { light: '#ad3f26', dark: '#f08f72' },
  curve3: { light: '#8a6d1a', dark: '#d9b95c' },
  curve4: { light: '#5b4a9c', dark: '#a99be8' },
  curve5: { light: '#3a6ea5', dark: '#7fb2e5' },
  curve6: { light: '#5b6b7b', dark: '#8fa0b2' },
} as const satisfies Readonly<Record<string, Paint>>

export type PaintName = keyof typeof PALETTE

/** The rules by which a page repaints its pictures, whose own colours are those of the day. */
export function paintRules(): string {
  return Object.keys(PALETTE)
    .map((name) => `.f-${name}{fill:var(--${name})}.s-${name}{stroke:var(--${name})}`)
    .join('')
}

/** The colours as a page's variables. */
export function paintVariables(when: keyof Paint): string {
  return Object.entries(PALETTE)
    .map(([name, paint]) => `--${name}:${paint[when]}`)
    .join(';')
}
