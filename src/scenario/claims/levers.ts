import type { EmpowermentLever } from '../scenario.js'

/**
 * What leaders can claim and not keep: the possible causes of an empowerment gap, in the order in which they are shown.
 * Courage is what safety, recognition and leadership give; orientation comes with the guidelines that complement it.
 */
export const LEVERS = [
  'authority',
  'exceptions',
  'tools',
  'training',
  'orientation',
  'courage',
  'silos',
  'history',
] as const
export type LeverId = (typeof LEVERS)[number]

/** Where each key of a team's `empowerment` belongs. */
export const LEVER_OF: Readonly<Record<EmpowermentLever, LeverId>> = {
  tools: 'tools',
  training: 'training',
  orientation: 'orientation',
  guidelines: 'orientation',
  safety: 'courage',
  recognition: 'courage',
  history: 'history',
}
