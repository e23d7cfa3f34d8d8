import { describe, expect, it } from 'vitest';
import { repair } from '../../../src/source/repair.js';
import { intakeOf, linesOf, repaired } from './plain-intake.js';

const TEXT = `【有效】临江市人民政府办公室关于印发《临江市公共厕所管理办法》的通知
临政办发〔2022〕8号
各区人民政府，市政府各部门：
《临江市公共厕所管理办法》已经市政府同意，现印发给你们，请认真组织实施。
临江市人民政府办公室
2022年7月1日
（此件公开发布）
临江市公共厕所管理办法
第一条 公共厕所由市城管部门统一规划，城区每平方公里不少于四座。
第二条 市民对公共厕所有意见的，可以拨打热线。联系电话：0570-7654321。
附件：公共厕所分类标准
附件
公共厕所分类标准
1.一类厕所设无障碍厕位。
2.二类厕所设洗手池。`;

const TOP = `无障碍浏览
长者模式
临江市人民政府门户网站
首页 | 政务公开 | 办事服务 | 互动交流
您当前的位置：首页 > 政务公开 > 规范性文件
发布时间：2022-07-05 10:20  来源：市政府办公室  浏览次数：310
字体：[大 中 小]
【打印】 【关闭】`;

const BOTTOM = `责任编辑：李某
分享到：
上一篇：关于公园开放时间的公告
下一篇：关于停水的通知
相关阅读：
临江市发布夜间经济新政
一图看懂公共厕所管理办法
主办：临江市人民政府办公室 承办：临江市大数据中心
版权所有 Copyright © 2022 临江市人民政府
备案号：浙ICP备00000000号-1 浙公网安备 00000000000000号
网站标识码：0000000000 网站地图 联系我们
地址：临江市解放路1号 邮编：324000
建议使用IE9.0以上浏览器`;

describe('page furniture', () => {
  it('goes before and after the text, line by line into the list', () => {
    const { lines, repairs, furniture } = repaired(`${TOP}\n${TEXT}\n${BOTTOM}`);
    expect(lines).toEqual(TEXT.split('\n'));
    const listed = repairs.filter(({ rule }) => rule === 'page-furniture');
    expect(listed.map(({ at }) => at.line)).toEqual([
      ...TOP.split('\n').map((_, index) => index + 1),
      ...BOTTOM.split('\n').map((_, index) => index + 24),
    ]);
    expect(listed[4]).toMatchObject({ before: '您当前的位置：首页 > 政务公开 > 规范性文件', after: '', count: 1 });
    expect(linesOf(furniture)).toContain('发布时间：2022-07-05 10:20  来源：市政府办公室  浏览次数：310');
  });

  it('of a news page and of a document library goes, too', () => {
    const news = `某某传媒网
2023-08-01 07:15:00  来源：临江日报
[摘要]临江市出台公共厕所新规，明确建设标准和开放时间。
临江市出台《公共厕所管理办法》
8月1日，记者从市城管局获悉，新办法明确了公共厕所的建设标准，要求城区每平方公里不少于四座。（记者 王某）
编辑：赵某
文中内容不代表本站立场，版权均属原作者，侵权请联系删除。`;
    expect(repaired(news).lines).toEqual([
      '某某传媒网',
      '临江市出台《公共厕所管理办法》',
      '8月1日，记者从市城管局获悉，新办法明确了公共厕所的建设标准，要求城区每平方公里不少于四座。（记者 王某）',
    ]);
    const library = `公共厕所管理方案_第1页
公共厕所管理方案_第2页
全文预览已结束
下载本文档
版权说明：本文档由用户提供并上传，收益归属内容提供方，若内容存在侵权，请进行举报或认领
文档简介
一、管理目标。三年内改造公共厕所一百座。
温馨提示
1. 本站提供的文档均可在线查看，打印前请先登录。
2. 下载文件中如有侵权内容，请与我们联系。
最新文档
评论
0/150
提交评论`;
    expect(repaired(library).lines).toEqual(['公共厕所管理方案', '一、管理目标。三年内改造公共厕所一百座。']);
  });

  it.each([
    '国产精品久久综合，色综合一区二区三区，成人视频在线观看',
    '主站蜘蛛池模板: 司法| 甲县| 乙市| 丙区|',
    '甲县| 乙市| 丙区| 丁县| 戊市| 己区| 庚县| 辛市| 壬区| 癸县',
    '真人娱乐 百家乐 老虎机 注册送',
  ])('that is advertising goes wherever it stands: %s', (spam) => {
    const half = TEXT.split('\n');
    half.splice(9, 0, spam);
    expect(repaired(half.join('\n')).lines).toEqual(TEXT.split('\n'));
  });

  it.each([
    '三、严厉打击网络赌博，依法查处棋牌平台、博彩网站和百家乐等违法活动，关停成人视频网站。',
    '四、各部门网站应当标明主办单位、备案号和网站标识码，设置二维码，不得违规转载。',
    '来源：由市民政局核实。',
    '联系人：王某，联系电话：0570-1234567',
    '主办单位：市民政局\n协办单位：市财政局',
    '（责任编辑制度由市档案局制定）',
    '日期：2024年3月1日',
    '关于规范网站备案号和二维码管理的通知',
  ])('is not what the text says: %s', (line) => {
    const { lines, repairs } = repaired(`${TEXT}\n${line}\n`);
    expect(lines.slice(-line.split('\n').length)).toEqual(line.split('\n'));
    expect(repairs.filter(({ rule }) => rule === 'page-furniture')).toEqual([]);
  });

  it('never takes the marks of the document itself', () => {
    const text = `索 引 号：000/2022-1    发布机构：市政府办公室\n发文字号：临政办发〔2022〕8号\n有效性：有效\n${TEXT}`;
    expect(repaired(text).lines).toHaveLength(TEXT.split('\n').length + 3);
  });

  it('is what the intake marked, unless the text is in it', () => {
    const intake = intakeOf(`服务导航甲\n${TEXT}\n服务导航乙`);
    const { blocks } = intake;
    const marked = blocks.map((block, index) => (index === 0 || index === blocks.length - 1 ? { ...block, isFurniture: true } : block));
    expect(linesOf(repair({ ...intake, blocks: marked }).blocks)).toEqual(TEXT.split('\n'));
    const wrong = blocks.map((block, index) => (index === 0 || index === blocks.length - 1 ? block : { ...block, isFurniture: true }));
    expect(linesOf(repair({ ...intake, blocks: wrong }).blocks)).toEqual(['服务导航甲', ...TEXT.split('\n'), '服务导航乙']);
  });
});

describe('a pasted name', () => {
  const NAME = '某某国际娱乐';
  const pasted = `${NAME}
${NAME} 政务公开 办事服务 政策法规
您当前的位置：${NAME}${NAME}
临江市人民政府办公室 印发《${NAME}加强公共厕所管理的实施方案》的通知
各区人民政府：
${NAME}加强公共厕所管理的实施方案
为落实国家和省政府${NAME}推进公共厕所建设的部署，进一步推进${NAME}城市管理工作，制定本方案。
一、形势。当前，${NAME}正处于创建文明城市的关键时期。
二、依据。按照《${NAME}做好环境卫生工作的意见》执行。`;

  it('is reported with its places and what may have stood there, and left', () => {
    const { lines, problems, repairs } = repaired(pasted);
    expect(lines).toEqual(pasted.split('\n').slice(3));
    expect(repairs.filter(({ rule }) => rule === 'page-furniture').map(({ at }) => at.line)).toEqual([1, 2, 3]);
    expect(problems).toMatchObject([
      {
        rule: 'pasted-name',
        at: { line: 4, column: 15 },
        args: {
          name: NAME,
          count: 6,
          places: ['4:15', '6:1', '7:10', '7:33', '8:9', '9:9'],
          suggestions: ['关于', '关于', '关于', '我市/全市/本市', '我市/全市/本市', '关于'],
        },
      },
    ]);
  });

  it('is found however often the words before it come again', () => {
    const { problems } = repaired(`${pasted}\n${pasted}\n${pasted}\n${pasted}`);
    expect(problems).toMatchObject([{ rule: 'pasted-name', args: { name: NAME, count: 33 } }]);
  });

  it.each([
    '关于支持市水务集团发展的意见\n一、市水务集团加强管网维护，由市水务集团负责供水。\n二、推进市水务集团城市供水改造，市水务集团推进智慧水务。',
    '关于公交发展的通知\n一、市公交公司加强调度。\n二、市公交公司优化线网。\n三、市公交公司做好服务，完善市公交公司治理结构。',
    '一、依托全国一体化政务服务平台办理。\n二、完善全国一体化政务服务平台功能。\n三、推进全国一体化政务服务平台应用。',
  ])('is no body of the text: %#', (text) => {
    expect(repaired(text).problems).toEqual([]);
  });
});
