import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runaround } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'

/** A desk of which the talk and the patience are unknown, with what its records say. */
const DESK = `# Our desk, as far as we know it.
name: Desk
horizon: 1 day
demand: {arrivals: 30 per hour}
customers: {caller: {patience: exponential(5 min)}}
issues:
  question:   # all there is
    talk: exponential(3 min)
    chain: [desk]
    solvable: {desk: 80%}
teams:
  desk:
    agents: 2   # as on the rota
observed:
  handle_time_per_contact: 4 min ± 0.3 min
  abandonment: 30% ± 5%
unknown:
  issues.question.talk: {value: 3 min, from: 1.5 min, to: 6 min}
  customers.caller.patience: {value: 5 min, from: 1 min, to: 25 min}
  issues.question.solvable.desk: {value: 80%, from: 50%, to: 95%}
  customers.caller.trust: usual
`

const desk = () => folderWith({ 'desk.yaml': DESK })

test('a fit says which figures it reaches, what it has learned of each unknown and what to ask next, in 80 columns', async () => {
  const { code, stdout, stderr } = await runaround(['fit', 'desk.yaml', '--quiet'], { cwd: desk() })
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^The model reaches all of your 2 figures; they settle question: talk /)
  expect(stdout).toContain('Model against yours')
  expect(stdout).toContain('What nobody wrote down')
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'Caller: trust moves none of your figures beyond chance: what is said of it is what was believed before.',
  )
  expect(stdout.replace(/\s+/g, ' ')).toContain('There are 4 unknowns and 2 figures to tell them by')
  expect(stdout).toContain('What to ask next')
  expect(stdout).toContain('runaround fit desk.yaml --seed runaround --replications 8')
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
})

test('a fit is the same for any number of workers, and as data says what the page says', async () => {
  const cwd = desk()
  const fitted = (...options: string[]) => runaround(['fit', 'desk.yaml', '--json', '--quiet', ...options], { cwd })
  const [one, three] = [await fitted('--workers', '1'), await fitted('--workers', '3')]
  expect(three.stdout).toBe(one.stdout)
  const { figures, unknowns, chi_square, ask_next } = JSON.parse(one.stdout)
  expect(figures.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['agrees', 'agrees'])
  expect(chi_square.after).toBeLessThan(1.5)
  expect(chi_square.before).toBeGreaterThan(5)
  const [talk, patience, solvable, trust] = unknowns
  expect(talk.estimate).toBeGreaterThan(3)
  expect(talk.learned).toBeGreaterThan(0.9)
  expect(patience.learned).toBeGreaterThan(0.3)
  expect(trust).toMatchObject({ moves: false, learned: 0, prior: { value: 65, from: 40, to: 85 } })
  expect(solvable.learned).toBeLessThan(0.3)
  expect(ask_next[0].narrows.path).toBe('issues.question.solvable.desk')
})

test('figures and unknowns can be given to the call, and CSV has a row for each', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE })
  const given = [
    'observed.handle_time_per_contact=4 min ± 0.3 min',
    'unknown.issues.question.talk={from: 2 min, to: 6 min}',
  ]
  const set = given.flatMap((text) => ['--set', text])
  const { code, stdout, stderr } = await runaround(['fit', 'a.yaml', ...set, '--format', 'csv', '--quiet'], { cwd })
  expect([code, stderr]).toEqual([0, ''])
  const [head, unknown, figure] = stdout.trimEnd().split('\n')
  expect(head).toMatch(/^kind,path,unit,before,/)
  expect(unknown).toMatch(/^unknown,issues\.question\.talk,min,/)
  expect(figure).toMatch(/^figure,handle_time_per_contact,min,.*,agrees,$/)
})

test('a figure that no unknown can bring there is named with how near it gets, and left out of the fit', async () => {
  const cwd = folderWith({ 'desk.yaml': DESK.replace('abandonment: 30% ± 5%', 'repeat_explanations: 3 ± 0.1') })
  const { stdout } = await runaround(['fit', 'desk.yaml', '--quiet'], { cwd })
  const text = stdout.replace(/\s+/g, ' ')
  expect(text).toContain('out of reach')
  expect(text).toMatch(
    /Repeat explanations: yours is 3, and no value of the unknowns brings the model there\. Nothing that is unknown moves it\./,
  )
  expect(text).toContain('agrees')
})

test('the fitted file is the original to the letter but for its values, with their intervals; run on it agrees', async () => {
  const cwd = desk()
  mkdirSync(join(cwd, 'fits'))
  writeFileSync(join(cwd, 'mine.yaml'), 'extends: desk.yaml   # what is common\nname: Mine\n')
  const { code, stdout, stderr } = await runaround(
    ['fit', 'mine.yaml', '-o', 'fits/fitted.yaml', '-o', 'fit.json', '--replications', '4'],
    { cwd },
  )
  expect([code, stdout]).toEqual([0, ''])
  expect(stderr).toContain('written: fits/fitted.yaml')
  const text = readFileSync(join(cwd, 'fits/fitted.yaml'), 'utf8')
  expect(text).toMatch(/^extends: \.\.\/desk\.yaml {3}# what is common\nname: Mine\n/)
  expect(text).toMatch(/talk: "?exponential\(4\.\d+ min\)"?.*# fitted: .*talk 3\.\d+ min to \d\.?\d* min/)
  const direct = await runaround(['fit', 'desk.yaml', '-o', 'fitted.yaml', '--quiet'], { cwd })
  expect(direct.stdout).toContain('Model against yours')
  const lines = readFileSync(join(cwd, 'fitted.yaml'), 'utf8').split('\n')
  const same = DESK.split('\n').filter((line, index) => line === lines[index])
  expect(same).toHaveLength(DESK.split('\n').length - 3)
  const { stdout: ran } = await runaround(['run', 'fitted.yaml', '--json', '--quiet'], { cwd })
  expect(JSON.parse(ran).observed.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['agrees', 'agrees'])
})

test('firms that fit are drawn into the fitted file, and whatif says in how many of them a change is better', async () => {
  const cwd = desk()
  const fitted = ['fit', 'desk.yaml', '--draws', '6', '-o', 'fitted.yaml', '--replications', '4', '--quiet']
  await runaround(fitted, { cwd })
  const text = readFileSync(join(cwd, 'fitted.yaml'), 'utf8')
  expect(text).toMatch(/^ {2}"issues\.question\.talk": \[(\d[.\d]* min(, )?){6}\]$/m)
  // A later fit writes them anew, and not twice.
  await runaround(['fit', 'fitted.yaml', '--draws', '6', '-o', 'again.yaml', '--replications', '4', '--quiet'], { cwd })
  expect(readFileSync(join(cwd, 'again.yaml'), 'utf8')).toBe(text)
  const asked = [
    'whatif',
    'fitted.yaml',
    '--set',
    'teams.desk.agents=4',
    '--draws',
    '5',
    '--replications',
    '4',
    '--quiet',
  ]
  const { stdout } = await runaround(asked, { cwd })
  const page = stdout.replace(/\s+/g, ' ')
  expect(page).toMatch(
    /With what your figures leave open, the change against fitted: trust loss better in 5 of 5 firms that fit/,
  )
  expect(page).toContain('Across 5 firms that fit your figures: the change less fitted')
  expect(page).toContain('--draws 5')
  const json = JSON.parse((await runaround([...asked, '--json'], { cwd })).stdout)
  expect(json.worlds).toMatchObject({ worlds: 5, fitted: true, drawn: 4, replications: 2 })
  // What a variant sets itself stays as it sets it in every firm: a change to nothing but an unknown leaves no spread.
  const same = ['whatif', 'fitted.yaml', '--set', 'customers.caller.trust=40', '--draws', '3', '--replications', '4']
  const trust = JSON.parse((await runaround([...same, '--metric', 'handle_time', '--json', '--quiet'], { cwd })).stdout)
  expect(trust.worlds.differences['the change'].handle_time).toMatchObject({ low: 0, high: 0 })
})

test('run and sweep take the firms that fit, too: each figure with its range, and where it is best in how many', async () => {
  const cwd = desk()
  await runaround(['fit', 'desk.yaml', '--draws', '6', '-o', 'fitted.yaml', '--replications', '4', '--quiet'], { cwd })
  const few = ['--replications', '4', '--quiet']
  const ran = (...more: string[]) => runaround(['run', 'fitted.yaml', '--draws', '5', ...few, ...more], { cwd })
  const page = (await ran()).stdout.replace(/\s+/g, ' ')
  expect(page).toMatch(
    /Across 5 firms that fit your figures as fitted middle 90 % of firms handle time [\d.]+ ± [\d.]+ [\d.]+ to /,
  )
  expect(page).toContain('runaround run fitted.yaml --draws 5')
  const [one, three] = [await ran('--json', '--workers', '1'), await ran('--json', '--workers', '3')]
  expect(three.stdout).toBe(one.stdout)
  const { worlds, measures } = JSON.parse(one.stdout)
  expect(worlds).toMatchObject({ worlds: 5, fitted: true, drawn: 4, replications: 2 })
  const { low, high } = worlds.measures.handle_time_per_contact
  expect(low).toBeLessThan(measures.handle_time_per_contact.mean)
  expect(high).toBeGreaterThan(measures.handle_time_per_contact.mean)
  expect((await ran('--format', 'csv')).stdout).toContain(`"firms, low",5,handle_time_per_contact,min,,,${low}\n`)
  const vary = [
    'sweep',
    'fitted.yaml',
    '--vary',
    'teams.desk.agents=2..4:1',
    '--metric',
    'abandonment',
    '--draws',
    '5',
    ...few,
  ]
  const swept = (await runaround(vary, { cwd })).stdout.replace(/\s+/g, ' ')
  expect(swept).toContain('In 5 of 5 firms that fit your figures, abandonment is lowest at teams.desk.agents=4.')
  expect(swept).toContain('Across 5 firms that fit your figures')
  const { worlds: firms, rows } = JSON.parse((await runaround([...vary, '--json'], { cwd })).stdout)
  expect(firms.measures.abandonment.best).toEqual([0, 0, 5])
  expect(firms.measures.abandonment.differences[0]).toMatchObject({ worlds: 5, better: 0, worse: 5 })
  expect(rows[0]).toMatchObject({ verdict: 'worse', firms: 5, best_in: 0 })
  // What varies stays as it varies in every firm, though it is one of the unknowns.
  const talk = [
    'sweep',
    'fitted.yaml',
    '--vary',
    'customers.caller.trust=40,70',
    '--metric',
    'handle_time',
    '--draws',
    '3',
  ]
  const { worlds: same } = JSON.parse((await runaround([...talk, '--json', ...few], { cwd })).stdout)
  expect(same).toMatchObject({ drawn: 4, measures: { handle_time: null } })
})

test('whoever asks for firms that were not drawn is told how to draw them', async () => {
  const cwd = desk()
  const asked = await runaround(['whatif', 'desk.yaml', '--set', 'teams.desk.agents=4', '--draws', '5'], { cwd })
  expect(asked.code).toBe(2)
  expect(asked.stderr).toContain('error[no-draws]: desk.yaml has no firms that fit')
  expect(asked.stderr).toContain('runaround fit FILE --draws 5 -o fitted.yaml')
  const drawn = await runaround(['fit', 'desk.yaml', '--draws', '5'], { cwd })
  expect(drawn.stderr).toContain('error[nowhere-to-draw]')
})

test.each([
  ['unknown', 'nothing-unknown', 'calls nothing unknown'],
  ['observed', 'nothing-observed', 'has no observed figures'],
])('a file without %s is told what to write', async (section, code, message) => {
  const without = DESK.replace(new RegExp(`^${section}:\\n(?:  .*\\n)+`, 'm'), '')
  const found = await runaround(['fit', 'desk.yaml'], { cwd: folderWith({ 'desk.yaml': without }) })
  expect(found.code).toBe(2)
  expect(found.stderr).toContain(code)
  expect(found.stderr).toContain(message)
})

test('of a bot that nobody has audited the usual is believed, and cases that come back tell how often it is wrong', async () => {
  const cwd = folderWith({
    'bot.yaml': `name: Bot
horizon: 1 week
demand: {arrivals: 20 per hour}
issues: {call: {talk: 3 min, chain: [helper, desk], solvable: {helper: 60%}}}
teams: {helper: {kind: bot}, desk: {agents: 8}}
observed: {reopening: 5% ± 1%}
unknown: {teams.helper.wrong: usual, teams.helper.judgement: usual}
`,
  })
  const { code, stdout } = await runaround(['fit', 'bot.yaml', '--replications', '2', '--quiet'], { cwd })
  expect(code).toBe(0)
  expect(stdout).toMatch(/helper: wrong +0\.5 to 20 % +\d+(\.\d)? % .*\b9\d %/)
})
