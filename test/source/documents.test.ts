import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { citationsOf } from '../../src/import/citations.js';
import { takeIn } from '../../src/source/intake.js';
import { read } from '../../src/source/read.js';
import type { ReadClause, ReadFigure, Reading } from '../../src/source/reading.js';

/**
 * Whole documents in the manner of many offices, with what a careful reader finds in them, written by hand. A line of an
 * `.expected` file is:
 *
 * - `title`, `number`, `issuer`, `issued`, `effective`, `expires` or `status` of the document (`-` where it has none);
 * - `cite` a title, `｜` and its number;
 * - `framework` the number of a clause that is left out of the measures;
 * - `§` number, section and title of a clause, and below it
 *   `L`, `R`, `C` its lead, responsible and cooperating bodies, `+` the roles that are open-ended,
 *   and its figures: operator, value, unit, `＠` deadline;
 * - `step` actor, action, `→` receiver of the steps of procedures.
 */
const FOLDER = new URL('./documents/', import.meta.url);

const HEAD = ['title', 'number', 'issuer', 'issued', 'effective', 'expires', 'status'];

it.each(readdirSync(FOLDER).filter((name) => !name.endsWith('.expected')))('%s', async (name) => {
  const expected = readFileSync(new URL(name.replace(/\.\w+$/, '.expected'), FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const reading = read(await takeIn(name, readFileSync(new URL(name, FOLDER))), { repair: true });
  expect(said(reading, new Set(expected.map((line) => line.split(' ')[0] as string)))).toEqual(expected);
});

/** What was read in the same words; of the head only what is expected at all. */
function said(reading: Reading, keys: ReadonlySet<string>): string[] {
  const { head, clauses, framework, procedures } = reading;
  const ofHead: Record<string, string | null> = { ...head, issuer: head.issuer.join('；') || null };
  return [
    ...HEAD.filter((key) => keys.has(key)).map((key) => `${key} ${ofHead[key] ?? '-'}`),
    ...citationsOf(reading).map(({ citation: { title, number } }) => `cite ${title}${number === null ? '' : `｜${number}`}`),
    ...framework.map(({ clause }) => `framework ${clause}`),
    ...clauses.flatMap(ofClause),
    ...procedures.flatMap(({ steps }) =>
      steps.map(({ actor, action, to }) => `step ${actor ?? '-'} ${action ?? '-'}${to === null ? '' : ` → ${to}`}`),
    ),
  ];
}

function ofClause({ clause, section, title, responsibilities, figures }: ReadClause): string[] {
  const { lead, responsible, cooperating, openEnded } = responsibilities;
  const roles = { L: lead, R: responsible, C: cooperating };
  const letters = { lead: 'L', responsible: 'R', cooperating: 'C' };
  return [
    `§ ${clause ?? '-'}｜${section ?? '-'}｜${title ?? '-'}`,
    ...Object.entries(roles).flatMap(([role, bodies]) =>
      bodies.length === 0 ? [] : [[role, ...bodies.map(({ name }) => name)].join(' ')],
    ),
    ...openEnded.map((role) => `+ ${letters[role]}`),
    ...figures.map(ofFigure),
  ];
}

function ofFigure({ operator, value, unit, deadline }: ReadFigure): string {
  const words = [operator, Array.isArray(value) ? value.join('~') : String(value), unit].filter((word) => word !== '');
  return `${words.join(' ')}${deadline === null ? '' : ` ＠${deadline}`}`;
}
