// @ts-check
/** What `tiaokuai --version` costs beyond an empty program. */

import { CLI, median, run } from './measure.mjs';

/**
 * @param {{ rounds: number }} options
 * @returns {import('./measure.mjs').Result[]}
 */
export function benchVersion({ rounds }) {
  const taken = [];
  for (let round = 0; round < rounds * 3; round++) {
    const empty = run(['-e', '0']).seconds;
    const version = run([CLI, '--version']).seconds;
    taken.push({ empty, version });
  }
  const milliseconds = (/** @type {'empty' | 'version'} */ which) => (median(taken.map((each) => each[which])) * 1000).toFixed(0);
  return [
    {
      what: '--version',
      values: taken.map(({ empty, version }) => (version - empty) * 1000),
      target: 60,
      unit: ' ms',
      digits: 0,
      note: `over node -e 0; ${milliseconds('version')} ms and ${milliseconds('empty')} ms`,
    },
  ];
}
