import type { Source } from '../source.js'

/** Who leaves, and why. */
export const LOYALTY_SOURCES = {
  qualtrics_2021: {
    citation: 'Qualtrics XM Institute 2021 (17,500 in 18 countries)',
    finding: 'After a very poor experience 19 % recall that they stopped spending and 34 % that they cut it',
    mark: 'V',
    grade: 'C',
  },
  tarp_repurchase: {
    citation: 'TARP, after fastcompany.com/663494',
    finding:
      'Of customers with a loss above 100 dollars 9 % bought again without a contact, 19 % after one in vain, 54 % satisfied, 82 % satisfied quickly; with a small loss 37, 46, 70 and 95 %',
    mark: 'V',
    grade: 'D',
  },
  keaveney_1995: {
    citation: 'Keaveney 1995, J Marketing 59(2):71-82',
    finding: 'Reasons to switch: core service failure 44 %, failed encounters 34 %, response to failure 17 %',
    mark: 'M',
    grade: 'B',
  },
} as const satisfies Record<string, Source>
