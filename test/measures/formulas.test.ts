import { expect, test } from 'vitest'
import { YEAR } from '../../src/kernel/units.js'
import { HOUSE, JOURNEY, MANAGER, TEAM } from '../../src/ledger/counters.js'
import { MEASURES } from '../../src/measures/catalogue.js'
import type { Ratio, Terms, Whole } from '../../src/measures/measure.js'
import { ASKERS } from '../../src/vocabulary/askers.js'
import { GATES } from '../../src/vocabulary/gates.js'
import { TIME_CAUSES } from '../../src/vocabulary/time-causes.js'
import { TRUST_CAUSES } from '../../src/vocabulary/trust-causes.js'

const TERMS: readonly Terms[] = (['offered', 'answered', 'long_enough'] as const).map((serviceLevelOf) => ({
  serviceLevelOf,
  advertisingCost: 120,
  hoursPerYear: 1900,
}))

/** What a sum over a family is over. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'time_<cause>': TIME_CAUSES,
  'trust_<cause>': TRUST_CAUSES,
  'blocked_first_<gate>': GATES,
  'requests_<asker>': ASKERS,
  'yes_<asker>': ASKERS,
}

const TABLES = { JOURNEY, TEAM, MANAGER, HOUSE }
type Table = keyof typeof TABLES

/** A number of its own for each counter, of no pattern, the same in every run. */
function counted(table: Table, counter: string): number {
  if (!Object.hasOwn(TABLES[table], counter)) throw new Error(`${table} has no counter called ${counter}`)
  let hash = 2166136261
  for (const letter of `${table}.${counter}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0
  // A sum of squares is no less than the mean allows.
  return (1 + (hash % 99_991) / 7) * (counter.endsWith('_squared') ? 1e9 : 1)
}

const reading = (table: Table) => (counter: string) => counted(table, counter)
const WHOLE: Whole = {
  journey: reading('JOURNEY'),
  team: reading('TEAM'),
  manager: reading('MANAGER'),
  house: reading('HOUSE'),
}

/** What a name in a formula stands for: bare counters are the scope's own, those of a replication once over all journeys. */
function meaning(name: string, own: readonly Table[], terms: Terms): number {
  if (name === 'year') return YEAR
  if (name === 'people.hours_per_year') return terms.hoursPerYear
  if (name === 'word_of_mouth.advertising_cost_per_customer') return terms.advertisingCost
  const [, scope, counter = name] = /^(?:(teams|managers)\.)?(\w+)$/.exec(name) ?? []
  const tables = scope === undefined ? own : ([scope === 'teams' ? 'TEAM' : 'MANAGER'] as const)
  const found = tables.filter((table) => Object.hasOwn(TABLES[table], counter))
  if (found.length !== 1)
    throw new Error(`${name} means ${found.length === 0 ? 'nothing' : `one of ${found.join(', ')}`}`)
  return counted(found[0]!, counter)
}

/** Reads a formula as an accountant would who has nothing but the counters. */
function calculated(formula: string, own: readonly Table[], terms: Terms): number {
  const chosen = formula.split('; ').find((part) => part.startsWith(`of ${terms.serviceLevelOf}: `))
  const [stated, given = ''] = (chosen?.replace(/^of \w+: /, '') ?? formula).split(/, (?:with|where) /)
  const known = new Map<string, number>()
  for (const [, name, text] of given.matchAll(/(\w) = (.+?)(?= and |$)/g)) known.set(name!, arithmetic(text!))
  return arithmetic(stated!)

  function arithmetic(text: string): number {
    const sums = text.replaceAll(/sum of (\w+_)(<\w+>)/g, (_, family, kind) => {
      return `(${FAMILIES[family + kind]!.map((member) => `${family}${member}`).join(' + ')})`
    })
    const code = sums
      .replaceAll(/(\d) (?=[a-z(])/g, '$1 * ')
      .replaceAll(/[a-z][\w.]*/g, (name) =>
        name === 'sqrt' ? 'Math.sqrt' : String(known.get(name) ?? meaning(name, own, terms)),
      )
    return new Function(`return ${code}`)() as number
  }
}

const SCOPES = MEASURES.flatMap(({ id, journey, whole, team, manager }) => [
  ...(journey === undefined ? [] : [scope(id, journey, reading('JOURNEY'), ['JOURNEY'])]),
  ...(whole === undefined ? [] : [scope(id, whole, WHOLE, ['JOURNEY', 'HOUSE'])]),
  ...(team === undefined ? [] : [scope(`${id} of a team`, team, reading('TEAM'), ['TEAM'])]),
  ...(manager === undefined ? [] : [scope(`${id} of a role`, manager, reading('MANAGER'), ['MANAGER'])]),
])

type Estimator<From> =
  | Pick<Ratio<From>, 'formula' | 'numerator' | 'denominator'>
  | { readonly formula: string; readonly value: (from: From) => number }

function scope<From>(name: string, estimator: Estimator<From>, from: From, own: readonly Table[]) {
  const computed = (terms: Terms) =>
    'value' in estimator ? estimator.value(from) : estimator.numerator(from, terms) / estimator.denominator(from, terms)
  return { name, formula: estimator.formula, own, computed }
}

test.each(SCOPES)('$name is what its formula says: $formula', ({ formula, own, computed }) => {
  for (const terms of TERMS) {
    const stated = calculated(formula, own, terms)
    expect(Math.abs(computed(terms) / stated - 1)).toBeLessThan(1e-12)
  }
})
