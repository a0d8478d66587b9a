/** One agent, talks of 3 minutes. */
export const desk = (at: string, more = '', team = '{agents: 1}') => `
horizon: 1 week
demand: {at: [${at}]}
${more}
issues:
  question: {talk: 3 min, chain: [desk]}
teams:
  desk: ${team}
`
