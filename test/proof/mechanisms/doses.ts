import { significantText } from '../../../src/report/figure-text.js'
import { linearised } from '../../../src/statistics/ratio-of-means.js'
import { BUNDLED, DOSES, type Dose } from './declared/doses.js'
import type { House } from './house.js'

/** A small run: what is asked of it is the direction, on the same customers. */
const SMALL = ['horizon=2 days', 'warm_up=0 s', 'replications=1']

/** What a dose did in one design. */
export interface DoseShown {
  readonly design: string
  readonly dose: Dose
  /** The figure at each dose. */
  readonly figures: readonly number[]
  /** Whether both steps go the named way. */
  readonly holds: boolean
}

/**
 * Puts every lever through its doses in bundled designs.
 * @param houseOf the bundled design of that name
 */
export function showDoses(
  houseOf: (design: string) => House,
  designs: readonly (typeof BUNDLED)[number][] = BUNDLED,
): readonly DoseShown[] {
  const houses = designs.map((design) => [design, houseOf(design)] as const)
  return DOSES.flatMap((dose) => houses.map(([design, house]) => showDose(dose, design, house)))
}

function showDose(dose: Dose, design: string, house: House): DoseShown {
  const { numerator, denominator } = dose.output.estimator
  const figures = dose.doses.map((level) => {
    const lived = house.replications([...SMALL, ...dose.assign(level)])
    return linearised({ numerators: lived.map(numerator), denominators: lived.map(denominator) }).ratio
  })
  const sign = dose.direction === 'rises' ? 1 : -1
  const holds = figures.every((figure, step) => step === 0 || sign * (figure - figures[step - 1]!) > 0)
  return { design, dose, figures, holds }
}

const INTRODUCTION = `## In every bundled design

The levers of who decides what, each at three doses in all seven designs, on the same customers: the figure must go the
named way at both steps. One run of two days each: it shows the direction, not the size.
`

/** The part of the page on the bundled designs, as Markdown. */
export function dosesSection(shown: readonly DoseShown[]): string {
  const tables = DOSES.map((dose) => {
    const { mechanism, what, doses, output, direction } = dose
    return [
      `**${mechanism}: ${what}.** Seen in ${output.name} ${direction === 'rises' ? '↑' : '↓'}\n`,
      `| design | ${doses.join(' | ')} | |`,
      '| --- | ---: | ---: | ---: | --- |',
      ...shown.filter((one) => one.dose === dose).map(row),
      '',
    ].join('\n')
  })
  return [INTRODUCTION, ...tables].join('\n')
}

function row({ design, dose, figures, holds }: DoseShown): string {
  const percent = dose.output.unit === 'share'
  const cells = figures.map((figure) => (percent ? `${significantText(100 * figure)} %` : significantText(figure)))
  return `| ${[design, ...cells, holds ? 'holds' : '**does not hold**'].join(' | ')} |`
}
