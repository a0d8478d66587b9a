import type { Source } from '../source.js'

/** Regularities that the program is held against, and that no number of its own rests on. */
export const FACT_SOURCES = {
  bank_calls_2003: {
    citation:
      'Calls of a large North American bank, 164 weekdays of 2003, as in Weinberg, Brown & Stroud 2007, JASA 102(480):1185-1198; said to be computed from github.com/robjhyndman/fpp3-package, data/bank_calls.rda',
    finding:
      'Half-hours within a weekday vary 7.5 times as much as Poisson at about 1,100 calls; mornings and afternoons correlate at .65, adjacent half-hours at .84; the peak hour is 1.47 times the mean',
    seen: 'unseen',
    grade: 'A',
  },
  sqm_fcr: {
    citation: 'SQM Group, sqmgroup.com: call center best practices (more than 500 North American centres)',
    finding: '1.5 contacts an issue where 67 % are solved at once, 1.2 where 80 % are',
    seen: 'source',
    grade: 'D',
  },
  wallace_whitt_2005: {
    citation: 'Wallace & Whitt 2005, M&SOM 7(4):276-294',
    finding:
      'Two skills an agent, well combined, serve nearly as well as all skills with as many agents, where everybody takes as long (simulation)',
    seen: 'abstract',
    grade: 'B',
  },
  schmitt_2011: {
    citation:
      'Schmitt, Skiera & Van den Bulte 2011, J Marketing 75(1):46-59 (about 10,000 customers of a German bank, nearly 3 years)',
    finding:
      'Referred customers are worth at least 16 % more than like ones of the same time; the edge in retention persists, that in margin fades',
    seen: 'abstract',
    grade: 'B',
  },
} as const satisfies Record<string, Source>
