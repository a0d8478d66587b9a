import { SIZED_CAUSES } from '../../vocabulary/trust-causes.js'
import { type Behaviour, behaviour } from '../parameter.js'

type Sized = (typeof SIZED_CAUSES)[number]

/**
 * Points of overall trust that one event moves a customer whose trust is 70; what grows with the severity of the matter
 * (not being helped, in whichever way) is stated at severity 3. Each cause states its own. Half to double is plausible.
 */
export const TRUST_SIZES: readonly Behaviour<`trust.size.${Sized['id']}`>[] = SIZED_CAUSES.map(
  ({ id, size: { points, ...stated } }: Sized) =>
    behaviour({
      id: `trust.size.${id}` as const,
      moves: 'valuation',
      value: points,
      range: [points / 2, points * 2],
      unit: 'points at trust 70',
      size: 'assumed',
      changes: 'Trust asked before and after the event',
      ...stated,
    }),
)

function weight<const Profile extends string, const Facet extends string>(
  profile: Profile,
  facet: Facet,
  value: number,
): Behaviour<`trust.profile.${Profile}.${Facet}`> {
  return behaviour({
    id: `trust.profile.${profile}.${facet}` as const,
    moves: 'valuation',
    label: `Weight of ${facet} in a matter of ${profile}`,
    value,
    range: [value / 2, value > 0.5 ? 0.9 : value * 2],
    unit: 'share',
    source: ['mayer_1995', 'colquitt_2007', 'sirdeshmukh_2002'],
    direction: 'reported',
    size: 'assumed',
    changes: 'Ability, benevolence and integrity asked separately, before and after such an event',
    note: 'That the facets exist is measured; which event touches which facet, and how much, is a reading. Weights of a profile add up to 1.',
  })
}

/** How an event's hurt falls upon the three facets of trust. */
export const TRUST_PROFILES = [
  weight('competence', 'ability', 0.7),
  weight('competence', 'benevolence', 0.15),
  weight('competence', 'integrity', 0.15),
  weight('care', 'ability', 0.15),
  weight('care', 'benevolence', 0.7),
  weight('care', 'integrity', 0.15),
  weight('honesty', 'ability', 0.1),
  weight('honesty', 'benevolence', 0.3),
  weight('honesty', 'integrity', 0.6),
  weight('procedure', 'ability', 0.2),
  weight('procedure', 'benevolence', 0.5),
  weight('procedure', 'integrity', 0.3),
  weight('neglect', 'ability', 0.4),
  weight('neglect', 'benevolence', 0.45),
  weight('neglect', 'integrity', 0.15),
] as const
