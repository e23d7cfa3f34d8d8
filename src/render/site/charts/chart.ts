/** Charts as SVG text, drawn when the site is built. Colours are those of the page: they follow light, dark and print. */

import type * as Echarts from 'echarts';
import { escaped } from '../../html.js';

/** Colours of the style sheet. The library only knows plain ones: each stands for a variable, which is put in afterwards. */
export const COLOURS = {
  ink: '#010203',
  soft: '#020304',
  hair: '#030405',
  paper: '#040506',
  accent: '#050607',
  first: '#060708',
  second: '#070809',
  third: '#08090a',
} as const;
const VARIABLES = new Map(Object.entries(COLOURS).map(([name, colour]) => [colour as string, `var(--chart-${name})`]));

export interface Size {
  width: number;
  height: number;
}

/** Text in charts, in pixels. */
export const FONT_SIZE = 12;

export class Charts {
  readonly #echarts: typeof Echarts;

  private constructor(echarts: typeof Echarts) {
    this.#echarts = echarts;
  }

  /** Loads the library, which nothing else needs. The single file loads ten times faster than its modules. */
  static async load(): Promise<Charts> {
    return new Charts((await import('echarts/dist/echarts.esm.min' as string)) as typeof Echarts);
  }

  /** An SVG; `label` is read out in its place, and the same numbers stand in a table beside it. */
  draw(option: Echarts.EChartsOption, { width, height }: Size, label: string): string {
    const chart = this.#echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
    try {
      chart.setOption({ animation: false, ...option, textStyle: { fontFamily: 'inherit', fontSize: FONT_SIZE, color: COLOURS.soft } });
      return plain(chart.renderToSVGString(), { width, height }, label);
    } finally {
      chart.dispose();
    }
  }
}

/** Takes out what is for interaction only, the numbered ids among it: the same chart has the same text in every build. */
function plain(svg: string, { width, height }: Size, label: string): string {
  return svg
    .replace(/^<svg [^>]*>/, `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(label)}">`)
    .replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/="(#[0-9a-f]{6})"/g, (whole, colour: string) => (VARIABLES.has(colour) ? `="${VARIABLES.get(colour)}"` : whole))
    .replace(/\n+/g, '');
}

/** A text that fits beside an axis, as many hanzi long; Latin letters are half as wide. The whole of it stands in the table. */
export function short(text: string, length: number): string {
  const characters = Array.from(text);
  const widths = characters.map((character) => (character <= '\u024f' ? 0.5 : 1));
  if (widths.reduce((sum, width) => sum + width, 0) <= length) return text;
  let left = length - 1;
  const kept = characters.filter((_, at) => {
    left -= widths[at] ?? 1;
    return left >= 0;
  });
  return `${kept.join('')}…`;
}

export interface Scale {
  min: number;
  max: number;
  interval: number;
}

/** An axis around some values, with round numbers as its ends. */
export function scaleAround(values: readonly number[]): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // Zero alone still needs an axis.
  const reach = most - least || Math.abs(most) || 10;
  // Where zero is near, the axis begins there.
  const from = least >= 0 && least - reach * 0.6 <= 0 ? 0 : least - reach * 0.12;
  const to = most + reach * 0.12;
  const interval = roundStep((to - from) / 5);
  return { min: Math.floor(from / interval) * interval, max: Math.ceil(to / interval) * interval, interval };
}

/** 1, 2, 2.5 or 5 times a power of ten. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return power * ([1, 2, 2.5, 5].find((factor) => factor * power >= step) ?? 10);
}

/** A number as an axis shows it, without the dust of binary fractions. */
export const axisNumber = (value: number): string => String(Number(value.toPrecision(12)));

/** Lines and words of the axes. */
export const AXIS = {
  axisLine: { show: true, lineStyle: { color: COLOURS.hair } },
  axisTick: { show: false },
  splitLine: { show: false },
  axisLabel: { color: COLOURS.soft, fontSize: FONT_SIZE },
} as const;
export const GRID_LINES = { show: true, lineStyle: { color: COLOURS.hair, width: 0.5, type: 'solid' as const } } as const;

/** An axis on which amounts in a unit are read off. */
export const measuring = (unit: string) => ({
  type: 'value' as const,
  ...AXIS,
  splitLine: GRID_LINES,
  name: unit,
  nameLocation: 'middle' as const,
  nameGap: 24,
  nameTextStyle: { color: COLOURS.soft },
});
