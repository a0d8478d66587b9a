import type { Output } from '../outputs.js'
import { blockedBy, of } from '../outputs.js'

/** The designs that come with the program and extend one house. */
export const BUNDLED = ['bureaucratic', 'ersatz', 'fearful', 'siloed', 'offshored', 'guardrails', 'empowered'] as const
const TEAMS = ['front_line', 'product_support', 'logistics', 'manufacturer_desk', 'claims']
const ISSUES = ['late_delivery', 'worn_washer', 'damaged_delivery']

/** One lever at three doses in every bundled design, and the figure that must follow it at both steps. */
export interface Dose {
  readonly mechanism: string
  readonly what: string
  /** As the page names them. */
  readonly doses: readonly [string, string, string]
  readonly assign: (dose: string) => readonly string[]
  readonly output: Output
  readonly direction: 'rises' | 'falls'
}

function lever(name: string): Dose['assign'] {
  return (dose) => TEAMS.map((team) => `teams.${team}.empowerment.${name}=${dose}`)
}

/** How who decides what answers to its levers, wherever the lever is. */
export const DOSES: readonly Dose[] = [
  {
    mechanism: 'M6',
    what: 'training that is missing',
    doses: ['100%', '50%', '0%'],
    assign: lever('training'),
    output: of('escalated_decisions'),
    direction: 'rises',
  },
  {
    mechanism: 'M5',
    what: 'guidelines that are missing',
    doses: ['100%', '50%', '0%'],
    assign: lever('guidelines'),
    output: of('trust_loss'),
    direction: 'rises',
  },
  {
    mechanism: 'M5',
    what: 'knowledge of the customer that is missing',
    doses: ['100%', '50%', '0%'],
    assign: lever('history'),
    output: blockedBy('judgement'),
    direction: 'rises',
  },
  {
    mechanism: 'M2',
    what: 'walls between departments',
    doses: ['0%', '50%', '100%'],
    assign: (dose) => [`culture.silos=${dose}`],
    output: blockedBy('ownership'),
    direction: 'rises',
  },
  {
    mechanism: 'M8',
    what: 'reviews that only criticise, by how many decisions they look at',
    doses: ['0.01%', '30%', '100%'],
    assign: (dose) => ['culture.leadership=0%', `culture.review=${dose}`],
    output: of('authority_used'),
    direction: 'falls',
  },
  {
    mechanism: 'M9',
    what: 'reviews that say thank you',
    doses: ['0%', '50%', '100%'],
    assign: (dose) => ['culture.leadership=70%', ...lever('recognition')(dose)],
    output: of('agent_confidence'),
    direction: 'rises',
  },
  {
    mechanism: 'M19',
    what: 'pay of the first line, where others pay 20 USD per hour',
    doses: ['20', '16', '12'],
    assign: (dose) => ['teams.front_line.market_wage=20 USD per hour', `teams.front_line.wage=${dose} USD per hour`],
    output: of('agent_attrition'),
    direction: 'rises',
  },
  {
    mechanism: 'M23',
    what: 'policy misread by people whom nobody taught',
    doses: ['0%', '20%', '50%'],
    assign: (dose) => [`culture.misunderstood=${dose}`],
    output: of('misread_refusals'),
    direction: 'rises',
  },
  {
    mechanism: 'M24',
    what: 'requests for which nothing is due',
    doses: ['0%', '10%', '30%'],
    assign: (dose) => ISSUES.flatMap((issue) => [`issues.${issue}.undue=${dose}`]),
    output: of('undue_paid'),
    direction: 'rises',
  },
  {
    mechanism: 'M26',
    what: 'advertising, where the firm has been spending 20,000 USD a month',
    doses: ['5000', '20000', '80000'],
    assign: (dose) => [`marketing={budget: ${dose} USD per month, usual: 20000 USD per month}`],
    output: of('customers_balance'),
    direction: 'rises',
  },
  {
    mechanism: 'M27',
    what: 'refusals on policy, where applicants go by what people say of their work, and morale moves within days',
    doses: ['0%', '50%', '100%'],
    assign: (dose) => ['culture.referred=100%', 'beliefs.people.morale_half_life=0.2', `culture.refusal=${dose}`],
    output: of('applicants'),
    direction: 'falls',
  },
  {
    mechanism: 'M28',
    what: 'gestures beyond what is due, of 5 USD each',
    doses: ['0%', '30%', '90%'],
    assign: (dose) => [`culture.delight={share: ${dose}, cost: 5 USD}`],
    output: of('satisfaction'),
    direction: 'rises',
  },
]
