import type { Readable, Writable } from 'node:stream'
import { cancel, intro, isCancel, select, text } from '@clack/prompts'
import { answerOf, answersText } from '../../interview/answers-file.js'
import { type Answers, firmOf, UNKNOWN } from '../../interview/firm.js'
import { problemsOf } from '../../interview/problems.js'
import type { Question } from '../../interview/question.js'
import { askedOf } from '../../interview/questions.js'
import { writeWhole } from '../write-files.js'

interface Interview {
  /** Where the scenario is to go. */
  readonly file: string
  /** Where answers are kept as they are given. */
  readonly answers?: string | undefined
  /** Instead of the terminal. */
  readonly input?: Readable
  readonly output?: Writable
}

/** What is typed to go back. */
const BACK = '<'
/** The choice at the end, beside the ids of questions. */
const WRITE = ''

/**
 * Asks what is not answered yet, or no longer fits the other answers; then shows all of them, of which each can be
 * changed, until they are to be written.
 * @returns undefined where it was broken off
 */
export async function askQuestions(before: Answers, interview: Interview): Promise<Answers | undefined> {
  const { answers: path, input, output } = interview
  const streams = { ...(input === undefined ? {} : { input }), ...(output === undefined ? {} : { output }) }
  intro(`Enter takes what is shown, ? means that nobody knows, ${BACK} goes back, Ctrl-C stops.`, streams)
  let answers = before
  let wanted: string | undefined
  for (;;) {
    const questions = askedOf(answers)
    const question = questions.find(({ id }) => id === wanted) ?? nextOf(questions, answers)
    const said: unknown =
      question === undefined
        ? await select({
            ...streams,
            message: 'All is answered.',
            options: choices(questions, answers, interview),
            maxItems: 12,
          })
        : await text({ ...streams, ...promptOf(question, questions, answers) })
    if (isCancel(said)) {
      const kept = path === undefined ? 'no answers are kept' : `answers are kept in ${path}`
      cancel(`Stopped: no scenario is written, ${kept}.`, streams)
      return undefined
    }
    if (question === undefined) {
      if (said === WRITE) return answers
      wanted = String(said)
      continue
    }
    wanted = undefined
    if (said === BACK) {
      wanted = questions[Math.max(0, questions.indexOf(question) - 1)]!.id
      continue
    }
    answers = { ...answers, [question.id]: answerOf(String(said)) }
    if (path !== undefined) writeWhole([{ file: path, text: answersText(answers) }])
  }
}

function nextOf(questions: readonly Question[], answers: Answers): Question | undefined {
  const wrong = problemsOf(answers).map(({ id }) => id)
  return questions.find(({ id }) => answers[id] === undefined || wrong.includes(id))
}

function promptOf(question: Question, questions: readonly Question[], answers: Answers) {
  const { id, ask, why, usual } = question
  const usually = usual(firmOf(answers))
  const given = answers[id]
  const wrong = problemsOf(answers).find((problem) => problem.id === id)
  return {
    message: [
      `${questions.indexOf(question) + 1} of ${questions.length}: ${ask}`,
      why,
      ...(wrong === undefined ? [] : [sentence(wrong)]),
    ].join('\n'),
    placeholder: usually === UNKNOWN ? 'nobody knows' : usually,
    defaultValue: usually,
    ...(given === undefined ? {} : { initialValue: given }),
    validate: (typed: string | undefined) => {
      const answer = answerOf(typed || usually)
      if (answer === BACK) return undefined
      const problem = problemsOf({ ...answers, [id]: answer }).find((each) => each.id === id)
      return problem === undefined ? undefined : sentence(problem)
    },
  }
}

function sentence({ message, hint }: { readonly message: string; readonly hint?: string | undefined }): string {
  return hint === undefined ? message : `${message}; ${hint}`
}

function choices(questions: readonly Question[], answers: Answers, { file }: Interview) {
  return [
    { value: WRITE, label: `Write ${file}` },
    ...questions.map(({ id, ask }) => ({ value: id, label: `Change ${id}: ${answers[id]}`, hint: ask })),
  ]
}
