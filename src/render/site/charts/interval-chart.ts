/** What several documents allow of one quantity: intervals on one axis. */

import type { CustomSeriesRenderItem, CustomSeriesRenderItemReturn } from 'echarts';
import { AXIS, axisNumber, type Charts, COLOURS, measuring, type Scale, scaleAround, short } from './chart.js';

/** An interval as far as a screen can show it. */
export interface DrawnInterval {
  min: number | null;
  minOpen: boolean;
  max: number | null;
  maxOpen: boolean;
}

export interface IntervalRow {
  label: string;
  /** In the unit of the axis. */
  set: readonly DrawnInterval[];
  /** A value that is preferred or aimed at. */
  preferred: number | null;
  /** Not binding: drawn as an outline. */
  soft: boolean;
}

type Shape = NonNullable<Extract<CustomSeriesRenderItemReturn, object>>;
type Point = (value: number) => number;

const ROW = 26;
/** Half the height of a bar, of an end, of a diamond, in pixels. */
const [BAR, END, DIAMOND] = [3.5, 5, 6];

/** The figures in some rows: where there are none, there is nothing to draw. */
export function figuresIn(rows: readonly IntervalRow[]): number[] {
  const figures = rows.flatMap(({ set, preferred }) => [...set.flatMap(({ min, max }) => [min, max]), preferred]);
  return figures.filter((figure) => figure !== null);
}

export function intervalChart(charts: Charts, rows: readonly IntervalRow[], unit: string, label: string): string {
  const scale = scaleAround(figuresIn(rows));
  const render: CustomSeriesRenderItem = (params, api) => {
    const row = rows[params.dataIndex];
    if (!row) return null;
    const y = api.coord([scale.min, params.dataIndex])[1] ?? 0;
    const x: Point = (value) => api.coord([value, params.dataIndex])[0] ?? 0;
    return { type: 'group', children: shapesOf(row, scale, x, y) } as CustomSeriesRenderItemReturn;
  };
  return charts.draw(
    {
      grid: { left: 220, right: 26, top: 8, bottom: 40 },
      xAxis: {
        ...scale,
        ...measuring(unit),
        axisLabel: { ...AXIS.axisLabel, formatter: axisNumber, hideOverlap: true },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map((row) => short(row.label, 18)),
        ...AXIS,
        axisLabel: { ...AXIS.axisLabel, color: COLOURS.ink, interval: 0 },
      },
      series: [{ type: 'custom', silent: true, renderItem: render, data: rows.map((_, at) => [scale.min, at]), encode: { x: 0, y: 1 } }],
    },
    { width: 720, height: rows.length * ROW + 48 },
    label,
  );
}

function shapesOf({ set, preferred, soft }: IntervalRow, scale: Scale, x: Point, y: number): Shape[] {
  const shapes = set.flatMap((interval) => intervalShapes(interval, scale, soft, x, y));
  return preferred === null ? shapes : [...shapes, diamond(x(preferred), y)];
}

function intervalShapes({ min, minOpen, max, maxOpen }: DrawnInterval, scale: Scale, soft: boolean, x: Point, y: number): Shape[] {
  const from = x(min ?? scale.min);
  const to = x(max ?? scale.max);
  const line = { stroke: COLOURS.accent, lineWidth: 1.2 };
  const bar = {
    type: 'rect',
    shape: {
      x: min === null ? from + END : from,
      y: y - BAR,
      width: Math.max(0, to - from - (min === null ? END : 0) - (max === null ? END : 0)),
      height: BAR * 2,
    },
    style: soft ? { fill: COLOURS.paper, ...line } : { fill: COLOURS.accent },
  };
  const end = (at: number, open: boolean) => ({
    type: 'circle',
    shape: { cx: at, cy: y, r: END },
    style: { fill: open || soft ? COLOURS.paper : COLOURS.accent, ...line },
  });
  const arrow = (at: number, way: 1 | -1) => ({
    type: 'polygon',
    shape: {
      points: [
        [at, y],
        [at - way * END * 2, y - END * 1.2],
        [at - way * END * 2, y + END * 1.2],
      ],
    },
    style: soft ? { fill: COLOURS.paper, ...line } : { fill: COLOURS.accent },
  });
  return [bar, min === null ? arrow(from, -1) : end(from, minOpen), max === null ? arrow(to, 1) : end(to, maxOpen)] as Shape[];
}

function diamond(at: number, y: number): Shape {
  const points = [
    [at, y - DIAMOND],
    [at + DIAMOND, y],
    [at, y + DIAMOND],
    [at - DIAMOND, y],
  ];
  return { type: 'polygon', shape: { points }, style: { fill: COLOURS.paper, stroke: COLOURS.ink, lineWidth: 1.6 } } as Shape;
}
