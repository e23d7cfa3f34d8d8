import { describe, expect, test } from 'vitest';
import { taken } from './shown.js';

/** Generous, for machines that do other things as well: what is not linear takes hours at these sizes. */
const SECONDS = 60;

describe('hostile texts and pages', () => {
  test.each<[string, string, () => string, number]>([
    ['one line of 20 MB', 'a.txt', () => '字'.repeat(7_000_000), 1],
    ['100,000 lines of 、', 'a.txt', () => '、\n'.repeat(100_000), 100_000],
    ['two million empty lines', 'a.txt', () => `${'\n'.repeat(2_000_000)}字`, 1],
    ['blanks of many kinds', 'a.txt', () => `${' \t　'.repeat(300_000)}字`, 1],
    ['a million brackets', 'a.txt', () => '（〔〈'.repeat(333_333), 1],
    ['elements that are never closed, as deep as is read', 'a.html', () => `${'<div>'.repeat(500)}字`, 1],
    ['lists in lists', 'a.html', () => `${'<ul><li>'.repeat(250)}字`, 1],
    ['paragraphs that are never closed', 'a.html', () => '<p>字'.repeat(30_000), 30_000],
    ['text between the rows of a table', 'a.html', () => `<table>${'字<tr>'.repeat(30_000)}</table>`, 1],
    ['references', 'a.html', () => `<p>${'&nbsp;字&ldquo;'.repeat(100_000)}`, 1],
    ['less-than signs', 'a.html', () => `${'<'.repeat(1_000_000)}字`, 1],
    ['comments that are never closed', 'a.html', () => `字${'<!--'.repeat(100_000)}`, 1],
    ['attributes', 'a.html', () => `<p ${'a="b" c=\'d '.repeat(50_000)}'>字`, 1],
    ['a table of 40,000 cells', 'a.html', () => `<table>${'<tr><td>甲<td>乙'.repeat(20_000)}</table>`, 1],
  ])('%s', { timeout: SECONDS * 1000 }, async (_, file, make, blocks) => {
    expect((await taken(file, make())).blocks).toHaveLength(blocks);
  });

  test.each<[string, () => string, string]>([
    ['100,000 elements in each other', () => '<div>'.repeat(100_000), 'too-deep'],
    ['100,000 tables in each other', () => '<table><tr><td>'.repeat(100_000), 'too-deep'],
    ['depth behind a script that never was', () => `<p title="<script>">${'<div>'.repeat(100_000)}`, 'too-deep'],
    [
      'formats that every paragraph opens again',
      () => Array.from({ length: 400 }, (_, at) => `<font size=${at}>`).join('') + '<p>字'.repeat(5000),
      'too-large',
    ],
    [
      'a cell that spans more than there is',
      () => `<table>${'<tr><td rowspan=65534 colspan=1000>甲<td>乙'.repeat(3000)}</table>`,
      'too-large',
    ],
  ])('%s: refused', async (_, make, kind) => {
    await expect(taken('a.html', make())).rejects.toMatchObject({ name: 'Unreadable', kind });
  });
});
