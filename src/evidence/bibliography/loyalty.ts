import type { Source } from '../source.js'

/** Who leaves, and why. */
export const LOYALTY_SOURCES = {
  qualtrics_2021: {
    citation: 'Qualtrics XM Institute 2021 (17,500 in 18 countries), after chinaurl.com',
    finding:
      'After a very poor experience 19 % recall that they stopped spending and 34 % that they cut it, averaged over industries',
    seen: 'secondary',
    grade: 'C',
  },
  tarp_repurchase: {
    citation:
      'Figures ascribed to TARP, sent in by a reader of fastcompany.com/663494 (2003), which does not name their source',
    finding:
      'Of customers with a possible loss above 100 dollars 9 % say they stay without a contact, 19 % after one in vain, 54 % satisfied, 82 % satisfied quickly; with one below 5 dollars 37, 46, 70 and 95 %',
    seen: 'secondary',
    grade: 'D',
  },
  keaveney_1995: {
    citation: 'Keaveney 1995, J Marketing 59(2):71-82',
    finding:
      'Reasons to switch are eight, often several at once: core service failure 44 %, failed encounters 34 %, response to failure 17 % (critical incidents of more than 500 customers; the kinds were read, the shares are remembered)',
    seen: 'unseen',
    grade: 'B',
  },
} as const satisfies Record<string, Source>
