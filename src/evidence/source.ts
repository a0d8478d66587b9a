/**
 * How a source was read. `V`: in a copy of it, or computed from its raw data; `V-abs`: abstract only, so its direction
 * and quoted figures hold but not the coefficients inside; `M`: remembered; `M?`: remembered, not to be quoted unchecked.
 */
export type Mark = 'V' | 'V-abs' | 'M' | 'M?'

/** `A`: meta-analysis, field experiment or raw data; `B`: one reviewed study; `C`: survey with known n; `D`: benchmark. */
export type Grade = 'A' | 'B' | 'C' | 'D'

/** One finding of one publication, with how it was read and how strong it is. */
export interface Source {
  readonly citation: string
  readonly finding: string
  readonly mark: Mark
  readonly grade: Grade
}
