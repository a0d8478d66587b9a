import type { Source } from '../source.js'

/** Trust, its asymmetry, effort and what customers say enrages them. */
export const TRUST_SOURCES = {
  mayer_1995: {
    citation: 'Mayer, Davis & Schoorman 1995, Academy of Management Review 20(3):709-734',
    finding: 'Trustworthiness has three facets: ability, benevolence and integrity (a theory, without data)',
    seen: 'abstract',
    grade: 'B',
  },
  colquitt_2007: {
    citation: 'Colquitt, Scott & LePine 2007, J Applied Psychology 92(4):909-927',
    finding: 'Ability, benevolence and integrity go with trust in leaders and colleagues (meta-analysis, 132 samples)',
    seen: 'abstract',
    grade: 'A',
  },
  brown_2024: {
    citation: 'Brown, Imai, Vieider & Camerer 2024, J Economic Literature 62(2):485-516',
    finding:
      'In choices, mostly about money, losses weigh 1.955 times as much as gains [1.820, 2.102] (607 estimates from 150 papers)',
    seen: 'abstract',
    grade: 'A',
  },
  walasek_2024: {
    citation: 'Walasek, Mullett & Stewart 2024, J Economic Psychology 103:102740',
    finding: 'In risky choice losses weigh only 1.31 times as much [1.10, 1.53]; the original estimate was 2.25',
    seen: 'abstract',
    grade: 'A',
  },
  poortinga_2004: {
    citation: 'Poortinga & Pidgeon 2004, Risk Analysis 24(6):1475-1486',
    finding:
      'Bad news of the regulation of genetically modified food moves trust more than good news, largely as people read it by what they thought before; among the undecided it does so all the same (British survey, n = 396)',
    seen: 'abstract',
    grade: 'B',
  },
  sirdeshmukh_2002: {
    citation: 'Sirdeshmukh, Singh & Sabol 2002, J Marketing 66(1):15-37',
    finding:
      'For the benevolence of front-line people bad weighs more than good; for their problem solving good weighs more than bad (surveys, clothing retail 264, airline 113)',
    seen: 'abstract',
    grade: 'B',
  },
  mittal_1998: {
    citation: 'Mittal, Ross & Baldasare 1998, J Marketing 62(1):33-47',
    finding:
      'Bad performance of an attribute weighs more on satisfaction and on the intention to buy again than good, with diminishing sensitivity (surveys, health care 4,517, cars 9,359 and 13,759)',
    seen: 'abstract',
    grade: 'B',
  },
  kim_2004: {
    citation: 'Kim, Ferrin, Cooper & Dirks 2004, J Applied Psychology 89(1):104-118',
    finding:
      'Where competence failed an apology repairs trust better than a denial, where integrity did a denial better than an apology (two experiments about job candidates)',
    seen: 'abstract',
    grade: 'B',
  },
  van_vaerenbergh_2014: {
    citation: 'Van Vaerenbergh, Orsingher, Vermeir & Larivière 2014, J Service Research 17(4):381-398',
    finding:
      'Failures seen as controllable lower satisfaction with the incident, those seen as lasting also satisfaction with the firm; both lead to bad word of mouth and disloyalty (meta-analysis)',
    seen: 'abstract',
    grade: 'A',
  },
  ceb_2010: {
    citation: 'Dixon, Freeman & Toman 2010, Harvard Business Review 88(7/8):116-122',
    finding:
      'Of customers who turned to a firm’s service 56 % had to explain their issue again, 62 % to make contact repeatedly, 59 % were transferred (more than 75,000; a vendor’s own survey)',
    seen: 'source',
    grade: 'C',
  },
  gartner_effort: {
    citation: 'CEB and Gartner 2019, gartner.com/smarterwithgartner: what’s your customer effort score',
    finding:
      '96 % of customers with a high-effort interaction become more disloyal, 9 % of those with low effort (a vendor’s own research, of what customers say they will do)',
    seen: 'source',
    grade: 'C',
  },
  accenture_2013: {
    citation: 'Accenture 2013, Global Consumer Pulse Survey (12,867 in 32 countries), after dmnews.com',
    finding:
      '"Extremely frustrating" in the US: several contacts 74 %, long hold 69 %, repeating information 66 %, an undelivered promise 64 %; of those who switched anywhere 82 % say that the firm could have kept them, 68 % by solving it at the first contact',
    seen: 'secondary',
    grade: 'C',
  },
  five9_2013: {
    citation: 'Five9 and Harris Interactive 2013, five9.com: contact center report (3,014 US adults)',
    finding:
      'A rude representative makes 60 % enraged or very frustrated, explaining more than once 40 %; 74 % say they would forgive more readily if the agent was respectful (a vendor’s survey)',
    seen: 'source',
    grade: 'C',
  },
  bureaucracy_2005: {
    citation: 'Accenture 2005 (more than 2,000 in the US and UK), after insurance-canada.ca, 26 July 2005',
    finding:
      'Of the 49 % who had switched a provider for poor service 19 % name "company policies that create bureaucracy" among the reasons',
    seen: 'secondary',
    grade: 'C',
  },
  garcia_2012: {
    citation: 'Garcia, Archer, Moradi & Ghiabi 2012, Psychology 3(2):213-216',
    finding:
      'Time in the queue has a significant but small effect on satisfaction with the waiting time, which an informative answer and good service make up (3,013 callers)',
    seen: 'abstract',
    grade: 'B',
  },
} as const satisfies Record<string, Source>
