import { expect, test } from 'vitest';
import { Gazetteer } from '../../src/import/area.js';
import { Jurisdictions } from '../../src/link/jurisdictions.js';

const gazetteer = new Gazetteer(new Jurisdictions());

test.each([
  ['杭州市西湖区人民政府办公室', 'district', '330106'],
  ['中共成都市委办公厅', 'city', '510100'],
  ['广西壮族自治区人民政府', 'province', '450000'],
  ['内蒙古自治区民政厅', 'province', '150000'],
  ['北京市人民政府', 'province', '110000'],
  ['上海市浦东新区人民政府', 'district', '310115'],
  ['昆山市人民政府办公室', 'district', '320583'],
  ['恩施土家族苗族自治州人民政府', 'city', '422800'],
  ['国家税务总局青岛市税务局', 'city', '370200'],
  ['苏州市姑苏区平江街道办事处', 'subdistrict', '320508'],
])('%s', (issuer, level, code) => {
  expect(gazetteer.placeOf([issuer], null)).toMatchObject({ level, jurisdiction: { code } });
});

test('a name that several places have is told by its city, else it is left open', () => {
  expect(gazetteer.placeOf(['鼓楼区人民政府'], '南京市鼓楼区垃圾分类实施方案').jurisdiction?.name).toBe('鼓楼区');
  expect(gazetteer.placeOf(['鼓楼区人民政府', '福州市民政局'], null).jurisdiction?.code).toBe('350102');
  const open = gazetteer.placeOf(['鼓楼区人民政府'], '鼓楼区垃圾分类实施方案');
  expect(open).toMatchObject({ level: 'district', jurisdiction: null });
  expect(open.candidates.length).toBeGreaterThan(2);
});

test.each([
  ['国务院办公厅', 'nation'],
  ['民政部', 'nation'],
  ['国家发展改革委', 'nation'],
  ['市场监管总局', 'nation'],
  ['市政府办公厅', 'city'],
  ['市委组织部', 'city'],
  ['省民政厅', 'province'],
  ['区委办公室', 'district'],
])('%s says the level and no place', (issuer, level) => {
  expect(gazetteer.placeOf([issuer], null)).toEqual({ level, jurisdiction: null, candidates: [] });
});

test('the title says it where no issuer does', () => {
  expect(gazetteer.placeOf([], '关于印发《合肥市生活垃圾分类管理办法》的通知').jurisdiction?.code).toBe('340100');
  expect(gazetteer.placeOf([], '生活垃圾分类管理办法')).toEqual({ level: null, jurisdiction: null, candidates: [] });
  expect(gazetteer.placeOf([], null)).toEqual({ level: null, jurisdiction: null, candidates: [] });
});

test.each([
  ['汉原省人民政府办公厅', 'province'],
  ['海云市民政局', 'city'],
  ['清溪县人民政府', 'district'],
  ['江城市青阳区人民政府办公室', 'district'],
  ['中共澜江市委', 'city'],
  ['柳河镇人民政府', 'subdistrict'],
  ['南滨经济技术开发区管理委员会', null],
  ['雁北新区党工委', null],
])('%s, a place that no table has, says its level all the same', (issuer, level) => {
  expect(gazetteer.placeOf([issuer], null)).toEqual({ level, jurisdiction: null, candidates: [] });
});

test('the title says the level where no issuer does', () => {
  expect(gazetteer.placeOf([], '关于印发沧浪市保障性租赁住房管理办法的通知').level).toBe('city');
  expect(gazetteer.placeOf([], '冀中省粮食应急保障能力提升三年行动计划').level).toBe('province');
  expect(gazetteer.placeOf([], '鼓励社会力量办养老的若干措施').level).toBeNull();
});
