/** Team a cannot solve and hands over to b after 6 minutes of talk; b talks 4 minutes. */
export const handover = (
  at: string,
  transfer: string,
  { explain = '', b = 'agents: 1', a = 'agents: 1', more = '' } = {},
) =>
  `
horizon: 1 week
demand: {at: [${at}]}
${more}
issues:
  case:
    talk: {a: 10 min, b: 4 min}
    chain: [a, b]
    solvable: {a: 0%}
    unsolved_talk: 60%
    ${explain}
  other: {share: 0%, talk: 1 min, chain: [c]}
teams:
  a: {${a}, transfer: ${transfer}}
  b: {${b}}
  c: {agents: 1}
`.replace('  case:\n', '  case:\n    share: 100%\n')
