import { FIRM_DEFINITIONS } from '../../measures/firm-definitions.js'
import { DISTRIBUTIONS, type StatedLaw, writtenLaw } from '../../vocabulary/distributions.js'
import { inCell } from '../escaping.js'
import { markdownTable } from '../formats/markdown.js'

/** A part of the language: what it is for, and its keys. */
export interface LanguagePart {
  /** Its path, `teams.NAME`; absent for the keys at the top. */
  readonly path?: string
  /** Markdown, as is what a key says. */
  readonly meaning?: string
  readonly keys: readonly { readonly key: string; readonly meaning: string; readonly example?: string }[]
}

const WRITTEN = DISTRIBUTIONS.map(
  (law: StatedLaw) => `\`${writtenLaw(law)}\`${law.or === undefined ? '' : ` or ${law.or}`}`,
)

const DEFINITIONS = markdownTable(
  ['measure', 'as', 'meaning'],
  ['left', 'left', 'left'],
  FIRM_DEFINITIONS.map(({ of, id, meaning }) => [code(of), code(id), meaning]),
)

const INTRODUCTION = `# The scenario language

Made from the same definitions as the checks and the editor schema, by \`npm run docs\`: do not edit.

A scenario is a YAML file. It needs \`demand\`, \`issues\` and \`teams\`; whatever else it does not mention does not happen.
What the parts do to a customer is in [the model](model.md).

## Values

Durations carry a unit: \`45 s\`, \`6 min\`, \`2 h\`, \`3 days\`, \`6 weeks\`, \`1 year\` (365.25 days), and where a calendar applies
\`2 business days\`. Money may be bare (in the file's currency) or carry it: \`50 USD\`. Shares are \`40%\` or \`0.4\`. Wages:
\`22 USD per hour\`. Weekly hours: \`mon-sat 07:00-19:00\`.

Rates of arrival: \`38 per hour\` (or per s or min) is the mean over open hours. \`9000 per day\` is the mean over business days,
the days of the week with opening hours: with \`open: mon-sat 07:00-19:00\` 54,000 come in a week, all of them in open hours. A
\`profile\` makes some days and hours busier around that mean. Per \`week\`, \`month\` (365.25 / 12 days) or \`year\` as many come
as stated, whatever the hours. Without \`open\` every hour and every day counts. \`runaround validate\` prints what it comes to.

Distributions: ${WRITTEN.slice(0, -1).join(', ')} and ${WRITTEN.at(-1)}; cv is the coefficient of variation.

A column of a CSV file is found by its header, the file beside the scenario. Its cells are plain numbers with a decimal point
(\`4.5\`, \`1e-2\`; not \`0x3c\`), in the unit that stands behind the column: \`empirical(calls.csv, talk, min)\`; or each with a
unit of its own (\`4.5 min\`). Durations without either are refused, amounts are in the file's currency. Two columns of one name
are refused.

The arrivals of a log are replayed from such a file: \`at: {file: calls.csv, time: start, segment: kind, issue: reason, talk: seconds}\`
names the columns of a CSV file with a row for each customer, ascending by time. Times and talk are seconds (from Monday 00:00),
or durations with their unit; what a cell leaves empty, or a column that is not named, is drawn as always. The stated talk takes
the place of the drawn one in the first leg; factors of team, channel and agent apply to it. The same can be written in the
list: \`at: [0 s, {time: 5 min, issue: refund, talk: 3 min}]\`.

Levers are a share, or what leaders say against what is: \`{claimed: 100%, actual: 60%}\`.

## Building on a file

With \`extends: base.yaml\` this file wins: maps merge by key; lists, scalars, distributions, interval
maps and hour profiles are replaced; \`null\` deletes. \`--set teams.front_line.agents=12\` works on the same tree; setting one
\`share\` rescales the others. \`*\` stands for every name of which the file writes what the last key belongs to:
\`--set customers.*.calls_again.share=50%\`.

## Your own firm

\`observed\` takes figures under the paths that \`expect\` takes: a measure by its id or the trade's name, before it the part that
it is of (\`teams.front_line.occupancy\`, \`issues.late.AHT\`), behind it a quantile (\`journey_time.p90\`). Times carry a unit, shares
are \`68%\` or \`0.68\`, thousands and millions may be \`k\` and \`M\`. \`±\` (or \`+-\`) is what it is in reports, half of a 95 % interval, and
behind what is no share per cent are a part of it: \`7.5 min ± 4%\`. A total (\`2.1 M GBP per year\`; a day is a business day) is
divided by the cases that the file has in that time. \`unknown\` takes the paths that \`--set\` takes; of a distribution the mean is
unknown. Neither section changes a run.

Where a firm means something else by a name, \`as\` says what:

${DEFINITIONS}
`

/** The reference page of the language, as Markdown. */
export function languagePage(parts: readonly LanguagePart[]): string {
  return [INTRODUCTION, ...parts.map(sectionOf)].join('\n')
}

function sectionOf({ path, meaning, keys }: LanguagePart): string {
  const rows = keys.map(({ key, meaning, example }) => [
    code(key),
    inCell(meaning),
    example === undefined ? '' : code(example),
  ])
  const table = markdownTable(['key', 'meaning', 'for example'], ['left', 'left', 'left'], rows)
  return (
    [`## ${path === undefined ? 'Top' : code(path)}`, ...(meaning === undefined ? [] : [meaning]), table].join('\n\n') +
    '\n'
  )
}

function code(text: string): string {
  return `\`${text}\``
}
