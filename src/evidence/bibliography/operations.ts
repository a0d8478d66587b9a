import type { Source } from '../source.js'

/** Contact-centre operations, handovers, training and the people who serve. */
export const OPERATIONS_SOURCES = {
  anonymous_bank_1999: {
    citation:
      '"Anonymous Bank" call data, February 1999, as in Brown, Gans, Mandelbaum, Sakov, Shen, Zeltyn & Zhao 2005, JASA 100(469):36-50; computed from github.com/mtpa/mtpa, MTPA_Chapter_6',
    finding:
      'After abandoning 49 % call again within the hour and 77 % within 7 days; 2-3 agents have 16-19 % of calls of at most 10 s where the centre has 6.7 %',
    mark: 'V',
    grade: 'A',
  },
  bhabra_2007: {
    citation: 'Bhabra et al. 2007, Ann R Coll Surg Engl 89:298-300',
    finding:
      'After five handovers of simulated patients 2.5 % of the facts survive by word of mouth, 85.5 % with notes, 99 % on a printed sheet: .478, .969 and .998 a hop',
    mark: 'V',
    grade: 'B',
  },
  de_grip_2012: {
    citation: 'De Grip & Sauermann 2012, Economic J 122(560):376-399',
    finding:
      'One week of training raised performance, 100 over the average handling time, by 10 % without loss of quality: shorter calls, a gain that faded within weeks (86 call agents, 37 of them drawn by lot)',
    mark: 'V-abs',
    grade: 'A',
  },
  de_grip_2016: {
    citation: 'De Grip, Sauermann & Sieben 2016, J Economic Behavior & Organization 126:39-54',
    finding:
      'The performance of newly hired call agents rises by 64 % in their first year, faster beside experienced colleagues (weekly records of one centre)',
    mark: 'V-abs',
    grade: 'B',
  },
  brynjolfsson_2025: {
    citation: 'Brynjolfsson, Li & Raymond 2025, Quarterly J of Economics 140(2):889-942',
    finding:
      'A generative-AI assistant, rolled out in steps and not by lot, raised issues resolved per hour by 15 %, most for the less experienced and hardly for the best; customers asked less often for a manager (5,172 agents who answer chats)',
    mark: 'V-abs',
    grade: 'B',
  },
  batt_moynihan_2006: {
    citation: 'Batt & Moynihan 2006, CAHRS working paper 06-01',
    finding:
      'Skills, discretion and rewards go with higher service quality and have no relation with handle time (64 centres, 1,243 staff)',
    mark: 'V-abs',
    grade: 'C',
  },
  homburg_2005: {
    citation: 'Homburg & Fürst 2005, J Marketing 69(3):95-114',
    finding:
      'Guidelines have a stronger total effect on the satisfaction of complainants than culture; the two complement each other',
    mark: 'V-abs',
    grade: 'B',
  },
  brady_2012: {
    citation: 'Brady, Voorhees & Brusco 2012, J Marketing 76(2):81-98',
    finding:
      'Giving away the firm’s goods inflates satisfaction and word-of-mouth scores by up to 9 %, attached to the employee',
    mark: 'V-abs',
    grade: 'B',
  },
  milliken_2003: {
    citation: 'Milliken, Morrison & Hewlin 2003, J Management Studies 40:1453-76',
    finding:
      '85 % of 40 interviewed had withheld an important issue from their boss, mostly for fear of a negative label',
    mark: 'V',
    grade: 'B',
  },
  frazier_2017: {
    citation: 'Frazier et al. 2017, Personnel Psychology 70:113-165',
    finding: 'Psychological safety goes with engagement, performance, information sharing and learning (136 samples)',
    mark: 'V-abs',
    grade: 'A',
  },
  sqm_transfer: {
    citation: 'SQM Group, sqmgroup.com: call transfer and hold performance, impact on CSAT and FCR',
    finding:
      'Transferred customers are 12 points less satisfied, unadjusted for harder cases; warm transfers do much better than cold',
    mark: 'V',
    grade: 'D',
  },
  sqm_extra_call: {
    citation: 'SQM Group, sqmgroup.com: employee satisfaction for FCR effectiveness',
    finding: 'Each additional call costs 15 % of satisfaction',
    mark: 'V',
    grade: 'D',
  },
  hamel_zanini_2017: {
    citation: 'Hamel & Zanini 2017, survey of more than 7,000 self-selected readers of HBR',
    finding:
      'About two thirds say bureaucracy is growing, 13 % that it is shrinking; customer service is most affected',
    mark: 'V',
    grade: 'C',
  },
} as const satisfies Record<string, Source>
