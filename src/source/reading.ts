/** What is read from an official text: the types that the steps of `src/source` hand on to each other. */

import type { Position } from '../model/finding.js';
import type { Text } from './text.js';

export type Format = 'txt' | 'md' | 'html' | 'docx';

/** A block of the text in reading order. List items are paragraphs that begin with their marker as it was written. */
export type Block = (
  | { kind: 'heading' /** 1 for the outermost. */; depth: number; text: Text }
  | { kind: 'paragraph'; text: Text }
  | {
      kind: 'table' /** Row by row, cell by cell; the header rows are among them. Lines in a cell are parted by LF. */;
      rows: Text[][];
      headerRows: number;
    }
) &
  BlockMarks;

/** What is known of a block besides its words; absent where it is not so, or where the format does not say. Texts of blocks are trimmed. */
export interface BlockMarks {
  /** By the structure of its web page it is no part of the text: navigation, footer, links around it. Repair takes it out and lists it. */
  isFurniture?: boolean;
  /** Its line began with white space, as the first line of a Chinese paragraph does. */
  isIndented?: boolean;
  /** An empty line stood before it. */
  isAfterBlank?: boolean;
}

/** Where things stand in the input. In a .docx a line is a paragraph (or a table row), counted from 1. */
export interface Positions {
  at(offset: number): Position;
}

/** An input file as blocks, before (or after) its repair. */
export interface Intake {
  /** As the user named it; `-` for standard input. */
  file: string;
  format: Format;
  /** Such as `UTF-8`, `GB18030`, `UTF-16LE`. */
  encoding: string;
  positions: Positions;
  blocks: Block[];
  problems: Problem[];
}

/** One kind of repair at one place; repairs of a kind that follow each other in a line are counted together. */
export interface Repair {
  rule: RepairRule;
  at: Position;
  /** How many characters or marks it concerns here. */
  count: number;
  /** The first of them, before and after. */
  before: string;
  after: string;
}

export type RepairRule =
  | 'traditional'
  | 'pinyin-gloss'
  | 'punctuation'
  | 'joined-lines'
  | 'page-artefact'
  | 'page-furniture'
  | 'entity'
  | 'document-number'
  | 'space'
  | 'shifted-bytes';

/** Something that could not be read with certainty: what, where, and what the drafter should do. Worded in `src/import/problems.ts`. */
export interface Problem {
  /** Such as `encoding-converted`, `lost-characters`, `pasted-name`, `numbering-skips`, `numbering-restarts`, `tail-unclosed`. */
  rule: string;
  at: Position;
  args: Record<string, string | number | string[]>;
}

export type Role = 'lead' | 'responsible' | 'cooperating';

/** A body as the text writes it. */
export interface NamedBody {
  name: string;
  text: Text;
}

export interface Responsibilities {
  lead: NamedBody[];
  responsible: NamedBody[];
  cooperating: NamedBody[];
  /** Roles whose list ends with 等部门 or the like. */
  openEnded: Role[];
  /** Whether a standing rule of the text (“列第一位的为牵头单位”) named the lead, and not the tail itself. */
  byStandingRule: boolean;
  /** The tails as they stand in the clause. */
  tails: Text[];
  /** Bodies that the prose charges; only where the clause has no tail. Suggestions, never facts. */
  charged: { body: NamedBody; words: Text }[];
}

export type Operator = '>=' | '>' | '<=' | '<' | '=' | '~' | 'range';

/** A figure of a clause that asks for something. */
export interface ReadFigure {
  /** The words around it that make it understandable, as they stand in the text. */
  quote: Text;
  /** The figure itself with its unit, inside the quote. */
  figure: Text;
  operator: Operator;
  /** As written: a number, the two ends of a range, or a fraction such as `2/3`; never a float that was calculated. */
  value: number | [number, number] | string;
  /** As written: 户, %, 万元, 平方米; empty where there is none. */
  unit: string;
  /** What it is counted per, as written: 每百户, 每年, 每个社区, 每万名城镇常住人口. */
  per: string | null;
  /** What it is a figure of, as written just before it: 居民活动区域面积. */
  subject: string | null;
  /** Words that restrict it: 2000户以下的新建社区. */
  condition: Text | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  deadline: string | null;
  force: 'must' | 'general' | 'advisory' | 'aspirational';
  /** Whether it says the one before it again in another measure, in brackets: 1000户（5000人）. */
  isEquivalent: boolean;
}

/** A number of a clause that is no threshold, and what it is instead. */
export interface OtherNumber {
  text: Text;
  kind: 'condition' | 'deadline' | 'date' | 'citation' | 'clause' | 'name' | 'contact' | 'count';
}

export interface ReadCitation {
  title: string;
  number: string | null;
  issuer: string[];
  text: Text;
}

/** What the head of the text says about the document itself. */
export interface Head {
  title: string | null;
  number: string | null;
  issuer: string[];
  /** YYYY-MM-DD or less. */
  issued: string | null;
  issuedBasis: 'document' | 'news' | 'upload' | 'unknown';
  /** Whether it was marked as in force (有效), as repealed (废止、失效), or as a draft (征求意见稿). */
  status: 'in-force' | 'repealed' | 'expired' | 'draft' | 'unknown';
  effective: string | null;
  expires: string | null;
}

/** A numbered clause as the outline cuts it; what is in it is read from `body` afterwards. */
export interface Clause {
  /** The printed number, preceded by its ancestors' where numbering restarts: （四）, 三（一）1, 第三条. Null where it has none. */
  clause: string | null;
  /** The heading right above it, as printed with its number in full-width form; null where there is none. */
  section: string | null;
  /** All headings above it, outermost first. */
  headings: string[];
  /** Its title sentence without number and stop; null where it has none. */
  title: string | null;
  /** Guiding ideas, principles, aims, significance. */
  isFramework: boolean;
  /** Number and title, or the first words: where it stands. */
  place: Text;
  /** Its paragraphs without number and title, with the tails. Rows of a table are joined with ； and their heads. */
  body: Text[];
  /** What the columns of a table said of roles (责任单位 and the like), where the clause is a table row. */
  cells: { role: Role; text: Text }[];
}

/** An annex: its title and paragraphs, for procedures. */
export interface Annex {
  label: string;
  title: string | null;
  body: Text[];
  place: Text;
}

export interface Outline {
  /** Paragraphs before the first clause: title, number, addressee, preamble. */
  opening: Text[];
  clauses: Clause[];
  /** How many of the clauses are those of the first document, where a file holds several: opening and closing are its, too. */
  firstClauses?: number;
  annexes: Annex[];
  /** Paragraphs after the last clause that are none of its: date, signature, contact. */
  closing: Text[];
  problems: Problem[];
}

export interface ReadStep {
  /** The step's own number, where steps are numbered. */
  label: string | null;
  actor: string | null;
  /** One of the actions of the vocabulary where its wording is known (propose, review, approve, file …), else null. */
  action: string | null;
  /** The verb as the text has it. */
  verb: string;
  object: string | null;
  to: string | null;
  text: Text;
}

export interface ReadProcedure {
  title: string | null;
  /** Index into `clauses` of the clause it stands in, null for an annex. */
  clause: number | null;
  /** Such as 附件 or 附件2. */
  annex: string | null;
  steps: ReadStep[];
}

export interface ReadClause extends Clause {
  responsibilities: Responsibilities;
  figures: ReadFigure[];
  /** Numbers that are no thresholds. */
  others: OtherNumber[];
  /** 全覆盖, 不得 and the like: requirements without a figure. Suggestions. */
  absolutes: { kind: 'full-coverage' | 'prohibited'; text: Text }[];
  citations: ReadCitation[];
}

/** Everything that is read from one text. */
export interface Reading {
  file: string;
  format: Format;
  encoding: string;
  positions: Positions;
  head: Head;
  /** Citations of the opening, before the first clause. */
  basis: ReadCitation[];
  /** What may be a measure each. */
  clauses: ReadClause[];
  /** Clauses on significance, guiding ideas and aims without figures that no body answers for, in a text where the others have tails. */
  framework: ReadClause[];
  procedures: ReadProcedure[];
  repairs: Repair[];
  problems: Problem[];
}
