// @ts-check
/** @type {import('./faults.mjs').FaultClass[]} */
export const STALE_FAULTS = [];
