import { extname } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import type { WeekPart } from '../../experiment/parts-of-week.js'
import { LOG_FORMATS, type LogOutput } from '../log/log-task.js'
import {
  assignments,
  type CallOf,
  confidence,
  type Declared,
  doing,
  draws,
  flag,
  metrics,
  precision,
  readList,
  replications,
  STRICT,
  seed,
} from '../options.js'
import { OUTPUT } from '../output-options.js'
import { SHARED_WORK } from '../work-options.js'

/** A file for an event log, whose extension says the format. */
const LOG: Declared<LogOutput> = {
  flags: '--log <file>',
  about:
    'write what happens to every counted customer, as its extension says: .csv, .xes (IEEE 1849-2016), .jsonl; of the first file’s first replication',
  read: (file) => {
    const format = LOG_FORMATS.find((name) => extname(file).toLowerCase() === `.${name}`)
    if (format !== undefined) return { file, format }
    throw new InvalidArgumentError(`Its extension must be one of ${LOG_FORMATS.map((name) => `.${name}`).join(', ')}.`)
  },
}

/** What the week may be told by; named here, since to read help takes no experiment. */
const PARTS = Object.keys({ hour: true, weekday: true } satisfies Record<WeekPart, true>) as readonly WeekPart[]

const BY: Declared<readonly WeekPart[]> = {
  flags: '--by <parts>',
  about: 'tell contacts, waits, service and how busy people are by hour, by weekday, or by hour,weekday',
  read: (text, before = []) => {
    const parts = readList(text)
    const wrong = parts.find((part) => !PARTS.some((known) => known === part))
    if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is neither ${PARTS.join(' nor ')}.`)
    return PARTS.filter((part) => before.includes(part) || parts.includes(part))
  },
  again: true,
  words: (parts) => ['--by', parts.join(',')],
}

const RUN = {
  set: assignments('change a value of every file, such as teams.front_line.agents=9'),
  seed: seed('the file’s'),
  replications: replications('how many independent repetitions'),
  precision: precision(),
  confidence: confidence('of the intervals (default: 95%)'),
  strict: STRICT,
  metric: metrics('the measures that the precision is about (default: the four headline ones)'),
  by: BY,
  draws: { ...draws('each file'), conflicts: [] },
  ...SHARED_WORK,
  log: LOG,
  full: flag('--full', 'print every figure, not only what fits a screen'),
  ...OUTPUT,
} as const

export type RunCall = CallOf<typeof RUN>

/** `runaround run FILE...`: simulates each scenario and prints its report. */
export function runCommand(): Command {
  const command = new Command('run')
    .summary('simulate scenarios, and print a report of each')
    .description(
      'Simulate each scenario, and print its report. Each file runs as if it were alone, with its own seed, horizon, warm-up and replications, whatever the order; --seed and --replications are for all of them.',
    )
    .argument('<file...>', 'scenarios; - reads standard input')
    .addHelpText('before', 'Example:\n  $ runaround run scenarios/ersatz.yaml --set teams.front_line.agents=12\n')
  return doing(command, RUN, async (call, files: string[]) => {
    const { runFiles } = await import('./run-files.js')
    await runFiles(files, call)
  })
}
