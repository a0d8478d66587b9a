import { unitText } from '../../../src/report/figure-text.js'
import { differenceText } from '../../../src/report/verdict-text.js'
import type { Contrast } from '../../../src/statistics/ratio-of-means.js'
import { LOSSES } from './declared/losses.js'
import { type DoseShown, dosesSection } from './doses.js'
import type { Demonstration } from './mechanism.js'
import { type Finding, holding, type Proof, type Shown } from './prove.js'

const INTRODUCTION = `# Mechanisms at work

Made by \`npm run mechanisms\`, and held to what the program does by a test: do not edit.

Each mechanism is switched off, on, and on more strongly in one small house, \`scenarios/mechanisms/house.yaml\`, on the
same customers. Figures are differences between two states, with the half-width of their 95 % interval. A row holds if
both steps go the named way (↑ or ↓) beyond simulation noise, all rows of this page together at 95 % confidence (Holm).
The differences are those of this house: they show that a mechanism works and which way, not how large it is in yours.
What changes how customers are dealt with is off in a file that does not mention it; how they respond has defaults, which
\`runaround explain\` shows.

To repeat a switch (what is there throughout goes into a file that \`extends\` the house):

\`\`\`
runaround whatif scenarios/mechanisms/house.yaml --variant "on: culture.silos=50%" --variant "more: culture.silos=100%"
\`\`\`
`

const LOSING = `## Where empowerment loses

Nothing is wired so that empowerment wins. In these settings more of it costs more than it brings, and \`cost\` says so.
`

/** The page on all mechanisms, as Markdown. */
export function mechanismsPage(proofs: readonly Proof[], doses: readonly DoseShown[]): string {
  const holds = holding(proofs)
  const sections = (losses: boolean) =>
    proofs
      .filter(({ mechanism }) => LOSSES.includes(mechanism) === losses)
      .map((proof) => section(proof, holds, losses ? '###' : '##'))
  return [INTRODUCTION, conclusion(proofs), ...sections(false), dosesSection(doses), LOSING, ...sections(true)].join(
    '\n',
  )
}

/** What all rows come to, in a line. */
export function conclusion(proofs: readonly Proof[]): string {
  const shown = proofs.flatMap((proof) => proof.shown)
  const findings = shown.flatMap((one) => one.findings)
  const failed = findings.length - holding(proofs).size
  const stated = shown.filter(({ absentIsSame }) => absentIsSame !== null)
  const different = stated.filter(({ absentIsSame }) => absentIsSame === false).length
  const moving = failed === 0 ? 'all hold' : `${failed} DO NOT HOLD`
  const same = different === 0 ? 'the same bytes every time' : `OTHER BYTES in ${different}`
  return `${shown.length} switches seen in ${findings.length} figures: ${moving}. Left out instead of written out, ${same} (${stated.length} switches).\n`
}

function section({ mechanism, shown }: Proof, holds: ReadonlySet<Finding>, heading: string): string {
  const { id, name, claim } = mechanism
  return [`${heading} ${id} ${name}\n`, `${claim}\n`, ...shown.map((one) => demonstrated(one, holds))].join('\n')
}

function demonstrated({ demonstration, findings, absentIsSame }: Shown, holds: ReadonlySet<Finding>): string {
  return [
    `**${capitalised(demonstration.what)}.** ${switchText(demonstration)} ${absentText(demonstration, absentIsSame)}\n`,
    '| seen in | off | off → on | on → more | |',
    '| --- | ---: | ---: | ---: | --- |',
    ...findings.map((finding) => row(finding, holds.has(finding))),
    '',
  ].join('\n')
}

function row({ output, direction, off, on, further }: Finding, holds: boolean): string {
  const { name, unit } = output
  const between = off + on.mean
  const named = unit.startsWith('per ') || unit === 'currency' ? unit.replace('currency', 'EUR') : unitText(unit)
  const step = (before: number, by: Contrast) => {
    const figure = { mean: by.mean, half_width: by.halfWidth }
    return differenceText(before, before + by.mean, figure, unit)
  }
  const [first, second] = [step(off, on), step(between, further)]
  const cells = [
    `${name}, ${named} ${direction === 'rises' ? '↑' : '↓'}`,
    first.base,
    `${first.difference} ${first.half}`.trim(),
    `${second.difference} ${second.half}`.trim(),
    holds ? 'holds' : '**does not hold**',
  ]
  return `| ${cells.join(' | ')} |`
}

function switchText({ off, on, more, always, interplay }: Demonstration): string {
  const path = pathOf(off)
  const states = [off, on, more]
  const together = path !== null && states.every((state) => state.length === 1 && pathOf(state) === path)
  const texts = states.map((state) => (together ? `\`${state[0]!.slice(path.length + 1)}\`` : code(state)))
  const text = `off ${texts[0]}, on ${texts[1]}, more ${texts[2]}`
  const switched = together ? `\`${path}\`: ${text}` : capitalised(text)
  const there = always === undefined ? `${switched}.` : `${switched}; throughout ${code(always)}.`
  return interplay === undefined ? there : `${there} Figures are what ${code(interplay)} does in each state.`
}

function pathOf([first]: readonly string[]): string | null {
  return first === undefined ? null : first.slice(0, first.indexOf('='))
}

function absentText({ absent }: Demonstration, isSame: boolean | null): string {
  if (absent === null) return 'Every file has to state it.'
  const state = absent === 'off' ? 'off' : `at “${absent}”`
  return isSame === true
    ? `A file that does not mention it is ${state}, byte for byte.`
    : `**A file that does not mention it is not ${state}.**`
}

function code(assignments: readonly string[]): string {
  return assignments.map((assignment) => `\`${assignment}\``).join(' ')
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
