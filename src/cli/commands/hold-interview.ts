import { existsSync } from 'node:fs'
import { type KeptAnswers, readAnswers } from '../../interview/answers-file.js'
import type { Answers } from '../../interview/firm.js'
import { checkAnswers, idleAnswers } from '../../interview/problems.js'
import { scenarioText } from '../../interview/scenario-text.js'
import { failure } from '../../kernel/failure.js'
import { onOneLine } from '../../kernel/printable.js'
import { shellWords } from '../../report/reproduce.js'
import { schemaFrom } from '../editor-schema.js'
import { commandWords } from '../options.js'
import { readSource } from '../scenarios.js'
import { note } from '../terminal.js'
import { checkOutputs, writeOutputs } from '../write-files.js'
import type { InterviewCall } from './interview.js'

/**
 * Has all questions answered, in the terminal or from a file, and writes the scenario that the answers make.
 * @param usualFile where the scenario goes if no file is named
 * @throws {Failure} with every problem of the answers, if they come from a file
 */
export async function interview(call: InterviewCall, usualFile: string): Promise<void> {
  const file = fileOf(call, usualFile)
  const isAsked = process.stdin.isTTY === true && process.stdout.isTTY === true && call.answers !== '-'
  const answers = isAsked ? await asked(file, call) : given(file, call)
  if (answers === undefined) {
    // As without prompts: the shell sees a signal.
    process.kill(process.pid, 'SIGINT')
    return
  }
  for (const id of idleAnswers(answers)) note(call)(`the answer "${id}" is not used: of such a firm it is not asked`)
  const { text } = scenarioText(answers, schemaFrom(file))
  writeOutputs([{ file, text }])
  process.stdout.write(nextSteps(file, /^observed:$/m.test(text)))
}

/** A file that nobody named is not written over. */
function fileOf({ output }: InterviewCall, usualFile: string): string {
  if (output !== undefined) return output
  if (!existsSync(usualFile)) return usualFile
  throw failure('file-exists', 'there is such a file, and none is named to be written over', {
    file: usualFile,
    hint: 'name one: runaround interview -o myfirm.yaml',
  })
}

function given(file: string, { answers }: InterviewCall): Answers {
  if (answers === undefined) {
    throw failure('not-a-terminal', 'there is no terminal to ask in, and no answers are given', {
      hint: 'call it in a terminal, or with --answers FILE',
    })
  }
  const kept = readAnswers(readSource(answers))
  checkAnswers(kept)
  checkOutputs([{ file }])
  return kept.answers
}

/** @returns undefined where the interview was broken off */
async function asked(file: string, { answers: path }: InterviewCall): Promise<Answers | undefined> {
  const kept: KeptAnswers['answers'] =
    path !== undefined && existsSync(path) ? readAnswers(readSource(path)).answers : {}
  checkOutputs([{ file }, ...(path === undefined || existsSync(path) ? [] : [{ file: path }])])
  const { askQuestions } = await import('./ask-questions.js')
  return askQuestions(kept, { file, answers: path })
}

function nextSteps(file: string, isObserved: boolean): string {
  const run = shellWords(commandWords(['run'], [file]))
  const fit = `${shellWords(commandWords(['fit'], [file]))} -o fitted.yaml`
  return `Wrote ${onOneLine(file)}. Read its comments, then:\n  $ ${run}\n${isObserved ? `  $ ${fit}\n` : ''}`
}
