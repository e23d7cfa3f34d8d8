import { expect, test } from 'vitest';
import { wordAll } from '../../src/report/worded.js';
import { compileFiles } from '../support/compile-files.js';

const files = {
  'policies/vocabulary/v.yaml':
    'indicators:\n  drills: { name: 全员演练, unit: 次/年 }\n  courses: { name: 骨干培训, unit: 次/年 }\n  lamps: { name: 路灯数, unit: 盏 }\n',
  'policies/city.yaml': `
id: city
title: 甲市办法
level: city
jurisdiction: '610100'
nature: normative
measures:
  - id: drills
    title: 演练和培训
    thresholds:
      - any-of:
          - { indicator: drills, min: 1, unit: 次/年 }
          - { indicator: courses, min: 2, unit: 次/年 }
      - indicator: lamps
        unit: 盏
        scale:
          - { when: { drills: { max: 1 } }, min: 3 }
          - { when: { drills: { above: 1 } }, min: 5 }
`,
  'policies/district.yaml': `
id: district
title: 甲区办法
level: district
jurisdiction: '610104'
nature: normative
implements: [city]
measures: []
`,
};

test('what is left to choose between is called that, and a scale a scale', async () => {
  const { findings } = await compileFiles(files);
  const told = async (language: 'zh' | 'en') =>
    (await wordAll(findings, language)).filter(({ rule }) => rule === 'threshold-missing').map(({ message }) => message);
  expect(await told('zh')).toEqual([
    '《甲市办法》“演练和培训”要求“全员演练”、“骨干培训”满足其一，本文件没有写；上级的要求仍然适用。',
    '《甲市办法》“演练和培训”对“路灯数”分档提出要求，本文件没有写；上级的要求仍然适用。',
  ]);
  expect(await told('en')).toEqual([
    '《甲市办法》, “演练和培训”, asks for “全员演练” or “骨干培训”; this document does not mention it. It applies all the same.',
    '《甲市办法》, “演练和培训”, sets a scale for “路灯数”; this document does not mention it. It applies all the same.',
  ]);
});
