// @ts-check
/** Loaded before a measured program: writes down what the process has used, when it ends. */

import { writeFileSync } from 'node:fs';

const path = process.env.TIAOKUAI_BENCH_USAGE;
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  if (path) writeFileSync(path, JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
});
