/** A report as a value: what is said, in which order. Formats decide how it looks. */
export interface Report {
  readonly title: string
  readonly sections: readonly Section[]
  /** The answer in one sentence, where the title is a name and does not say it. */
  readonly answer?: string
  /** What to read first, where that is not simply how the sections begin; each is one of them, or says the same shorter. */
  readonly front?: readonly Section[]
  /** What fits a screen, where the whole does not. */
  readonly brief?: readonly Section[]
}

export type Section = Table | Note | ShellCommand | Chart | Waterfall | Plot | Plane | Warnings | Sides | Picture

/** A section that is drawn where there is something to draw on. */
export type Drawn = Chart | Waterfall | Plot | Plane | Picture

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
  readonly title?: string
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

/** Points in a plane, each with its intervals. */
export interface Plane {
  readonly kind: 'plane'
  readonly title: string
  /** What is to the right, and above. */
  readonly x: string
  readonly y: string
  /** There is at least one; of several at one place the first is seen. */
  readonly points: readonly PlanePoint[]
  readonly text: (value: number) => string
  readonly note?: string
}

export interface PlanePoint {
  /** A single character. */
  readonly mark: string
  readonly label: string
  /** With its intervals, and joined to the others of its kind where that is drawn. */
  readonly isBest: boolean
  readonly x: CurvePoint
  readonly y: CurvePoint
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

/** What only a drawing shows: formats of text leave it out, for other sections give its figures. */
export interface Picture {
  readonly kind: 'picture'
  readonly title: string
  readonly drawing: Organisation | Flow | Distribution | Courses | Intervals | Scatter
  readonly note?: string
}

/** Who works for whom: teams and the roles above them, each by its own name. */
export interface Organisation {
  readonly shape: 'organisation'
  readonly places: readonly Place[]
}

export interface Place {
  readonly name: string
  readonly kind: 'team' | 'role'
  /** The role above; null where there is none. */
  readonly above: string | null
  /** `may grant 50 USD`, `14 agents`. */
  readonly facts: readonly string[]
  /** Share of the time at work; null where it is not known. */
  readonly load: number | null
  /** Whose load is too much to wait for. */
  readonly isOverloaded: boolean
}

/** Which ways customers take, from place to place to an ending. */
export interface Flow {
  readonly shape: 'flow'
  /** Different ones, with how many customers took each. */
  readonly ways: readonly Way[]
  /** As many as there are in all. */
  readonly customers: number
}

export interface Way {
  /** Where customers come to, one after the other. */
  readonly stops: readonly Stop[]
  readonly ending: string
  readonly isGood: boolean
  readonly customers: number
  /** Mean trust of these customers less that at the start, in points: after each stop, and in the end. */
  readonly trust: readonly number[]
}

export interface Stop {
  readonly name: string
  readonly kind: 'team' | 'approval'
}

/** How a figure is spread over customers, those with a good end apart. */
export interface Distribution {
  readonly shape: 'distribution'
  /** Of the axis below. */
  readonly axis: string
  /** From a value on, as wide as the next is away; counts of customers. */
  readonly bins: readonly { readonly from: number; readonly good: number; readonly bad: number }[]
  readonly width: number
  readonly labels: { readonly good: string; readonly bad: string }
  /** Values to point out: `half lose less than 9`. */
  readonly marks: readonly { readonly at: number; readonly text: string }[]
}

/** One customer's trust from moment to moment, a row for each design. */
export interface Courses {
  readonly shape: 'courses'
  readonly rows: readonly Row[]
}

export interface Row {
  readonly label: string
  /** What stands at its end: how it came out. */
  readonly ending: string
  readonly isGood: boolean
  readonly moments: readonly { readonly when: string; readonly what: string; readonly value: number }[]
}

/** Figures with their intervals on one scale. */
export interface Intervals {
  readonly shape: 'intervals'
  /** Of the axis below. */
  readonly axis: string
  readonly rows: readonly {
    readonly label: string
    /** Null where only the ends are known. */
    readonly value: number | null
    readonly low: number
    readonly high: number
    readonly tone: Tone
    readonly text: string
  }[]
  /** What they are held against. */
  readonly zero: number
  readonly text: (value: number) => string
}

/** Points in a plane, those on the best line joined. */
export interface Scatter {
  readonly shape: 'scatter'
  readonly x: string
  readonly y: string
  readonly points: readonly {
    readonly label: string
    readonly x: number
    readonly y: number
    readonly isBest: boolean
  }[]
  readonly text: (value: number) => string
}
