import { BRANCHES, chineseCapitals, chineseCount, chineseDigits, circled, letters, roman, STEMS } from './counting.js';
import { tagsOf } from './xml.js';

/** A level of a list as Word prints it. */
interface Level {
  start: number;
  /** Such as `chineseCounting`. */
  format: string;
  /** Such as `第%1条`. */
  pattern: string;
  /** All numbers in digits, whatever the formats of the levels above. */
  isLegal: boolean;
  /** The levels up to which a number makes it begin again; null for all above it. */
  restart: number | null;
  style: string | null;
}

interface List {
  levels: Map<number, Level>;
  /** A list that is defined by a numbering style. */
  link: string | null;
}

interface Instance {
  list: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

/** How a style numbers its paragraphs. */
export interface StyleNumbering {
  basedOn: string | null;
  /** Null where it says nothing, `0` where it takes the numbers away. */
  instance: string | null;
  level: number | null;
}

/** What Word counts: the lists of `numbering.xml`. A part that is missing numbers nothing. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly instances = new Map<string, Instance>();
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(
    numbering: string,
    private readonly styles: ReadonlyMap<string, StyleNumbering>,
  ) {
    this.read(numbering);
  }

  /**
   * The number that Word prints before the next paragraph, counted on; '' for bullets, null where it is not numbered.
   * @param own what the paragraph itself says; its style says it otherwise
   */
  next(own: { instance: string | null; level: number | null }, style: string | null): string | null {
    const inherited = this.inherited(style);
    const id = own.instance ?? inherited?.instance ?? null;
    if (id === null || id === '0') return null;
    const instance = this.instances.get(id);
    if (!instance) return null;
    const list = this.listOf(instance);
    const byStyle = own.instance === null && inherited ? this.levelOfStyle(instance, list, inherited.style) : null;
    const depth = own.level ?? byStyle ?? inherited?.level ?? 0;
    const level = this.levelOf(instance, list, depth);
    if (!level) return null;
    const counts = this.counts.get(instance.list) ?? [];
    this.counts.set(instance.list, counts);
    const override = instance.starts.get(depth);
    const isFirst = override !== undefined && !this.begun.has(`${id}/${depth}`);
    this.begun.add(`${id}/${depth}`);
    const before = counts[depth];
    counts[depth] = isFirst ? override : before === undefined ? (override ?? level.start) : before + 1;
    for (let below = depth + 1; below < 9; below++) {
      const restart = this.levelOf(instance, list, below)?.restart ?? null;
      if (restart === null || (restart > 0 && depth < restart)) counts[below] = undefined;
    }
    if (level.format === 'bullet') return '';
    return level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = this.levelOf(instance, list, at);
      if (!shown) return '';
      return counted(counts[at] ?? shown.start, level.isLegal && shown.format !== 'none' ? 'decimal' : shown.format);
    });
  }

  private listOf({ list }: Instance): List | undefined {
    const found = this.lists.get(list);
    const linked = found?.link ? this.inherited(found.link)?.instance : undefined;
    const other = linked ? this.instances.get(linked) : undefined;
    return found && found.levels.size === 0 && other ? this.lists.get(other.list) : found;
  }

  private levelOf(instance: Instance, list: List | undefined, depth: number): Level | undefined {
    return instance.levels.get(depth) ?? list?.levels.get(depth);
  }

  private levelOfStyle(instance: Instance, list: List | undefined, style: string): number | null {
    for (const levels of [instance.levels, list?.levels ?? new Map<number, Level>()]) {
      for (const [depth, level] of levels) if (level.style === style) return depth;
    }
    return null;
  }

  /** What a style says of numbers, or the styles that it is based on. */
  private inherited(style: string | null): { instance: string; level: number | null; style: string } | null {
    let level: number | null = null;
    const seen = new Set<string>();
    for (let name = style; name !== null && !seen.has(name); ) {
      seen.add(name);
      const found = this.styles.get(name);
      if (!found) return null;
      level ??= found.level;
      if (found.instance !== null) return { instance: found.instance, level, style: style ?? name };
      name = found.basedOn;
    }
    return null;
  }

  private read(xml: string): void {
    let list: List | null = null;
    let instance: Instance | null = null;
    let override = 0;
    let level: Level | null = null;
    for (const tag of tagsOf(xml)) {
      if (tag.kind === 'close') {
        if (tag.name === 'lvl') level = null;
        else if (tag.name === 'abstractNum') list = null;
        else if (tag.name === 'num') instance = null;
        continue;
      }
      const value = () => tag.attribute('val');
      switch (tag.name) {
        case 'abstractNum':
          list = { levels: new Map(), link: null };
          this.lists.set(tag.attribute('abstractNumId') ?? '', list);
          break;
        case 'numStyleLink':
          if (list) list.link = value();
          break;
        case 'num':
          instance = { list: '', starts: new Map(), levels: new Map() };
          this.instances.set(tag.attribute('numId') ?? '', instance);
          break;
        case 'abstractNumId':
          if (instance) instance.list = value() ?? '';
          break;
        case 'lvlOverride':
          override = Number(tag.attribute('ilvl') ?? 0);
          break;
        case 'startOverride':
          instance?.starts.set(override, Number(value() ?? 1));
          break;
        case 'lvl':
          level = { start: 1, format: 'decimal', pattern: '', isLegal: false, restart: null, style: null };
          (instance ?? list)?.levels.set(Number(tag.attribute('ilvl') ?? 0), level);
          break;
        default:
          if (level) readLevel(level, tag.name, value());
      }
    }
  }
}

function readLevel(level: Level, name: string, value: string | null): void {
  if (name === 'start') level.start = Number(value ?? 1);
  else if (name === 'numFmt') level.format = value ?? 'decimal';
  else if (name === 'lvlText') level.pattern = value ?? '';
  else if (name === 'isLgl') level.isLegal = value === null || /^(?:1|true|on)$/.test(value);
  else if (name === 'lvlRestart') level.restart = Number(value ?? 0);
  else if (name === 'pStyle') level.style = value;
}

/** A number in one of Word's formats; digits for those that Chinese texts do not use. */
function counted(number: number, format: string): string {
  const within = (from: number, to: number, first: number) =>
    number >= from && number <= to ? String.fromCodePoint(first + number - from) : String(number);
  switch (format) {
    case 'chineseCounting':
    case 'taiwaneseCounting':
      // Beyond ninety-nine Word counts these digit by digit.
      return number < 100 ? chineseCount(number) : chineseDigits(number, '○');
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return chineseCount(number);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return chineseDigits(number);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return chineseCapitals(number);
    case 'ideographTraditional':
      return STEMS[number - 1] ?? String(number);
    case 'ideographZodiac':
      return BRANCHES[number - 1] ?? String(number);
    case 'ideographEnclosedCircle':
      return within(1, 10, 0x3280);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(number);
    case 'decimalEnclosedParen':
      return within(1, 20, 0x2474);
    case 'decimalEnclosedFullstop':
      return within(1, 20, 0x2488);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(number)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('');
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerLetter':
      return letters(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'none':
      return '';
    default:
      return String(number);
  }
}
