import * as z from 'zod'
import { SECOND } from '../../kernel/units.js'
import { change } from '../values/change.js'
import { moneyOrUnlimited } from '../values/money.js'
import { decimal, share } from '../values/number.js'
import { moment, seconds } from '../values/time.js'
import { boolean, choice, managerName, teamName } from '../values/word.js'
import { type Culture, RULES, reviewed } from './culture.js'
import type { Draft } from './draft.js'
import { key, type Read, required, type Section, strict } from './section.js'

/** Which keys each kind of event takes beside `at` and `do`, and which of them it needs. */
const KINDS = {
  reprimand: { takes: ['team', 'public'], needs: [] },
  recognition: { takes: ['team', 'public'], needs: [] },
  recognition_programme: { takes: ['team', 'share', 'for'], needs: ['share'] },
  training: { takes: ['team'], needs: [] },
  demand_surge: { takes: ['factor', 'for'], needs: ['factor', 'for'] },
  manager_leaves: { takes: ['manager', 'for'], needs: ['manager'] },
  policy_change: {
    takes: ['team', 'granted', 'exceptions', 'rules'],
    needs: [],
    needsOne: ['granted', 'exceptions', 'rules'],
  },
  bot_update: {
    takes: ['team', 'solves', 'wrong', 'judgement'],
    needs: ['team'],
    needsOne: ['solves', 'wrong', 'judgement'],
  },
} as const
type EventKindName = keyof typeof KINDS

/** What the list is for, and what each kind of event takes. */
export const EVENTS = `What happens to the house on the way, a list such as [{at: week 10, do: reprimand, team: NAME}]. Beside at and do, ${taken()}.`

/** `training takes team; …`, those together that take the same. */
function taken(): string {
  const kinds = Object.entries<KeysOfKind>(KINDS)
  const said = new Map<string, string[]>()
  for (const [kind, { takes, needs, needsOne = [] }] of kinds) {
    const one = needsOne.length > 0 ? [`one or more of ${listed(needsOne)}`] : []
    const others = takes
      .filter((key) => !needsOne.includes(key))
      .map((key) => (needs.includes(key) ? `${key} (required)` : key))
    const keys = listed([...others, ...one])
    said.set(keys, [...(said.get(keys) ?? []), kind])
  }
  return [...said]
    .map(([keys, kinds]) => `${listed(kinds)} ${kinds.length === 1 ? 'takes' : 'take'} ${keys}`)
    .join('; ')
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** What happens to the house at a moment of the counted span; which keys are there follows from `do`. */
function event(section: Section) {
  return section({
    at: required(
      moment,
      'When, from the beginning of the counted span: week 10 is the beginning of its tenth week.',
      'Counted from the end of the warm-up.',
    ),
    do: required(
      choice(...(Object.keys(KINDS) as EventKindName[])),
      'What happens.',
      'Which of them; each kind takes keys of its own.',
    ),
    team: key(teamName, 'The team it happens to; every team where absent.', 'every team', 'Whom it happens to.'),
    manager: key(managerName, 'The role whose holder leaves.', null, 'A seat of this role is empty for so long.'),
    public: key(
      boolean,
      'Whether the whole team is present; false where absent.',
      { neutral: false },
      'In public the whole team takes it in full; else one agent does, and the others by contagion.',
    ),
    share: key(
      share,
      'Share of good decisions that are recognised while a recognition_programme runs.',
      null,
      'How many good decisions are thanked for while the programme runs.',
    ),
    factor: key(
      decimal(0, 100),
      'Factor on arrivals in a demand_surge.',
      null,
      'Multiplies the rate of arrivals; customers before the surge are the same with and without it.',
    ),
    for: key(
      seconds(SECOND),
      'How long it lasts.',
      'to the end, or culture.hiring for a manager who leaves',
      'Then it is as it was before.',
    ),
    granted: key(
      moneyOrUnlimited,
      'The amount that an agent may grant alone after a policy_change.',
      'as before',
      'Replaces authority.granted from then on.',
    ),
    exceptions: key(
      boolean,
      'Whether agents may grant what the rules except, after a policy_change.',
      'as before',
      'Replaces authority.exceptions from then on.',
    ),
    solves: key(
      change,
      'What a bot solves after a bot_update: so many points more or fewer of each issue, or a share of each.',
      'as before',
      'Changes what the bot solves from then on, in every issue.',
    ),
    wrong: key(
      change,
      'The share of a bot’s answers that are wrong after a bot_update, or by how many points it changes.',
      'as before',
      'Replaces the team’s wrong from then on.',
    ),
    judgement: key(
      change,
      'The share of hard cases that a bot judges right after a bot_update, or by how many points it changes.',
      'as before',
      'Replaces the team’s judgement from then on.',
    ),
    rules: key(
      RULES,
      'What culture.rules is after a policy_change.',
      'as before',
      'Replaces culture.rules from then on.',
    ),
  })
}

/** What happens to the house on the way. */
export function events(section: Section) {
  return z.array(event(section))
}

export const EVENT = event(strict).shape
export type HouseEvent = Read<typeof event>

interface KeysOfKind {
  readonly takes: readonly EventKey[]
  readonly needs: readonly EventKey[]
  readonly needsOne?: readonly EventKey[]
}
type EventKey = Exclude<keyof HouseEvent, 'at' | 'do'>

/** Each event has the keys that its kind needs, and no others. */
export function checkEvents(
  draft: Draft<{
    readonly culture: Culture
    readonly events: readonly HouseEvent[]
    readonly teams: Readonly<Record<string, { readonly kind?: string }>>
  }>,
): void {
  for (const [index, event] of (draft.scenario.events ?? []).entries()) {
    const at = ['events', index]
    const { takes, needs, needsOne }: KeysOfKind = KINDS[event.do]
    const written = Object.keys(event).filter((key) => key !== 'at' && key !== 'do') as EventKey[]
    for (const key of written) {
      if (takes.includes(key)) continue
      const hint = takes.length > 0 ? `it takes ${takes.join(', ')}` : undefined
      draft.refuseKey([...at, key], 'no-effect', `"${key}" has no effect in a ${event.do}`, hint)
    }
    for (const key of needs) {
      if (!written.includes(key)) draft.refuse(at, 'missing-key', `a ${event.do} needs "${key}"`)
    }
    if (needsOne !== undefined && !written.some((key) => needsOne.includes(key))) {
      draft.refuse(at, 'missing-key', `a ${event.do} needs what changes`, `write one or more of ${listed(needsOne)}`)
    }
    const changed =
      event.do === 'bot_update' && event.team !== undefined ? draft.scenario.teams?.[event.team] : undefined
    if (changed !== undefined && changed.kind !== 'bot') {
      draft.refuse([...at, 'team'], 'no-effect', `${event.team} is a team of people: a bot_update changes a bot`)
    }
    if (event.do === 'demand_surge' && draft.has('demand', 'at')) {
      draft.refuse([...at, 'do'], 'no-effect', 'a demand_surge has no effect on customers who arrive at stated times')
    }
    if (event.do === 'recognition_programme' && !reviewed(draft)) {
      draft.refuse([...at, 'do'], 'no-effect', 'recognition has no effect without "review" and "leadership" in culture')
    }
  }
}
