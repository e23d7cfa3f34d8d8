import { expect, test } from 'vitest';
import { UnitTable } from '../../src/algebra/units.js';
import { isManner, readCondition } from '../../src/import/conditions.js';
import { type Clues, IndicatorIndex } from '../../src/import/propose.js';
import { writtenUnit } from '../../src/import/units.js';
import { linkVocabulary } from '../../src/link/vocabulary.js';
import { readYaml } from '../../src/syntax/read-yaml.js';

const VOCABULARY = `
indicators:
  beds.total: { name: 养老床位数, aliases: [养老机构床位], subject: 行政区, unit: 张 }
  beds.care-share: { name: 护理型床位占比, unit: "%" }
  beds.private-share: { name: 民办养老机构床位占比, unit: "%" }
  canteen.area: { name: 社区食堂建筑面积, subject: 社区, unit: 平方米 }
  canteen.count: { name: 社区食堂数, subject: 行政区, unit: 个 }
  canteen.price: { name: 老年餐价格, unit: 元 }
  station.households: { name: 驿站服务户数, subject: 驿站, unit: 户 }
  workers.rate: { name: 每万名老人社会工作者数, unit: 人/万人 }
  staff.licensed: { name: 持证护理员数, unit: 人 }
  district.kind: { name: 城区类别, kind: category, values: [老城区, 新城区] }
`;
const vocabulary = linkVocabulary([readYaml('policies/vocabulary/a.yaml', VOCABULARY)], []);
const index = new IndicatorIndex(vocabulary);
const propose = (clues: Partial<Clues>) => index.propose({ unit: null, subject: null, near: '', quote: '', title: null, ...clues });

test.each([
  ['同一单位、名称都说到', { unit: '张', near: '新增养老床位' }, 'beds.total'],
  ['别名', { unit: '张', near: '养老机构床位达到' }, 'beds.total'],
  ['可换算的单位', { unit: '万张', near: '养老床位' }, 'beds.total'],
  ['同一单位，看名称', { unit: '%', near: '护理型床位占比不低于' }, 'beds.care-share'],
  ['更具体的一个', { unit: '%', near: '民办养老机构床位占比' }, 'beds.private-share'],
  ['标题里说到一半', { unit: '平方米', near: '建筑面积不少于', title: '建好社区食堂' }, 'canteen.area'],
  ['折成的单位', { unit: '名/万人', near: '每万名老人配备社会工作者' }, 'workers.rate'],
])('proposes: %s', (_, clues, id) => {
  expect(propose(clues)?.indicator.id).toBe(id);
});

test.each([
  ['单位量的不是一回事', { unit: '万元', near: '养老床位' }],
  ['单位不认识', { unit: '款', near: '社区食堂' }],
  ['只说到是谁的', { unit: '户', near: '每个驿站' }],
  ['只沾一点边', { unit: '人', near: '护理型床位' }],
  ['什么都没说', { unit: '人' }],
  ['分类不是数', { unit: null, near: '城区类别' }],
])('proposes nothing: %s', (_, clues) => {
  expect(propose(clues)).toBeNull();
});

test('the reasons are those of the proposal', () => {
  expect(propose({ unit: '万张', near: '养老床位', quote: '养老床位达到2万张' })).toMatchObject({
    unit: 'comparable',
    words: ['养老床位'],
    rivals: [],
  });
  expect(propose({ unit: '张', near: '养老床位' })).toMatchObject({ unit: 'same' });
});

test('a sentence without end costs no more than its beginning', () => {
  const started = performance.now();
  expect(propose({ unit: '张', near: '养老床位', quote: '养老'.repeat(1_000_000) })?.indicator.id).toBe('beds.total');
  expect(performance.now() - started).toBeLessThan(500);
});

const units = new UnitTable();
test.each([
  ['平方米', '每百户', '平方米/百户', '', null],
  ['平方米', '每百户居民', '平方米/百户', '', null],
  ['名', '每万名常住人口', '名/万人', '', null],
  ['张', '每千名老年人', '张/千人', '', null],
  ['张', '每千人口', '张/千人', '', null],
  ['次', '每年', '次/年', '', null],
  ['次', '每半年', '次/半年', '', null],
  ['元', '每人每月', '元/人/月', '', null],
  ['个', '每个社区', '个/社区', '', null],
  ['个', '每个街道', '个', '', '每个街道'],
  ['个', '每个', '个', '', '每个'],
  ['万元', '每个社区', '万元/社区', '', null],
  ['万个', null, '个', '万', null],
  ['亿元', null, '亿元', '', null],
  ['万', null, null, '万', null],
  ['％', null, '%', '', null],
  ['', null, null, '', null],
  ['', '每年', null, '', '每年'],
])('unit %j, %j', (unit, per, written, numeral, unsaid) => {
  expect(writtenUnit(unit, per, units)).toEqual({ unit: written, numeral, unsaid });
});

const condition = (words: string) => readCondition(words, index, vocabulary.units);

test.each([
  ['服务户数500户以上的驿站', 'station.households', [['min', '500']], true],
  ['驿站服务户数不足五百户的', 'station.households', [['below', '500']], true],
  [
    '驿站服务500～1000户的',
    'station.households',
    [
      ['min', '500'],
      ['max', '1000'],
    ],
    true,
  ],
  ['养老床位2万张以下的新设驿站', 'beds.total', [['max', '2万']], false],
])('condition %s', (words, indicator, tests, isWhole) => {
  expect(condition(words)).toMatchObject({ when: { indicator, tests }, isWhole });
});

test.each(['政府投资建设的', '一般情况下', '3个月以上的', '持证护理员', '500户', '', '2025年以后建成的'])(
  'no condition that could be written: %s',
  (words) => {
    expect(condition(words)).toEqual({ when: null, isWhole: false });
  },
);

test('a manner of speaking is no condition', () => {
  expect(['一般情况下', '原则上，', '通常'].every(isManner)).toBe(true);
  expect(isManner('一般工业企业')).toBe(false);
});
