import type { Gap } from '../../../src/experiment/gap/gap.js'
import { runaround } from '../../support/runaround.js'
import { folderWith } from '../../support/scenarios.js'

/** A shop whose front line may do little of what is said of it. */
export const SHOP = `name: Shop
horizon: 12 h
replications: 6
currency: USD
demand: {arrivals: 40 per hour}
customers:
  anyone: {lifetime_value: 500 USD, calls_again: {share: 50%, after: 2 h}}
issues:
  broken:
    severity: 3
    talk: exponential(3 min)
    explain: 1 min
    chain: [desk, workshop]
    solvable: {desk: 70%}
    remedy: {needed: 90%, amount: "lognormal(40 USD, 0.8)"}
    novel: 30%
    exception: 30%
teams:
  desk:
    agents: 16
    wage: 20 USD per hour
    reports_to: chief
    authority: {claimed: 200 USD, granted: 20 USD, routine: 10 USD, exceptions: {claimed: true, granted: false}}
    empowerment:
      tools: {claimed: 100%, actual: 60%}
      safety: {claimed: 100%, actual: 40%}
      training: {claimed: 80%, actual: 80%}
  workshop: {agents: 5}
managers:
  chief: {people: 4, limit: 200 USD, decides_in: 4 min, approves: 70%}
culture: {refusal: 50%}
`
export const ARGS = ['gap', 'a.yaml', '--replications', '3', '--quiet']

const found = new Map<string, Gap>()

/** The gap of a file; found once, as it is the same again. */
export async function gapOf(text: string, ...more: readonly string[]): Promise<Gap> {
  const key = [text, ...more].join('\n')
  if (!found.has(key)) {
    const { stdout } = await runaround([...ARGS, '--json', ...more], { cwd: folderWith({ 'a.yaml': text }) })
    found.set(key, JSON.parse(stdout) as Gap)
  }
  return found.get(key)!
}
