/** Units and measure words, as they follow a number. */

import { CharacterSet } from '../character-set.js';
import { Beginning } from '../edge-pattern.js';

const MAGNITUDE = '(?:万亿|十万|百万|千万|百亿|千亿|[千百万亿])';

const TIME =
  'h(?![A-Za-z])|个?工作日|个?自然日|个?交易日|个月|个季度|季度(?!末)|个?小时|个?学时|个?课时|学分|分钟|秒钟?|毫秒|周岁|岁|周年|个星期|星期|个?周(?!边|期|转|密)|' +
  '学年|学期|个?年度|个年头|年期|年(?!级|代(?!理)|轻|龄|货|味|画|夜)|天(?!然|气|桥|次)|日(?!常|间|照|趋|均|托|报(?!送|告|请|备|经|[省市区县])|益|志|程|产|处(?!理|置|罚))|月(?!饼|台|嫂)';
const SPACE =
  '平方公里|平方千米|平方米|平方|平米|立方米|立方|公里|千米|海里|厘米|毫米|微米|纳米|米(?!字|饭|面)|公顷|亩(?!均)|㎡|m²|m2|m³|m3|km²|km2|km|cm|mm|hm²|nm(?![A-Za-z])|m(?![A-Za-z])|英寸';
const MASS =
  '吨标准煤|吨标煤|吨公里|吨|蒸吨|公斤|千克|毫克|微克|克(?!服|难)|斤|升(?!级|学|旗)|毫升|标准箱|标箱|TEU|kg|mg|μg|ml|mL|g(?![A-Za-z])|L(?![A-Za-z])|t(?![A-Za-z])';
const POWER =
  '亿千瓦时|千瓦时|兆瓦时|千瓦|兆瓦|吉瓦|千伏安|千伏|伏|度(?=电|以|，|。|；|$)|kWh|MWh|kW|KW|MW|GW|kVA|KVA|kV|KV|GB|TB|PB|MB|Gbps|Mbps|Tbps|EFLOPS|PFLOPS|dB|分贝|℃|摄氏度|帕|兆(?!瓦)';
const MONEY =
  '元人民币|元|美元|欧元|港元|角(?!度|色|落)|分(?!钟|之|别|类|级|布|析|工|为[三四五六七八九十两二若0-9]|成|批|区|散|解|层|期|配|段|摊|担|享|流|管|步|拣|支|公司|中心|局|院|校|店|会|部)';
const SHARE =
  '个百分点|百分点|个千分点|个基点|基点|%|‰|倍|成(?!立|为|员|效|果|功|本|长|品|熟|型|绩|就|交|套|年|人|片|都|渝)|折(?!旧|算|合|射|扣|叠|中)|番(?!禺)';
const PEOPLE =
  '人·?次|人天|人日|人年|人份|人口|人(?!民|员|才|社局|均|工智|力资|事|防|文|居(?!住)|像|脸|机)|名(?!称|单(?!位|亲)|录(?!用)|义(?!工|务))|位(?!于|居|列|移|次|置)|天次|户次|户(?!籍|外|口|型|主)|家次|家(?!庭|长(?!期)|政(?!务|府)|具(?!有|备|体|规)|电(?!商|子|力|影|视|信|池|气)|园(?!区|林)|校(?!外|园)|乡(?!镇|村)|居(?!民|家)|用(?!人|户|能|水|电)|属(?!地)|风(?!险|电|光))|员(?!工|额)';
const THINGS =
  '个次|趟次|个|项次|项(?!目)|件次|件|条次|条(?!件|例|块|线(?!路))|张床位|张(?!贴|家|店|榜)|床位|床|托位|台套|台次|台(?!账|风|湾|州|阶)|套(?!餐|取)|辆次|辆|艘次|艘|架次|架(?!构)|列次|列(?!入|为|席|举|车|支)|' +
  '标准车位|车位|泊位|车次|标台|座(?!谈|位|右)|栋|幢|间(?!隔|接)|所(?!有|在|需|属|得|长|辖)|处(?!理|罚|长|级|室)|场次|场(?!所|景|地(?!方)|馆|站|均)|期(?!间|限|满|末|货|内|刊)|届(?!时|满)|' +
  '批次|批(?!准|复(?!垦|工|产)|量|示(?!范))|轮次|轮(?!训|岗|换|候|流|值)|班次|班(?!子|组|级|主|车)|支(?!持|撑|付|部|委|出|援|队伍?建|教|农)|只(?!有|需|能|要|是)|头(?!部|雁)|匹|羽|株|棵|盆|丛|本(?!级|科|市|区|县|省|地|村|社|单|人|年|办|次|土|法|实|意|规|通|方)|册|部(?!门|署|分|委|队|级|长|位|件)|篇(?!章)|份(?!额)|集(?!中|体|聚|群|成|约|合|团)|幅(?!度)|块|片(?!区|面)|' +
  '层次|层(?!级|面)|级(?!别|配)|类(?!别|型)|种(?!植|子|类|养|业(?!态|务)|质)|门(?!类|店|户|诊|槛|牌|口|卫|禁|前)|步(?!骤|行|伐|道|入|走)|圈|环(?!节|境|保|卫|评|比)|道(?!路|德|口)|口(?!径|岸|号|碑|头)|眼|盏|杆|宗(?!旨|教)|笔(?!试|记)|单(?!位|元|独|个|一|项|体|笔|次|列|户|价)|例(?!外|会|如|行)|起(?!草|来|步|点|到|诉|着|至|航)|' +
  '次(?!数|序|生(?!活|态|产)|月|年|日(?!常)|性|级|要(?!求)|贷|席|全会)|回(?!收|应|访|流|归|复|迁|头)|趟|遍(?!布)|餐(?!饮|厅|食|桌)|顿|桌|席(?!位)|枪|桩|穴|站(?!点|位|所|在|长)|标段|段(?!落)|单元|网格|孔|根(?!据|本)|枚|节(?!约|能|点|水|假|日|气|目|庆|俗|省|律|奏|制|余|支|流|肢)|桶|箱|袋|罐|瓶|包(?!括|含|容|保|联|抓|片)|盒|组(?!织|建|成|合|长|团)|队(?!伍|员|长|列)|团(?!队|体|结|员|委)|字(?!号|样|段)|页|行(?!业|政|动|为|程|走|使|驶|列)|' +
  '票(?!据|务|价|房|面|款|决)|星(?!期)|代(?!表|理|码|际|办|替|管|建|为|收)|档(?!案|次)|阶段|件套|路(?!线|段|面|网|口|径)|线(?!上|下|路|索)|面(?!积|向|临|对|试|板)|盘|串|副(?!主|职|县|市|区|省|书|处|局|院|校|高|本)|双(?!向|方|语|重|随|碳|减|创)|对(?!接|于|口|外|照|象|标|应|策|其|在)|头|尾|艘|瓦|维(?!护|修|权|持|稳|度)|辈|席|点位|站点|点(?!位|名|击|评|对|赞|亮|多|线|状)|人家';
const PLACES =
  '街道|社区|乡镇|镇街|行政村|自然村|村(?!庄|民|委|级|两委|支)|镇(?!区|级|域)|乡(?!村|镇|亲|土)|县(?!级|域|区|市)|市(?!级|场|民|区|县|政|直|域|值|属)|区(?!级|域|县|块|委|直|位|属|划)|校(?!园|区|内|外|企)|园(?!区|林|地)|院(?!校|落|士|长)|馆|企业|机构';
const ABSTRACT =
  '方面|方(?!面|式|案|法|向|便|针|言|可|能)|大(?!学|厅|力|型|幅|于|数|气|量|小|会|致|概|约|病|众|家|厦|道|豆|赛|专|额|棚)|端(?!口|正|午)';

const UNIT = `(?:${[TIME, SPACE, MASS, POWER, MONEY, SHARE, PEOPLE, PLACES, THINGS, ABSTRACT].join('|')})`;

const BEGINS_MAGNITUDE = new CharacterSet('十百千万亿');
const MAGNITUDE_AT = new RegExp(MAGNITUDE, 'y');
const ABOUT = new CharacterSet('余多来几');
const KNOWN = new RegExp(UNIT, 'y');
const RATE = new RegExp(`[/](?:${MAGNITUDE}(?![瓦克米伏])|半(?=[小天年月日]))?(?:${UNIT}|[一-龥])(?:[·•/.](?:${UNIT}|[一-龥]))*`, 'y');
/** 12/10万 */
const BASE = /[/] ?\d+ ?[万千](?:人|户)?/y;
/** What cannot be a unit where a measure word is not known: particles, conjunctions, verbs, words of place. */
const NO_UNIT =
  /[一二两三四五六七八九十的了和与及或以为至到由从对在按等并且而其之内外上下前后中不是有被将把给使让向比较更最就都也还再又则即若如因所个、]/;

export interface ReadUnit {
  /** As written, without spaces at its ends: 万元, 平方米, 元/人·月; empty where there is none. */
  unit: string;
  /** Where it ends; the end of the number where there is none. */
  end: number;
  /** Whether 余, 多 or 来 makes it an estimate. */
  isExact: boolean;
  /** Whether it is a measure word known by name. */
  isKnown: boolean;
}

const TIME_UNIT = new Beginning(new RegExp(`^(?:${TIME})$`));

/** What was asked before: a text has the same few units again and again. */
const timeUnits = new Map<string, boolean>();
const MOST_KNOWN = 1000;

/** Whether a unit measures time. */
export function isTime(unit: string): boolean {
  // Most numbers are of something else, and a look at one character is quicker than to look the unit up.
  if (!TIME_UNIT.mayBe(unit) || unit === '个') return false;
  let known = timeUnits.get(unit);
  if (known === undefined) {
    known = TIME_UNIT.test(unit);
    if (timeUnits.size < MOST_KNOWN) timeUnits.set(unit, known);
  }
  return known;
}

/**
 * The unit that follows a number which ends at `at`. Measure words are known by name; after digits, a single character
 * that can be one is taken for one, so that rare measure words are read, too.
 */
export function unitAt(chars: string, at: number, isChinese: boolean): ReadUnit {
  const first = chars[at];
  // Nothing but a rate goes on with a percentage.
  if (first === '%' && chars[at + 1] !== '/' && chars[at + 1] !== '每') return { unit: first, end: at + 1, isExact: true, isKnown: true };
  const space = first === ' ' ? 1 : 0;
  const from = at + space;
  // Piece by piece: any of them may be missing, and one pattern of all would make a list of them for each number.
  const gapAt = BEGINS_MAGNITUDE.at(chars, from) ? behind(MAGNITUDE_AT, chars, from) : from;
  const inexactAt = gapAt + (chars[gapAt] === ' ' ? 1 : 0);
  const unitFrom = inexactAt + (ABOUT.at(chars, inexactAt) ? 1 : 0);
  const isExact = unitFrom === inexactAt;
  const unitEnd = behind(KNOWN, chars, unitFrom);
  if (unitEnd > unitFrom) {
    const end = withRate(chars, unitEnd);
    const unit = chars.slice(from, end);
    return { unit: isExact && !unit.includes(' ') ? unit : unit.replace(/[ 余多来几]/g, ''), end, isExact, isKnown: true };
  }
  const magnitude = chars.slice(from, gapAt);
  BASE.lastIndex = at;
  const base = isChinese || chars[at] !== '/' ? null : BASE.exec(chars);
  if (base) return { unit: base[0].replace(/ /g, ''), end: at + base[0].length, isExact: true, isKnown: true };
  const end = magnitude === '' ? at : gapAt;
  const next = chars[magnitude === '' ? from : inexactAt] ?? '';
  if (!isExact) return { unit: magnitude, end: (magnitude === '' ? from : gapAt) + 1, isExact, isKnown: magnitude !== '' };
  if (!isChinese && magnitude === '' && /[一-龥]/.test(next) && !NO_UNIT.test(next))
    return { unit: next, end: end + space + 1, isExact: true, isKnown: false };
  return { unit: magnitude, end, isExact: true, isKnown: magnitude !== '' };
}

/** Index behind what a sticky pattern matches at an index; that index where it matches nothing. */
function behind(pattern: RegExp, chars: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(chars) ? pattern.lastIndex : at;
}

/** 29微克每立方米, as 29微克/立方米. */
const SPELT_RATE = /(?<=[克升吨米里])每(?:标准)?(?:立方米|平方米|平方公里|升|毫升|千克|公斤|吨|公里|千米|小时|分钟|秒)/y;

function withRate(chars: string, at: number): number {
  return chars[at] === '每' ? behind(SPELT_RATE, chars, at) : chars[at] === '/' ? behind(RATE, chars, at) : at;
}
