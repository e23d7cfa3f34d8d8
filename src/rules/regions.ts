/** How messages name a part of the condition space, such as `社区户数 = 2000 户 & 党组织类型 = 党支部`. */

/** The first few regions; the rest is counted. */
const SHOWN = 3;

export function zhRegions(regions: readonly string[], count = regions.length): string {
  const texts = regions.slice(0, SHOWN).map((region) => region.replaceAll(' & ', ' 且 ').replaceAll(' | ', ' 或 '));
  return `${texts.join('，或 ')}${count > SHOWN ? `，等 ${count} 处` : ''}`;
}

export function enRegions(regions: readonly string[], count = regions.length): string {
  const texts = regions.slice(0, SHOWN).map((region) => region.replaceAll(' & ', ' and ').replaceAll(' | ', ' or '));
  return `${texts.join(', or ')}${count > SHOWN ? `, and ${count - SHOWN} more` : ''}`;
}
