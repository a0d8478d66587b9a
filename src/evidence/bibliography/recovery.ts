import type { Source } from '../source.js'

/** Satisfaction, justice, recovery and compensation. */
export const RECOVERY_SOURCES = {
  alaybek_2022: {
    citation: 'Alaybek et al. 2022, Organizational Behavior and Human Decision Processes 170:104149',
    finding:
      'Remembered experience follows its peak and end (r = .581, 174 effect sizes); duration has about no effect',
    mark: 'V-abs',
    grade: 'A',
  },
  orsingher_2010: {
    citation: 'Orsingher, Valentini & de Angelis 2010, J Academy of Marketing Science 38:169',
    finding:
      'Satisfaction with complaint handling follows outcome, then treatment, then procedure, weakly (60 studies)',
    mark: 'V-abs',
    grade: 'A',
  },
  gelbrich_2011: {
    citation: 'Gelbrich & Roschk 2011, J Service Research 14(1):24-43',
    finding:
      'Outcome leads satisfaction with the incident; treatment counts slightly more than outcome for satisfaction with the firm',
    mark: 'V-abs',
    grade: 'A',
  },
  de_matos_2007: {
    citation: 'de Matos, Henrique & Rossi 2007, J Service Research 10(1):60-77',
    finding: 'The recovery paradox holds for satisfaction, not for repurchase, word of mouth or image (meta-analysis)',
    mark: 'V-abs',
    grade: 'A',
  },
  knox_2014: {
    citation: 'Knox & van Oest 2014, J Marketing 78(5):42-57',
    finding:
      'A complaint sharply raises churn; recovery counters it but almost never fully (20,000 customers, 2.5 years)',
    mark: 'V-abs',
    grade: 'B',
  },
  maxham_2002: {
    citation: 'Maxham & Netemeyer 2002, J Marketing 66(4):57-71',
    finding: 'After a second failure no paradox is left; similar or close failures weaken recovery (20 months)',
    mark: 'V-abs',
    grade: 'B',
  },
  soares_2015: {
    citation: 'Soares & Proença 2015, J Marketing Research & Case Studies 2015:709531',
    finding: 'Severity lowers repurchase even after recovery (40,813 telecom customers)',
    mark: 'V-abs',
    grade: 'B',
  },
  gelbrich_2015: {
    citation: 'Gelbrich, Gäthke & Grégoire 2015, J Service Research 18(1):107-123',
    finding:
      'Where customers reject the flawed service, compensation works as an S, steepest between 60 and 120 % of the loss; where they keep it, as a concave curve on which the first dollars do most',
    mark: 'V-abs',
    grade: 'B',
  },
  haesevoets_2017: {
    citation: 'Haesevoets et al. 2017, Judgment and Decision Making 12(2):183-197',
    finding: 'Over-compensation helps up to about 150 % of the price; beyond that loyalty drops',
    mark: 'V-abs',
    grade: 'B',
  },
  estelami_2002: {
    citation: 'Estelami & De Maeyer 2002, J Service Research 4(3):205-216',
    finding: 'Under certain conditions generosity beyond expectation lowers evaluations (experiment)',
    mark: 'V-abs',
    grade: 'B',
  },
  hogreve_2017: {
    citation: 'Hogreve, Bilstein & Mandl 2017, J Academy of Marketing Science 45(6):866-883',
    finding:
      'Expected compensation does not rise within a zone of tolerance, then climbs and falls with the time to recovery; long times lower satisfaction and spread bad word of mouth',
    mark: 'V-abs',
    grade: 'B',
  },
  tax_1998: {
    citation: 'Tax, Brown & Chandrashekaran 1998, J Marketing 62(2):60-76',
    finding:
      'Satisfaction with the handling of a complaint bears on trust and commitment; good experience before it softens poor handling to a limited extent',
    mark: 'V-abs',
    grade: 'B',
  },
  bolton_1998: {
    citation: 'Bolton 1998, Marketing Science 17(1):45-65',
    finding: 'The longer the relationship, the more weight prior satisfaction has against a recent loss',
    mark: 'V-abs',
    grade: 'B',
  },
  rage_2015: {
    citation: 'Customer Rage Study 2015, Customer Care Measurement & Consulting (1,000 US households)',
    finding: '14 % of serious complaints are resolved on first contact; 4.2 contacts on average to satisfy',
    mark: 'V',
    grade: 'C',
  },
} as const satisfies Record<string, Source>
