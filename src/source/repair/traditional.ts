import { Converter } from 'opencc-js/t2cn';
import type { Text } from '../text.js';
import type { Log } from './log.js';

/** Common characters of official texts that are written so in the traditional script only, and what they are in the simplified one. */
const TRADITIONAL =
  '國區會發實業設務機關動體時對學來個這為與產進開門間問業員資責質費財貿購貫規視觀親覺計訂訓記許設評詳語說請調論講證議護讓變負貨貧運過達違遠適還鄉醫針錢鐵鎮長階際險隨難電領頭題額風飯飲館養驗點黨齊環網線練組細終結給統經維綜緊總績繼續義習聯聲職腦興舉舊藝節範築簡類級約紀純納紛紙極構標樣樓樹橋檔檢權歷殘決況準溝滿漸濟無熱爭牆獎獲現畫當療監盡眾礎禮離積稱種穩窮競筆處號術衛複見';
const SIMPLIFIED =
  '国区会发实业设务机关动体时对学来个这为与产进开门间问业员资责质费财贸购贯规视观亲觉计订训记许设评详语说请调论讲证议护让变负货贫运过达违远适还乡医针钱铁镇长阶际险随难电领头题额风饭饮馆养验点党齐环网线练组细终结给统经维综紧总绩继续义习联声职脑兴举旧艺节范筑简类级约纪纯纳纷纸极构标样楼树桥档检权历残决况准沟满渐济无热争墙奖获现画当疗监尽众础礼离积称种稳穷竞笔处号术卫复见';
/** By UTF-16 unit, whether a character is of the one script only: 1 of the traditional, 2 of the simplified. */
const SCRIPT = new Uint8Array(0x10000);
for (const char of onlyIn(TRADITIONAL, SIMPLIFIED)) SCRIPT[char.charCodeAt(0)] = 1;
for (const char of onlyIn(SIMPLIFIED, TRADITIONAL)) SCRIPT[char.charCodeAt(0)] = 2;

/** 著 that is a word of its own and not the particle 着. */
const PARTICLE = /(?<![名显编论原专土昭卓合译巨遗拙新所撰])著(?![名作述称者录书有])/g;
/** What the converter leaves because it may be meant in a text about the language. */
const LEFT: Readonly<Record<string, string>> = { 谘: '咨', 馀: '余', 衹: '只' };

let converter: ((text: string) => string) | undefined;

/** Built when it is first needed: its dictionaries take some milliseconds. */
function conversion(): (text: string) => string {
  converter ??= Converter({ from: 't', to: 'cn' }) as (text: string) => string;
  return converter;
}

/** Whether a document is written in the traditional script; a name or a quotation in it does not make a simplified one traditional. */
export function isTraditional(texts: readonly Text[]): boolean {
  let traditional = 0;
  let simplified = 0;
  for (const { chars } of texts) {
    for (let at = 0; at < chars.length; at++) {
      const script = SCRIPT[chars.charCodeAt(at)];
      if (script === 1) traditional++;
      else if (script === 2) simplified++;
    }
  }
  return traditional > simplified;
}

/** A text in the simplified script, by words where a character has two forms (乾隆 but 干净). */
export function simplify(text: Text, log: Log): Text {
  const { chars } = text;
  const after = simplified(chars);
  if (after === chars) return text;
  let count = 0;
  let first = -1;
  for (let at = 0; at < chars.length; at++) {
    if (chars[at] === after[at]) continue;
    if (first < 0) first = at;
    count++;
  }
  log.repaired('traditional', text, first, { before: chars.slice(first, first + 1), after: after.slice(first, first + 1), count });
  return text.edit([{ start: 0, end: chars.length, to: after }]);
}

/** Characters in the simplified script; always as many as before, so that each keeps its place. */
export function simplified(chars: string): string {
  const convert = conversion();
  let after = convert(chars);
  // A word that changed its length would move every place behind it: then each character for itself.
  if (after.length !== chars.length) after = Array.from(chars, (char) => same(char, convert(char))).join('');
  if (after.includes('著')) after = after.replace(PARTICLE, '着');
  return /[谘馀衹]/.test(after) ? after.replace(/[谘馀衹]/g, (char) => LEFT[char] as string) : after;
}

/** A single character in the simplified script; kept, for the readings of damaged places ask for the same ones again and again. */
export function simplifiedCharacter(char: string): string {
  let known = characters.get(char);
  if (known === undefined) {
    known = simplified(char);
    characters.set(char, known);
  }
  return known;
}

const characters = new Map<string, string>();

function same(char: string, converted: string): string {
  return converted.length === char.length ? converted : char;
}

function onlyIn(chars: string, others: string): string {
  return [...chars].filter((char, index) => char !== [...others][index]).join('');
}
