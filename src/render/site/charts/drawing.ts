/** Charts drawn beside the pages: the library takes as long to load and to draw as hundreds of pages take to make. */

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ChartSpec } from './spec.js';

export interface Order {
  id: number;
  spec: ChartSpec;
}

export interface Drawn {
  id: number;
  svg: string;
}

/** What stands in a page until its chart is there. No text of a document can look like it: in texts, `<` is escaped. */
const mark = (id: number | string): string => `<svg data-drawing="${id}"></svg>`;
const BEGINNING = '<svg data-drawing="';
const MARKS = new RegExp(mark('(\\d+)'), 'g');

export class DrawingThread {
  readonly #worker = new Worker(new URL('./drawing-thread.js', import.meta.url));
  readonly #drawn = new Map<number, string>();
  #ordered = 0;
  #failure: unknown = null;

  constructor() {
    this.#worker.on('message', ({ id, svg }: Drawn) => this.#drawn.set(id, svg));
    this.#worker.on('error', (error) => {
      this.#failure = error;
    });
    // A build that fails elsewhere does not wait for charts.
    this.#worker.unref();
  }

  /** Orders a chart; returns what keeps its place. */
  draw = (spec: ChartSpec): string => {
    const id = this.#ordered++;
    this.#worker.postMessage({ id, spec } satisfies Order);
    return mark(id);
  };

  /** Whether a page still waits for a chart. */
  isAwaitedBy(content: string): boolean {
    return content.includes(BEGINNING);
  }

  /** Puts the charts in their places, once they are all there. */
  async fill(content: string): Promise<string> {
    while (this.#drawn.size < this.#ordered) {
      if (this.#failure) throw this.#failure;
      this.#worker.ref();
      await once(this.#worker, 'message');
    }
    this.#worker.unref();
    return content.replace(MARKS, (whole, id: string) => this.#drawn.get(Number(id)) ?? whole);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
