import { expect, test } from 'vitest';
import { levelOfClause, levelOfHeading } from '../../src/render/views/numbering.js';

test.each([
  ['一、', 1],
  ['二十三', 1],
  ['第三条', 1],
  ['第十二章', 1],
  ['（四）', 2],
  ['(十一)', 2],
  ['三（二）', 2],
  ['转（一）', 2],
  ['3.', 3],
  ['12', 3],
  ['三（二）5', 3],
  ['（2）', 4],
  ['3.(10)', 4],
  ['③', 4],
  ['附件', null],
  ['', null],
  [null, null],
])('clause %s is of level %s', (clause, level) => expect(levelOfClause(clause)).toBe(level));

test.each([
  ['一、总体要求', 1],
  ['第二章　保障', 1],
  ['（三）办好食堂', 2],
  ['4.办好食堂', 3],
  ['（5）办好食堂', 4],
  ['一次办好', null],
  ['3.5公里绿道', null],
  ['十项措施', null],
  ['未分章节', null],
])('heading %s is of level %s', (title, level) => expect(levelOfHeading(title)).toBe(level));

test('a clause of any length costs no time', () => {
  const started = performance.now();
  levelOfClause(`（${'一'.repeat(200_000)}`);
  levelOfHeading('一'.repeat(200_000));
  expect(performance.now() - started).toBeLessThan(200);
});
