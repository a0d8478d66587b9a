import type { Foreseen } from '../experiment/foreseen.js'
import type { OfferedLoad } from '../experiment/offered-load.js'
import type { OutOfReach } from '../experiment/out-of-reach.js'
import { durationText } from './duration-text.js'
import { amountText } from './figure-text.js'

const OUTCOMES = {
  sheds: ['sheds-work', 'what is too much hangs up or is turned away'],
  overtime: ['overloaded-team', 'the rest is overtime after closing'],
  grows: ['overloaded-team', 'its line cannot but grow'],
} as const

/** The sum that shows that a team has too few agents. */
export function offeredLoadWarning(load: OfferedLoad): Foreseen {
  const { team, overflow, cases, work, staffed, steady, outcome } = load
  const [code, consequence] = OUTCOMES[outcome]
  const each = durationText((work / cases) * 60)
  const who = [team, ...overflow].join(' with ')
  const has = `${who} ${overflow.length === 0 ? 'has' : 'have'}`
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

/** Those whom nothing leads to. */
export function outOfReachWarnings({ teams, managers }: OutOfReach): readonly Foreseen[] {
  const advice = 'Check that the scenario means it: what is never used changes nothing.'
  return [
    ...teams.map((name) => ({
      code: 'never-used',
      message: `No case can come to the team ${name}: no chain, routing, owner or overflow leads there.`,
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
