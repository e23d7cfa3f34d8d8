/** Runs in a thread of its own: draws what `DrawingThread` sends, in the order in which it comes. */

import { parentPort } from 'node:worker_threads';
import { Charts } from './chart.js';
import type { Drawn, Order } from './drawing.js';
import { drawWith } from './spec.js';

const charts = await Charts.load();
parentPort?.on('message', ({ id, spec }: Order) => parentPort?.postMessage({ id, svg: drawWith(charts, spec) } satisfies Drawn));
