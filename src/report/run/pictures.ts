import type { House, HousePart } from '../../experiment/organisation.js'
import type { Figures, Summary } from '../../experiment/summary.js'
import type { TakenWay } from '../../story/ways.js'
import { amountText, durationText, exactText, fixedText, percentText } from '../figure-text.js'
import { labelOf } from '../labels.js'
import type { Picture, Place, Stop, Way } from '../report.js'

/** What pictures of a run are drawn from, beside its summary. */
export interface Seen {
  readonly house: House
  /** Of the first replication. */
  readonly ways: readonly TakenWay[]
}

/** Which ways customers take through the house. */
export function flow({ ways }: Seen): Picture | null {
  if (ways.length === 0) return null
  const found = new Map<string, { way: Way; sums: number[] }>()
  for (const taken of ways) {
    const stops = stopsOf(taken)
    const key = JSON.stringify([taken.ending, stops.map(({ name, kind }) => [name, kind])])
    const known = found.get(key)
    const losses = lossesAt(taken, stops)
    const sums = losses.map((loss, index) => loss + (known?.sums[index] ?? 0))
    const customers = 1 + (known?.way.customers ?? 0)
    const way = {
      stops,
      ending: labelOf('ending', taken.ending),
      isGood: taken.ending === 'resolved',
      customers,
      trust: sums.map((sum) => -sum / customers),
    }
    found.set(key, { way, sums })
  }
  return {
    kind: 'picture',
    title: 'The ways that customers take',
    drawing: { shape: 'flow', ways: [...found.values()].map(({ way }) => way), customers: ways.length },
    note: `${exactText(ways.length)} customers of the first replication. Bands are as wide as customers are many, and coloured by the trust that they have lost by then on average.`,
  }
}

/** Managers asked one after the other are one stop. */
function stopsOf({ stops }: TakenWay): readonly Stop[] {
  return stops
    .filter(({ kind }, index) => kind === 'team' || stops[index - 1]?.kind !== 'approval')
    .map(({ name, kind }) => ({ name, kind }))
}

/** Points lost when a customer goes on from each stop. */
function lossesAt({ stops }: TakenWay, { length }: readonly Stop[]): readonly number[] {
  const losses = stops.flatMap(({ kind, loss }, index) =>
    kind === 'approval' && stops[index + 1]?.kind === 'approval' ? [] : [loss],
  )
  return losses.slice(0, length)
}

const BINS = 45
/** So many customers in a thousand lie beyond either end, and are counted at it. */
const TAIL = 0.005
const STEPS = [1, 2, 5, 10, 20, 50] as const

/** How the loss of trust is spread: most are fine, the tail is the story. */
export function spread({ ways }: Seen): Picture | null {
  const losses = ways.map(({ loss }) => loss).sort((a, b) => a - b)
  const at = (share: number) => losses[Math.min(losses.length - 1, Math.floor(share * losses.length))] ?? 0
  const [low, high] = [at(TAIL), at(1 - TAIL)]
  if (losses.length === 0 || low === high) return null
  const width = STEPS.find((step) => (high - low) / step <= BINS) ?? STEPS.at(-1)!
  const first = Math.floor(low / width) * width
  const count = Math.floor((high - first) / width) + 1
  const bins = Array.from({ length: count }, (_, index) => ({ from: first + index * width, good: 0, bad: 0 }))
  for (const { loss, ending } of ways) {
    const bin = bins[Math.max(0, Math.min(count - 1, Math.floor((loss - first) / width)))]!
    if (ending === 'resolved') bin.good++
    else bin.bad++
  }
  return {
    kind: 'picture',
    title: 'How the loss is spread over customers',
    drawing: {
      shape: 'distribution',
      axis: first < 0 ? 'points of trust lost (below zero: won)' : 'points of trust lost',
      width,
      bins,
      labels: { good: 'problem solved', bad: 'not solved' },
      marks: [
        { at: at(0.5), text: `half lose less than ${fixedText(at(0.5), 0)}` },
        { at: at(0.9), text: `one in ten loses more than ${fixedText(at(0.9), 0)}` },
      ],
    },
    note: `${exactText(ways.length)} customers of the first replication; the bars at the ends hold all beyond them.`,
  }
}

/** Who is to be asked, for what, and how busy everybody is. */
export function organisation({ breakdown, currency, warnings }: Summary, { house }: Seen): Picture | null {
  const { teams, roles } = house
  if (teams.length + roles.length < 2) return null
  const overloaded = (name: string) =>
    warnings.some(({ code, message }) => code.startsWith('overloaded') && message.includes(name))
  const place = (kind: Place['kind'], part: HousePart, figures: Figures | undefined): Place => {
    const { name, people, limit, above } = part
    const load = figures?.occupancy?.mean ?? null
    const wait = kind === 'role' ? (figures?.approval_wait?.mean ?? null) : null
    const facts = [
      limit === null ? 'no limit' : `up to ${amountText(limit)}${currency === '' ? '' : ` ${currency}`}`,
      ...(people === null ? [] : [peopleText(kind, people)]),
      ...(load === null ? [] : [`busy ${percentText(load)}`]),
      ...(wait === null ? [] : [`answer: ${durationText(wait)}`]),
    ]
    return { name, kind, above, facts, load, isOverloaded: overloaded(name) }
  }
  return {
    kind: 'picture',
    title: 'Who decides what, and how busy they are',
    drawing: {
      shape: 'organisation',
      places: [
        ...roles.map((part) => place('role', part, breakdown.manager[part.name])),
        ...teams.map((part) => place('team', part, breakdown.team[part.name])),
      ],
    },
    note: 'What each may grant without asking, how many they are, and how long an answer takes; the bar is the share of the time at work that is busy.',
  }
}

function peopleText(kind: Place['kind'], people: number): string {
  const what = kind === 'team' ? 'agent' : 'person'
  if (people === 1) return `1 ${what}`
  return `${exactText(people)} ${kind === 'team' ? 'agents' : 'people'}`
}
