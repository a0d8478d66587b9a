import { expect, test } from 'vitest'
import { composeCheck } from '../../../src/report/check/check-page.js'
import { githubAnnotations } from '../../../src/report/formats/build-checks.js'
import { markdown } from '../../../src/report/formats/markdown.js'
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

test('what is wrong with a scenario or the call is annotated at its line, or at none', () => {
  const problems = [
    { code: 'unknown-key', message: 'there is no key "team"', hint: 'did you mean "teams"?', file: 'a.yaml', line: 3 },
    { code: 'no-file-name', message: 'standard input has no name' },
  ]
  expect(
    githubAnnotations({ ...CHECK, designs: [], unchecked: [], problems }, at)
      .trimEnd()
      .split('\n'),
  ).toEqual([
    '::error file=a.yaml,line=3,title=unknown-key::there is no key "team". did you mean "teams"?',
    '::error title=no-file-name::standard input has no name',
  ])
})

test('a step summary prints figures as the terminal does, and takes names literally', () => {
  const report = composeCheck(CHECK, (labels) => ['accept', ...labels])
  const text = markdown(report)
  expect(text).toMatch(/^# 3 designs checked: 1 cannot be checked, 1 worse than accepted/)
  expect(text).toContain('| teams.desk.agents | 3 → 2 |')
  expect(text).toContain('| trust loss | 6.00 | 7.00 | +1.00 ± 0.25 | points | worse |')
  expect(text).toContain('| churn | \\< 5 % | 6.00 ± 0.10 % | failed |')
  expect(text).toContain('## a\\<b\\> \\& "c" \\| d')
})
