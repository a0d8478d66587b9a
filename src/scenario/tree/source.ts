/** A text and the name under which the user knows it: a file as written, or `--set`. Two texts of one name are the same text. */
export interface Source {
  readonly name: string
  readonly text: string
}

/** A stretch of a source, in UTF-16 offsets, `end` exclusive. */
export interface Origin {
  readonly source: Source
  readonly start: number
  readonly end: number
}
