import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { runaround } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'

const OTHER = QUEUE.replace('agents: 3', 'agents: 5')
const CLAIMS = QUEUE.replace('agents: 3', 'agents: 3, empowerment: {tools: {claimed: 100%, actual: 60%}}')
const FEW = ['--replications', '2']
/** What shells, terminals and readers stumble over. */
const ODD = '-$it\'s "my" `shop`; (1) & \\ \u202Egpj\u001b[31m\nn\té.yaml'

/** What the program prints where a text is pasted into a shell, which reads the words of `runaround` in it. */
async function pasted(text: string, cwd: string, columns: string): Promise<string> {
  const script = `runaround() { printf '%s\\0' "$@"; }\n${text}\n`
  const read = spawnSync('sh', ['-s'], { cwd, input: script, env: { PATH: process.env.PATH }, encoding: 'utf8' })
  const words = read.stdout.split('\0').slice(0, -1)
  const { stdout, stderr } = await runaround(words, { cwd, env: { COLUMNS: columns } })
  expect(read.stderr + stderr).not.toContain('error')
  return stdout
}

test.each([
  ['run', ['run', 'a.yaml', '--confidence', '90%', '--strict', '--set', 'teams.desk.agents=4'], '80'],
  ['run of an odd file', ['run', '--set', `name=${ODD}`, '--seed', ODD, '--', ODD], '80'],
  [
    'run on a narrow page',
    ['run', 'a.yaml', '--set', 'issues.question.talk=pert(1 min, 2 min, 9 min)', '--seed', 'x'],
    '30',
  ],
  ['run to a precision', ['run', 'a.yaml', '--precision', '60%', '--seed', '-1'], '80'],
  ['compare', ['compare', 'a.yaml', 'b.yaml', '--metric', 'cost,handle_time', '--set', 'horizon=5 h', ...FEW], '60'],
  [
    'compare of several',
    ['compare', 'a.yaml', 'b.yaml', 'c.yaml', '--where', 'trust_loss < 3', '--pairs', ...FEW],
    '80',
  ],
  ['compare over worlds', ['compare', 'a.yaml', 'b.yaml', '--worlds', '2', ...FEW], '40'],
  [
    'whatif',
    [
      'whatif',
      'a.yaml',
      '--variant',
      'it\'s "so": teams.desk.agents=4, issues.question.talk=pert(1 min, 2 min, 9 min)',
      ...FEW,
    ],
    '80',
  ],
  [
    'sweep',
    ['sweep', 'a.yaml', '--vary', 'teams.desk.agents=3,4', '--vary', 'teams.desk.shrinkage=0%..10%:10%', ...FEW],
    '80',
  ],
  ['gap', ['gap', 'claims.yaml', ...FEW, '--claim', 'ideal', '--path'], '80'],
])('what %s prints to reproduce it can be pasted, and gives the same bytes', async (_, args, columns) => {
  const cwd = folderWith({
    'a.yaml': QUEUE,
    'b.yaml': OTHER,
    'c.yaml': OTHER.replace('5', '4'),
    'claims.yaml': CLAIMS,
    [ODD]: QUEUE,
  })
  const { stdout, stderr } = await runaround(args, { cwd, env: { COLUMNS: columns } })
  expect(stderr).not.toContain('error')
  const [, command] = stdout.split('To reproduce\n')
  expect(await pasted(command!, cwd, columns)).toBe(stdout)
})

test('Markdown has the same command as a block of code', async () => {
  const cwd = folderWith({ [ODD]: QUEUE })
  const args = ['run', '--set', 'name=a ``` b', '--seed', ODD, '--format', 'markdown', '--', ODD]
  const { stdout } = await runaround(args, { cwd })
  const [, command] = /To reproduce\n\n`{3,}sh\n([\s\S]*)\n`{3,}\n/.exec(stdout)!
  expect(await pasted(`${command} --format markdown`, cwd, '80')).toBe(stdout)
})
