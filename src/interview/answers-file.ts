import { didYouMean } from '../scenario/nearest.js'
import { ProblemList } from '../scenario/tree/problem-list.js'
import { readValue } from '../scenario/tree/read-yaml.js'
import { CutOff, describeKind, type Origin, type ScalarTree, type Source, type Tree } from '../scenario/tree/tree.js'
import { type Answers, UNKNOWN } from './firm.js'
import { scalar } from './question.js'
import { QUESTIONS } from './questions.js'

/** Answers as kept in a file, and where each stands. */
export interface KeptAnswers {
  readonly answers: Answers
  /** Of the answer to a question; the beginning of the file where there is none. */
  readonly placeOf: (id: string) => Origin
}

/** How who does not know may say so. */
const NOT_KNOWN = [UNKNOWN, '?']

/** A typed text as an answer. */
export function answerOf(text: string): string {
  const answer = text.trim().replaceAll(/\s+/g, ' ')
  return NOT_KNOWN.includes(answer) ? UNKNOWN : answer
}

/**
 * Reads answers: YAML, one a line by the id of its question.
 * @throws {Failure} with every problem of the file; whether the answers can be used is for `problemsOf`
 */
export function readAnswers(source: Source): KeptAnswers {
  const problems = new ProblemList()
  const start = { source, start: 0, end: 0 }
  const tree = readValue(source, source.text, problems)
  problems.raise()
  const found = new Map<string, ScalarTree>()
  if (tree?.kind !== 'map') problems.add(tree?.origin ?? start, 'not-a-map', 'answers are a map, such as calls: 9000')
  else {
    for (const [id, { key, value }] of tree.entries) {
      const known = QUESTIONS.map((question) => question.id)
      if (!known.includes(id)) {
        problems.add(
          key,
          'unknown-key',
          `no question is called "${id}"`,
          didYouMean(id, known) ?? `they are called ${known.join(', ')}`,
        )
      } else if (value.kind !== 'scalar' || value.value instanceof CutOff) {
        problems.add(value.origin, 'wrong-shape', `"${id}" takes one text, not ${describe(value)}`, 'put it in quotes')
      } else if (value.value !== null) found.set(id, value)
    }
  }
  problems.raise()
  return {
    answers: Object.fromEntries([...found].map(([id, { value }]) => [id, answerOf(String(value))])),
    placeOf: (id) => found.get(id)?.origin ?? start,
  }
}

function describe(tree: Tree): string {
  return tree.kind === 'scalar' ? 'one that its comma cuts off' : describeKind(tree)
}

/** Answers as a file that `readAnswers` reads, in the order of the questions, each with its question above. */
export function answersText(answers: Answers): string {
  const kept = QUESTIONS.filter(({ id }) => answers[id] !== undefined)
  const lines = kept.map(({ id, ask }) => `# ${ask}\n${id}: ${scalar(answers[id]!)}\n`)
  return `# Answers for runaround interview; unknown is what nobody knows.\n${lines.join('')}`
}
