import { describe, expect, it } from 'vitest';
import { readHead } from '../../src/source/head.js';
import { readOutline } from '../../src/source/outline.js';
import type { Head } from '../../src/source/reading.js';
import { placesIn, written } from './written.js';

const CLAUSES = `一、明确标准。每个社区设置1处。
二、加强管理。每月检查1次。`;

function head(text: string): Head {
  const blocks = written(text);
  return readHead(readOutline(blocks, placesIn(text)), blocks);
}

describe('title and issuer', () => {
  it.each([
    ['海宁区教育局关于规范课后服务收费的通知', '海宁区教育局关于规范课后服务收费的通知', ['海宁区教育局']],
    [
      '中共云州市委办公室 云州市人民政府办公室\n关于加强人才工作的意见',
      '中共云州市委办公室 云州市人民政府办公室关于加强人才工作的意见',
      ['中共云州市委办公室', '云州市人民政府办公室'],
    ],
    [
      'XX省人民政府办公厅\n关于加强乡村教师队伍\n建设的实施意见',
      'XX省人民政府办公厅关于加强乡村教师队伍建设的实施意见',
      ['XX省人民政府办公厅'],
    ],
    [
      '青川市公安局 青川市民政局\n印发《青川市门楼牌管理办法（试行）》的通知',
      '青川市门楼牌管理办法（试行）',
      ['青川市公安局', '青川市民政局'],
    ],
    ['青川市民政局关于印发青川市社区食堂管理办法的通知', '青川市社区食堂管理办法', ['青川市民政局']],
    ['湖东市印发《关于改善停车环境的若干措施》 三个方面方便群众', '关于改善停车环境的若干措施', []],
    ['平远市2023年就业工作要点', '平远市2023年就业工作要点', []],
    ['【失效】平远市公园管理规定', '平远市公园管理规定', []],
  ])('%s', (lines, title, issuer) => {
    const read = head(`${lines}\n各有关单位：\n${CLAUSES}`);
    expect([read.title, read.issuer]).toEqual([title, issuer]);
  });

  it('the attached text names itself more fully than the notice', () => {
    const read = head(`云州市东湖区人民政府办公室关于印发《关于加强犬只管理的若干规定》的通知
现印发给你们，请遵照执行。
云州市东湖区人民政府办公室
2024年2月29日
东湖区关于加强犬只管理的若干规定
${CLAUSES}`);
    expect([read.title, read.issuer, read.issued]).toEqual([
      '东湖区关于加强犬只管理的若干规定',
      ['云州市东湖区人民政府办公室'],
      '2024-02-29',
    ]);
  });

  it('those who sign issue it where the title does not say', () => {
    expect(head(`关于加强河道保洁的通知\n${CLAUSES}\n云州市水利局\n云州市财政局\n2021年5月6日`).issuer).toEqual([
      '云州市水利局',
      '云州市财政局',
    ]);
  });
});

describe('number', () => {
  it.each([
    ['云政办发〔2023〕24号', '云政办发〔2023〕24号'],
    ['云政办发[2023]24号', '云政办发〔2023〕24号'],
    ['云政办发﹝2023﹞24号', '云政办发〔2023〕24号'],
    ['（云政办发（2023）24号）', '云政办发〔2023〕24号'],
    ['云政办发【2023】第24号', '云政办发〔2023〕24号'],
    ['发文字号：云民规〔２０２３〕２４号', '云民规〔2023〕24号'],
  ])('%s', (line, number) => {
    expect(head(`关于加强河道保洁的通知\n${line}\n${CLAUSES}`).number).toBe(number);
  });

  it('is not that of another document', () => {
    expect(head(`关于加强河道保洁的通知\n根据《关于治水的意见》（云发〔2020〕1号），通知如下：\n${CLAUSES}`).number).toBeNull();
  });
});

describe('date', () => {
  it.each([
    ['2024年2月29日', '2024-02-29'],
    ['二〇二四年二月二十九日', '2024-02-29'],
    ['二○二四年十二月三十一日', '2024-12-31'],
    ['二0二四年三月', '2024-03'],
  ])('a document signed %s', (line, issued) => {
    const read = head(`关于加强河道保洁的通知\n${CLAUSES}\n云州市水利局\n${line}`);
    expect([read.issued, read.issuedBasis]).toEqual([issued, 'document']);
  });

  it('no day that does not exist', () => {
    expect(head(`关于加强河道保洁的通知\n${CLAUSES}\n云州市水利局\n2023年2月30日`).issued).toBeNull();
  });

  it.each([
    ['发布日期：2024-03-05 浏览次数：12', '2024-03-05', 'upload'],
    ['时间:2022-07-06 04:13:00', '2022-07-06', 'upload'],
    ['成文日期：2024-03-01 发布日期：2024-03-05', '2024-03-01', 'document'],
    ['2023-12-14 00:48:22 来源：云州日报', '2023-12-14', 'news'],
  ])('%s', (line, issued, basis) => {
    const read = head(`关于加强河道保洁的通知\n${line}\n${CLAUSES}`);
    expect([read.issued, read.issuedBasis]).toEqual([issued, basis]);
  });

  it('below the title of a regulation', () => {
    expect(
      head('云州市绿化条例\n（2023年5月4日市第十五届人民代表大会常务委员会通过）\n第一条 为了绿化，制定本条例。\n第二条 本条例适用于本市。')
        .issued,
    ).toBe('2023-05-04');
  });

  it('nothing where nothing is said', () => {
    expect(head(`关于加强河道保洁的通知\n${CLAUSES}`)).toMatchObject({
      issued: null,
      issuedBasis: 'unknown',
      status: 'unknown',
      effective: null,
      expires: null,
    });
  });
});

it.each([
  ['【有效】云州市绿化办法', 'in-force'],
  ['云州市绿化办法\n时效性：现行有效', 'in-force'],
  ['【已失效】云州市绿化办法', 'expired'],
  ['[废止] 云州市绿化办法', 'repealed'],
  ['云州市绿化办法（征求意见稿）', 'draft'],
  ['云州市绿化办法（试行）', 'unknown'],
])('%s is %s', (lines, status) => {
  expect(head(`${lines}\n${CLAUSES}`).status).toBe(status);
});

describe('from when to when', () => {
  it.each([
    ['本办法自2024年1月1日起施行，有效期五年。', '2024-01-01', '2028-12-31'],
    ['本办法自2024年3月1日起施行，有效期至2026年12月31日。', '2024-03-01', '2026-12-31'],
    ['本办法自印发之日起施行，有效期2年。', '2023-06-15', '2025-06-14'],
    ['本办法自公布之日起30日后施行。', '2023-07-15', null],
    ['本办法由市园林局负责解释。', null, null],
  ])('%s', (line, effective, expires) => {
    const read = head(`云州市绿化办法\n${CLAUSES}\n${line}\n云州市园林局\n2023年6月15日`);
    expect([read.effective, read.expires]).toEqual([effective, expires]);
  });

  it('as an article says', () => {
    const read = head('云州市绿化办法\n第一条 为了绿化，制定本办法。\n第二条 本办法自2024年2月29日起施行，有效期1年。');
    expect([read.effective, read.expires]).toEqual(['2024-02-29', '2025-02-27']);
  });
});
