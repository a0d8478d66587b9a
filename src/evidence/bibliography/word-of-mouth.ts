import type { Source } from '../source.js'

/** Who tells, how many, and what it does. */
export const WORD_OF_MOUTH_SOURCES = {
  anderson_1998: {
    citation: 'Anderson 1998, J Service Research 1(1):5-17',
    finding: 'Telling is an asymmetric U: the dissatisfied talk more, but common suppositions exaggerate it',
    mark: 'V-abs',
    grade: 'B',
  },
  tarp_telling: {
    citation: 'TARP, after customerservicereader.typepad.com',
    finding: 'About twice as many are told of bad as of good (soft drinks 10:5, cars 16:8)',
    mark: 'V',
    grade: 'D',
  },
  ceb_talk: {
    citation: 'CEB, in Dixon, Freeman & Toman 2010, Harvard Business Review 88(7/8):116-122',
    finding: 'Of customers with a service contact 25 % said something positive, 65 % something negative',
    mark: 'V',
    grade: 'C',
  },
  east_2007: {
    citation: 'East, Hammond & Wright 2007, Int J Research in Marketing 24:175-184',
    finding: 'Positive word of mouth is three times as common as negative, and more common in all 15 studies',
    mark: 'V-abs',
    grade: 'B',
  },
  east_2008: {
    citation: 'East, Hammond & Lomax 2008, Int J Research in Marketing 25:215-224',
    finding:
      'Positive word of mouth mostly moves purchase more than negative, as the prior probability is below one half',
    mark: 'V-abs',
    grade: 'B',
  },
  kumar_2007: {
    citation: 'Kumar, Petersen & Leone 2007, Harvard Business Review 85(10):139-146',
    finding: '68-81 % intend to recommend, 30-33 % do, 12-14 % of referrals yield customers (9,900 and 6,700)',
    mark: 'V',
    grade: 'C',
  },
} as const satisfies Record<string, Source>
