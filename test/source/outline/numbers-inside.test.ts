import { expect, it } from 'vitest';
import { markerOf } from '../../../src/source/outline/marker.js';
import { RunIn } from '../../../src/source/outline/run-in.js';

/** A number that a line begins with, and the next one, inside the line. */
const PAIRS =
  '一、二、 九、十、 十九、二十、 （一）（二） （九）（十） (一)(二) （1）（2） (9)(10) 1.2. 9.10. 1．2． 1、2、 第一条　第二条　 第九章【第十章【 第十节（第十一节（ 第一百条　第一百零一条　';

it.each(PAIRS.split(' '))('finds the second number of %s inside a line', (pair) => {
  const [, first = '', second = ''] = /^(第.+?[条章节].|[（(].+?[）)]|.+?[、.．])(.+)$/.exec(pair) ?? [];
  const line = `${first}健全灯塔巡检制度，按月检查各处航标灯具并登记造册，全部结果及时报送主管单位备案存档，长期保存以备随时查验。${second}完善值守安排，增加值守人员。`;
  expect(new RunIn([line]).splits(line, markerOf(line))).toEqual([line.lastIndexOf(second)]);
});
