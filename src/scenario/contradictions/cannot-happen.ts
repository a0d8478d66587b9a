import type { Scenario } from '../scenario.js'
import type { Contradiction, Figures } from './contradiction.js'
import { known } from './span.js'

/** Something that a file has to state before its figures can be more than nothing. */
interface Mechanism {
  readonly measures: readonly string[]
  /** What the file says nothing of, after "because". */
  readonly without: string
  /** What to write. */
  readonly hint: string
  /** The end of a path that would bring it about, if it is unknown. */
  readonly unknown: RegExp
  readonly is: (scenario: Scenario) => boolean
}

const teamsOf = ({ teams }: Scenario) => Object.values(teams)
const issuesOf = ({ issues }: Scenario) => Object.values(issues)
const kindsOf = ({ customers = {} }: Scenario) => Object.values(customers)

const MECHANISMS: readonly Mechanism[] = [
  {
    measures: ['abandonment', 'ended_abandoned'],
    without: 'no customer and no line has a "patience", and nobody balks',
    hint: 'write a patience, such as weibull(8 min, 0.83)',
    unknown: /\.(patience|balk)$/,
    is: (scenario) =>
      teamsOf(scenario).some(({ patience }) => patience !== undefined) ||
      kindsOf(scenario).some(({ patience, balk = 0 }) => patience !== undefined || balk > 0),
  },
  {
    measures: ['blocked', 'ended_turned_away'],
    without: 'no team has a "queue_limit"',
    hint: 'write teams.NAME.queue_limit',
    unknown: /\.queue_limit$/,
    is: (scenario) => teamsOf(scenario).some(({ queue_limit }) => queue_limit !== undefined),
  },
  {
    measures: ['sent_away', 'ended_sent_away'],
    without: 'no team sends its line away when it closes',
    hint: 'write teams.NAME.at_close: leave',
    unknown: /^$/,
    is: (scenario) => teamsOf(scenario).some(({ at_close }) => at_close === 'leave'),
  },
  {
    measures: ['speed_of_answer', 'queue_time', 'delayed'],
    without: 'all agents are unlimited',
    hint: 'write how many there are',
    unknown: /\.agents$/,
    is: (scenario) => teamsOf(scenario).some(({ agents }) => agents !== 'unlimited'),
  },
  {
    measures: ['reopening'],
    without: 'no issue says how many solved cases stay solved, and no bot is ever wrong',
    hint: 'write issues.NAME.right_first_time and reopens_after',
    unknown: /\.(right_first_time|wrong)$/,
    is: (scenario) =>
      issuesOf(scenario).some(({ right_first_time }) => right_first_time !== undefined) ||
      teamsOf(scenario).some(({ kind, wrong }) => kind === 'bot' && wrong !== 0),
  },
  {
    measures: ['transfers', 'transfers_per_contact', 'contacts_transferred', 'misroutes'],
    without: 'every issue has one team, which keeps it',
    hint: 'write issues.NAME.chain with several teams, or a routing',
    unknown: /\.matrix\./,
    is: (scenario) =>
      issuesOf(scenario).some(({ chain = [], routing, remedy }) => {
        return chain.length > 1 || routing !== undefined || remedy?.owner !== undefined
      }),
  },
  {
    measures: ['concession', 'concession_p95', 'on_the_spot', 'refusals', 'authority_used', 'cost_concessions'],
    without: 'no issue has a "remedy"',
    hint: 'write issues.NAME.remedy with its amount',
    unknown: /^$/,
    is: (scenario) => issuesOf(scenario).some(({ remedy }) => remedy !== undefined),
  },
  {
    measures: ['escalations', 'escalated_decisions', 'approvals', 'approval_wait', 'approval_layers', 'paid_anyway'],
    without:
      'there is nobody to ask about a remedy: it takes an issue with a "remedy", and a team that reports to a manager',
    hint: 'write managers, and teams.NAME.reports_to',
    unknown: /^$/,
    is: (scenario) => {
      const { managers = {}, approvals } = scenario
      const isAsked = teamsOf(scenario).some(({ reports_to }) => reports_to !== undefined)
      const isThere = Object.keys(managers).length > 0 && (isAsked || typeof approvals?.policy === 'object')
      return isThere && issuesOf(scenario).some(({ remedy }) => remedy !== undefined)
    },
  },
  {
    measures: ['undue_paid', 'undue_granted', 'undue_requests'],
    without: 'no request is undue',
    hint: 'write issues.NAME.undue',
    unknown: /\.undue$|\.exaggerates/,
    is: (scenario) =>
      issuesOf(scenario).some(({ undue, exaggerates }) => undue !== undefined || exaggerates !== undefined),
  },
  {
    measures: ['agent_attrition'],
    without: 'nobody leaves',
    hint: 'write culture.attrition',
    unknown: /\.attrition$/,
    is: ({ culture }) => (culture?.attrition ?? 0) > 0,
  },
]

/** Figures that are more than nothing of what cannot happen in the house that the file describes. */
export function cannotHappen(figures: Figures, scenario: Scenario, floor: number): readonly Contradiction[] {
  const unknown = (scenario.unknown ?? []).flatMap(({ places }) => places.map(({ path }) => path))
  return figures.all().flatMap((observed): readonly Contradiction[] => {
    const figure = known(observed, floor)
    const mechanism = MECHANISMS.find(({ measures }) => measures.includes(observed.measure))
    const mayBe =
      mechanism === undefined || mechanism.is(scenario) || unknown.some((path) => mechanism.unknown.test(path))
    if (mayBe || figure.low <= 0) return []
    const message = `${figure.text} cannot be in this file: ${mechanism.without}`
    return [{ code: 'cannot-happen', isCertain: true, path: observed.path, message, hint: mechanism.hint }]
  })
}
