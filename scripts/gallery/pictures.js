// The pictures of the gallery: what each shows, and the command that draws it. Few replications, so that all of them are
// drawn in a minute; what is quick is drawn again by every test run.
export const PICTURES = [
  {
    name: 'ways',
    says: 'Which ways customers take through a house that does not let its people decide, and what that costs of their trust.',
    words: ['run', 'scenarios/ersatz.yaml', '--replications', '2', '--picture', 'ways that customers take'],
    isQuick: true,
  },
  {
    name: 'organisation',
    says: 'Who may decide what, how busy they are, and how long an answer takes.',
    words: ['run', 'scenarios/ersatz.yaml', '--replications', '2', '--picture', 'who decides what'],
  },
  {
    name: 'spread',
    says: 'Most are fine; the tail is the story.',
    words: ['run', 'scenarios/ersatz.yaml', '--replications', '2', '--picture', 'spread'],
  },
  {
    name: 'trust',
    says: 'Where trust goes, cause by cause.',
    words: ['run', 'scenarios/ersatz.yaml', '--replications', '4', '--picture', 'where trust goes'],
  },
  {
    name: 'gap',
    says: 'What it costs that an organisation is not what its leaders claim, and whose part it is.',
    words: ['gap', 'scenarios/ersatz.yaml', '--replications', '2'],
  },
  {
    name: 'compare',
    says: 'Two designs on the same customers.',
    words: ['compare', 'scenarios/ersatz.yaml', 'scenarios/empowered.yaml', '--replications', '4'],
  },
  {
    name: 'story',
    says: 'One customer, and how trust went in either design.',
    words: ['trace', 'scenarios/ersatz.yaml', '--in', 'scenarios/empowered.yaml'],
  },
  {
    name: 'sweep',
    says: 'How many agents the front line takes: the curve of trust lost, and its band.',
    words: [
      ...['sweep', 'scenarios/ersatz.yaml', '--vary', 'teams.front_line.agents=7..14:1'],
      ...['--metric', 'trust_loss', '--replications', '3'],
    ],
  },
  {
    name: 'weeks',
    says: 'One public reprimand, and how long it takes to heal.',
    words: ['run', 'scenarios/events/reprimand.yaml', '--replications', '4', '--picture', 'confidence'],
  },
]
