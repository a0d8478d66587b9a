import { byId, idsOf } from './by-id.js'

/** Something that leaders can claim and not keep: a possible cause of an empowerment gap. */
interface LeverOfEmpowerment {
  readonly id: string
  /** Further keys that it goes by than its own, named where one of them states it. */
  readonly furtherKeys: readonly string[]
}

/** In the order in which they are shown. Orientation comes with the guidelines that complement it. */
const ALL = [
  { id: 'authority', furtherKeys: [] },
  { id: 'exceptions', furtherKeys: [] },
  { id: 'tools', furtherKeys: [] },
  { id: 'training', furtherKeys: [] },
  { id: 'orientation', furtherKeys: ['guidelines'] },
  { id: 'courage', furtherKeys: ['recognition', 'leadership'] },
  { id: 'silos', furtherKeys: [] },
  { id: 'history', furtherKeys: [] },
] as const satisfies readonly LeverOfEmpowerment[]

export const LEVERS = idsOf(ALL)
export type LeverId = (typeof LEVERS)[number]

/** Keys that state a lever of another name. */
export const FURTHER_KEYS: readonly string[] = ALL.flatMap(({ furtherKeys }) => furtherKeys)

/** A share of what agents have to work with: a key of a team's `empowerment`. */
interface MeansOfEmpowerment {
  readonly id: string
  readonly lever: LeverId
  readonly meaning: string
  readonly effect: string
  /** Leadership fills it in where a team states none. */
  readonly isLed: boolean
}

const MEANS = [
  {
    id: 'tools',
    lever: 'tools',
    meaning: 'How much of what they need their systems let them see and do.',
    effect:
      'The gate of tools: the share of cases in which the system lets the agent do it, settled once per customer and team; also how much of a handed-over note can be read.',
    isLed: false,
  },
  {
    id: 'training',
    lever: 'training',
    meaning: 'How much of what they need they were taught.',
    effect:
      'Where skill begins: what is solved, what lasts, courtesy, and who asks upstairs to be on the safe side. Nothing over-grants like the untrained.',
    isLed: false,
  },
  {
    id: 'orientation',
    lever: 'orientation',
    meaning: 'How well they know what the firm wants for its customers.',
    effect: 'The gate of judgement, with guidelines and the history of the customer.',
    isLed: true,
  },
  {
    id: 'guidelines',
    lever: 'orientation',
    meaning: 'How far guidelines cover the cases that need judgement.',
    effect: 'Complements orientation at the gate of judgement; a clear frame keeps people from over-granting.',
    isLed: false,
  },
  {
    id: 'safety',
    lever: 'courage',
    meaning: 'Of ten decisions they may take, how many they would take unasked.',
    effect:
      'The gate of courage, anew at each visit: confidence, less for amounts near the limit. Criticism lowers it, praise raises it.',
    isLed: false,
  },
  {
    id: 'recognition',
    lever: 'courage',
    meaning: 'Of the reviews that do not criticise, how many say thank you.',
    effect: 'Praise after a review raises confidence.',
    isLed: true,
  },
  {
    id: 'history',
    lever: 'history',
    meaning: 'How much they see of earlier contacts.',
    effect:
      'The probability that a customer who comes back need not explain again; who sees it also judges better what is fair.',
    isLed: false,
  },
] as const satisfies readonly MeansOfEmpowerment[]

/** The keys of a team's `empowerment`. */
export const EMPOWERMENT_KEYS = idsOf(MEANS)
export type EmpowermentLever = (typeof EMPOWERMENT_KEYS)[number]

export const EMPOWERMENT_KEY: Readonly<Record<EmpowermentLever, MeansOfEmpowerment>> = byId(MEANS)
