import { invariant } from '../../kernel/invariant.js'
import type { Report } from '../report.js'
import type { LivingPart } from './html/living.js'
import { html, type Page } from './html.js'
import { json } from './json.js'
import { markdown } from './markdown.js'
import { svgFile } from './svg.js'
import { type TerminalOptions, terminal } from './terminal.js'

/** What any command can lay its results out as. */
interface Shared {
  /** Pages, one after the other. */
  readonly reports: () => readonly Report[]
  /** The same as data. */
  readonly data: () => unknown
  /** What makes a page of them alive; absent where nothing does. */
  readonly living?: () => LivingPart | null
}

/** How what was found is to look. */
export interface Look extends TerminalOptions {
  readonly page?: Page
  /** Part of the title of the picture that is wanted; the first where absent. */
  readonly picture?: string
}

/** What a command lays out for itself where it can be had in such a format. */
interface Own {
  /** Rows. */
  readonly csv: () => string
  readonly junit: () => string
  /** A scenario. */
  readonly yaml: () => string
}

interface FormatFacts {
  /** What it is made from: any command has pages and data, and rows and pictures where it has results; the rest only some have. */
  readonly from: 'pages' | 'data' | 'rows' | 'drawing' | 'check' | 'scenario'
  /** The ends of such a file's name, the usual one first. */
  readonly endings: readonly [`.${string}`, ...`.${string}`[]]
  /** What help adds to the usual ending. */
  readonly said?: string
  readonly print: (found: Shared & Partial<Own>, look: Look) => string
}

/** What results can be printed or written as, each stated once: choices, help and endings follow. */
export const FORMATS = {
  terminal: {
    from: 'pages',
    endings: ['.txt'],
    print: ({ reports }, look) =>
      reports()
        .map((report) => terminal(report, look))
        .join('\n'),
  },
  json: { from: 'data', endings: ['.json'], print: ({ data }) => json(data()) },
  csv: { from: 'rows', endings: ['.csv'], print: ({ csv }) => owned(csv) },
  junit: { from: 'check', endings: ['.xml'], said: 'JUnit', print: ({ junit }) => owned(junit) },
  markdown: {
    from: 'pages',
    endings: ['.md', '.markdown'],
    print: ({ reports }) => reports().map(markdown).join('\n'),
  },
  yaml: { from: 'scenario', endings: ['.yaml', '.yml'], said: 'the scenario', print: ({ yaml }) => owned(yaml) },
  html: {
    from: 'pages',
    endings: ['.html', '.htm'],
    print: ({ reports, living }, { page }) => html(reports(), page, living?.() ?? null),
  },
  svg: {
    from: 'drawing',
    endings: ['.svg'],
    said: 'its picture',
    print: ({ reports }, { picture }) => svgFile(reports(), picture),
  },
} as const satisfies Readonly<Record<string, FormatFacts>>

function owned(own: (() => string) | undefined): string {
  invariant(own !== undefined, 'a command has whatever its formats need')
  return own()
}

export type Format = keyof typeof FORMATS

/** What a command found, as far as the formats need it in which it can be had. */
export type Findings<F extends Format> = Shared & Pick<Own, F & keyof Own>

/** What was found in a format. */
export function print<F extends Format>(found: Findings<F>, format: F, look: Look): string {
  return FORMATS[format].print(found, look)
}

/** The formats that are made from some of these. */
type FormatFrom<S extends FormatFacts['from']> = {
  [F in Format]: (typeof FORMATS)[F]['from'] extends S ? F : never
}[Format]

/** The formats that are made from some of these, as they are listed. */
export function formatsFrom<const S extends FormatFacts['from']>(...sources: readonly S[]): readonly FormatFrom<S>[] {
  const all = Object.keys(FORMATS) as readonly Format[]
  return all.filter((format) => sources.some((source) => source === FORMATS[format].from)) as FormatFrom<S>[]
}

/** The format that a file's name asks for, among some; undefined where it is none of them. */
export function formatOf<F extends Format>(ending: string, among: readonly F[]): F | undefined {
  return among.find((format) => FORMATS[format].endings.some((known) => known === ending))
}

/** The usual ends of files' names as help says them: `.json, .svg (the chart)`; plain text after the others, drawings last. */
export function endingsText(among: readonly Format[]): string {
  const said = (format: Format): string => {
    const { endings, said }: FormatFacts = FORMATS[format]
    return said === undefined ? endings[0] : `${endings[0]} (${said})`
  }
  return inOrder(among).map(said).join(', ')
}

function inOrder(among: readonly Format[]): readonly Format[] {
  const late = (format: Format) => (FORMATS[format].from === 'drawing' ? 2 : Number(format === 'terminal'))
  return among.toSorted((a, b) => late(a) - late(b))
}
