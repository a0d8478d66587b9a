/** A report as a value: what is said, in which order. Formats decide how it looks. */
export interface Report {
  readonly title: string
  readonly sections: readonly Section[]
}

export type Section = Table | Note | ShellCommand | Chart | Waterfall | Plot | Warnings | Sides

export type Tone = 'plain' | 'strong' | 'dim' | 'good' | 'bad'

/** Text of its own tone, or plain. */
export type Cell = string | { readonly text: string; readonly tone: Tone }

export interface Column {
  readonly heading: string
  readonly align: 'left' | 'right'
  /** Prose, which may run over several lines. */
  readonly wraps?: true
}

export interface Table {
  readonly kind: 'table'
  readonly title?: string
  readonly columns: readonly Column[]
  /** As many cells in each as there are columns. */
  readonly rows: readonly (readonly Cell[])[]
  readonly note?: string
}

export interface Note {
  readonly kind: 'note'
  readonly title?: string
  readonly text: string
  readonly tone: Tone
}

/** A command to paste into a shell. */
export interface ShellCommand {
  readonly kind: 'command'
  readonly title: string
  /** Unquoted. */
  readonly words: readonly string[]
}

/** Bars from a common zero: right for positive values, left for negative ones. */
export interface Chart {
  readonly kind: 'chart'
  readonly title: string
  /** What right and left mean: good or bad. */
  readonly tones: { readonly positive: Tone; readonly negative: Tone }
  readonly bars: readonly { readonly label: string; readonly value: number; readonly text: string }[]
  readonly note?: string
}

/** From one level to another by steps that add up to the way between. */
export interface Waterfall {
  readonly kind: 'waterfall'
  readonly title: string
  readonly from: Level
  /** Signed. */
  readonly steps: readonly Level[]
  readonly to: Level
  /** What steps up and down mean. */
  readonly tones: { readonly up: Tone; readonly down: Tone }
  readonly note?: string
}

export interface Level {
  readonly label: string
  readonly value: number
  readonly text: string
}

/** Curves over one axis, each with its band; points in the order of the axis. */
export interface Plot {
  readonly kind: 'plot'
  readonly title: string
  /** Of the axis below. */
  readonly axis: string
  /** Where each value of the axis stands, ascending, and what it is called. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
  readonly curves: readonly Curve[]
  /** Lines high; as high as fits a page where absent. */
  readonly height?: number
  /** Figures at the left, from the lowest to the highest that is shown. */
  readonly text: (value: number) => string
  readonly note?: string
}

export interface Curve {
  /** Empty where it is the only one. */
  readonly label: string
  /** At each tick; null where nothing is known. */
  readonly points: readonly (CurvePoint | null)[]
}

export interface CurvePoint {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Sections beside each other, where there is room. */
export interface Sides {
  readonly kind: 'sides'
  readonly title?: string
  readonly sides: readonly { readonly title: string; readonly sections: readonly Section[] }[]
}

export interface Warnings {
  readonly kind: 'warning'
  readonly title: string
  readonly warnings: readonly { readonly message: string; readonly advice: string }[]
}
