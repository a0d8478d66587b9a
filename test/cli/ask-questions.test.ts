import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { askQuestions } from '../../src/cli/commands/ask-questions.js'
import { readAnswers } from '../../src/interview/answers-file.js'
import { UNKNOWN } from '../../src/interview/firm.js'
import { QUESTIONS } from '../../src/interview/questions.js'
import { ANSWERS } from '../interview/answers.js'
import { emptyFolder } from '../support/runaround.js'

const ENTER = '\r'
const CTRL_C = '\x03'
const DOWN = '\x1b[B'
const CLEAR = '\x15'

/** A terminal at which somebody types each text once another is shown. */
function terminal(script: readonly (readonly [shown: string, typed: string])[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input })
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 200, rows: 60 })
  let screen = ''
  let at = 0
  output.on('data', (chunk: Buffer) => {
    screen += stripVTControlCharacters(chunk.toString())
    const [shown, typed] = script[at] ?? []
    if (shown === undefined || !screen.includes(shown)) return
    at++
    screen = ''
    setImmediate(() => input.write(typed))
  })
  return { input, output }
}

const all = (usual: string) => QUESTIONS.map(({ ask }) => [ask.slice(0, 40), `${usual}${ENTER}`] as const)

test('all is asked in its order, ? means that nobody knows, and at the end it is written', async () => {
  const streams = terminal([...all('?'), ['All is answered', ENTER]])
  const answers = await askQuestions({}, { file: 'firm.yaml', ...streams })
  expect(answers).toEqual(Object.fromEntries(QUESTIONS.map(({ id }) => [id, UNKNOWN])))
})

test('Enter takes what is shown, a wrong answer is refused with its hint, and < goes back', async () => {
  const { name: _, currency: __, ...rest } = ANSWERS
  const streams = terminal([
    ['What is the firm called?', ENTER],
    ['In which currency', `pounds${ENTER}`],
    ['write', `${CLEAR}<${ENTER}`],
    ['What is the firm called?', `${CLEAR}Acme${ENTER}`],
    ['In which currency', `GBP${ENTER}`],
    ['All is answered', ENTER],
  ])
  const answers = await askQuestions(rest, { file: 'firm.yaml', ...streams })
  expect(answers).toEqual({ ...ANSWERS, name: 'Acme', currency: 'GBP' })
})

test('answers can be changed at the end, and what they make wrong is asked again', async () => {
  const streams = terminal([
    ['All is answered', `${DOWN.repeat(6)}${ENTER}`],
    ['Which teams take a call', `${CLEAR}a 5, b 5, c 5${ENTER}`],
    ['What does an hour of an agent cost?', `${CLEAR}15 per hour${ENTER}`],
    ['Up to what amount may an agent', `${CLEAR}40${ENTER}`],
    ['do leaders say that they may?', `${CLEAR}60${ENTER}`],
    ['All is answered', ENTER],
  ])
  const answers = await askQuestions(ANSWERS, { file: 'firm.yaml', ...streams })
  expect(answers).toMatchObject({ teams: 'a 5, b 5, c 5', wage: '15 per hour', granted: '40', claimed: '60' })
})

test('Ctrl-C leaves the answers so far in their file, from which the next call goes on', async () => {
  const path = join(emptyFolder(), 'answers.yaml')
  const first = terminal([
    ['What is the firm called?', `Acme${ENTER}`],
    ['In which currency', CTRL_C],
  ])
  expect(await askQuestions({}, { file: 'firm.yaml', answers: path, ...first })).toBeUndefined()
  const { answers } = readAnswers({ name: path, text: readFileSync(path, 'utf8') })
  expect(answers).toEqual({ name: 'Acme' })
  const second = terminal([...all('?').slice(1), ['All is answered', ENTER]])
  expect(await askQuestions(answers, { file: 'firm.yaml', ...second })).toMatchObject({ name: 'Acme', churn: UNKNOWN })
})
