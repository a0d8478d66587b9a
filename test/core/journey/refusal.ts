export const POINT = 3 / 21
export const logit = (trust: number) => Math.log(trust / (1 - trust))
export const logistic = (u: number) => 1 / (1 + Math.exp(-u))
/** Courtesy is what one expects: no treatment moves anything. */
export const EVEN = 'beliefs: {treatment: {mean: 0.6, half_range: 0}}'

export const refusal = (trust: number, issue = '', more = EVEN, contacts = 0) => `
horizon: 1 week
demand: {at: [0 min]}
customers: {all: {trust: ${trust}, lifetime_value: 1000 EUR, calls_again: {share: 100%, after: 1 h, at_most: ${contacts}}}}
issues: {broken: {talk: 5 min, chain: [desk], remedy: {amount: 80 EUR}${issue}}}
teams: {desk: {agents: 1, authority: {granted: 50 EUR}}}
culture: {refusal: 100%}
${more}
`
