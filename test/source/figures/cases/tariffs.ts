import type { Case } from '../case.js';

/** For how long or how much something is paid: the bands are conditions, the prices figures. */
export default [
  ['超过30分钟至2小时8元/艘，此后每小时收取5元。', ['= 8 元/艘', '= 5 元 ｜每小时'], ['condition 30分钟', 'condition 2小时']],
  ['第一个半小时内3元，第二个12小时收费不超过40元。', ['= 3 元', '<= 40 元'], ['condition 半小时', 'condition 12小时']],
  ['泊位不足1小时按1小时计费，12小时内最高不超过60元。', ['<= 60 元'], ['condition 1小时', 'count 1小时', 'condition 12小时']],
  ['不足300元的按300元发放。', ['= 300 元 ？不足300元的'], ['condition 300元']],
  ['1.7座以下渔船停泊免费。', [], ['clause 1', 'condition 7座']],
  ['每千人配备1.7名。', ['= 1.7 名 ｜每千人'], []],
  ['泊位费6元/半小时，每旬巡查不少于2天次。', ['= 6 元/半小时', '>= 2 天次 ｜每旬'], []],
  ['每条航道巡护不少于3次。', ['>= 3 次 ｜每条航道'], []],
] satisfies Case[];
