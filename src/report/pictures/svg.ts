import { onOneLine } from '../../kernel/printable.js'
import { escapedXml } from '../escaping.js'
import { PALETTE, type PaintName } from './palette.js'
import { fitted } from './text-width.js'

type Attributes = Readonly<Record<string, string | number | undefined>>

/** How an element is painted: in the colours of the day, and with the classes by which a page repaints it. */
export interface Painted {
  readonly fill?: PaintName
  readonly stroke?: PaintName
}

const FONT = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif'
/** Of the text of a picture. */
export const SIZE = 13
export const SMALL = 11.5

/** What a picture says of itself. */
export interface Caption {
  readonly title: string
  /** All that it shows, in words. */
  readonly description: string
}

/** A picture before it is written. Sizes in pixels. */
export interface Drawing extends Caption {
  readonly width: number
  readonly height: number
  /** What stands in it, as it is. */
  readonly parts: readonly string[]
}

/** @param height is rounded, as all that is written */
export function drawing(caption: Caption, width: number, height: number, parts: readonly string[]): Drawing {
  return { ...caption, width, height: rounded(height), parts }
}

/** A drawing as text that stands by itself. */
export function svgText({ title, description, width, height, parts }: Drawing): string {
  const size = { width: rounded(width), height: rounded(height) }
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'img',
      'font-family': FONT,
      'font-size': SIZE,
    },
    [`<title>${escaped(title)}</title>`, `<desc>${escaped(description)}</desc>`, ...parts],
  )
}

const MARGIN = 22
const HEAD = 44
const TITLE = 16

/** A drawing on white under its title, for where there is no page around it. */
export function framed(drawing: Drawing): Drawing {
  const { title, width, height, parts } = drawing
  const [wide, high] = [width + 2 * MARGIN, height + HEAD + 2 * MARGIN]
  return {
    ...drawing,
    width: wide,
    height: high,
    parts: [
      rect(0, 0, wide, high, { fill: 'paper' }),
      label(fitted(title, TITLE, width), MARGIN, MARGIN + TITLE, { size: TITLE, isStrong: true }),
      element('g', { transform: `translate(${MARGIN} ${MARGIN + HEAD})` }, parts),
    ],
  }
}

/** @param parts what stands in it, as it is */
export function element(name: string, attributes: Attributes, parts?: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? rounded(value) : escapedXml(value)}"`],
  )
  const head = `<${name}${written.join('')}`
  return parts === undefined ? `${head}/>` : `${head}>${parts.join('')}</${name}>`
}

export function painted({ fill, stroke }: Painted): Attributes {
  const classes = [...(fill === undefined ? [] : [`f-${fill}`]), ...(stroke === undefined ? [] : [`s-${stroke}`])]
  return {
    class: classes.join(' '),
    fill: fill === undefined ? 'none' : PALETTE[fill].light,
    ...(stroke === undefined ? {} : { stroke: PALETTE[stroke].light }),
  }
}

export interface TextLook {
  readonly at?: 'start' | 'middle' | 'end'
  readonly fill?: PaintName
  readonly size?: number
  readonly isStrong?: boolean
  /** Lifted off what lies behind it. */
  readonly isLifted?: boolean
}

/** A text from outside as it stands, by itself whatever way it is read. @param y of its base line */
export function label(text: string, x: number, y: number, look: TextLook = {}): string {
  const { at = 'start', fill = 'ink', size = SIZE, isStrong = false, isLifted = false } = look
  return element(
    'text',
    {
      x,
      y,
      ...painted({ fill, ...(isLifted ? { stroke: 'paper' as const } : {}) }),
      ...(at === 'start' ? {} : { 'text-anchor': at }),
      ...(size === SIZE ? {} : { 'font-size': String(size) }),
      ...(isStrong ? { 'font-weight': '600' } : {}),
      ...(isLifted ? { 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {}),
      'unicode-bidi': 'isolate',
    },
    [escaped(text)],
  )
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  paint: Painted,
  more: Attributes = {},
): string {
  return element('rect', { x, y, width: Math.max(0, width), height: Math.max(0, height), ...painted(paint), ...more })
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: PaintName, more: Attributes = {}): string {
  return element('line', { x1, y1, x2, y2, ...painted({ stroke }), ...more })
}

export function path(d: string, paint: Painted, more: Attributes = {}): string {
  return element('path', { d, ...painted(paint), ...more })
}

/** To a tenth of a pixel. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

/** Text from outside as it stands, on one line. */
function escaped(text: string): string {
  return escapedXml(onOneLine(text))
}
