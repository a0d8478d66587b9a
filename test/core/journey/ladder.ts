/**
 * A remedy of 80 at a desk that may grant 50. Talk 5 minutes. The supervisor may grant 60 and decides in 2 minutes, the
 * head 100 in 4, the director anything in 8.
 */
export const house = (
  at: string,
  { approvals = '', customers = '', desk = 'agents: 1', issue = '', managers = LADDER } = {},
) => `
horizon: 4 weeks
demand: {at: [${at}]}
${customers}
issues: {broken: {talk: 5 min, chain: [desk], remedy: {amount: 80 EUR}${issue}}}
teams: {desk: {${desk}, reports_to: supervisor, authority: {granted: 50 EUR}}}
managers:
${managers}
${approvals === '' ? '' : `approvals: {${approvals}}`}
`
export const LADDER = `
  supervisor: {people: 1, limit: 60 EUR, decides_in: 2 min, reports_to: head}
  head: {people: 1, limit: 100 EUR, decides_in: 4 min, reports_to: director}
  director: {people: 1, decides_in: 8 min}
`
export const EVENTS = ['answered', 'asked', 'decided', 'released', 'abandoned', 'refused', 'granted', 'ended'] as const
