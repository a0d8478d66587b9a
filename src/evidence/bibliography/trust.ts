import type { Source } from '../source.js'

/** Trust, its asymmetry, effort and what customers say enrages them. */
export const TRUST_SOURCES = {
  mayer_1995: {
    citation: 'Mayer, Davis & Schoorman 1995, Academy of Management Review 20:709-734',
    finding: 'Trustworthiness has three facets: ability, benevolence and integrity',
    mark: 'M',
    grade: 'B',
  },
  colquitt_2007: {
    citation: 'Colquitt, Scott & LePine 2007, J Applied Psychology 92:909-927',
    finding: 'Ability, benevolence and integrity each predict trust (132 samples)',
    mark: 'V-abs',
    grade: 'A',
  },
  brown_2024: {
    citation: 'Brown, Imai, Vieider & Camerer 2024, J Economic Literature 62(2):485-516',
    finding:
      'In choices, mostly about money, losses weigh 1.955 times as much as gains [1.820, 2.102] (607 estimates from 150 papers)',
    mark: 'V-abs',
    grade: 'A',
  },
  walasek_2024: {
    citation: 'Walasek, Mullett & Stewart 2024, J Economic Psychology 103:102740',
    finding: 'In risky choice losses weigh only 1.31 times as much [1.10, 1.53]; the original estimate was 2.25',
    mark: 'V-abs',
    grade: 'A',
  },
  poortinga_2004: {
    citation: 'Poortinga & Pidgeon 2004, Risk Analysis 24(6):1475-86',
    finding: 'Bad news moves trust more than good news, largely by confirming what people thought (n = 396)',
    mark: 'V-abs',
    grade: 'B',
  },
  sirdeshmukh_2002: {
    citation: 'Sirdeshmukh, Singh & Sabol 2002, J Marketing 66(1):15-37',
    finding:
      'For the benevolence of front-line people bad weighs more than good; for problem solving good weighs more than bad (retail 264, airline 113)',
    mark: 'V-abs',
    grade: 'B',
  },
  mittal_1998: {
    citation: 'Mittal, Ross & Baldasare 1998, J Marketing 62(1):33-47',
    finding:
      'Bad performance of an attribute weighs more than good, with diminishing sensitivity (n = 4,517; 9,359; 13,759)',
    mark: 'V-abs',
    grade: 'B',
  },
  kim_2004: {
    citation: 'Kim, Ferrin, Cooper & Dirks 2004, J Applied Psychology 89:104-118',
    finding: 'An apology repairs a violation of competence; a violation of integrity resists it',
    mark: 'V-abs',
    grade: 'B',
  },
  van_vaerenbergh_2014: {
    citation: 'Van Vaerenbergh et al. 2014, J Service Research 17(4):381-398',
    finding:
      'Failures seen as controllable and lasting lower satisfaction, and lead to bad word of mouth and disloyalty (meta-analysis)',
    mark: 'V-abs',
    grade: 'A',
  },
  ceb_2010: {
    citation: 'Dixon, Freeman & Toman 2010, Harvard Business Review 88(7/8):116-122',
    finding:
      '56 % had to explain their issue again, 62 % to make contact repeatedly, 59 % were transferred (75,000 customers)',
    mark: 'V',
    grade: 'C',
  },
  gartner_effort: {
    citation: 'CEB and Gartner, gartner.com/smarterwithgartner: the new and improved customer effort score',
    finding: '96 % of customers with a high-effort interaction become more disloyal, 9 % of those with low effort',
    mark: 'V',
    grade: 'C',
  },
  accenture_2013: {
    citation: 'Accenture 2013 (12,867 in 32 countries; US subset)',
    finding:
      '"Extremely frustrating": several contacts 74 %, long hold 69 %, repeating information 66 %, an undelivered promise 64 %',
    mark: 'V',
    grade: 'C',
  },
  five9_2013: {
    citation: 'Five9 and Harris 2013 (more than 3,000 in the US)',
    finding:
      'A rude representative enrages 60 %, explaining more than once 40 %; 74 % forgive more readily if the agent is respectful',
    mark: 'V',
    grade: 'C',
  },
  bureaucracy_2005: {
    citation: 'insurance-canada.ca, 26 July 2005 (more than 2,000 in the US and UK)',
    finding: '"Company policies that create bureaucracy" is a reason to switch for 19 %',
    mark: 'V',
    grade: 'C',
  },
  garcia_2012: {
    citation: 'Garcia, Archer, Moradi & Ghiabi 2012, Psychology 3:213-216',
    finding:
      'Time in the queue has a significant but small effect on satisfaction, which a good answer makes up (n = 3,013)',
    mark: 'V-abs',
    grade: 'B',
  },
} as const satisfies Record<string, Source>
