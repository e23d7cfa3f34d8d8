/** What is said of a row beside its two sides: the witness, the reason, what remains of a whole. */

import { toText } from '../algebra/rational.js';
import type { PartVerdict } from '../compare/comparison.js';
import { type Amount, exactValue } from '../compare/parts.js';
import type { Level } from '../model/program.js';
import { type Naming, reasonInWords, witnessInWords } from '../render/views/comparison-reasons.js';
import { titled } from '../render/views/labels.js';
import { enCount } from '../rules/wording.js';
import { type CompareRow, residualOf } from './compare-rows.js';

/** In sentences; empty where the sides say it all. */
export function explanationsOf({ entry, part, child }: CompareRow, naming: Naming): string[] {
  const lines: (string | null)[] = [];
  if (entry) lines.push(witnessInWords(entry, naming), reasonInWords(entry.reason, entry.verdict, naming));
  if (entry?.inheritedFrom) {
    const title = titled(naming.documentTitle(entry.inheritedFrom.id));
    lines.push(naming.lang === 'zh' ? `${title}已经这样要求。` : `${title} already asks for this.`);
  }
  if (part) lines.push(...shareInWords(part, naming));
  const reason = child?.threshold.reason;
  if (reason && entry?.verdict === 'tightened') lines.push(naming.lang === 'zh' ? `理由：${reason}` : `Reason: ${reason}`);
  return lines.filter((line) => line !== null);
}

function shareInWords(share: PartVerdict, { lang }: Naming): string[] {
  const { part, whole } = share;
  const zh = lang === 'zh';
  const unit = whole.threshold.unitName ?? whole.threshold.known?.unitName ?? '';
  const say = (amount: string) => `${amount}${unit === '' ? '' : ` ${unit}`}`;
  const total = say(amountText(whole.amount));
  const residual = residualOf(share);
  const several = whole.parts.length > 1;
  const sum = several ? (zh ? `，已知合计 ${say(amountText(whole.sum))}` : `, ${say(amountText(whole.sum))} together as far as known`) : '';
  const negative = residual?.startsWith('-') ?? false;
  const rest =
    residual === null
      ? ''
      : negative
        ? zh
          ? `，超出 ${say(residual.slice(1))}`
          : `, ${say(residual.slice(1))} too many`
        : zh
          ? `，还余 ${say(residual)}`
          : `, ${say(residual)} remain`;
  const own = part
    ? zh
      ? `${total}中的 ${say(amountText(part.amount))}`
      : `${say(amountText(part.amount))} of ${total}`
    : zh
      ? `总量 ${total}，本文件没有写本地的一份`
      : `of the total of ${total} this document states no part`;
  return [zh ? `${own}${sum}${rest}。` : `${own}${sum}${rest}.`, ...areasInWords(share, zh)];
}

const AREAS: Readonly<Record<Level, readonly [zh: string, one: string, many: string]>> = {
  nation: ['国家', 'nation', 'nations'],
  province: ['省级地区', 'province', 'provinces'],
  city: ['市', 'city', 'cities'],
  district: ['区县', 'district', 'districts'],
  subdistrict: ['镇街', 'subdistrict', 'subdistricts'],
  community: ['社区', 'community', 'communities'],
};

/** Areas that the vocabulary adds are counted apart from those with a national code. */
function areasInWords({ whole: { areas, parts } }: PartVerdict, zh: boolean): string[] {
  const { national, nationalEncoded, zones, zonesEncoded, level } = areas;
  if (national + zones === 0)
    return parts.length === 0 ? [] : [zh ? `已编码 ${parts.length} 个地区。` : `${enCount(parts.length, 'area', 'areas')} encoded.`];
  const names = AREAS[level ?? 'district'];
  const counts: string[] = [];
  if (national > 0)
    counts.push(
      zh
        ? `${national} 个${names[0]}已编码 ${nationalEncoded} 个`
        : `${nationalEncoded} of ${enCount(national, names[1], names[2])} encoded`,
    );
  if (zones > 0)
    counts.push(
      zh
        ? `另有 ${zones} 个开发区等，已编码 ${zonesEncoded} 个`
        : `${zonesEncoded} of ${enCount(zones, 'further area', 'further areas')} such as development zones`,
    );
  return [zh ? `${counts.join('；')}。` : `${counts.join(', ')}.`];
}

/** `7`, `5~9`, `≥5`. */
function amountText(amount: Amount): string {
  const exact = exactValue(amount);
  if (exact) return toText(exact);
  return amount.high === null ? `≥${toText(amount.low)}` : `${toText(amount.low)}~${toText(amount.high)}`;
}
