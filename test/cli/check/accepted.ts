import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Call, type Outcome, runaround } from '../../support/runaround.js'
import { folderWith, QUEUE } from '../../support/scenarios.js'

/** A desk that may grant most of what customers need. */
export const SHOP = `name: Shop
horizon: 8 h
replications: 10
currency: EUR
demand: {arrivals: 40 per hour}
customers: {everyone: {lifetime_value: 500 EUR}}
issues: {fault: {talk: exponential(3 min), chain: [desk], remedy: {amount: exponential(60 EUR)}}}
teams:
  desk:
    agents: 3
    reports_to: boss
    authority:
      granted: 40 EUR
managers: {boss: {people: 6, decides_in: exponential(5 min), approves: 70%}}
`
export const WORSE = SHOP.replace('granted: 40', 'granted: 5')

const baselines = new Map<string, ReadonlyMap<string, string>>()

/** A folder in which both files have been accepted. The program saves the same files but once: the same bytes again. */
export async function accepted(
  files: Readonly<Record<string, string>> = { 'a.yaml': SHOP, 'b.yaml': QUEUE },
): Promise<string> {
  const cwd = folderWith(files)
  const folder = join(cwd, 'baselines')
  const key = JSON.stringify(files)
  const known = baselines.get(key)
  if (known !== undefined) {
    mkdirSync(folder)
    for (const [name, text] of known) writeFileSync(join(folder, name), text)
    return cwd
  }
  const save = ['baseline', 'save', ...Object.keys(files), '--replications', '10', '--quiet']
  const { code, stderr } = await runaround(save, { cwd })
  expect([code, stderr]).toEqual([0, ''])
  baselines.set(key, new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])))
  return cwd
}

export const check = (cwd: string, args: readonly string[] = [], call: Call = {}): Promise<Outcome> =>
  runaround(['check', '--quiet', ...args], { cwd, ...call })
