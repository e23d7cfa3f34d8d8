import type { Place, Severity } from '../model/finding.js';
import type { Language, WordedFinding } from './worded.js';

export interface SarifOptions {
  language: Language;
  version: string;
  /** One per finding, in their order. */
  fingerprints: readonly string[];
  /** Title, default severity and page (Markdown, in the language of the report) of each rule that has findings. */
  rules: ReadonlyMap<string, { title: string; severity: Severity; page: string }>;
  /** Where the workspace lies below the folder that paths are relative to: empty, or with a `/` at its end. */
  prefix: string;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';
/** Paths are relative to the root of the sources, whatever folder that is: no report tells where it was made. */
const ROOT = '%SRCROOT%';
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** The report as SARIF 2.1.0, for code scanning. The same findings give the same bytes. */
export function sarifReport(findings: readonly WordedFinding[], options: SarifOptions): string {
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  const files = [...new Set(findings.flatMap((finding) => [finding.file, ...finding.related.map(({ file }) => file)]))].sort();
  const location = (place: Place) => physicalLocation(place, files, options.prefix);
  const run = {
    tool: { driver: { name: 'tiaokuai', semanticVersion: options.version, rules: ids.map((id) => ruleOf(id, options)) } },
    language: options.language === 'zh' ? 'zh-CN' : 'en-US',
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the sources.' } } },
    invocations: [{ executionSuccessful: true }],
    artifacts: files.map((file) => ({
      location: { uri: uriOf(options.prefix + file), uriBaseId: ROOT },
      encoding: 'UTF-8',
      sourceLanguage: 'yaml',
    })),
    results: findings.map((finding, index) => ({
      ruleId: finding.rule,
      ruleIndex: ids.indexOf(finding.rule),
      level: LEVELS[finding.severity],
      message: { text: finding.help ? `${finding.message}\n${finding.help}` : finding.message },
      locations: [{ physicalLocation: location(finding) }],
      relatedLocations: finding.related.map((related, id) => ({
        id,
        physicalLocation: location(related),
        message: { text: related.message || finding.rule },
      })),
      partialFingerprints: { 'tiaokuai/v1': options.fingerprints[index] ?? '' },
      // Present on every result or on none.
      suppressions: suppressionsOf(finding),
      properties: { measures: finding.measures, ...(finding.witness && { witness: finding.witness }) },
    })),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function ruleOf(id: string, { rules }: SarifOptions): object {
  const rule = rules.get(id);
  if (!rule) throw new Error(`no page for rule ${id}`);
  return {
    id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.title },
    help: { text: plainText(rule.page), markdown: rule.page },
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

function physicalLocation({ file, start, end }: Place, files: readonly string[], prefix: string): object {
  return {
    artifactLocation: { uri: uriOf(prefix + file), uriBaseId: ROOT, index: files.indexOf(file) },
    // Like ours, an end column is the one after the last.
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

/** A waiver stands in the document itself, the baseline beside it. */
function suppressionsOf({ waived }: WordedFinding): object[] {
  if (!waived) return [];
  const { by, reason, acceptedBy, until } = waived;
  const properties = { ...(acceptedBy && { acceptedBy }), ...(until && { until }) };
  return [
    {
      kind: by === 'waiver' ? 'inSource' : 'external',
      status: 'accepted',
      ...(reason && { justification: reason }),
      ...(Object.keys(properties).length > 0 && { properties }),
    },
  ];
}

/** A path as a URI reference: a colon or a hanzi in a file name is none of its syntax. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function plainText(markdown: string): string {
  return markdown.replaceAll('**', '').replaceAll('`', '');
}
