import type { AgainstObserved, Summary } from '../summary.js'

/** What was believed of an unknown, and what the figures say: in the unknown's unit, shares as fractions. */
export interface FittedUnknown {
  /** As written, with `*` for any name. */
  readonly path: string
  /** As the language has it behind the number. */
  readonly unit: string
  readonly whole: boolean
  readonly prior: { readonly value: number; readonly from: number; readonly to: number }
  readonly estimate: number
  /** Ends of the 95 % interval. */
  readonly low: number
  readonly high: number
  /** 1 less the variance after over that before, on the scale on which the prior is normal: 0 for nothing. */
  readonly learned: number
  /** Whether it moves any of the figures by itself. */
  readonly moves: boolean
  /** The evidence registry's entry that the prior comes from. */
  readonly registry?: string
}

/** As a run judges it; `out_of_reach`: no unknown brings it there, so that it was set aside. */
type FigureVerdict = AgainstObserved['verdict'] | 'out_of_reach'

/** A figure of the firm's against the model's: in the measure's unit. Standard errors count the factors of times. */
export interface FittedFigure
  extends Pick<
    AgainstObserved,
    'path' | 'unit' | 'as' | 'yours' | 'your_error' | 'standard_error' | 'standard_errors'
  > {
  /** With what was believed before, and with the estimates, on customers that the fit has not seen; null where nothing was observed. */
  readonly before: number | null
  readonly after: number | null
  readonly verdict: FigureVerdict
  /** Of a figure that is missed: how near it gets with everything that moves it pushed its way. */
  readonly nearest?: number
  /** Of a figure that is missed: those that would be off if it were reached, and by how many standard errors. */
  readonly against?: readonly (Pick<AgainstObserved, 'path' | 'as'> & { readonly standard_errors: number })[]
}

/** Unknowns that these figures can only tell together. */
interface TradedOff {
  /** The most involved first; a part of another sign: more of the one looks like more of the other. */
  readonly unknowns: readonly { readonly path: string; readonly part: number }[]
}

/** A figure that would narrow the unknowns, and what it would come to. */
export interface NextQuestion {
  readonly measure: string
  /** How a firm finds it out. */
  readonly how: string
  readonly unit: string
  /** What it is about, by the model. */
  readonly about: number
  /** Half of the 95 % interval with which it is worth as much. */
  readonly half_width: number
  readonly narrows: { readonly path: string; readonly learned: number; readonly would_be: number }
}

/** What a firm's figures say about what nobody wrote down. */
export interface Fit {
  readonly schema: 'runaround/fit@1'
  /** Version of the program. */
  readonly runaround: string
  readonly scenario: Summary['scenario']
  readonly currency: string
  readonly seed: string
  /** Of each firm that was tried. */
  readonly replications: number
  readonly confidence: number
  /** Replications in all, and firms tried. */
  readonly simulated: number
  readonly tried: number
  readonly unknowns: readonly FittedUnknown[]
  readonly figures: readonly FittedFigure[]
  /** Mean squared distance of the figures that were held, before and after, on fresh seeds: about 1 where all is well. */
  readonly chi_square: { readonly before: number; readonly after: number }
  readonly trade_offs: readonly TradedOff[]
  readonly ask_next: readonly NextQuestion[]
}
