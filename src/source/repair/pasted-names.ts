import { CharacterSet } from '../character-set.js';
import type { Block } from '../reading.js';
import type { Text } from '../text.js';
import { textsIn } from './blocks.js';
import { HAN } from './characters.js';
import type { Log } from './log.js';

/** What names of firms and sites end with. */
const ENDING = /(?:有限公司|公司|集团|官网|官方网站|网站|平台|娱乐|彩票|体育|棋牌|赌场|俱乐部|[aA][pP][pP]下载|客户端|网址|登录入口|投注)/g;
const WITHIN_NAME = CharacterSet.ofClass(`${HAN}A-Za-z0-9`);
const SHORTEST = 4;
const LONGEST = 20;
/** How often a name must stand, and at how many places where no name can. */
const LEAST = 3;
const LEAST_IMPOSSIBLE = 2;

/** Verbs that the title of a document or a sentence about its subject begins with. */
const VERB =
  /^(?:进一步)?(?:加强|完善|加快|推进|推动|促进|深化|规范|做好|开展|实行|实施|建立|健全|提高|提升|优化|强化|全面|印发|支持|鼓励|落实|贯彻|调整|改进|改革|创新|构建|发展|扩大|培育|规划|组织|举办|切实|大力|深入|进一步)/;
/** A title that says no 关于 and yet ends like one that has it. */
const TITLED = /^[^《》〈〉。]{2,80}(?:意见|通知|方案|办法|决定|规定|措施|规划|纲要|细则|条例|报告|批复)/;
/** After these a place is named, or the text speaks of all of it. */
const OBJECT_VERB = /(?:推进|提升|加强|促进|推动|全面提升|把|将|对|在|结合|围绕|适应|符合|立足|根据|按照|完善|提高|改善)$/;
const NOUN =
  /^(?:城乡|城市|农村|社区|经济|社会|民生|基层|各级|各区|各县|实际|的?发展|治理|养老|就业|教育|产业|企业|市场|生态|环境|公共|政府|营商|交通|住房|医疗|卫生|文化|旅游|乡村|人才|工作|辖区|范围内|境内|居民|群众)/;

/** A name that stands where it cannot. */
export interface PastedName {
  name: string;
  places: { text: Text; index: number; suggestions: string[] }[];
}

/**
 * Names of firms or sites that someone pasted over words of the text: at least three times, and at least twice where
 * the grammar wants 关于 or a place (“《X加强…的意见》”, “进一步推进X城乡社区…”, a line that is the name twice).
 * A body that is charged (“由X集团负责”) stands where a name can and is none of them.
 */
export function findPastedNames(blocks: readonly Block[]): PastedName[] {
  const texts = textsIn(blocks);
  return candidates(texts).flatMap((name) => {
    const places = texts.flatMap((text) => placesOf(text, name));
    if (places.length < LEAST || places.some(({ isCharged }) => isCharged)) return [];
    const impossible = places.filter(({ suggestions, isDoubled }) => suggestions.length > 0 || isDoubled).length;
    const isSure = places.some(({ suggestions, isDoubled }) => suggestions[0] === '关于' || isDoubled);
    if (!isSure || impossible < LEAST_IMPOSSIBLE || impossible < places.length * 0.3) return [];
    return [{ name, places: places.map(({ text, index, suggestions }) => ({ text, index, suggestions })) }];
  });
}

/** Reports names where they stand in the text; they are left as they are. */
export function reportPastedNames(names: readonly PastedName[], blocks: readonly Block[], log: Log): void {
  if (names.length === 0) return;
  const place = placeOf(blocks);
  const texts = textsIn(blocks);
  for (const { name } of names) {
    const places = texts.flatMap((text) => placesOf(text, name));
    const [first] = places;
    if (!first) continue;
    log.problem('pasted-name', first.text, first.index, {
      name,
      count: places.length,
      places: places.map(({ text, index }) => {
        const { line, column } = log.place(text, index);
        return `${line}:${column}`;
      }),
      suggestions: places.map(({ suggestions }) => (suggestions.length > 0 ? suggestions : ['关于', ...ofPlace(place)]).join('/')),
    });
  }
}

interface Occurrence {
  text: Text;
  index: number;
  suggestions: string[];
  isDoubled: boolean;
  /** Whether a duty is given to it, or it to someone: then it is a body of the text. */
  isCharged: boolean;
}

function placesOf(text: Text, name: string): Occurrence[] {
  const { chars } = text;
  const places: Occurrence[] = [];
  for (let index = chars.indexOf(name); index >= 0; index = chars.indexOf(name, index + name.length)) {
    const before = chars.slice(Math.max(0, index - 12), index);
    const after = chars.slice(index + name.length, index + name.length + 100);
    const isDoubled = after.startsWith(name) || before.endsWith(name.slice(-12));
    const isCharged =
      /(?:由|请|会同|协助|配合|支持|依托|委托|单位[:：]|部门[:：]|、)$/.test(before) ||
      /^(?:负责|牵头|承担|组织实施|[、）)]|等单位)/.test(after);
    places.push({ text, index, suggestions: suggestionsAt(before, after), isDoubled, isCharged });
  }
  return places;
}

/** What may have stood at a place; empty where a name can stand there. */
function suggestionsAt(before: string, after: string): string[] {
  const begins = VERB.test(after);
  if (/[《〈]$/.test(before) && begins) return ['关于'];
  if (before === '' && begins && TITLED.test(after)) return ['关于'];
  if (begins && /(?:党委|政府|办公厅|办公室|[委局厅部院会])$/.test(before)) return ['关于'];
  if (OBJECT_VERB.test(before) && NOUN.test(after)) return ['我市', '全市', '本市'];
  if (
    /(?:^|[。；，,;])(?:当前|目前|近年来|今年以来|长期以来)?[，,]?$/.test(before) &&
    /^(?:正处于|处于|正在|已经|仍然|还处于|作为)/.test(after)
  )
    return ['我市', '全市', '本市'];
  return [];
}

function candidates(texts: readonly Text[]): string[] {
  // Where each ending stands, with what is before it: a name is what comes again.
  const tails = new Map<string, number>();
  for (const { chars } of texts) {
    ENDING.lastIndex = 0;
    for (let match = ENDING.exec(chars); match; match = ENDING.exec(chars)) {
      const end = match.index + match[0].length;
      let start = match.index;
      while (start > 0 && end - start < LONGEST && WITHIN_NAME.has(chars.charCodeAt(start - 1))) start--;
      for (let from = start; end - from >= SHORTEST && from < match.index; from++) {
        const name = chars.slice(from, end);
        tails.set(name, (tails.get(name) ?? 0) + 1);
      }
    }
  }
  // The longest form of each name that is about as frequent as its shorter ones.
  const frequent = [...tails].filter(([, count]) => count >= LEAST).sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));
  const names: string[] = [];
  for (const [name, count] of frequent) {
    if (names.some((longer) => longer.endsWith(name) || longer.includes(name))) continue;
    if (hasFrequentEnd(name, count, tails)) continue;
    names.push(name);
  }
  return names;
}

/** Whether an end of a name is more frequent than the name: what stands before that end belongs to the text. */
function hasFrequentEnd(name: string, count: number, tails: ReadonlyMap<string, number>): boolean {
  for (let cut = 1; name.length - cut > SHORTEST; cut++) if ((tails.get(name.slice(cut)) ?? 0) > count * 1.2) return true;
  return false;
}

/** The place that the text is of, by the body that issued it: 阳泉市 of 阳泉市人民政府. */
function placeOf(blocks: readonly Block[]): string | null {
  for (const text of textsIn(blocks.slice(0, 30))) {
    const found = /(?:^|[\s共党委省市])([\u3400-\u9fff]{2,6}?[省市县区州旗])(?:委办公[厅室]|委员会|人民政府|委)/.exec(
      text.chars.slice(0, 200),
    );
    if (found) return found[1] as string;
  }
  return null;
}

function ofPlace(place: string | null): string[] {
  return place === null ? ['我市'] : [place];
}
