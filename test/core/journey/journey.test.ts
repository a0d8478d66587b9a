import { expect, test } from 'vitest'
import { Journey } from '../../../src/core/journey/journey.js'
import { Felt } from '../../../src/core/valuing/felt.js'
import { compile } from '../../../src/model/compile.js'
import { QUEUE } from '../../support/scenarios.js'
import { scenarioOf } from '../../support/tracing.js'

const { segments, issues } = compile(scenarioOf(QUEUE))
/** What the calendar and the line it stands in set, not the customer. */
const OF_ITS_PLACES = ['actor', 'slot', 'ahead', 'behind', 'lineClass']

test('a journey from the pool begins as a new one does, whatever the one before has left', () => {
  const begun = (journey: Journey) => {
    journey.begin(7, segments[0]!, issues[0]!, 60, true)
    return journey
  }
  const used = new Journey(3, 1, segments[0]!, issues[0]!)
  const fields = Object.keys(used).filter((key) => !OF_ITS_PLACES.includes(key)) as (keyof Journey)[]
  for (const field of fields) {
    const value: unknown = used[field]
    if (typeof value === 'number') Object.assign(used, { [field]: 99 })
    if (typeof value === 'boolean') Object.assign(used, { [field]: true })
  }
  for (const team of [2, 0, 2]) used.visit(team)
  used.route.push(1)
  expect(begun(used)).toEqual(begun(new Journey(3, 1, segments[0]!, issues[0]!)))
})

test('feelings begin as new ones do, whatever the journey before has left', () => {
  const begun = (felt: Felt) => {
    felt.begin(0.7, 7 / 3)
    return felt
  }
  const used = new Felt()
  for (const field of Object.keys(used) as (keyof Felt)[]) {
    if (typeof used[field] === 'number') Object.assign(used, { [field]: 99 })
  }
  used.strikes.fill(3)
  used.struck = true
  expect(begun(used)).toEqual(begun(new Felt()))
})
