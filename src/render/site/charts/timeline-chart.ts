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
/** Where a dot may stand above or below the line of its level, the nearest first: one that would hide another moves there. */
const SHIFTS = [0, 1, -1, 2, -2].map((steps) => steps * (SMALLEST * 2 + 1));

/** `afterYear` is what stands after the number of a year. */
export function timelineChart(charts: Charts, rows: readonly TimelineRow[], afterYear: string, label: string): string {
  const dots = rows.flatMap((row) => row.dots);
  const years = dots.map(({ year }) => year);
  const most = Math.max(...dots.map(({ count }) => count));
  const [min, max] = [Math.floor(Math.min(...years) - 0.25), Math.ceil(Math.max(...years) + 0.25)];
  const points = rows.flatMap((row, at) => row.dots.map(({ year }) => [year, at]));
  const xOf = (year: number) => LEFT + ((year - min) / (max - min)) * (WIDTH - LEFT - RIGHT);
  const rOf = (count: number) => SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(count / most);
  const places = rows.flatMap((row) => placed(row.dots.map(({ year, count }) => ({ x: xOf(year), r: rOf(count) }))));
  const height = ROW + 2 * Math.max(...places.map(({ y }) => Math.abs(y)));
  const render: CustomSeriesRenderItem = (params, api) => {
    const dot = dots[params.dataIndex];
    const point = points[params.dataIndex];
    const place = places[params.dataIndex];
    if (!dot || !point || !place) return null;
    const [cx = 0, cy = 0] = api.coord(point);
    return {
      type: 'circle',
      shape: { cx, cy: cy + place.y, r: place.r },
      style: { fill: COLOURS.second, stroke: COLOURS.ink, lineWidth: 1 },
      textContent: { style: { text: place.free ? String(dot.count) : '', fill: COLOURS.ink, fontSize: FONT_SIZE } },
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
    { width: WIDTH, height: rows.length * height + 42 },
    label,
  );
}

interface Place {
  x: number;
  r: number;
  y: number;
  /** It hides no other: its number can be read. Where days are too dense for that, the numbers stand in the table only. */
  free: boolean;
}

/** Dots of one line, moved up or down until none hides another: “1” beside “1” is not eleven. */
function placed(dots: readonly { x: number; r: number }[]): Place[] {
  const done: Place[] = [];
  for (const { x, r } of dots) {
    // The gaps between this dot's edge and those around it, for each place that it could take; below zero, they overlap.
    const near = done.filter((other) => Math.abs(other.x - x) < r + other.r);
    const gaps = SHIFTS.map((y) => Math.min(...near.map((other) => Math.hypot(other.x - x, other.y - y) - other.r - r)));
    const free = gaps.findIndex((gap) => gap >= 0);
    const y = SHIFTS[free >= 0 ? free : gaps.indexOf(Math.max(...gaps))] ?? 0;
    done.push({ x, r, y, free: free >= 0 });
  }
  return done;
}
