import { HOUR, WEEK, YEAR } from '../../kernel/units.js'
import { findMeasure } from '../../measures/catalogue.js'
import { type Roster, secondsAWeek } from '../../scenario/roster.js'
import type { Design } from '../design.js'
import { judgeFigure } from '../expectations.js'
import type { Simulate } from '../simulate.js'
import type { Figure } from '../summary.js'
import { fewestByFormula, formulaKnows, meanPatience, plenty } from './erlang-start.js'
import { fewest, type Levels } from './fewest.js'
import { Rosters, type SimulatedRoster, type StaffingQuestion } from './rosters.js'
import type { PeopleTotals, StaffedInterval, Staffing } from './staffing.js'
import { partsOf } from './target-parts.js'

/** Finds the fewest people of a team that hold a target, by simulation on the same customers, from the formula's number on. */
export async function simulateStaffing(question: StaffingQuestion, simulate: Simulate): Promise<Staffing> {
  const { base, roster, target } = question
  const parts = partsOf(target, base, roster)
  const rosters = new Rosters(question, parts, simulate)
  const today = roster.intervals.map(({ agents }) => agents)
  const [asIs] = (await rosters.simulate([today])) as readonly [SimulatedRoster]
  const measure = findMeasure(parts.measure)!
  const holds = (figure: Figure) => judgeFigure(target, figure, measure.unit, true).verdict === 'met'
  const byFormula = (flow: SimulatedRoster, most: Levels) =>
    roster.intervals.map((_, index) =>
      fewestByFormula(
        lineOf(base, roster, flow, index),
        base.model,
        parts.measure,
        (value) => holds({ mean: value, half_width: 0 }),
        most[index]!,
      ),
    )
  const loads = roster.intervals.map((_, index) => loadOf(lineOf(base, roster, asIs, index)))
  const most = loads.map((load, index) => Math.max(today[index]!, plenty(load)))
  const begun = byFormula(asIs, most)
  const start = today.map((number, index) => begun[index] ?? number)
  const space = parts.space({ today, start, most, seen: rosters.seen })
  const found = await fewest(space, async (all) => {
    const simulated = await rosters.simulate(all.map(parts.agents))
    return simulated.map(({ figures }) => figures.map((figure) => figure === null || holds(figure)))
  })
  const needed = parts.agents(found.levels)
  const reached = (await rosters.simulate([needed]))[0]!
  const fewer = found.fewer === null ? null : (await rosters.simulate([parts.agents(found.fewer)]))[0]!
  const ceiling = (await rosters.simulate([parts.agents(space.most)]))[0]!
  const formula = byFormula(reached, most)
  const unmet = (index: number) => found.unmet[parts.by_interval ? index : 0]!
  const intervals = roster.intervals.map(
    (interval, index): StaffedInterval => ({
      text: interval.text,
      hours_a_week: secondsAWeek(interval) / HOUR,
      calls_per_hour: lineOf(base, roster, reached, index).arrivals * HOUR,
      today: interval.agents,
      erlang: formula[index]!,
      needed: unmet(index) ? null : needed[index]!,
      figures: parts.by_interval
        ? {
            today: asIs.figures[index] ?? NONE,
            needed: (unmet(index) ? ceiling : reached).figures[index] ?? NONE,
            fewer: fewer?.figures[index] ?? null,
          }
        : null,
    }),
  )
  const { work, patience } = { work: reached.work, patience: meanPatience(base.model, parts.place) }
  return {
    label: question.label,
    scenario: { ...reached.summary.scenario, hash: base.context.hash },
    team: roster.team,
    by_interval: parts.by_interval,
    intervals,
    figures: { today: asIs.whole, needed: reached.whole, fewer: fewer?.whole ?? null, most: ceiling.whole },
    met: !found.unmet.includes(true) && !found.holding.includes(false),
    today: totalsOf(base, roster, today),
    needed: totalsOf(base, roster, needed),
    formula: formulaKnows(parts.measure)
      ? {
          name: Number.isFinite(patience) ? 'Erlang A' : 'Erlang C',
          work_seconds: work,
          patience_seconds: Number.isFinite(patience) ? patience : null,
        }
      : null,
    rosters: rosters.count,
    warnings: reached.summary.warnings,
  }
}

const NONE: Figure = { mean: null, half_width: null }

/** The team's line in an interval as the formula has it. */
function lineOf({ model }: Design, { team }: Roster, { calls, work }: SimulatedRoster, interval: number) {
  const place = model.teams.findIndex(({ name }) => name === team)
  return { arrivals: calls[interval]!, service: work, patience: meanPatience(model, place) }
}

function loadOf({ arrivals, service }: { readonly arrivals: number; readonly service: number }): number {
  return arrivals * service
}

/** What so many people in a roster's intervals come to. */
function totalsOf({ model, scenario }: Design, { team, intervals }: Roster, numbers: readonly number[]): PeopleTotals {
  const seconds = intervals.reduce((sum, interval, index) => sum + secondsAWeek(interval) * numbers[index]!, 0)
  const { wage, shrinkage = 0 } = scenario.teams[team]!
  const desk_hours = seconds / HOUR
  const paid_hours_a_year = (desk_hours * (YEAR / WEEK)) / (1 - shrinkage)
  return {
    desk_hours,
    paid_hours_a_year,
    full_time: paid_hours_a_year / model.parameters['people.hours_per_year'],
    pay_a_year: wage === undefined ? null : paid_hours_a_year * wage,
  }
}
