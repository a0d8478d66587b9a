import { WEEK } from '../../../../src/kernel/units.js'
import type { JourneyCounter } from '../../../../src/ledger/counters.js'
import type { Fact } from '../fact.js'
import type { Observed } from '../observed.js'
import { meanOf, those } from '../readings.js'

/** Problems solved per hour of handling, of one issue. */
function productivity(house: Observed, issue: string): number {
  const row = house.issue(issue)
  return row('ended_resolved') / row('handle_seconds')
}

function productivityOfAll({ whole: { journey } }: Observed): number {
  return journey('ended_resolved') / journey('handle_seconds')
}

/** By how many per cent a figure is higher after than before. */
function rise(before: number, after: number): number {
  return 100 * (after / before - 1)
}

/** Per cent more problems solved per hour of handling, of customers who arrive from one week's end to another's. */
function gain(without: Observed, with_: Observed, from: number, until: number): number {
  const solvedAnHour = (house: Observed) => {
    const arriving = those(house, ({ arrived }) => arrived >= from * WEEK && arrived < until * WEEK)
    return (
      arriving.filter(({ ending }) => ending === 'resolved').length /
      (arriving.length * meanOf(arriving, ({ handled }) => handled))
    )
  }
  return rise(solvedAnHour(without), solvedAnHour(with_))
}

function perJourney(house: Observed, issue: string, counter: JourneyCounter): number {
  const row = house.issue(issue)
  return row(counter) / row('journeys')
}

function talkPerLeg({ whole: { journey } }: Observed): number {
  return (journey('time_talking') + journey('wrap_up_seconds')) / journey('legs')
}

/** Share of transfers after which the case is not told again. */
function contextKept(house: Observed, issue: string): number {
  const row = house.issue(issue)
  return 1 - row('repeat_explanations') / row('transfers')
}

/** The people who serve: training, tools, authority, handovers. */
export const PEOPLE: readonly Fact[] = [
  {
    id: 'F17',
    fact: 'A generative-AI assistant lets agents solve about 15 % more an hour, novices most, with fewer requests for a manager; training brings 10 %, fading',
    sources: ['brynjolfsson_2025', 'de_grip_2012'],
    settings: {
      before: 'facts/tool-before.yaml',
      after: 'facts/tool-after.yaml',
      untaught: 'facts/no-training-wave.yaml',
      taught: 'facts/training-wave.yaml',
    },
    readings: [
      {
        name: 'solved an hour, all with the tool (% more)',
        strength: 'strong',
        target: [9, 20],
        value: ({ before, after }) => rise(productivityOfAll(before!), productivityOfAll(after!)),
      },
      {
        name: 'solved an hour, novices with the tool (% more)',
        strength: 'strong',
        target: [20, 40],
        value: ({ before, after }) => rise(productivity(before!, 'with_novices'), productivity(after!, 'with_novices')),
      },
      {
        name: 'solved an hour, experts with the tool (% more)',
        strength: 'strong',
        target: [-5, 5],
        value: ({ before, after }) => rise(productivity(before!, 'with_experts'), productivity(after!, 'with_experts')),
      },
      {
        name: 'requests upstairs, with the tool (% more)',
        strength: 'strong',
        target: [-100, 0],
        value: ({ before, after }) =>
          rise(perJourney(before!, 'with_novices', 'escalations'), perJourney(after!, 'with_novices', 'escalations')),
      },
      {
        name: 'solved an hour, first two weeks after a training wave (% more)',
        strength: 'strong',
        target: [5, 15],
        value: ({ untaught, taught }) => gain(untaught!, taught!, 0, 2),
      },
      {
        name: 'share of that gain left in weeks 12 and 13',
        strength: 'strong',
        target: [-0.2, 0.5],
        value: ({ untaught, taught }) => gain(untaught!, taught!, 11, 13) / gain(untaught!, taught!, 0, 2),
      },
    ],
    note: 'The tool is stated by what it does to what people know; that novices gain most, and that there are fewer requests upstairs, follows. The wave makes up half of what is missing; that it fades over weeks is stated, how much an hour gains by it follows. The experiment with training measured 100 over the handling time, that is shorter calls: here the same gain is one of cases solved, as no lever shortens the talk.',
  },
  {
    id: 'F18',
    fact: 'Empowerment goes with better service, and not with shorter calls',
    sources: ['batt_moynihan_2006'],
    settings: { without: 'facts/bureaucratic.yaml', with: 'facts/empowered.yaml' },
    readings: [
      {
        name: 'talk and wrap-up of a leg, empowered (% more)',
        strength: 'single study',
        target: [-5, 5],
        value: (in_) => rise(talkPerLeg(in_.without!), talkPerLeg(in_.with!)),
      },
      {
        name: 'satisfaction, empowered less bureaucratic (points)',
        strength: 'single study',
        target: [0, 100],
        value: (in_) => perCustomer(in_.with!) - perCustomer(in_.without!),
      },
    ],
  },
  {
    id: 'F19',
    fact: 'Word of mouth loses half of a case at each handover, notes 3 %, a shared record next to nothing',
    sources: ['bhabra_2007'],
    settings: { run: 'facts/handovers.yaml' },
    readings: [
      {
        name: 'not told again after word of mouth',
        strength: 'single study',
        target: [0.43, 0.53],
        value: ({ run }) => contextKept(run!, 'spoken'),
      },
      {
        name: 'not told again after notes',
        strength: 'single study',
        target: [0.95, 0.985],
        value: ({ run }) => contextKept(run!, 'noted'),
      },
      {
        name: 'not told again with a shared record',
        strength: 'single study',
        target: [0.99, 1],
        value: ({ run }) => contextKept(run!, 'recorded'),
      },
    ],
  },
  {
    id: 'F20',
    fact: 'Two skills an agent serve nearly as well as all skills',
    sources: ['wallace_whitt_2005'],
    settings: {},
    readings: [],
    unstated: [
      {
        name: 'wait by skills an agent',
        why: 'An agent belongs to one team: the language has overflow between teams, not agents with several skills.',
      },
    ],
  },
]

function perCustomer({ whole: { journey } }: Observed): number {
  return journey('satisfaction') / journey('journeys')
}
