/** Deadlines on a line: a dot for the day, as large as there are requirements, on the line of its level of government. */

import type { CustomSeriesRenderItem, CustomSeriesRenderItemReturn } from 'echarts';
import { AXIS, type Charts, COLOURS, FONT_SIZE, GRID_LINES, short } from './chart.js';

export interface TimelineRow {
  label: string;
  /** Year as a decimal number, and how many requirements fall due. */
  dots: readonly { year: number; count: number }[];
}

const ROW = 44;
const [WIDTH, LEFT, RIGHT] = [640, 90, 30];
const [SMALLEST, LARGEST] = [8, 17];

/** `afterYear` is what stands after the number of a year. */
export function timelineChart(charts: Charts, rows: readonly TimelineRow[], afterYear: string, label: string): string {
  const dots = rows.flatMap((row) => row.dots);
  const years = dots.map(({ year }) => year);
  const most = Math.max(...dots.map(({ count }) => count));
  const [min, max] = [Math.floor(Math.min(...years) - 0.25), Math.ceil(Math.max(...years) + 0.25)];
  const points = rows.flatMap((row, at) => row.dots.map(({ year }) => [year, at]));
  const render: CustomSeriesRenderItem = (params, api) => {
    const dot = dots[params.dataIndex];
    const point = points[params.dataIndex];
    if (!dot || !point) return null;
    const [cx = 0, cy = 0] = api.coord(point);
    const r = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(dot.count / most);
    return {
      type: 'circle',
      shape: { cx, cy, r },
      style: { fill: COLOURS.second, stroke: COLOURS.ink, lineWidth: 1 },
      textContent: { style: { text: String(dot.count), fill: COLOURS.ink, fontSize: FONT_SIZE } },
      textConfig: { position: 'inside' },
    } as CustomSeriesRenderItemReturn;
  };
  return charts.draw(
    {
      grid: { left: LEFT, right: RIGHT, top: 10, bottom: 28 },
      xAxis: {
        type: 'value',
        min,
        max,
        interval: Math.max(1, Math.ceil((max - min) / 8)),
        ...AXIS,
        splitLine: GRID_LINES,
        // The name of a year stands in the middle of it, between the line where it begins and the next.
        axisLabel: {
          ...AXIS.axisLabel,
          align: 'center',
          padding: [0, 0, 0, (WIDTH - LEFT - RIGHT) / (max - min)],
          showMaxLabel: false,
          formatter: (year: number) => `${Math.round(year)}${afterYear}`,
        },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map((row) => short(row.label, 12)),
        ...AXIS,
        axisLabel: { ...AXIS.axisLabel, color: COLOURS.ink, interval: 0 },
        splitLine: GRID_LINES,
      },
      series: [{ type: 'custom', silent: true, renderItem: render, data: points, encode: { x: 0, y: 1 } }],
    },
    { width: WIDTH, height: rows.length * ROW + 42 },
    label,
  );
}
