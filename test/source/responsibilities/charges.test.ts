import { describe, expect, it } from 'vitest';
import { clauseOf, readOne } from './clause-of.js';

const charged = (text: string) => readOne(clauseOf(text)).read.charged.map(({ body, words }) => [body.name, words.chars]);

describe('bodies that the prose charges', () => {
  it('are the subjects of duties', () => {
    expect(charged('市水务局负责河道巡查，各镇街要及时清理漂浮物。')).toEqual([
      ['市水务局', '市水务局负责河道巡查'],
      ['各镇街', '各镇街要及时清理漂浮物'],
    ]);
    expect(charged('同时，市财政局应当安排资金；各区人民政府每年开展评估。')).toEqual([
      ['市财政局', '市财政局应当安排资金'],
      ['各区人民政府', '各区人民政府每年开展评估'],
    ]);
  });

  it('are those by whom something is done', () => {
    expect(charged('界线不清的，由市民政局裁定；方案由市水务局会同市财政局制定。').map(([name]) => name)).toEqual(['市民政局', '市水务局']);
  });

  it('stand behind an ordinal, too, and are no part of a law', () => {
    expect(charged('一是县、乡党委要把台账摆上议程。').map(([name]) => name)).toEqual(['县、乡党委']);
    expect(charged('国务院根据宪法和国务院组织法行使职权。')).toEqual([]);
  });

  it('are parted like those of a tail', () => {
    expect(charged('市发展和改革委员会、市水务局和各区、县（市）政府要建立台账。').map(([name]) => name)).toEqual([
      '市发展和改革委员会',
      '市水务局',
      '各区、县（市）政府',
    ]);
  });

  it.each([
    '企业要落实主体责任，社会各界应积极参与。',
    '政府负责兜底，社区要做好登记。',
    '批准设立前区应组织现场查看。',
    '工作人员要持证上岗，有关部门负责监督。',
    '项目由具备资质的单位实施。',
  ])('are never common nouns: %s', (text) => {
    expect(charged(text)).toEqual([]);
  });

  it('are no suggestion where a tail names the bodies, or in guiding ideas', () => {
    expect(charged('市水务局负责巡查。（责任单位：市水务局）')).toEqual([]);
    expect(readOne({ ...clauseOf('市水务局负责巡查各条河道并报告情况。'), isFramework: true }).read.charged).toEqual([]);
  });
});
