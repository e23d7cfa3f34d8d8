/** The configuration that shows the browser our fonts and no others (Linux), so that the same page gives the same bytes everywhere. */

const GENERIC_FAMILIES = [
  ['serif', 'Noto Serif SC'],
  ['sans-serif', 'Noto Sans SC'],
  ['monospace', 'Noto Sans SC'],
  ['cursive', 'LXGW WenKai'],
] as const;

/** The text of a fonts.conf. `cacheDir` keeps fontconfig's own index, without which each start reads all fonts. */
export function fontconfig(fontsDir: string, cacheDir: string): string {
  const aliases = GENERIC_FAMILIES.map(
    ([generic, family]) => `  <alias binding="same"><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${escapeXml(fontsDir)}</dir>`,
    `  <cachedir>${escapeXml(cacheDir)}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
