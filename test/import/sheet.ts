/** Readings made by hand, so that what import writes can be tested without what reads. */

import type { Clause, ReadClause, ReadFigure, Reading } from '../../src/source/reading.js';
import { Text } from '../../src/source/text.js';

const LINE = 1000;

/** A text at the start of a line of a sheet on which every line is 1000 characters long. */
export function onLine(line: number, chars: string): Text {
  return Text.at((line - 1) * LINE, chars);
}

export function makeClause(
  given: Partial<Omit<ReadClause, 'responsibilities'>> & { responsibilities?: Partial<ReadClause['responsibilities']> } = {},
): ReadClause {
  const outline: Clause = {
    clause: '（一）',
    section: null,
    headings: [],
    title: '扩大普惠养老服务',
    isFramework: false,
    place: onLine(10, '（一）扩大普惠养老服务。'),
    body: [],
    cells: [],
  };
  return {
    ...outline,
    figures: [],
    others: [],
    absolutes: [],
    citations: [],
    ...given,
    responsibilities: {
      lead: [],
      responsible: [],
      cooperating: [],
      openEnded: [],
      byStandingRule: false,
      tails: [],
      charged: [],
      ...given.responsibilities,
    },
  };
}

export function makeFigure(given: Partial<ReadFigure> & Pick<ReadFigure, 'operator' | 'value' | 'unit'>): ReadFigure {
  return {
    quote: onLine(11, '每个街道建成嵌入式养老机构不少于2家'),
    figure: onLine(11, '2家'),
    per: null,
    subject: null,
    condition: null,
    deadline: null,
    force: 'must',
    isEquivalent: false,
    ...given,
  };
}

export function makeReading(given: Partial<Omit<Reading, 'head'>> & { head?: Partial<Reading['head']> } = {}): Reading {
  return {
    file: 'texts/养老.txt',
    format: 'txt',
    encoding: 'UTF-8',
    positions: { at: (offset) => ({ line: Math.floor(offset / LINE) + 1, column: (offset % LINE) + 1 }) },
    basis: [],
    clauses: [],
    framework: [],
    procedures: [],
    repairs: [],
    problems: [],
    ...given,
    head: {
      title: '嘉兴市关于加快发展养老服务的实施意见',
      number: '嘉政办发〔2022〕31号',
      issuer: ['嘉兴市人民政府办公室'],
      issued: '2022-07-08',
      issuedBasis: 'document',
      status: 'in-force',
      effective: null,
      expires: null,
      ...given.head,
    },
  };
}

export const named = (...names: string[]) => names.map((name) => ({ name, text: onLine(12, name) }));
