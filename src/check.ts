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

/**
 * Checks a workspace, or takes the result from the cache when every file still is as it was. Throws only `NoWorkspace`.
 * @param today YYYY-MM-DD
 */
export async function check(host: Host, folder: string, { today, cache }: { today: string; cache: Cache | null }): Promise<Checked> {
  const key = JSON.stringify(['check', folder, today]);
  const kept = cache?.get(key);
  if (kept) {
    const { observations, checked } = JSON.parse(kept.toString('utf8')) as { observations: Observation[]; checked: Checked };
    if (stillHolds(host, observations)) return checked;
  }
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
  cache?.set(key, JSON.stringify({ observations: recorded.observations, checked }));
  return checked;
}
