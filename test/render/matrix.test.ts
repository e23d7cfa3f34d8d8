import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Program } from '../../src/model/program.js';
import { bodyMatrixView } from '../../src/render/views/body-matrix.js';
import { LABELS } from '../../src/render/views/labels.js';
import { type MatrixView, matrixView } from '../../src/render/views/matrix.js';
import { splitColumns } from '../../src/render/views/matrix-columns.js';
import { allBodies } from '../../src/render/views/ties.js';
import { packagedTemplates, sampleProgram } from './sample.js';

let program: Program;
beforeAll(async () => {
  program = (await sampleProgram()).program;
});

const view = (id: string, medium: 'screen' | 'print' = 'print'): MatrixView => {
  const documents = program.documents.filter((document) => document.id === id);
  const made = matrixView(documents, `documents/${id}/matrix.html`, program, { lang: 'zh', medium, checklists: true });
  if (!made) throw new Error(`no matrix of ${id}`);
  return made;
};

const table = (matrix: MatrixView) =>
  matrix.parts.flatMap((part) =>
    part.groups.flatMap(({ rows }) =>
      rows.map((row) => `${row.title}|${row.cells.map(({ marks }) => marks.map(({ mark }) => mark).join('')).join('|')}`),
    ),
  );

test('the matrix of a body shows which column is its own', () => {
  const ties = allBodies(program).find(({ body }) => body?.id === 'affairs');
  const made = bodyMatrixView(ties as never, 'bodies/affairs/matrix.html', program, { lang: 'zh', medium: 'print', checklists: true });
  const part = made?.parts[0];
  expect(part?.columns.filter(({ own }) => own).map(({ name }) => name)).toEqual(['区民政局']);
  const at = part?.columns.findIndex(({ own }) => own);
  const rows = part?.groups.flatMap(({ rows }) => rows.map(({ cells }) => cells)) ?? [];
  expect(rows.length).toBeGreaterThan(0);
  for (const cells of [...rows, ...(part?.totals.map(({ values }) => values) ?? [])]) expect(cells.findIndex(({ own }) => own)).toBe(at);
  const html = packagedTemplates().content('matrix.hbs', made as object);
  expect(html.match(/<th scope="col" class="(?:starts )?own">/g)).toHaveLength(made?.parts.length ?? 0);
  expect(view('district').parts[0]?.columns.some(({ own }) => own)).toBe(false);
});

describe('the matrix of a document', () => {
  test('columns follow level, singles before collectives, then department line; the unlisted others come last', () => {
    expect(view('district').parts[0]?.columns.map(({ name, sign }) => name + sign)).toEqual([
      '区住建局',
      '区民政局',
      '区级相关部门※',
      '各街办',
      '其他单位（未列明）',
    ]);
    expect(view('district').parts[0]?.bands).toEqual([
      { label: '区县级', span: 3 },
      { label: '镇街级', span: 1 },
      { label: '', span: 1 },
    ]);
  });

  test('marks are derived from the measures', () => {
    expect(table(view('district'))).toEqual(['合理划分|◎|●||◎|◎', '经费和考核|●|●|○|△|', '指导思想|||||']);
  });

  test('load is counted per role, and each measure once', () => {
    const totals = view('district').parts[0]?.totals.map(({ label, values }) => [label, ...values.map(({ count }) => count)]);
    expect(totals).toEqual([
      ['牵头单位', '1', '2', '', '', ''],
      ['责任单位', '1', '', '', '1', '1'],
      ['配合单位', '', '', '1', '', ''],
      ['正文点名', '', '', '', '1', ''],
      ['涉及措施', '2', '2', '1', '2', '1'],
    ]);
  });

  test('links to pages on a screen, and to their PDFs in print', () => {
    const row = (medium: 'screen' | 'print') => view('district', medium).parts[0]?.groups[0]?.rows[0];
    expect(row('screen')?.href).toBe('../../documents/district/checklist.html#m-district_size');
    expect(row('print')?.href).toBe('relative:../../documents/district/checklist.pdf#nameddest=m-district_size');
    expect(row('print')?.anchor).toBe('m-district_size');
  });

  test('a document that names nobody has none', () => {
    const documents = program.documents.filter(({ id }) => id === 'report');
    expect(matrixView(documents, 'documents/report/matrix.html', program, { lang: 'zh', medium: 'print', checklists: true })).toBeNull();
  });
});

test('across documents, areas are bands and documents are groups', () => {
  const matrix = matrixView(program.documents, 'matrix.html', program, { lang: 'zh', medium: 'print', checklists: true });
  expect(matrix?.title).toBe(LABELS.zh.matrixAll);
  expect(matrix?.parts[0]?.groups.map(({ title }) => title)).toEqual(['甲市办法', '甲区措施', '经验材料']);
  expect(matrix?.parts[0]?.bands.map(({ label }) => label)).toEqual(['西安市', '莲湖区', '']);
});

describe('splitting for paper', () => {
  const columns = fc.array(fc.record({ level: fc.constantFrom('a', 'b', 'c'), territory: fc.constantFrom('x', 'y', 'z') }), {
    minLength: 1,
    maxLength: 120,
  });

  test('keeps every column, in order, on parts that fit', () => {
    fc.assert(
      fc.property(columns, fc.integer({ min: 3, max: 40 }), (all, fits) => {
        const parts = splitColumns(all, fits);
        expect(parts.flat()).toEqual(all);
        for (const part of parts) {
          expect(part.length).toBeGreaterThan(0);
          expect(part.length).toBeLessThanOrEqual(fits);
        }
      }),
    );
  });

  test('one territory makes equal shares, moved to where a level begins', () => {
    const of = (level: string, count: number) => Array.from({ length: count }, () => ({ level, territory: 'x' }));
    expect(splitColumns(of('a', 43), 21).map(({ length }) => length)).toEqual([15, 14, 14]);
    expect(splitColumns([...of('a', 14), ...of('b', 12)], 21).map(({ length }) => length)).toEqual([14, 12]);
  });

  test('a territory that fits is not cut', () => {
    const of = (territory: string, count: number) => Array.from({ length: count }, () => ({ level: 'a', territory }));
    expect(splitColumns([...of('x', 15), ...of('y', 15), ...of('z', 5)], 21).map(({ length }) => length)).toEqual([15, 20]);
  });
});
