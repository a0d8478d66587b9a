/** Long enough for people to change, and small enough to be followed: a customer in twenty-five, agents in proportion. */
export const WEEKS: readonly string[] = [
  'horizon=8 weeks',
  'demand.arrivals=2 per hour',
  'teams.front.agents=2',
  'teams.back.agents=2',
  'teams.billing.agents=1',
]

/** The state of a house to which nothing happens. */
export const NO_EVENT: readonly string[] = ['events=[]']

/** One thing that happens in the third week. */
export function event(text: string): readonly string[] {
  return [`events=[{at: week 3, ${text}}]`]
}
