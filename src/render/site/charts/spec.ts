/** Charts as plain data: what a page asks for can be drawn where it is asked, or in another thread. */

import type { Charts } from './chart.js';
import { type IntervalRow, intervalChart } from './interval-chart.js';
import { type LoadRow, loadChart } from './load-chart.js';
import { type PartsRow, partsChart } from './parts-chart.js';
import { type TimelineRow, timelineChart } from './timeline-chart.js';

/** `label` is read out in place of the chart. */
export type ChartSpec = { label: string } & (
  | { kind: 'interval'; rows: readonly IntervalRow[]; unit: string }
  | { kind: 'load'; rows: readonly LoadRow[]; roles: readonly string[] }
  | { kind: 'parts'; rows: readonly PartsRow[]; unit: string }
  | { kind: 'timeline'; rows: readonly TimelineRow[]; afterYear: string }
);

/** What pages ask for their charts: it answers with what to put in their places. */
export type Draw = (spec: ChartSpec) => string;

export function drawWith(charts: Charts, spec: ChartSpec): string {
  switch (spec.kind) {
    case 'interval':
      return intervalChart(charts, spec.rows, spec.unit, spec.label);
    case 'load':
      return loadChart(charts, spec.rows, spec.roles, spec.label);
    case 'parts':
      return partsChart(charts, spec.rows, spec.unit, spec.label);
    case 'timeline':
      return timelineChart(charts, spec.rows, spec.afterYear, spec.label);
  }
}
