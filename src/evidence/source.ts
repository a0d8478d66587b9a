/**
 * Where the finding was read, as it stands here. `source`: in the source itself, or computed from its raw data;
 * `abstract`: in its abstract, so that its direction and the figures quoted hold, but nobody saw what is inside;
 * `secondary`: in somebody else's account of it; `unseen`: nowhere, it is remembered or taken over.
 */
export type Seen = 'source' | 'abstract' | 'secondary' | 'unseen'

/** `A`: meta-analysis, field experiment or raw data; `B`: one reviewed study; `C`: survey with known n; `D`: benchmark. */
export type Grade = 'A' | 'B' | 'C' | 'D'

/** One finding of one publication, with where it was read and how strong it is. */
export interface Source {
  readonly citation: string
  readonly finding: string
  readonly seen: Seen
  readonly grade: Grade
}
