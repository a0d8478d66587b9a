import { Command } from 'commander'
import { type CallOf, doing, text } from '../options.js'

/** Where the scenario goes if no file is named. */
const USUAL_FILE = 'runaround.yaml'

const INTERVIEW = {
  answers: text('--answers <file>', 'keep answers in this file, and go on from those in it; - reads standard input'),
  output: text('-o, --output <file>', `where to write the scenario (default: ${USUAL_FILE}, unless it is there)`),
} as const

export type InterviewCall = CallOf<typeof INTERVIEW>

/** `runaround interview`: asks about a firm, and writes its scenario. */
export function interviewCommand(): Command {
  const command = new Command('interview')
    .summary('ask about your firm, and write its scenario')
    .description(
      'Ask some twenty-five questions about your firm, one at a time, each with why it is asked and what is taken if you press Enter. Write a commented scenario with what its records say as `observed` and what nobody knows as `unknown`, for `run` and `fit`. Where standard input or output is no terminal, all answers come from --answers and nothing is asked.',
    )
    .addHelpText(
      'before',
      'Example:\n  $ runaround interview --answers answers.yaml -o myfirm.yaml\n  $ runaround fit myfirm.yaml -o fitted.yaml\n',
    )
    .addHelpText('after', ANSWERS_HELP)
  return doing(command, INTERVIEW, async (call) => {
    const { interview } = await import('./hold-interview.js')
    await interview(call, USUAL_FILE)
  })
}

const ANSWERS_HELP = `
While it asks, ? means that nobody knows, < goes back to the question before, and Ctrl-C stops:
what was answered is in the file of --answers, from which the same call goes on.

A file of answers is YAML, one answer a line: calls: 9000, or calls: unknown.
`
