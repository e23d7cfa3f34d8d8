import { describe, expect, test } from 'vitest';
import { inPrintable, unprintableIn } from '../../src/model/printable.js';
import { printablePage } from '../../src/render/pdf/look-alikes.js';

describe('what the fonts have', () => {
  test('is all of GBK but compatibility forms, which print as the common ones', () => {
    const decoder = new TextDecoder('gbk');
    let text = '';
    for (let lead = 0xb0; lead <= 0xf7; lead++)
      for (let trail = 0xa1; trail <= 0xfe; trail++) text += decoder.decode(Uint8Array.of(lead, trail));
    expect(unprintableIn(text.replace(/[\ue000-\uf8ff\ufffd]/g, ''))).toEqual([]);
  });

  test.each(['⼈⺠', '5〜7', '㎡℃№①㈠', 'ā ǚ é', '“‘’”—…', '\u200b\u200d\ufe0f\ufeff', 'e\u0301', '\t\n\u3000'])(
    '%s needs no finding',
    (text) => expect(unprintableIn(text)).toEqual([]),
  );

  test('is not this; each character is named once', () => {
    expect(unprintableIn('𠮷𠮷野家🚮ས')).toEqual(['𠮷', '🚮', 'ས']);
    expect(unprintableIn('\ue000')).toEqual(['\ue000']);
  });

  test('stands for itself, the rest for its code', () => {
    expect(inPrintable('人民\u{20bb7}野')).toBe('人民〓〔U+20BB7〕野');
    expect(inPrintable('⼈⺠')).toBe('人民');
  });

  test('is told in time that grows with the text', () => {
    const started = performance.now();
    unprintableIn('𠮷'.repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

test('running heads, which style sheets hold in code, are replaced as well; the same words in a text are not', () => {
  const page = '<style>@page { @top-left { content: "\\1f600 甲\\201c " } }</style><p>\\1f600 甲</p>';
  expect(printablePage(page)).toBe('<style>@page { @top-left { content: "〓〔U+1F600〕甲\\201c " } }</style><p>\\1f600 甲</p>');
});
