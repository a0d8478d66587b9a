import { expect, test } from 'vitest'
import { pickIssue } from '../../../src/core/journey/customer.js'
import { Purpose } from '../../../src/core/journey/purposes.js'
import { compile } from '../../../src/model/compile.js'
import { keyOf, streamsOf } from '../../../src/simulation/key.js'
import { scenarioOf } from '../../support/tracing.js'

test.each([[[100]], [[30, 70]], [[0, 40, 0, 0, 60, 0]], [Array.from({ length: 37 }, () => 100 / 37)]])(
  'a customer comes with the first issue up to which the shares exceed the draw: %j',
  (shares) => {
    const { issues, segments } = compile(
      scenarioOf(`
horizon: 1 week
demand: {arrivals: 1 per hour}
issues:
${shares.map((share, i) => `  i${i}: {share: ${share}%, talk: 1 min, chain: [desk]}`).join('\n')}
teams: {desk: {agents: 1}}
`),
    )
    const streams = streamsOf(keyOf('issues', 0))
    for (let customer = 0; customer < 500; customer++) {
      const u = streams.uniform(customer, Purpose.issue, 0)
      const first = issues.findIndex(({ upTo }) => u < upTo)
      expect(pickIssue(streams, issues, segments[0]!, customer)).toBe(first < 0 ? issues.length - 1 : first)
    }
  },
)
