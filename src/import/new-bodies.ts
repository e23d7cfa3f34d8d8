/** Bodies that imported documents name and the vocabulary does not have, drawn up as a file of the vocabulary. */

import { BodyIndex } from '../link/bodies.js';
import { BodyProposals } from '../link/body-proposals.js';
import { linkDocument } from '../link/document.js';
import type { Diagnostic } from '../model/finding.js';
import type { Level } from '../model/program.js';
import type { Body, JurisdictionTable, Vocabulary } from '../model/vocabulary.js';
import type { DocumentFile } from '../syntax/generated/document.js';
import { readYaml } from '../syntax/read-yaml.js';
import { Gazetteer } from './area.js';
import { bare, beside, fileText, map, onOneLineIfShort, quoted, text } from './style.js';
import type { Words } from './words.js';

export interface NewBody extends Pick<Body, 'id' | 'name' | 'level' | 'jurisdiction' | 'branch'> {
  /** Whether its members are known, of a name that stands for several bodies; else null. */
  members: Body['members'] | null;
  /** Whether its name says its level; else it is taken to be of the level of the document. */
  isLevelSaid: boolean;
  /** The first measure that names it, or the document. */
  first: string;
}

/** What `check` would report as unknown in these documents, in their order, each name once for a place. */
export function newBodies(documents: readonly string[], vocabulary: Vocabulary): NewBody[] {
  const index = new BodyIndex(vocabulary.bodies.values(), vocabulary.jurisdictions);
  const gazetteer = new Gazetteer(vocabulary.jurisdictions);
  const found = new Map<string, NewBody>();
  const ids = new Set(vocabulary.bodies.keys());
  for (const yaml of documents) {
    const file = readYaml('', yaml);
    const diagnostics: Diagnostic[] = [];
    const document = linkDocument(file, vocabulary, index, diagnostics);
    if (!document) continue;
    const own = new BodyProposals(file.data as unknown as DocumentFile, ids);
    for (const { rule, args, measures = [] } of diagnostics) {
      if (rule !== 'body-unknown') continue;
      const name = String(args.name);
      const { level, jurisdiction } = placed(name, document, gazetteer, vocabulary.jurisdictions);
      const key = `${jurisdiction} ${name}`;
      if (found.has(key)) continue;
      found.set(key, {
        id: own.idFor(name),
        name,
        level: level ?? document.level,
        jurisdiction,
        branch: branchOf(name),
        members: membersOf(name),
        isLevelSaid: level !== null,
        first: measures[0] ?? document.id,
      });
    }
    for (const { id } of found.values()) ids.add(id);
  }
  return [...found.values()];
}

/** The file, ready to be written. `schema` is its path as the first line names it. */
export function bodiesFile(bodies: readonly NewBody[], schema: string, words: Words): string {
  const entries = bodies.map((body) => {
    const { id, name, level, jurisdiction, branch, members, isLevelSaid, first } = body;
    const entry = map([
      ['name', text(name, true)],
      ['level', bare(level)],
      ['jurisdiction', jurisdiction === null ? bare(null) : quoted(jurisdiction)],
      ['branch', branch === null ? undefined : bare(branch)],
      ['collective', members === null ? undefined : bare(true)],
      ['members', members === null ? undefined : bare(members)],
    ]);
    const remark = isLevelSaid ? words.firstNamed(first) : words.levelTaken(first);
    return [id, beside(onOneLineIfShort(entry, id.length + 4), remark)] as const;
  });
  const open = bodies.some(({ level, jurisdiction }) => jurisdiction === null && level !== 'nation') ? [words.placesOpen] : [];
  return fileText(map([['bodies', map(entries)]]), [`yaml-language-server: $schema=${schema}`, ...words.newBodies, ...open]);
}

/** Names of several places below that of the document; 各市 of a city are towns of its districts' rank. */
const BELOW: readonly (readonly [RegExp, Level])[] = [
  [/^各(?:省|自治区)/u, 'province'],
  [/^各(?:设区)?(?:市|地级市|州|盟)(?![直级])/u, 'city'],
  [/^(?:各|全)(?:区(?!域)|县|旗|市)(?![直级])/u, 'district'],
  [/^各(?:有关)?(?:街道|街办|镇|乡)/u, 'subdistrict'],
  [/^各(?:社区|村)/u, 'community'],
];
/** Departments that each level has, named without saying which. */
const EVERYWHERE = /^(?:组织|宣传|统战|武装|人武|社会工作)部$/u;
const HIGH_TO_LOW: readonly Level[] = ['nation', 'province', 'city', 'district', 'subdistrict', 'community'];

/** The level that a name says, null where it says none; and the place: its own, one above the document's, or the document's. */
function placed(
  name: string,
  document: { level: Level; jurisdiction: string | null },
  gazetteer: Gazetteer,
  places: JurisdictionTable,
): { level: Level | null; jurisdiction: string | null } {
  const isBelow = (level: Level): boolean => HIGH_TO_LOW.indexOf(level) > HIGH_TO_LOW.indexOf(document.level);
  const below = BELOW.find(([pattern, level]) => isBelow(level) && pattern.test(name));
  if (below) return { level: below[1], jurisdiction: document.jurisdiction };
  const { level, jurisdiction, candidates } = gazetteer.placeOf([name], null);
  // 西湖区 is in several cities: the document means its own.
  const inside = candidates.filter(({ code }) => document.jurisdiction !== null && places.contains(document.jurisdiction, code));
  const own = jurisdiction ?? (inside.length === 1 ? inside[0] : null);
  if (own) return { level, jurisdiction: own.code };
  // 宣传部 is a ministry by its ending only.
  if (level === null || EVERYWHERE.test(name)) return { level: null, jurisdiction: document.jurisdiction };
  if (level === 'nation') return { level, jurisdiction: null };
  if (level === document.level || isBelow(level)) return { level, jurisdiction: document.jurisdiction };
  return { level, jurisdiction: above(document.jurisdiction, level, places) };
}

/** The place of a level in which another lies; null where it is in no table. */
function above(code: string | null, level: Level, places: JurisdictionTable): string | null {
  let at = code === null ? undefined : places.get(code);
  while (at && at.level !== level) at = at.parent === null ? undefined : places.get(at.parent);
  return at?.code ?? null;
}

const BRANCHES: readonly (readonly [RegExp, NonNullable<Body['branch']>])[] = [
  [/(?:法院|[高中]院|检察院)$/u, 'judicial'],
  [
    /(?:总工会|妇联|妇女联合会|残联|残疾人联合会|科协|工商联|文联|侨联|红十字会|团[省市州区县旗]?委|共青团\p{Script=Han}*委员会)$/u,
    'mass-organisation',
  ],
  [/(?:公司|集团|银行|供电局)$/u, 'enterprise'],
  [/(?:居委会|村委会|居民委员会|村民委员会)$/u, 'self-governing'],
  [
    /(?:[省市州盟区县旗工]委|党委|纪委监委|纪委|组织部|宣传部|统战部|政法委|编办|网信办|党校|文明办)$|[省市州盟区县旗]委\p{Script=Han}*(?:部|办|办公室|委员会)$/u,
    'party',
  ],
  [
    /(?:局|厅|政府|管委会|政府办|政府办公室|人民政府办公厅|街道办事处|(?:发展改革|发改|卫生健康|卫健|建设|管理|交通|国资|经信|科技|农业农村)委(?:员会)?)$/u,
    'government',
  ],
];

/** Where the end of the name says it. */
function branchOf(name: string): Body['branch'] {
  return BRANCHES.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

function membersOf(name: string): Body['members'] | null {
  if (/有关|相关|其他|其它|各级?(?:职能)?(?:部门|单位|企业|行业主管部门)$/u.test(name)) return 'open';
  return /^(?:各|全体|所有)|成员单位$|(?:区县|县区|县市区|市县|镇街|街镇|乡镇)/u.test(name) ? 'known' : null;
}
