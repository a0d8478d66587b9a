import type { Behaviour } from '../../evidence/parameter.js'
import { PARAMETERS } from '../../evidence/registry.js'
import { isOverload } from '../../experiment/capacity-warnings.js'
import type { Foreseen, OutOfReach } from '../../experiment/foreseen.js'
import type { OfferedLoad } from '../../experiment/offered-load.js'
import type { RequestLoad } from '../../experiment/request-load.js'
import type { ExpectationVerdict, Summary, Warning } from '../../experiment/summary.js'
import { isOnLoudness } from '../../experiment/warnings.js'
import { amountText, durationText, exactText } from '../figure-text.js'
import type { Cell, Table, Tone, Warnings } from '../report.js'
import { expectationVerdictText, foundText, WHY_UNKNOWN } from '../verdict-text.js'

const TONES: Readonly<Record<ExpectationVerdict['verdict'], Tone>> = {
  met: 'good',
  failed: 'bad',
  warned: 'bad',
  unproven: 'dim',
}

/** What the scenario expects of itself. */
export function expectations(summary: Pick<Summary, 'expectations'>): Table | null {
  if (summary.expectations.length === 0) return null
  const unknown = new Set(
    summary.expectations.flatMap(({ unknown, verdict }) => (verdict === 'unproven' ? [] : (unknown ?? []))),
  )
  const note = [...unknown].map((what) => `Cannot be judged, and so is not met: ${WHY_UNKNOWN[what]}.`).join(' ')
  return {
    kind: 'table',
    title: 'Expectations',
    columns: [
      { heading: '', align: 'left' },
      { heading: 'expected', align: 'left' },
      { heading: 'found', align: 'left' },
      { heading: '', align: 'left' },
    ],
    rows: summary.expectations.map(row),
    ...(note === '' ? {} : { note }),
  }
}

function row(expectation: ExpectationVerdict): readonly Cell[] {
  const { path, threshold, verdict } = expectation
  return [path, threshold, foundText(expectation), { text: expectationVerdictText(expectation), tone: TONES[verdict] }]
}

/** What makes figures depend on how long the run lasts, and is said before any of them. */
export function overload(summary: Summary): Warnings | null {
  return titled('Overload', summary.warnings.filter(isOverload))
}

/** What else to know before trusting the figures. */
export function warnings(summary: Summary): Warnings | null {
  return titled(
    'Before you trust this',
    summary.warnings.filter((warning) => !isOverload(warning) && !isOnLoudness(warning)),
  )
}

/** Where being loud pays. */
export function loudness(summary: Summary): Warnings | null {
  return titled('Being loud pays', summary.warnings.filter(isOnLoudness))
}

function titled(title: string, found: readonly Warning[]): Warnings | null {
  return found.length === 0 ? null : { kind: 'warning', title, warnings: found }
}

/** As many causes of trust as are shown with their assumed size. */
const MOST_CAUSES = 4

/**
 * The assumed sizes that moved most: of the causes at the top of the trust ledger, and of loyalty and word of mouth
 * where they move money or talk, and of people where they are afraid, change or leave.
 * @param beliefs the scenario's own values by registry id, where it has any
 */
export function assumptions(summary: Summary, beliefs: Readonly<Record<string, number>>): Table | null {
  const ids = [...trustSizes(summary), ...moneySizes(summary), ...peopleSizes(summary)]
  const carrying = ids
    .map((id) => PARAMETERS.find((parameter) => parameter.id === id))
    .filter(
      (parameter): parameter is Behaviour<never> => parameter?.kind === 'behaviour' && parameter.size === 'assumed',
    )
  if (carrying.length === 0) return null
  return {
    kind: 'table',
    title: 'What it rests on: assumed sizes that moved most',
    columns: [
      { heading: '', align: 'left', wraps: true },
      { heading: 'value', align: 'right' },
      { heading: 'plausible', align: 'right' },
      { heading: 'what would settle it', align: 'left', wraps: true },
    ],
    rows: carrying.map(({ id, label, value, range, changes }) => [
      label,
      exactText(beliefs[id] ?? value),
      { text: `${exactText(range[0])} to ${exactText(range[1])}`, tone: 'dim' },
      { text: changes, tone: 'dim' },
    ]),
  }
}

function trustSizes({ trust_loss_by_cause }: Summary): readonly string[] {
  return Object.entries(trust_loss_by_cause)
    .filter(([, { mean }]) => mean !== null && mean !== 0)
    .sort(([, a], [, b]) => Math.abs(b.mean!) - Math.abs(a.mean!))
    .slice(0, MOST_CAUSES)
    .map(([cause]) => (cause === 'over_claim' ? 'trust.over_claim_factor' : `trust.size.${cause}`))
}

function peopleSizes({ cost_by_part, course, gates }: Summary): readonly string[] {
  const confidence = course?.house.agent_confidence ?? []
  return [
    ...(moves(gates.courage?.any.mean) ? ['deciding.courage_exponent'] : []),
    ...(confidence.some(({ mean }) => mean !== confidence[0]!.mean) ? ['people.confidence_half_life'] : []),
    ...(moves(cost_by_part.attrition?.mean) ? ['people.leaving_slope'] : []),
  ]
}

function moves(mean: number | null | undefined): boolean {
  return mean !== null && mean !== undefined && mean !== 0
}

function moneySizes({ cost_by_part, measures }: Summary): readonly string[] {
  return [
    ...(moves(cost_by_part.churn?.mean) ? ['churn.trust'] : []),
    ...(moves(measures.word_of_mouth?.mean) ? ['word_of_mouth.negative'] : []),
    ...(moves(cost_by_part.word_of_mouth?.mean) ? ['word_of_mouth.listener_in_market'] : []),
  ]
}

const OUTCOMES = {
  sheds: ['sheds-work', 'what is too much hangs up or is turned away'],
  overtime: ['overloaded-team', 'the rest is overtime after closing'],
  grows: ['overloaded-team', 'its line cannot but grow'],
} as const

/** The sum that shows that a team has too few agents. */
export function offeredLoadWarning(load: OfferedLoad): Foreseen {
  const { team, others, cases, work, staffed, steady, outcome } = load
  const [code, consequence] = OUTCOMES[outcome]
  const each = durationText((work / cases) * 60)
  const who = [team, ...others].join(' with ')
  const has = `${who} ${others.length === 0 ? 'has' : 'have'}`
  const hours = steady ?? 1
  const [coming, needed, present] = [cases, work, staffed].map((amount) => amountText(amount / hours))
  const flow = `${coming} ${coming === '1' ? 'case' : 'cases'} ${steady === null ? 'a week' : 'an hour'} × ${each}`
  const over = needed === present ? 'a little over ' : ''
  const demand =
    steady === null ? `${over}${needed} agent hours` : `${over}${needed} ${needed === '1' ? 'agent' : 'agents'} at work`
  const sum = `${flow} is ${demand}, and ${has} ${present}`
  return {
    code,
    message: `${sum}: ${consequence}.`,
    advice: 'Add agents, or send fewer cases there. Repeat contacts and decisions come on top.',
    path: ['teams', team, 'agents'],
  }
}

const REQUESTS = {
  sheds: ['sheds-work', 'what is too much hangs up while on hold'],
  overtime: ['overloaded-manager', 'the rest is overtime after closing, or piles up'],
  grows: ['overloaded-manager', 'they cannot but pile up'],
} as const

/** The sum that shows that more goes up to a manager role than it can decide. */
export function requestLoadWarning({ manager, requests, each, work, present, outcome }: RequestLoad): Foreseen {
  const [code, consequence] = REQUESTS[outcome]
  const [coming, needed, there] = [requests, work, present].map(amountText)
  const over = needed === there ? 'a little over ' : ''
  return {
    code,
    message: `At least ${coming} requests a week × ${durationText(each)} is ${over}${needed} hours of deciding, and ${manager} is there for ${there}: ${consequence}.`,
    advice:
      'Make them more available, add people, or let those below decide more. Requests that go up for other reasons than the amount, and reviews, come on top.',
    path: ['managers', manager],
  }
}

/** Those whom nothing leads to. */
export function outOfReachWarnings({ teams, managers }: OutOfReach): readonly Foreseen[] {
  const advice = 'Check that the scenario means it: what is never used changes nothing.'
  return [
    ...teams.map((name) => ({
      code: 'never-used',
      message: `No case can come to the team ${name}: no chain, routing, owner or overflow leads there, and its agents serve no other line.`,
      advice,
      path: ['teams', name],
    })),
    ...managers.map((name) => ({
      code: 'never-used',
      message: `Nobody can ask the manager role ${name}: no team that a case can come to reports to it, and it is not on duty.`,
      advice,
      path: ['managers', name],
    })),
  ]
}
