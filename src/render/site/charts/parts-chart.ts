/** Wholes and the parts of them that are taken on: one bar a whole, a piece a part. */

import type { CustomSeriesRenderItem, CustomSeriesRenderItemReturn } from 'echarts';
import { AXIS, axisNumber, type Charts, COLOURS, FONT_SIZE, measuring, scaleAround, short } from './chart.js';

export interface PartsRow {
  label: string;
  total: number;
  parts: readonly { label: string; amount: number }[];
}

const ROW = 46;
const HALF = 13;

export function partsChart(charts: Charts, rows: readonly PartsRow[], unit: string, label: string): string {
  const sums = rows.map(({ parts }) => parts.reduce((sum, { amount }) => sum + amount, 0));
  const most = Math.max(...rows.map(({ total }) => total), ...sums);
  const { max, interval } = scaleAround([0, most]);
  const render: CustomSeriesRenderItem = (params, api) => {
    const row = rows[params.dataIndex];
    if (!row) return null;
    const y = api.coord([0, params.dataIndex])[1] ?? 0;
    const x = (value: number) => api.coord([value, params.dataIndex])[0] ?? 0;
    const piece = (from: number, to: number, text: string, style: object) => ({
      type: 'rect',
      shape: { x: x(from), y: y - HALF, width: Math.max(0, x(to) - x(from)), height: HALF * 2 },
      style: { ...style, lineWidth: 1, stroke: COLOURS.ink },
      ...(x(to) - x(from) > widthOf(text) && {
        textContent: { style: { text, fill: COLOURS.ink, fontSize: FONT_SIZE } },
        textConfig: { position: 'inside' },
      }),
    });
    let at = 0;
    const pieces = row.parts.map((part, index) => {
      const from = at;
      at += part.amount;
      const figure = axisNumber(part.amount);
      const named = `${part.label} ${figure}`;
      const text = x(at) - x(from) > widthOf(named) ? named : figure;
      return piece(from, at, text, { fill: index % 2 === 0 ? COLOURS.second : COLOURS.third });
    });
    const rest = at < row.total ? [piece(at, row.total, axisNumber(row.total - at), { fill: COLOURS.paper, lineDash: [3, 2] })] : [];
    const limit = {
      type: 'line',
      shape: { x1: x(row.total), y1: y - HALF - 5, x2: x(row.total), y2: y + HALF + 5 },
      style: { fill: 'none', stroke: COLOURS.ink, lineWidth: 2.5 },
    };
    return { type: 'group', children: [...pieces, ...rest, limit] } as CustomSeriesRenderItemReturn;
  };
  return charts.draw(
    {
      grid: { left: 150, right: 26, top: 6, bottom: 40 },
      xAxis: {
        min: 0,
        max,
        interval,
        ...measuring(unit),
        axisLabel: { ...AXIS.axisLabel, formatter: axisNumber },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map((row) => short(row.label, 12)),
        ...AXIS,
        axisLabel: { ...AXIS.axisLabel, color: COLOURS.ink, interval: 0 },
      },
      series: [{ type: 'custom', silent: true, renderItem: render, data: rows.map((_, at) => [0, at]), encode: { x: 0, y: 1 } }],
    },
    { width: 640, height: rows.length * ROW + 50 },
    label,
  );
}

/** Roughly, in pixels: a hanzi is as wide as it is high. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character <= '\u00ff' ? 0.6 : 1), 0.8) * FONT_SIZE;
}
