import type { Source } from '../source.js'

/** Bots that answer customers, and what these make of them. */
export const BOT_SOURCES = {
  yao_2024: {
    citation:
      'Yao, Shinn, Razavi & Narasimhan 2024, tau-bench, arXiv:2406.12045, and its table of results at github.com/sierra-research/tau-bench',
    finding:
      'Of retail tasks under a policy a model of 2024 did 60 % right at one try, 49, 43 and 38 % at two, three and four of as many, fewer than 25 % at eight of eight; of an airline’s 42, 27, 22 and 20 %; the best model 69 and 46 % at one try',
    seen: 'source',
    grade: 'D',
  },
  tau2_2025: {
    citation: 'tau2-bench verified, December 2025, table of results at github.com/amazon-agi/tau2-bench-verified',
    finding:
      '17 models did 44 to 74 % of airline, 58 to 81 % of retail and 23 to 95 % of telecom tasks under a policy right at one try',
    seen: 'source',
    grade: 'D',
  },
  gartner_2024: {
    citation:
      'Gartner 2024, press release of 9 July (5,728 customers asked in December 2023), after computerwarehouses.com',
    finding:
      '64 % would prefer that companies did not use AI in customer service, 53 % would consider switching to a competitor that does not; 60 % fear that a person will be harder to reach, 42 % wrong answers',
    seen: 'secondary',
    grade: 'C',
  },
  ada_2026: {
    citation: 'Ada 2026, Agentic CX in 2026 (NewtonX asked 2,000 consumers from December 2025 to February 2026)',
    finding:
      '24 % say that their last contact with AI in service was resolved by it alone; 59 % prefer it to waiting for a person, if it can resolve the matter; 57 % would stop using it if they could not reach a person',
    seen: 'source',
    grade: 'C',
  },
  moffatt_2024: {
    citation: 'Moffatt v. Air Canada, 2024 BCCRT 149',
    finding:
      'A firm is responsible for what its chatbot tells customers: it had refused a refund that the chatbot had held out against its policy, and had to pay 650.88 CAD',
    seen: 'source',
    grade: 'C',
  },
  castelo_2023: {
    citation: 'Castelo, Boegershausen, Hildebrand & Henkel 2023, J Consumer Research 50(4):848-863',
    finding:
      'The same service is rated lower when a bot gives it than when a person does, unless customers see what they gain by it; clearly better service turns that round',
    seen: 'abstract',
    grade: 'B',
  },
} as const satisfies Record<string, Source>
