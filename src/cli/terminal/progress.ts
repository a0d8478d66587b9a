/** Where progress is written to, and when: standard error and the clock, or a test's own. */
export interface ProgressOutput {
  readonly write: (text: string) => void
  readonly isTerminal: boolean
  /** Milliseconds. */
  readonly now: () => number
}

const PATIENCE = 1000
const BAR = 24

/** Says how far a long run is: a bar on a terminal, else a line per tenth; nothing in the first second. */
export class Progress {
  private readonly start: number
  private tenths = 0
  private drawn = false

  constructor(
    private readonly label: string,
    private readonly output: ProgressOutput,
  ) {
    this.start = output.now()
  }

  /** @param share of the work that is done, 0-1 */
  reach(share: number): void {
    const before = this.tenths
    this.tenths = Math.floor(share * 10 + 1e-9)
    if (this.output.now() - this.start < PATIENCE) return
    const percent = `${Math.floor(share * 100 + 1e-9)} %`
    if (this.output.isTerminal) {
      const filled = Math.round(share * BAR)
      this.output.write(`\r${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${percent.padStart(5)}  ${this.label}`)
      this.drawn = true
    } else if (this.tenths > before) this.output.write(`${this.label}: ${percent}\n`)
  }

  /** Leaves nothing of the bar behind. */
  finish(): void {
    if (this.drawn) this.output.write('\r\u001b[K')
  }
}
