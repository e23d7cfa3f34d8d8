import type { Finding, Severity } from './model/finding.js';
import type { Cache } from './workspace/cache.js';
import type { Host } from './workspace/host.js';
import { type Observation, recording, stillHolds } from './workspace/recording.js';

/** What there is to say of a workspace: all that a report needs, without the program. */
export interface Checked {
  /** In order of file, place and rule; not yet worded. */
  findings: Finding[];
  /** One per finding. */
  fingerprints: string[];
  /** The documents' files. */
  documents: string[];
  config: { lang: 'zh' | 'en' | null; failOn: Severity | 'none' | null };
}

/** Where the result is kept. */
const keyOf = (folder: string, today: string): string => JSON.stringify(['check', folder, today]);

/**
 * What an earlier check said of a workspace in which every file still is as it was; null where it has to be checked.
 * @param today YYYY-MM-DD
 */
export function checkedBefore(host: Host, folder: string, { today, cache }: { today: string; cache: Cache }): Checked | null {
  const kept = cache.get(keyOf(folder, today));
  if (!kept) return null;
  const { observations, checked } = JSON.parse(kept.toString('utf8')) as { observations: Observation[]; checked: Checked };
  return stillHolds(host, observations) ? checked : null;
}

/**
 * Checks a workspace, or takes the result from the cache when every file still is as it was. Throws only `NoWorkspace`.
 * @param today YYYY-MM-DD
 */
export async function check(host: Host, folder: string, { today, cache }: { today: string; cache: Cache | null }): Promise<Checked> {
  const before = cache && checkedBefore(host, folder, { today, cache });
  if (before) return before;
  // Not needed, and not loaded, when nothing has changed.
  const [{ compile }, { fingerprintsOf }] = await Promise.all([import('./compile.js'), import('./rules/fingerprint.js')]);
  const recorded = recording(host);
  const { findings, program, config, workspace } = compile(cache ? recorded.host : host, folder, { today });
  const checked: Checked = {
    findings,
    fingerprints: fingerprintsOf(findings, program),
    documents: workspace.documents.map(({ file }) => file),
    config: { lang: config.lang, failOn: config.failOn },
  };
  cache?.set(keyOf(folder, today), JSON.stringify({ observations: recorded.observations, checked }));
  return checked;
}
