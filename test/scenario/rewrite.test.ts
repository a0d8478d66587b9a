import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { rewritten, type Setting } from '../../src/scenario/rewrite.js'

const to = (path: string, value: string, remark?: string): Setting => ({
  steps: path.split('.'),
  value,
  ...(remark === undefined ? {} : { remark }),
})

const TEXT = `# A firm.
teams:
  front_line:   # whom one reaches
    agents: 6
    empowerment: &decent {tools: 85%, training: 70%}   # as a survey said
    talk_factor: 1
  claims:
    empowerment: *decent
customers:
  regular: {share: 100%, patience: "lognormal(4 min, 1.1)"}
`

test('a value is set where it stands, and everything else stays to the letter', () => {
  const found = rewritten(TEXT, [to('teams.front_line.talk_factor', '1.21', '1.1 to 1.3')])
  expect(found).toBe(TEXT.replace('talk_factor: 1\n', 'talk_factor: 1.21  # fitted: 1.1 to 1.3\n'))
})

test('remarks of one line stand in one comment, behind what is said there', () => {
  const alone = TEXT.replace('*decent', '{tools: 10%}').replace('&decent ', '')
  const found = rewritten(alone, [
    to('teams.front_line.empowerment.tools', '61%', 'tools 50% to 70%'),
    to('teams.front_line.empowerment.training', '72%', 'training 70% to 74%'),
  ])
  expect(found).toContain(
    'empowerment: {tools: 61%, training: 72%}   # as a survey said; fitted: tools 50% to 70%, training 70% to 74%\n',
  )
})

test('remarks of an earlier fit are replaced', () => {
  const setting = [to('teams.front_line.talk_factor', '1.3', '1.2 to 1.4')]
  const once = rewritten(TEXT, [
    to('teams.front_line.talk_factor', '9', '8 to 10'),
    to('customers.regular.share', '50%', 'share 40% to 60%'),
  ])
  expect(rewritten(once, setting)).toBe(rewritten(TEXT.replace('share: 100%', 'share: 50%'), setting))
})

test('an alias of which one place changes is written out, and the others keep what they meant', () => {
  for (const [path, team, other] of [
    ['teams.front_line.empowerment.tools', 'front_line', 'claims'],
    ['teams.claims.empowerment.tools', 'claims', 'front_line'],
  ] as const) {
    const found = rewritten(TEXT, [to(path, '10%', 'x')])
    const { teams } = parse(found)
    expect(teams[team].empowerment).toEqual({ tools: '10%', training: '70%' })
    expect(teams[other].empowerment).toEqual({ tools: '85%', training: '70%' })
  }
})

test('a key that the file does not state is added in its map, or at the end of the file', () => {
  const found = rewritten(TEXT, [
    to('teams.front_line.authority.granted', '60 USD', '50 to 70'),
    to('customers.regular.calls_again.share', '40%'),
    to('culture.rules', '0.4', '0 to 1'),
  ])
  expect(parse(found)).toEqual({
    ...parse(TEXT),
    teams: {
      ...parse(TEXT).teams,
      front_line: { authority: { granted: '60 USD' }, ...parse(TEXT).teams.front_line },
    },
    customers: { regular: { ...parse(TEXT).customers.regular, calls_again: { share: '40%' } } },
    culture: { rules: 0.4 },
  })
  expect(found).toContain('# whom one reaches\n    authority: {granted: 60 USD}  # fitted: 50 to 70\n    agents: 6\n')
  expect(found.endsWith('culture: {rules: 0.4}  # fitted: 0 to 1\n')).toBe(true)
})

test('a law with commas stands in quotes, whatever stood there before', () => {
  const found = rewritten(TEXT, [to('customers.regular.patience', 'lognormal(5 min, 1.1)')])
  expect(parse(found).customers.regular.patience).toBe('lognormal(5 min, 1.1)')
  const bare = rewritten('issues:\n  x:\n    talk: lognormal(4 min, 1.1) # talk\n', [
    to('issues.x.talk', 'lognormal(5 min, 1.1)', '4 to 6 min'),
  ])
  expect(bare).toBe('issues:\n  x:\n    talk: "lognormal(5 min, 1.1)" # talk; fitted: 4 to 6 min\n')
})

test('a hash in quotes is no comment', () => {
  const found = rewritten('name: "a # b"\nteams: {x: {note: "c # d", agents: 1}}\n', [to('teams.x.agents', '2', 'n')])
  expect(found).toBe('name: "a # b"\nteams: {x: {note: "c # d", agents: 2}}  # fitted: n\n')
})

test('a file without its last newline, and a section that is empty, are taken as they are', () => {
  expect(rewritten('name: x', [to('culture.rules', '1')])).toBe('name: x\nculture: {rules: 1}\n')
  expect(parse(rewritten('teams:\n  a:\nname: x\n', [to('teams.a.agents', '1')]))).toEqual({
    teams: { a: { agents: 1 } },
    name: 'x',
  })
})
