import { beforeAll, describe, expect, test } from 'vitest';
import { atLeast, atMost, between, EVERYTHING, greaterThan, type IntervalSet } from '../../../src/algebra/intervals.js';
import { rational } from '../../../src/algebra/rational.js';
import { axisNumber, Charts, scaleAround, short } from '../../../src/render/site/charts/chart.js';
import { figuresIn, type IntervalRow, intervalChart } from '../../../src/render/site/charts/interval-chart.js';
import { loadChart } from '../../../src/render/site/charts/load-chart.js';
import { partsChart } from '../../../src/render/site/charts/parts-chart.js';
import { timelineChart } from '../../../src/render/site/charts/timeline-chart.js';
import { drawnInterval } from '../../../src/render/site/norm-rows.js';

let charts: Charts;
beforeAll(async () => {
  charts = await Charts.load();
});

/** The paths of an SVG that are filled or drawn in a colour. */
const shapes = (svg: string, colour: string, attribute = 'fill'): string[] =>
  Array.from(svg.matchAll(/<(?:path|circle|rect|line|polygon)\b[^>]*>/g), ([shape]) => shape).filter((shape) =>
    shape.includes(`${attribute}="var(--chart-${colour})"`),
  );
const texts = (svg: string): string[] => Array.from(svg.matchAll(/<text\b[^>]*>([^<]*)<\/text>/g), ([, text = '']) => text);
const row = (set: IntervalSet, more: Partial<IntervalRow> = {}): IntervalRow => ({
  label: '甲',
  set: set.map(drawnInterval),
  preferred: null,
  soft: false,
  ...more,
});

describe('an axis', () => {
  test.each([
    [[1000, 5000], { min: 0, max: 6000 }],
    [[30], { min: 26, max: 34 }],
    [[0], { min: 0, max: 1.25 }],
    [[95, 100], { min: 94, max: 102 }],
    [[-5, 5], { min: -7.5, max: 7.5 }],
  ])('around %j has round ends', (values, { min, max }) => {
    const scale = scaleAround(values);
    expect(scale.min).toBeLessThanOrEqual(Math.min(...values));
    expect(scale.max).toBeGreaterThan(Math.max(...values));
    expect([scale.min, scale.max]).toEqual([min, expect.closeTo(max, 9)]);
  });

  test('shows numbers without the dust of binary fractions', () => {
    expect(axisNumber(0.1 + 0.2)).toBe('0.3');
    expect(axisNumber(100000)).toBe('100000');
  });
});

describe('intervals', () => {
  const draw = (...rows: IntervalRow[]) => intervalChart(charts, rows, '户', '允许的取值');

  test('closed ends are filled, open ends hollow', () => {
    const circles = (svg: string, fill: string) => shapes(svg, fill).filter((shape) => / a|A/.test(shape) || shape.startsWith('<circle'));
    const closed = draw(row(between(rational(1), rational(5))));
    expect(circles(closed, 'accent')).toHaveLength(2);
    const open = draw(row(between(rational(1), rational(5), true, true)));
    expect(circles(open, 'accent')).toHaveLength(0);
    expect(circles(open, 'paper')).toHaveLength(2);
  });

  test('what has no limit ends in an arrow at the edge of the chart', () => {
    const tips = (svg: string) =>
      Array.from(svg.matchAll(/<polygon points="([\d.]+) [^"]*" fill="var\(--chart-accent\)"/g), ([, x]) => Number(x));
    const ends = (svg: string) => Array.from(svg.matchAll(/<circle cx="([\d.]+)"/g), ([, x]) => Number(x));
    expect(tips(draw(row(EVERYTHING), row(between(rational(1), rational(5)))))).toEqual([220, 694]);
    expect(tips(draw(row(atLeast(rational(1)))))).toEqual([694]);
    expect(tips(draw(row(atMost(rational(1)))))).toEqual([220]);
    const bounded = draw(row(between(rational(1), rational(5))));
    expect(tips(bounded)).toEqual([]);
    for (const end of ends(bounded)) expect(end > 240 && end < 674).toBe(true);
  });

  test('a preferred value is a diamond, and what does not bind is hollow', () => {
    const svg = draw(row([], { preferred: 3500 }), row(greaterThan(rational(1000)), { soft: true }));
    expect(shapes(svg, 'ink', 'stroke').filter((shape) => shape.includes('fill="var(--chart-paper)"'))).toHaveLength(1);
    expect(shapes(svg, 'accent').length).toBe(0);
  });

  test('nothing is drawn without a figure', () => {
    expect(figuresIn([row([])])).toEqual([]);
    expect(figuresIn([row(atLeast(rational(1)), { preferred: 3 })])).toEqual([1, 3]);
  });
});

describe('every chart', () => {
  const drawn = () => ({
    load: loadChart(charts, [{ name: '<b>"区"</b>&', counts: [3, 0, 1, 2] }], ['牵头', '责任', '配合', '点名'], '任务 "量"'),
    interval: intervalChart(charts, [row(atLeast(rational(2)), { label: '<b>"区"</b>&' })], '户', '取值'),
    parts: partsChart(charts, [{ label: '<b>"区"</b>&', total: 34, parts: [{ label: '甲区', amount: 12 }] }], '个', '部分'),
    timeline: timelineChart(charts, [{ label: '<b>"区"</b>&', dots: [{ year: 2025.9, count: 3 }] }], '年', '期限'),
  });

  test('is an image with a name, has texts that are escaped, colours of the page and no ids', () => {
    for (const [name, svg] of Object.entries(drawn())) {
      expect([name, svg]).toEqual([name, expect.stringMatching(/^<svg viewBox="0 0 \d+ \d+" role="img" aria-label="[^"<>]+">/)]);
      expect(svg).toContain('&lt;b&gt;');
      expect(svg).not.toMatch(/<b>|<style|class=|ecmeta|zr\d|url\(| id="/);
      const colours = new Set(Array.from(svg.matchAll(/(?:fill|stroke)="([^"]+)"/g), ([, colour]) => colour));
      for (const colour of colours) expect(colour).toMatch(/^(?:none|transparent|var\(--chart-[a-z]+\))$/);
    }
    expect(texts(drawn().parts)).toEqual(expect.arrayContaining(['甲区 12', '22', '个']));
    expect(texts(drawn().timeline)).toEqual(expect.arrayContaining(['3', '2025年']));
  });

  test('has the same bytes the second time', () => {
    expect(drawn()).toEqual(drawn());
  });
});

describe('what stands close together', () => {
  const circles = (svg: string) =>
    Array.from(svg.matchAll(/<circle\b[^>]*>/g), ([shape]) =>
      Object.fromEntries(['cx', 'cy', 'r'].map((name) => [name, Number(shape.match(new RegExp(`\\b${name}="([^"]+)"`))?.[1])])),
    ) as { cx: number; cy: number; r: number }[];
  /** Deadlines of one level, so many days apart. */
  const line = (days: number[]) =>
    timelineChart(charts, [{ label: '区', dots: days.map((day) => ({ year: 2026 + day / 366, count: 1 })) }], '年', '期限');

  test('days within a month of each other hide neither each other nor their numbers', () => {
    const svg = line([0, 20, 40, 400]);
    const dots = circles(svg);
    expect(dots).toHaveLength(4);
    for (const [at, one] of dots.entries()) {
      for (const other of dots.slice(at + 1)) {
        expect(Math.hypot(one.cx - other.cx, one.cy - other.cy)).toBeGreaterThanOrEqual(one.r + other.r);
      }
    }
    expect(texts(svg).filter((text) => text === '1')).toHaveLength(4);
    const [, , width, height] = (svg.match(/viewBox="([^"]+)"/)?.[1] ?? '').split(' ').map(Number);
    for (const { cx, cy, r } of dots) {
      expect(Math.min(cx - r, cy - r)).toBeGreaterThanOrEqual(0);
      expect([cx + r <= (width ?? 0), cy + r <= (height ?? 0)]).toEqual([true, true]);
    }
  });

  test('where days are too dense, the number of a dot that lies on another is left to the table', () => {
    const svg = line(Array.from({ length: 60 }, (_, day) => day));
    expect(circles(svg)).toHaveLength(60);
    expect(texts(svg).filter((text) => text === '1').length).toBeLessThan(20);
  });

  test('a label is cut by its width: Latin letters are half as wide as hanzi', () => {
    expect(short('示例市养老服务站建筑面积标准', 12)).toBe('示例市养老服务站建筑面…');
    expect(short('County Transport Bureau', 13)).toBe('County Transport Bureau');
    expect(short('示例市（一） Class of road: 县道', 18)).toBe('示例市（一） Class of road: 县道');
  });
});
