/** Load per body: bars stacked by role. */

import { AXIS, axisNumber, type Charts, COLOURS, GRID_LINES, short } from './chart.js';

export interface LoadRow {
  name: string;
  /** In how many measures, by role, in the order of `LOAD_FILLS`. */
  counts: readonly number[];
}

/** From dark to light, the last hollow: told apart without colour. */
const FILLS = [
  { color: COLOURS.first },
  { color: COLOURS.second },
  { color: COLOURS.third },
  { color: COLOURS.paper, borderColor: COLOURS.first, borderWidth: 1 },
];
const ROW = 26;

/** One bar a body; `roles` are their names in the order of the counts. */
export function loadChart(charts: Charts, rows: readonly LoadRow[], roles: readonly string[], label: string): string {
  return charts.draw(
    {
      grid: { left: 164, right: 34, top: 6, bottom: 26 },
      xAxis: {
        type: 'value',
        minInterval: 1,
        ...AXIS,
        axisLine: { show: false },
        splitLine: GRID_LINES,
        axisLabel: { ...AXIS.axisLabel, formatter: axisNumber },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map(({ name }) => short(name, 12)),
        ...AXIS,
        axisLabel: { ...AXIS.axisLabel, color: COLOURS.ink },
      },
      series: roles.map((name, at) => ({
        name,
        type: 'bar' as const,
        stack: 'load',
        barWidth: 15,
        silent: true,
        itemStyle: FILLS[at],
        // Nothing is drawn for no measures, not even an outline.
        data: rows.map(({ counts }) => counts[at] || '-'),
      })),
    },
    { width: 640, height: rows.length * ROW + 34 },
    label,
  );
}
