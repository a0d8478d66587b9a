import type { Source } from '../source.js'

/** Who tells, how many, and what it does. */
export const WORD_OF_MOUTH_SOURCES = {
  anderson_1998: {
    citation: 'Anderson 1998, J Service Research 1(1):5-17',
    finding:
      'Telling is an asymmetric U: the dissatisfied talk more, but common suppositions exaggerate by how much (surveys, US and Sweden)',
    seen: 'abstract',
    grade: 'B',
  },
  tarp_telling: {
    citation: 'TARP, after workawesome.com (an interview with its co-founder)',
    finding:
      'About twice as many are told of bad as of good; that it is 10 to 5 for soft drinks and 16 to 8 for cars was not found again',
    seen: 'secondary',
    grade: 'D',
  },
  ceb_talk: {
    citation: 'CEB, in Dixon, Freeman & Toman 2010, Harvard Business Review 88(7/8):116-122',
    finding:
      'Of customers with a service contact 25 % say something positive, 65 % something negative (a vendor’s own survey)',
    seen: 'unseen',
    grade: 'C',
  },
  east_2007: {
    citation: 'East, Hammond & Wright 2007, Int J Research in Marketing 24:175-184',
    finding: 'Positive word of mouth is three times as common as negative, and more common in all 15 studies',
    seen: 'abstract',
    grade: 'B',
  },
  east_2008: {
    citation: 'East, Hammond & Lomax 2008, Int J Research in Marketing 25:215-224',
    finding:
      'Positive word of mouth mostly moves purchase more than negative, as the prior probability is below one half',
    seen: 'abstract',
    grade: 'B',
  },
  kumar_2007: {
    citation: 'Kumar, Petersen & Leone 2007, Harvard Business Review 85(10):139-146, after thefinancialbrand.com',
    finding:
      '81 and 68 % intend to recommend, 30 and 33 % do, 12 and 14 % of referrals yield customers (9,900 of a telecom firm, 6,700 of a financial one)',
    seen: 'secondary',
    grade: 'C',
  },
  sethuraman_2011: {
    citation: 'Sethuraman, Tellis & Briesch 2011, J Marketing Research 48(3):457-471',
    finding:
      'Sales rise with advertising by an elasticity of .12 at once and .24 in the long run (meta-analysis of 751 and 402 estimates)',
    seen: 'abstract',
    grade: 'A',
  },
} as const satisfies Record<string, Source>
