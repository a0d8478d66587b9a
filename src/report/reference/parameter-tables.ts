import { FAMILIES, familyOf } from '../../evidence/families.js'
import type { Parameter } from '../../evidence/parameter.js'
import { PARAMETERS } from '../../evidence/registry.js'
import { exactText } from '../figure-text.js'
import type { Table } from '../report.js'

/** Every default, a table for each family that has any. */
export function parameterTables(): readonly Table[] {
  return FAMILIES.map((family) => ({ family, members: PARAMETERS.filter(({ id }) => familyOf(id) === family) }))
    .filter(({ members }) => members.length > 0)
    .map(({ family, members }) => ({
      kind: 'table',
      title: family.title,
      columns: [
        { heading: 'parameter', align: 'left' },
        { heading: 'what it is', align: 'left', wraps: true },
        { heading: 'value', align: 'right' },
        { heading: 'plausible', align: 'right' },
        { heading: 'unit', align: 'left' },
        { heading: 'direction', align: 'left' },
        { heading: 'size', align: 'left' },
        { heading: 'rests on', align: 'left', wraps: true },
        { heading: 'what would change it', align: 'left', wraps: true },
      ],
      rows: members.map(row),
    }))
}

function row(parameter: Parameter): readonly string[] {
  const { id, label, note, value, range, unit, changes } = parameter
  const { direction, size, restsOn } = knowledge(parameter)
  return [
    id,
    note === undefined ? `${label}.` : `${label}. ${note}`,
    exactText(value),
    `${exactText(range[0])} to ${exactText(range[1])}`,
    unit,
    direction,
    size,
    restsOn,
    changes,
  ]
}

function knowledge(parameter: Parameter) {
  if (parameter.kind === 'method') return { direction: '', size: '', restsOn: parameter.reason }
  const { direction, size, source } = parameter
  return { direction, size, restsOn: source.join(', ') }
}
