/** One `--set path=value`; the value is YAML flow. */
export interface Assignment {
  readonly path: string
  readonly value: string
}
