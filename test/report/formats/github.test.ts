import { expect, test } from 'vitest'
import { checkMarkdown } from '../../../src/report/formats/check-markdown.js'
import { githubAnnotations } from '../../../src/report/formats/github.js'
import { CHECK } from './checked.js'

const at = (label: string, path: readonly string[]) => ({ file: `${label}.yaml`, line: path.length + 1 })

test('annotations are commands of one line each, at the place that the scenario is to blame for', () => {
  const lines = githubAnnotations(CHECK, at).trimEnd().split('\n')
  expect(lines).toEqual([
    '::error file=ersatz.yaml,line=4,title=ersatz got worse::trust_loss is worse: 6.00 -> 7.00 points, +1.00 ± 0.25 (+17 %25)',
    '::error file=ersatz.yaml,line=3,title=ersatz misses an expectation::churn is expected < 5 %25, and is 6.00 ± 0.10 %25',
    '::warning file=ersatz.yaml,line=3,title=ersatz misses an expectation::cost is expected < 5, and is 6.0 ± 1.0',
    expect.stringMatching(/^::notice file=.*title=.* got better::churn is better/),
    '::error file=new.yaml,line=1,title=new cannot be checked::there is no baseline new.json. accept the design as it is: runaround baseline save new.yaml',
  ])
})

test('a step summary says what it comes to, what changed and what moved, and takes names literally', () => {
  const text = checkMarkdown(CHECK)
  expect(text).toMatch(/^## 3 designs checked: 1 cannot be checked, 1 worse than accepted/)
  expect(text).toContain('- `teams.desk.agents`: 3 → 2')
  expect(text).toContain('| trust\\_loss | 6.00 | 7.00 | +1.00 ± 0.25 | points | worse |')
  expect(text).toContain('### a\\<b\\> \\& "c" \\| d')
})
