/**
 * Asks HiGHS for a solution of a linear system. It works in floating point, so whatever it says is only a proposal:
 * the caller substitutes the point exactly. It runs in a thread of its own, for its loader is asynchronous and the
 * compiler is not, and it is loaded when first asked.
 */

import { createRequire } from 'node:module';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import Fraction from 'fraction.js';
import type { Interval } from '../../algebra/intervals.js';
import { type Rational, rational } from '../../algebra/rational.js';
import type { Point, Row, System } from './linear.js';

/** What to make as large, or as small, as possible. */
export interface Aim {
  variable: number;
  sense: 'max' | 'min';
}

const TIMEOUT_MS = 20_000;
/** Well above the tolerances of the solver. */
const CLOSE = 1e-5;

/** Plain JavaScript, as it must run alike from the sources and from the package. */
const THREAD = `
  const { workerData } = require('node:worker_threads');
  const { solver, port, signal } = workerData;
  let ready = null;
  port.on('message', async (model) => {
    let answer = null;
    try {
      ready ??= require(solver)({ print() {}, printErr() {} });
      const { Status, Columns } = (await ready).solve(model, { output_flag: false });
      answer = { status: Status, values: Object.fromEntries(Object.entries(Columns).map(([name, { Primal }]) => [name, Primal])) };
    } catch {}
    port.postMessage(answer);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  });
`;

interface Answer {
  status: string;
  values: Record<string, number | undefined>;
}

let thread: { port: MessagePort; signal: Int32Array } | null = null;
/** After a failure it is not tried again: the exact search does what it can alone. */
let isOut = false;

/** A point that should solve the system, and reach the aim; null where the solver has none to offer. */
export function propose(system: System, aim: Aim | null = null): Point | null {
  const answer = ask(modelText(system, aim));
  if (answer?.status !== 'Optimal') return null;
  const values = system.variables.map((_, index) => answer.values[`x${index}`] ?? 0);
  // What floating point cannot hold exactly is no proposal.
  if (values.some((value) => Math.abs(value) > Number.MAX_SAFE_INTEGER)) return null;
  return system.variables.map(({ integer }, index) => exact(values[index] ?? 0, integer));
}

function ask(model: string): Answer | null {
  if (isOut) return null;
  const { port, signal } = thread ?? start();
  Atomics.store(signal, 0, 0);
  port.postMessage(model);
  isOut = Atomics.wait(signal, 0, 0, TIMEOUT_MS) === 'timed-out';
  return isOut ? null : ((receiveMessageOnPort(port)?.message as Answer | null | undefined) ?? null);
}

function start(): { port: MessagePort; signal: Int32Array } {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const solver = createRequire(import.meta.url).resolve('highs');
  const worker = new Worker(THREAD, { eval: true, workerData: { solver, port: port2, signal }, transferList: [port2] });
  worker.unref();
  port1.unref();
  thread = { port: port1, signal };
  return thread;
}

/** The nearest whole number, or the simplest fraction close by. */
function exact(value: number, integer: boolean): Rational {
  return integer ? rational(Math.round(value)) : new Fraction(value).simplify(1e-9);
}

/** The system in the CPLEX LP format; rows are multiplied out, so that their figures are whole and exact. */
function modelText({ variables, rows }: System, aim: Aim | null): string {
  const lines = [aim?.sense === 'max' ? 'Maximize' : 'Minimize', ` aim: ${aim ? `x${aim.variable}` : '0 x0'}`, 'Subject To'];
  for (const [index, row] of rows.entries()) lines.push(` r${index}: ${rowText(row)}`);
  lines.push('Bounds', ...variables.map(({ range }, index) => ` ${boundText(range, `x${index}`)}`));
  const whole = variables.flatMap(({ integer }, index) => (integer ? [`x${index}`] : []));
  if (whole.length > 0) lines.push('General', ` ${whole.join(' ')}`);
  return `${lines.join('\n')}\nEnd\n`;
}

function rowText({ terms, bound }: Row): string {
  const factor = [bound, ...terms.map(({ coefficient }) => coefficient)].reduce((product, { d }) => lcm(product, d), 1n);
  const whole = (value: Rational) => (value.s * value.n * factor) / value.d;
  const parts = terms.map(({ variable, coefficient }) => {
    const value = whole(coefficient);
    return `${value < 0n ? '-' : '+'} ${value < 0n ? -value : value} x${variable}`;
  });
  return `${parts.join(' ') || '0 x0'} <= ${whole(bound)}`;
}

/** HiGHS knows no open ends: it is kept off them a little, so that what it proposes lies inside. */
function boundText({ min, minOpen, max, maxOpen }: Interval, name: string): string {
  const inside = (end: Rational, isOpen: boolean) => (isOpen ? CLOSE * Math.max(1, Math.abs(end.valueOf())) : 0);
  const low = min ? min.valueOf() + inside(min, minOpen) : '-inf';
  const high = max ? max.valueOf() - inside(max, maxOpen) : '+inf';
  return `${low} <= ${name} <= ${high}`;
}

function lcm(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
