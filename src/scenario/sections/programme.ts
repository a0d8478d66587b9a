import * as z from 'zod'
import { SECOND } from '../../kernel/units.js'
import { CutOff, isPlainMap, type Plain } from '../tree/tree.js'
import { cutOffMistake, readInto, value } from '../values/form.js'
import { money, wage } from '../values/money.js'
import { decimal, TEN_YEARS } from '../values/number.js'
import { moment, seconds } from '../values/time.js'
import { text } from '../values/word.js'
import { key, named, type Read, required, type Section } from './section.js'

/** What the list of measures is for. */
export const PROGRAMME =
  'What could be changed, by name: each measure is settings with what they cost and how long they take.'

/** More people or days than anyone means. */
const MOST_PEOPLE = 1e6
const DAYS_OF_A_YEAR = 366

/** Whatever may stand at a path; whether it may is found out by setting it. */
const setting: z.ZodType<unknown, unknown> = z
  .unknown()
  .meta({ title: 'a value as it would stand there' })
  .transform((raw, context) => readInto(context, () => whole(raw as Plain)))

/** @throws {Mistake} where a comma has cut a value in two */
function whole(raw: Plain): Plain {
  if (raw instanceof CutOff) throw cutOffMistake(raw)
  const below = Array.isArray(raw) ? raw : isPlainMap(raw) ? Object.values(raw) : []
  for (const value of below) whole(value)
  return raw
}

/** What a measure costs beside what the simulation pays. */
function cost(section: Section) {
  return section({
    once: key(money, 'Paid once.', { neutral: 0 }, 'Cash, at the moment at which the measure starts.'),
    per_year: key(money, 'Paid each year.', { neutral: 0 }, 'Cash, from the start on, day by day.'),
    per_agent: key(
      money,
      'Paid once for each agent of the teams that it touches.',
      { neutral: 0 },
      'Cash, at the start, for as many full-time agents as the teams employ whose settings it changes; of all where it changes those of none.',
    ),
    days_off: key(
      decimal(0, DAYS_OF_A_YEAR),
      'Days for which each of these agents is away from the desk.',
      { neutral: 0 },
      'Paid hours that serve nobody: capacity, and no cash.',
    ),
    people: key(
      decimal(0, MOST_PEOPLE),
      'Full-time people whom it takes, beside those whom the simulation pays.',
      { neutral: 0 },
      'Cash, from the start on: `wage` for the hours of a year. Agents and managers whom `set` adds are paid in the simulation.',
    ),
    wage: key(wage, 'What these people earn.', null, 'Cash, for the paid hours of each of the people.'),
  })
}

/** One measure: settings, and what they take. */
function measure(section: Section) {
  return section({
    set: required(
      z.record(z.string(), setting),
      'What it changes, by path, such as {teams.front_line.authority.granted: 60 USD}.',
      'The paths and values are those that `--set` takes.',
    ),
    cost: key(cost(section), 'What it costs.', 'nothing', 'Counted against what the simulation says it brings.'),
    ramp: key(
      seconds(SECOND, TEN_YEARS),
      'How long it takes from the start to the full effect.',
      'works in full at once',
      'The effect grows in step with time, through what is simulated half way.',
    ),
    fades: key(
      seconds(SECOND, TEN_YEARS),
      'In what time half of the effect is lost again.',
      'lasts',
      'From the end of the ramp on, half of what is left goes in each such time.',
    ),
    starts: key(moment, 'When it starts.', 'week 1', 'Not before, and not before all that it needs has started.'),
    needs: key(
      z.array(value({ ...text, what: 'the name of a measure' })),
      'Other measures without which it makes no sense.',
      'none',
      'It is never done without them, and works no further than they do.',
    ),
  })
}

/** What could be changed, by name. */
export function programme(section: Section) {
  return named(measure(section))
}

export type PlannedMeasure = Read<typeof measure>
export type Programme = Readonly<Record<string, PlannedMeasure>>
