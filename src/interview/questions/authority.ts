import { money, wage } from '../../scenario/values/money.js'
import { share } from '../../scenario/values/number.js'
import { seconds } from '../../scenario/values/time.js'
import { readOpeningHours } from '../../scenario/values/weekly-hours.js'
import { type Firm, readLayers, UNKNOWN, USUAL } from '../firm.js'
import { ASSUMED, believed, type Entry, eachOf, formed, left, type Question, scalar } from '../question.js'
import { inCurrency, wages } from './wages.js'

const hasManagers = ({ layers }: Firm) => layers.length > 0
const namesOf = (groups: Firm['teams']) => groups.map(({ name }) => name)

/** Who may decide what, what leaders say of it, and who has to be asked. */
export const AUTHORITY: readonly Question[] = [
  {
    id: 'granted',
    ask: 'Up to what amount may an agent put things right without asking?',
    why: 'What the system lets them do, not what the handbook says; for each team with commas between, if they differ.',
    usual: () => UNKNOWN,
    check: (told, { teams }) => eachOf(told, namesOf(teams), money),
    writes: (told, { teams }) =>
      limits('granted', told ?? USUAL_GRANTED, teams, told === undefined ? ASSUMED : undefined),
  },
  {
    id: 'claimed',
    ask: 'And up to what amount do leaders say that they may?',
    why: 'Where the two differ, agents are thought to be free and are not: that gap is what this program is about.',
    usual: () => UNKNOWN,
    check: (told, { teams }) => eachOf(told, namesOf(teams), money),
    writes: (told, { teams }) => (told === undefined ? [] : limits('claimed', told, teams, 'what leaders say')),
  },
  {
    id: 'empowered',
    ask: 'How well do leaders say that agents are equipped: tools, training, orientation, safety?',
    why: 'One share, such as 90%. What is true of each is unknown, and `fit` looks for it.',
    usual: () => UNKNOWN,
    check: formed(share),
    writes: (told, firm) => LEVERS.flatMap((lever) => leverOf(lever, told, firm)),
  },
  {
    id: 'layers',
    ask: 'Which managers have to be asked for more, from the agents’ own upwards, and how many are there of each?',
    why: 'Each layer is a wait. One word and a number each: team_leader 4, head_of_service 1; or none.',
    usual: () => USUAL.layers,
    check: readLayers,
    writes: (_, firm) => (hasManagers(firm) ? layers(firm) : []),
  },
  {
    id: 'layer_limits',
    ask: 'Up to what amount may they grant it?',
    why: 'For each layer with commas between, all but the last, who may grant everything: 100, or 100, 500.',
    usual: () => UNKNOWN,
    isAsked: ({ layers }) => layers.length > 1,
    check: (told, { layers }) => eachOf(told, namesOf(layers.slice(0, -1)), money),
    writes: (told, { layers }) =>
      told === undefined
        ? []
        : eachOf(told, namesOf(layers.slice(0, -1)), money).map((value, index) => ({
            at: ['managers', layers[index]!.name, 'limit'],
            value,
          })),
  },
  {
    id: 'deciding',
    ask: 'How long does one of them take over a decision, once they look at it?',
    why: 'Attention, not the wait for it, such as 3 min; for each layer with commas between, if they differ.',
    usual: () => UNKNOWN,
    isAsked: hasManagers,
    check: (told, { layers }) => eachOf(told, namesOf(layers), seconds()),
    writes: (told, { layers }) =>
      eachOf(told ?? USUAL_DECIDING, namesOf(layers), seconds()).map((each, index) => ({
        at: ['managers', layers[index]!.name, 'decides_in'],
        value: `lognormal(${each}, 1)`,
        remark: told === undefined ? ASSUMED : 'mean, and spread over mean',
      })),
  },
  {
    id: 'available',
    ask: 'In what share of their hours can they be reached at once?',
    why: 'Meetings and journeys make the wait; for each layer with commas between, if they differ.',
    usual: () => UNKNOWN,
    isAsked: hasManagers,
    check: (told, { layers }) => eachOf(told, namesOf(layers), share),
    writes: (told, { layers }) => [
      ...eachOf(told ?? believed('managers.*.available'), namesOf(layers), share).map((value, index) => ({
        at: ['managers', layers[index]!.name, 'available'],
        value,
      })),
      ...layers.map(({ name }) => ({ at: ['managers', name, 'spell'], value: '45 min', remark: 'assumed' })),
      ...(told === undefined ? [left('managers.*.available')] : []),
    ],
  },
  {
    id: 'shifts',
    ask: 'When do they work?',
    why: 'Who calls in the evening waits for the morning if they do not; mon-fri 09:00-17:00, for instance.',
    usual: ({ open }) => open,
    isAsked: hasManagers,
    check: (told) => readOpeningHours([told]),
    writes: (told, { layers }) =>
      told === undefined ? [] : layers.map(({ name }) => ({ at: ['managers', name, 'shifts'], value: scalar(told) })),
  },
  {
    id: 'manager_wage',
    ask: 'What does an hour of theirs cost?',
    why: 'Each request takes some of it; for each layer with commas between, if they differ: 35 per hour, 60 per hour.',
    usual: () => UNKNOWN,
    isAsked: hasManagers,
    check: (told, firm) => eachOf(inCurrency(told, firm), namesOf(firm.layers), wage),
    writes: (told, firm) => wages('managers', namesOf(firm.layers), told, USUAL_MANAGER_WAGE, firm),
  },
  {
    id: 'remedies',
    ask: 'Of all cases, what share needs a remedy: money back, a credit, a replacement?',
    why: 'Only then does anybody have to decide. The ledger counts those that were paid, which may be fewer.',
    usual: () => UNKNOWN,
    check: formed(share),
    writes: (told) => {
      const at = ['issues', 'case', 'remedy', 'needed']
      return told === undefined
        ? [{ at, value: believed('issues.*.remedy.needed') }, left('issues.case.remedy.needed')]
        : [{ at, value: told }]
    },
  },
  {
    id: 'remedy_cost',
    ask: 'What does a remedy cost, on average?',
    why: 'Against the limits above it says how often somebody has to be asked.',
    usual: () => UNKNOWN,
    check: formed(money),
    writes: (told) => [
      {
        at: ['issues', 'case', 'remedy', 'amount'],
        value: `lognormal(${told ?? USUAL_REMEDY}, 1)`,
        remark: told === undefined ? ASSUMED : 'mean, and spread over mean',
      },
    ],
  },
]

const USUAL_MANAGER_WAGE = '35 per hour'
const USUAL_GRANTED = '20'
const USUAL_REMEDY = '40'
const USUAL_DECIDING = '4 min'

function limits(kind: string, told: string, teams: Firm['teams'], remark: string | undefined): readonly Entry[] {
  return eachOf(told, namesOf(teams), money).map((value, index) => ({
    at: ['teams', teams[index]!.name, 'authority', kind],
    value,
    ...(remark === undefined ? {} : { remark }),
  }))
}

const LEVERS = ['tools', 'training', 'orientation', 'safety']

/** What leaders say of a lever, if they do; what is, by the registry's belief, which is unknown of all teams together. */
function leverOf(lever: string, claimed: string | undefined, { teams }: Firm): readonly Entry[] {
  const path = `teams.*.empowerment.${lever}`
  const is = believed(path)
  return [
    ...teams.map(({ name }) => ({
      at: ['teams', name, 'empowerment', lever],
      value: claimed === undefined ? is : `{claimed: ${claimed}, actual: ${is}}`,
    })),
    left(path),
  ]
}

/** One of the first layer looks after so many agents, where nobody knows how many there are. */
const SPAN = 12

function layers({ teams, layers }: Firm): readonly Entry[] {
  const agents = teams.reduce((sum, { people = SPAN }) => sum + people, 0)
  return [
    ...teams.map(({ name }) => ({ at: ['teams', name, 'reports_to'], value: layers[0]!.name })),
    ...layers.flatMap(({ name, people }, index): readonly Entry[] => [
      {
        at: ['managers', name, 'people'],
        value: String(people ?? (index === 0 ? Math.max(1, Math.round(agents / SPAN)) : 1)),
        ...(people === undefined ? { remark: ASSUMED } : {}),
      },
      ...layers.slice(index + 1, index + 2).map((above) => ({
        at: ['managers', name, 'reports_to'],
        value: above.name,
      })),
    ]),
  ]
}
