/** Where progress is written to, and when: standard error and the clock, or a test's own. */
interface ProgressOutput {
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
    const spent = this.output.now() - this.start
    if (spent < PATIENCE) return
    const percent = `${Math.floor(share * 100 + 1e-9)} %`
    if (this.output.isTerminal) {
      const filled = Math.round(share * BAR)
      const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled)
      // The end of a longer text before is wiped.
      this.output.write(`\r${bar} ${percent.padStart(5)}  ${timeLeft(spent, share)}  ${this.label}\u001b[K`)
      this.drawn = true
    } else if (this.tenths > before) this.output.write(`${this.label}: ${percent}\n`)
  }

  /** Leaves nothing of the bar behind. */
  finish(): void {
    if (this.drawn) this.output.write('\r\u001b[K')
  }
}

/** As far as one can tell from how long the work took so far. */
function timeLeft(spent: number, share: number): string {
  const seconds = Math.ceil((spent * (1 - share)) / share / 1000)
  if (!Number.isFinite(seconds)) return 'beginning'
  return seconds < 100 ? `${seconds} s left` : `${Math.ceil(seconds / 60)} min left`
}
