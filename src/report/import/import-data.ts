import type { Fit } from '../../logs/estimate/fit.js'
import type { Firm } from '../../logs/firm/firm.js'
import { lawText } from '../../logs/firm/number-text.js'
import { histogramOf, patienceOf } from '../../logs/firm/shapes.js'
import type { Imported } from './import-page.js'

/** What a log says, as data: shares are fractions, times seconds. */
export function importData({ log, format, encoding, found, firm, figures, doubts }: Imported): unknown {
  const { mapping, rows, journeys, arrivals } = found
  const { patience, teams, issues, perWeek, busyness, outside } = firm
  return {
    schema: 'runaround/import@1',
    log,
    ...{ format, encoding, preset: mapping.preset, kind: mapping.kind, rows, cases: journeys },
    columns: mapping.uses.map(({ role, columns, unit, why }) => ({
      ...{ role, columns: columns.map(({ name }) => name), why },
      ...(unit === undefined ? {} : { unit: unit.name }),
    })),
    unused: mapping.unused,
    meanings: found.meanings,
    figures,
    arrivals: {
      ...{ per_week: perWeek, outside, busyness: orNull(busyness), by_hour: arrivals.byHour },
      ...{ first_day: arrivals.span.first, last_day: arrivals.span.last, counted: arrivals.counted },
    },
    patience:
      patience === null
        ? null
        : {
            gave_up: patience.survival.events,
            answered: patience.survival.censored,
            median: orNull(patience.survival.median),
            restricted_mean: patience.survival.restrictedMean,
            ...lawData(patience.fit),
            still_waiting: patienceOf(patience.survival, patience.fit),
          },
    talk: issues.flatMap(({ id, talk }) =>
      talk.map(({ team, fit, seconds }) => ({
        ...{ issue: id, team, conversations: seconds.count },
        ...(fit === null
          ? { law: null }
          : { mean: seconds.mean, cv: seconds.cv, ...lawData(fit), histogram: histogramOf(seconds, fit) }),
      })),
    ),
    issues: issues.map(({ id, names, count }) => ({ id, names, cases: count })),
    ...(firm.channels.length === 0 ? {} : { channels: channelData(firm) }),
    teams: teams.map(({ id, names, count, basis, agents, people, occupancy, byStep, isBot }) => ({
      ...{ id, names, stops: count, basis, agents, people, occupancy: orNull(occupancy), by_half_hour: byStep },
      ...(isBot ? { bot: true } : {}),
    })),
    doubts,
  }
}

function channelData({ channels }: Firm) {
  return channels.map(({ id, names, kind, isKindKnown, count, atOnce, talkFactor, givesUp }) => ({
    ...{ id, names, kind, kind_known: isKindKnown, cases: count, at_once: atOnce, talk_factor: talkFactor },
    ...(givesUp === null ? {} : { gives_up: { to: givesUp.to, share: givesUp.share } }),
  }))
}

function lawData({ best, others }: Fit) {
  const law = ({ spec, aic }: Fit['best']) => ({ law: lawText(spec), aic })
  return { ...law(best), others: others.map(law) }
}

/** What is not known is null. */
function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
