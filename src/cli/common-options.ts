/** Options that every command takes. */
export interface CommonOptions {
  /** No progress, notes or timing on standard error. */
  readonly quiet?: boolean
  /** `--color` or `--no-color`; absent where neither is given. */
  readonly color?: boolean
}
