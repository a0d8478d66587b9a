import { describe, expect, test } from 'vitest'
import { house, moves, type Output, per, trustLoss } from '../support/doses.js'

const doses = (...values: readonly (readonly string[])[]) => values
/** One change at several strengths, with what else must be there. */
const strengths = (change: (dose: string) => string, values: readonly string[], ...always: string[]) =>
  values.map((value) => [...always, change(value)])

const refusals = per('refused_on_policy', 'refused_after_escalation')
const approvalWait = per('approval_wait_seconds')
const handleTime = per('handle_seconds')
const churn = per('churn')
const addedChurn: Output = (one) => churn(one) - 0.12
const waitPerRequest: Output = (one) => one.sum('approval_wait_seconds') / one.sum('approvals_decided')
const SMALL_LIMIT = 'teams.front.authority.granted=40 EUR'

describe('M1: layers of approval', () => {
  test('cost time and trust', () => {
    moves(
      doses(
        [],
        [SMALL_LIMIT],
        [SMALL_LIMIT, 'managers.supervisor.limit=60 EUR'],
        [SMALL_LIMIT, 'managers.supervisor.limit=60 EUR', 'managers.operations.limit=100 EUR'],
      ),
      { approvalWait, layers: per('approval_layers'), handleTime, trustLoss },
    )
  })
})

describe('M2: silos', () => {
  test('send cases astray, lose their context and cost trust', () => {
    moves(
      strengths((dose) => `culture={silos: ${dose}}`, ['0%', '50%', '100%']),
      {
        transfers: per('transfers'),
        misroutes: per('misroutes'),
        repeats: per('repeat_explanations'),
        lost: per('trust_misroute', 'trust_repeat_explanation', 'trust_transfer'),
        trustLoss,
      },
    )
  })

  test('guard the ownership of remedies', () => {
    moves(
      strengths((dose) => `culture={silos: ${dose}}`, ['0%', '50%', '100%'], 'issues.large.remedy.owner=back'),
      { guarded: per('blocked_first_ownership') },
    )
  })
})

describe('M3: the transfer game', () => {
  test('the less is handed over, the more is told again', () => {
    const form = (dose: string) => `teams.front.transfer={mode: cold, context: ${dose}}`
    moves(strengths(form, ['shared', 'verbal', 'none']), {
      repeats: per('repeat_explanations'),
      told: per('time_repeat_explaining'),
      lost: per('trust_repeat_explanation'),
      effort: per('effort'),
    })
  })

  test('each hop adds transfers and waits', () => {
    const solvable = (dose: string) => `issues.small.solvable.front=${dose}`
    moves(strengths(solvable, ['100%', '60%', '20%'], 'teams.back.agents=4'), {
      transfers: per('transfers'),
      effort: per('effort'),
      handover: per('time_hold_handover'),
    })
  })

  test('a warm handover costs the agent the wait that it shares', () => {
    const warm = house('teams.front.transfer={mode: warm, context: notes, warm_limit: 10 min}', 'teams.back.agents=2')
    const cold = house('teams.front.transfer={mode: cold, context: notes}', 'teams.back.agents=2')
    expect(warm.team('front', 'handle_seconds')).toBeGreaterThan(1.01 * cold.team('front', 'handle_seconds'))
  })
})

describe('M4: ersatz empowerment', () => {
  test('agents who may act but cannot block, escalate and cost trust', () => {
    moves(
      strengths((dose) => `teams.front.empowerment.tools=${dose}`, ['100%', '70%', '30%']),
      {
        blocked: per('blocked_any_tools'),
        escalations: per('escalations'),
        trustLoss,
      },
    )
  })

  test('a claim without the means hurts more than no claim', () => {
    const means = (dose: string) => `teams.front.empowerment.tools={claimed: ${dose}, actual: 50%}`
    moves(strengths(means, ['50%', '75%', '100%'], 'culture={refusal: 60%}'), {
      overClaims: per('over_claims'),
      lost: per('trust_over_claim'),
      trustLoss,
    })
  })
})

describe('M5: procedures without orientation', () => {
  const orientation = (dose: string) => `teams.front.empowerment={orientation: ${dose}, guidelines: 0%}`

  test('leave novel cases undecided', () => {
    moves(
      strengths(orientation, ['100%', '60%', '20%'], 'culture={refusal: 50%}'),
      { blocked: per('blocked_first_judgement'), refusals, trustLoss },
      { firstContact: per('first_contact_resolved') },
    )
  })

  test('guidelines cover part of what orientation misses, less of what is novel', () => {
    const guidelines = (dose: string) => `teams.front.empowerment={orientation: 20%, guidelines: ${dose}}`
    moves(strengths(guidelines, ['0%', '50%', '100%']), {}, { blocked: per('blocked_first_judgement') })
    const drop = (novel: string) => {
      const blocked = (dose: string) =>
        house(guidelines(dose), `issues.large={novel: ${novel}, exception: 100%}`, 'issues.small.remedy.needed=0%').sum(
          'blocked_first_judgement',
        )
      return 1 - blocked('100%') / blocked('0%')
    }
    expect(drop('100%')).toBeLessThan(0.5 * drop('0%'))
  })
})

describe('M6: training', () => {
  test('its lack passes cases on and brings them back', () => {
    moves(
      strengths((dose) => `teams.front.empowerment.training=${dose}`, ['100%', '60%', '20%']),
      { transfers: per('transfers'), reopenings: per('reopenings'), contacts: per('contacts'), trustLoss, handleTime },
      { firstContact: per('first_contact_resolved') },
    )
  })

  test('its lack sends agents upstairs to be on the safe side', () => {
    moves(
      strengths((dose) => `teams.front.empowerment.training=${dose}`, ['100%', '60%', '20%']),
      { escalations: per('escalations') },
      { onTheSpot: per('on_the_spot') },
    )
  })

  test('its lack shows in how customers are treated', () => {
    const training = (dose: string) => `teams.front.empowerment.training=${dose}`
    moves(strengths(training, ['100%', '60%', '20%']), { poor: per('trust_poor_treatment') })
  })
})

describe('M7: trust', () => {
  test('falls in all facets by what happens, in proportion to the scale', () => {
    const policy = ['culture={refusal: 80%}', 'teams.front.authority={granted: 20 EUR, exceptions: false}']
    moves(
      strengths((dose) => `beliefs={trust: {scale: ${dose}}}`, ['0', '1', '2'], ...policy),
      { refused: per('trust_refused_on_policy'), distrust: per('distrusting') },
      // Gains grow as well: some facets end higher for some, but the refused lose more.
      { integrity: per('trust_integrity') },
    )
  })

  test('losses weigh more than gains of the same size', () => {
    const ratio = (dose: string) => `beliefs={trust: {gain_ratio: ${dose}}}`
    const gain: Output = (one) => -one.sum('trust_warm_treatment') / one.sum('journeys')
    moves(strengths(ratio, ['1', '2', '4']), { trustLoss: (one) => 5 + trustLoss(one) }, { gain })
  })
})

describe('M10: "I am sorry, but we have a policy"', () => {
  const refusal = (dose: string) => `culture={refusal: ${dose}}`

  test('hurts trust, drives customers away and feeds bad talk', () => {
    moves(strengths(refusal, ['0%', '40%', '80%'], 'teams.front.authority={granted: 40 EUR, exceptions: false}'), {
      refused: per('refused_on_policy'),
      lost: per('trust_refused_on_policy'),
      trustLoss,
      contacts: per('contacts'),
      churn,
      bad: per('tellings_negative'),
    })
  })

  test('makes some demand a manager, who often pays anyway', () => {
    const assertive = (dose: string) => `customers.regular.demands_manager=${dose}`
    moves(
      strengths(assertive, ['0%', '30%', '60%'], 'culture={refusal: 90%}', SMALL_LIMIT),
      { demands: per('manager_demands'), paid: per('paid_anyway') },
      { ended: per('ended_refused') },
    )
  })

  test('a substitute softens it', () => {
    const substitute = (dose: string) => `culture={refusal: 90%, substitute: {share: 100%, worth: ${dose}}}`
    moves(
      strengths(substitute, ['0%', '40%', '80%'], SMALL_LIMIT),
      {},
      { lost: per('trust_refused_on_policy'), addedChurn },
    )
  })
})

describe('M11: rules', () => {
  test('save concessions and lose customers', () => {
    const strict = ['front', 'back'].map((team) => `teams.${team}.authority={exceptions: false}`)
    moves(
      strengths((dose) => `culture={refusal: 100%, rules: ${dose}}`, ['0', '0.7', '1.5'], ...strict),
      { refusals, churn, churnCost: per('churn_cost') },
      { concessions: per('concession') },
    )
  })
})

describe('M12: a hierarchy that is often not available', () => {
  const available = (dose: string) => `managers.supervisor.available=${dose}`

  test('makes requests wait', () => {
    moves(strengths(available, ['100%', '70%', '40%'], SMALL_LIMIT), { waitPerRequest })
  })

  test('makes big problems wait longer than small ones', () => {
    const one = house(available('60%'), SMALL_LIMIT, 'managers.operations.available=30%')
    const wait = (name: string) => {
      const issue = one.model.issues.findIndex((candidate) => candidate.name === name)
      const of = (counter: 'approval_wait_seconds' | 'approvals_decided') => one.ofIssue(issue, counter)
      return of('approval_wait_seconds') / of('approvals_decided')
    }
    expect(wait('large')).toBeGreaterThan(1.3 * wait('small'))
  })
})

describe('M13: someone immediately available', () => {
  test('shortens the wait for what is beyond reasonable parameters, the more so the more are there', () => {
    const away = 'managers.supervisor.available=40%'
    const duty = (people: number, limit: string) => [
      SMALL_LIMIT,
      away,
      `managers.duty={people: ${people}, decides_in: exponential(3 min)${limit}}`,
      'approvals.policy={duty_manager: duty}',
    ]
    moves(
      doses([SMALL_LIMIT, away], duty(1, ', limit: 100 EUR'), duty(3, '')),
      {},
      { waitPerRequest, trustLoss: (one) => 5 + trustLoss(one) },
    )
  })
})

describe('M14: span of control', () => {
  test('managers are finite: fewer of them are busier and later', () => {
    const people = (dose: string) => `managers.supervisor.people=${dose}`
    const occupancy: Output = (one) =>
      one.manager('supervisor', 'busy_seconds') / one.manager('supervisor', 'on_duty_seconds')
    const queue: Output = (one) => one.manager('supervisor', 'line_seconds')
    moves(strengths(people, ['4', '2', '1'], 'teams.front.authority.granted=20 EUR'), {
      occupancy,
      queue,
      waitPerRequest,
    })
  })
})

describe('M15: resolved at the first touch', () => {
  test('restores trust and keeps customers', () => {
    const limit = (dose: string) => `teams.front.authority.granted=${dose}`
    moves(
      strengths(limit, ['0 EUR', '40 EUR', '300 EUR'], 'culture={refusal: 50%}'),
      { spot: per('on_the_spot'), regained: (one) => -per('trust_remedied')(one), satisfaction: per('satisfaction') },
      { trustLoss: (one) => 5 + trustLoss(one), churn },
    )
  })
})

describe('M16: service recovery', () => {
  const only = [
    'issues.small.share=0%',
    'issues.question.share=0%',
    'issues.large.share=100%',
    'issues.large.remedy.needed=100%',
  ]

  test('too little is worth little, more than due is worth no more', () => {
    // What is granted over what is due, set by the belief that bends its value.
    const value = (low: number, high: number) => `beliefs={deciding: {remedy_value: {low: ${low}, high: ${high}}}}`
    const regained: Output = (one) => -one.sum('trust_remedied') / one.sum('on_the_spot')
    const stingy = house(...only, value(1.0, 1.8), 'issues.large.share=100%')
    const fair = house(...only, value(0.6, 1.0))
    expect(regained(fair)).toBeGreaterThan(1.1 * regained(stingy))
  })

  test('can please more than no failure at all, but never makes anyone likelier to stay', () => {
    const recovered = house(...only)
    const enquiry = house(...only, 'issues.large.kind=enquiry', 'issues.large.remedy.needed=0%')
    expect(per('satisfaction')(recovered)).toBeGreaterThan(per('satisfaction')(enquiry))
    expect(churn(recovered)).toBeGreaterThan(0.12)
  })
})

describe('M17: word of mouth', () => {
  test('those whom the firm lets down talk more, and put others off', () => {
    const refusal = (dose: string) => `culture={refusal: ${dose}}`
    const limits = ['front', 'back'].map((team) => `teams.${team}.authority={granted: 10 EUR, exceptions: false}`)
    moves(
      strengths(refusal, ['0%', '50%', '100%'], ...limits),
      { bad: per('tellings_negative'), cost: (one) => 20 + per('word_of_mouth_cost')(one) },
      { good: per('tellings_positive'), won: per('customers_won') },
    )
  })

  test('moves nobody where no listener is about to choose', () => {
    const market = (dose: string) => `beliefs={word_of_mouth: {listener_in_market: ${dose}}}`
    expect(house(market('0')).sum('customers_won')).toBe(0)
    moves(strengths(market, ['0%', '5%', '10%']), { won: per('customers_won') })
  })
})

describe('M19: causes beside empowerment', () => {
  test('language makes talks and explanations longer, and queues with them', () => {
    moves(
      strengths((dose) => `teams.front.talk_factor=${dose}`, ['1', '1.4', '1.8']),
      { handleTime, queue: per('time_queue') },
    )
    moves(
      strengths((dose) => `teams.front.explain_factor=${dose}`, ['1', '1.5', '2']),
      { told: per('time_explaining') },
    )
  })

  test('a pressed time target shortens legs and lengthens journeys', () => {
    const pressure = (dose: string) => `teams.front.time_target={at: 4 min, pressure: ${dose}}`
    moves(
      strengths(pressure, ['0%', '50%', '100%']),
      { transfers: per('transfers'), reopenings: per('reopenings'), contacts: per('contacts'), trustLoss },
      { firstContact: per('first_contact_resolved'), talkPerLeg: (one) => one.sum('time_talking') / one.sum('legs') },
    )
  })

  test('wages cost money and nothing else', () => {
    const wage = (dose: string) => `teams.front.wage=${dose} EUR per hour`
    moves(strengths(wage, ['10', '20', '40']), {
      labour: (one) => one.team('front', 'labour_busy') + one.team('front', 'labour_idle'),
    })
    expect(house(wage('10')).sum('journey_seconds')).toBe(house(wage('40')).sum('journey_seconds'))
  })
})

describe('M21: empowerment is not a give-away', () => {
  const loose = (dose: string) => `teams.front.empowerment={training: ${dose}, guidelines: 0%}`

  test('untrained and unguided agents give too much', () => {
    moves(strengths(loose, ['100%', '50%', '0%']), {
      over: (one) => 1 + per('over_granted')(one),
      given: per('concession'),
    })
  })

  test('guidelines and limits keep it in bounds', () => {
    const guided = (dose: string) => `teams.front.empowerment={training: 0%, guidelines: ${dose}}`
    moves(strengths(guided, ['0%', '50%', '100%']), {}, { over: (one) => 1 + per('over_granted')(one) })
    const limited = (dose: string) => `teams.front.authority.granted=${dose} EUR`
    moves(strengths(limited, ['1000', '150', '50'], loose('0%')), {}, { over: per('over_granted') })
  })

  test('who lacks the big picture grants what nobody needs', () => {
    const blind = (dose: string) => `teams.front.empowerment.orientation=${dose}`
    moves(strengths(blind, ['100%', '50%', '0%']), { unneeded: per('unneeded_grants') })
  })
})

describe('M22: the levers complement each other', () => {
  const TOOLS = 'teams.front.empowerment.tools=40%'
  const LIMIT = 'teams.front.authority={granted: 20 EUR, exceptions: false}'
  const JUDGEMENT = 'teams.front.empowerment.orientation=10%'

  test('together they do more than the sum of each alone', () => {
    const spot = (...missing: string[]) => house(...missing).team('front', 'on_the_spot')
    const none = spot(TOOLS, LIMIT, 'teams.front.empowerment.guidelines=0%', JUDGEMENT)
    const guidelines = 'teams.front.empowerment.guidelines=0%'
    const alone = [spot(LIMIT, guidelines, JUDGEMENT), spot(TOOLS, guidelines, JUDGEMENT), spot(TOOLS, LIMIT)].reduce(
      (sum, one) => sum + one - none,
      0,
    )
    expect(spot() - none).toBeGreaterThan(1.5 * alone)
  })
})

describe('empowerment can lose', () => {
  const value: Output = per('concession', 'churn_cost', 'word_of_mouth_cost')
  const UNTRAINED = 'teams.front.empowerment={training: 0%, guidelines: 0%, orientation: 20%, safety: 100%}'

  test('loose limits with untrained people cost more than tight ones', () => {
    const loose = house(UNTRAINED)
    const tight = house(UNTRAINED, 'teams.front.authority.granted=40 EUR')
    expect(value(loose)).toBeGreaterThan(1.05 * value(tight))
    expect(per('over_granted')(loose)).toBeGreaterThan(2 * per('over_granted')(tight))
  })

  test('with trained people they do not', () => {
    const loose = house()
    const tight = house('teams.front.authority.granted=40 EUR')
    expect(per('over_granted')(loose)).toBe(0)
    expect(value(loose)).toBeLessThan(1.02 * value(tight))
    expect(churn(loose)).toBeLessThan(churn(tight))
  })

  test('where customers are worth little, refusing is the cheaper way', () => {
    const poor = 'customers.regular.lifetime_value=20 EUR'
    const strict = 'teams.front.authority={granted: 20 EUR, exceptions: false}'
    expect(value(house(poor, strict, 'culture={refusal: 100%}'))).toBeLessThan(0.95 * value(house(poor)))
  })
})
