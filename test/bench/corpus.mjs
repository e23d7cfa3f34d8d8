// @ts-check
/** A workspace of any size in our own language: city documents, the district documents that carry them out, a vocabulary. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { areaList } from '@vant/area-data';
import { cityMeasure, districtMeasure } from './measures.mjs';
import { randomFrom } from './random.mjs';
import { vocabularyFiles } from './vocabulary.mjs';
import { SECTIONS } from './words.mjs';

/** One city document and so many of its districts make a family. */
const DISTRICTS = 9;
/** Beijing, Tianjin, Shanghai, Chongqing: their districts do not lie in a city. */
const MUNICIPALITIES = ['11', '12', '31', '50'];

/** @typedef {{ code: string, name: string, districts: { code: string, name: string }[] }} City */

/**
 * Writes a workspace of so many measures in so many documents, and gives their paths with those of the vocabulary.
 * @param {string} folder
 * @param {{ measures: number, files: number, seed: string }} size
 * @returns {string[]}
 */
export function writeCorpus(folder, { measures, files, seed }) {
  const cities = chooseCities(files);
  const paths = [];
  /** @param {string} path @param {string} text */
  const write = (path, text) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
    paths.push(join(folder, path));
  };
  for (const [path, text] of vocabularyFiles(cities)) write(path, text);
  let written = 0;
  let file = 0;
  /** Measures are dealt out evenly; the rest goes to the first documents. */
  const share = () => Math.floor(measures / files) + (file++ < measures % files ? 1 : 0);
  for (const city of cities) {
    const places = [{ code: city.code, name: city.name, level: 'city' }, ...city.districts.map((area) => ({ ...area, level: 'district' }))];
    for (const place of places) {
      const count = share();
      write(`policies/${city.code}/${idOf(place)}.yaml`, documentText(city, place, count, seed));
      written += count;
    }
  }
  if (written !== measures) throw new Error(`${written} measures instead of ${measures}`);
  return paths;
}

/** @param {number} files @returns {City[]} */
function chooseCities(files) {
  const cities = [];
  let left = files;
  for (const [code, name] of Object.entries(areaList.city_list).sort()) {
    if (left === 0) break;
    const all = Object.entries(areaList.county_list)
      .filter(([county]) => county.slice(0, 4) === code.slice(0, 4))
      .sort();
    if (all.length < DISTRICTS || MUNICIPALITIES.includes(code.slice(0, 2))) continue;
    const districts = all.slice(0, Math.min(DISTRICTS, left - 1)).map(([county, countyName]) => ({ code: county, name: countyName }));
    cities.push({ code, name, districts });
    left -= 1 + districts.length;
  }
  if (left > 0) throw new Error(`There are not enough cities for ${files} documents.`);
  return cities;
}

/** @param {{ code: string, level: string }} place */
function idOf({ code, level }) {
  return `${level}-${code}`;
}

/**
 * @param {City} city
 * @param {{ code: string, name: string, level: string }} place
 * @param {number} count
 * @param {string} seed
 */
function documentText(city, place, count, seed) {
  const isCity = place.level === 'city';
  const parent = idOf({ code: city.code, level: 'city' });
  const random = randomFrom(`${seed} ${place.code} ${place.level}`);
  const lines = [
    '# yaml-language-server: $schema=../../schema/document.schema.json',
    `id: ${idOf(place)}`,
    `title: ${place.name}${isCity ? '加强社区管理的若干措施' : '落实社区管理措施的实施方案'}`,
    `level: ${place.level}`,
    `jurisdiction: "${place.code}"`,
    'nature: normative',
    `issuer: [${place.name}人民政府]`,
    `number: ${isCity ? '市' : '区'}政办发〔${isCity ? 2023 : 2024}〕${random.between(1, 90)}号`,
    `issued: ${isCity ? '2023-11-' : '2024-02-'}${String(random.between(10, 28))}`,
    'status: in-force',
    ...(isCity ? [] : [`implements: [${parent}]`]),
    'cites:',
    `  - { title: 城乡社区服务体系建设规划, number: 国办发〔2021〕${random.between(10, 60)}号 }`,
    'source:',
    '  completeness: full',
    'measures:',
  ];
  for (let index = 0; index < count; index++) {
    const section = SECTIONS[Math.floor((index * SECTIONS.length) / count)] ?? '';
    // Both levels draw the same subject and figures, so that the district carries out what the city asks for.
    const shared = randomFrom(`${seed} ${city.code} ${index}`);
    if (isCity) lines.push(...cityMeasure(index, section, shared, random));
    else lines.push(...districtMeasure(index, section, shared, random, parent));
    lines.push('');
  }
  lines.push(...procedure(isCity, random));
  return `${lines.join('\n')}\n`;
}

/** @param {boolean} isCity @param {import('./random.mjs').Random} random */
function procedure(isCity, random) {
  const [own, government] = isCity ? ['市民政局', '市政府'] : ['区民政局', '区政府'];
  return [
    'procedures:',
    '  - id: establish',
    '    title: 社区设立审批流程',
    '    measure: m-1',
    '    steps:',
    `      - { clause: '1', actor: 各街办, action: propose, object: 设立意见, to: ${own} }`,
    `      - { clause: '2', actor: ${own}, action: review, object: 申报资料 }`,
    ...(random.chance(50) ? [`      - { clause: '2', actor: ${own}, action: consult, object: 部门意见, to: 相关部门 }`] : []),
    `      - { clause: '3', actor: ${own}, action: examine, object: 设立意见, to: ${government} }`,
    `      - { clause: '4', actor: ${government}, action: approve, object: 设立社区 }`,
    `      - { clause: '5', actor: ${own}, action: check, object: 新设社区, when: 批准后三个月内 }`,
  ];
}
