import type { Drawn, Section } from '../report.js'
import { drawChart } from './bars.js'
import { drawCourses } from './courses.js'
import { drawPlot } from './curves.js'
import { drawDistribution } from './distribution.js'
import { drawFlow } from './flow.js'
import { drawIntervals } from './intervals.js'
import { drawOrganisation } from './organisation.js'
import { drawScatter } from './scatter.js'
import { type Drawing, framed, svgText } from './svg.js'
import { drawWaterfall } from './waterfall.js'

/** Whether a section is drawn where there is something to draw on. */
export function isDrawn(section: Section): section is Drawn {
  const { kind } = section
  return kind === 'picture' || kind === 'chart' || kind === 'waterfall' || kind === 'plot' || kind === 'plane'
}

/** A section as SVG: the same in Node and in a page. @param width in pixels; it is as high as it needs to be */
export function draw(section: Drawn, width: number): string {
  return svgText(drawn(section, width))
}

/** The same under its title on white, for a file of its own. */
export function drawFramed(section: Drawn, width: number): string {
  return svgText(framed(drawn(section, width)))
}

function drawn(section: Drawn, width: number): Drawing {
  switch (section.kind) {
    case 'chart':
      return drawChart(section, width)
    case 'waterfall':
      return drawWaterfall(section, width)
    case 'plot':
      return drawPlot(section, width)
    case 'plane': {
      const points = section.points.map(({ label, isBest, x, y }) => ({ label, isBest, x: x.value, y: y.value }))
      return drawScatter(section.title, { ...section, shape: 'scatter', points }, width)
    }
    case 'picture':
      return drawPicture(section, width)
  }
}

function drawPicture({ title, drawing }: Extract<Drawn, { kind: 'picture' }>, width: number): Drawing {
  switch (drawing.shape) {
    case 'organisation':
      return drawOrganisation(title, drawing, width)
    case 'flow':
      return drawFlow(title, drawing, width)
    case 'distribution':
      return drawDistribution(title, drawing, width)
    case 'courses':
      return drawCourses(title, drawing, width)
    case 'intervals':
      return drawIntervals(title, drawing, width)
    case 'scatter':
      return drawScatter(title, drawing, width)
  }
}
