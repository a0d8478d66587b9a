import type { Source } from '../source.js'

/** Who leaves, and why. */
export const LOYALTY_SOURCES = {
  qualtrics_2021: {
    citation: 'Qualtrics XM Institute 2021 (17,500 in 18 countries)',
    finding: 'After a very poor experience 19 % recall that they stopped spending and 34 % that they cut it',
    mark: 'V',
    grade: 'C',
  },
  keaveney_1995: {
    citation: 'Keaveney 1995, J Marketing 59(2):71-82',
    finding: 'Reasons to switch: core service failure 44 %, failed encounters 34 %, response to failure 17 %',
    mark: 'M',
    grade: 'B',
  },
} as const satisfies Record<string, Source>
