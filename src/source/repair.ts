import type { Block, Intake, Problem, Repair } from './reading.js';
import { mapTexts, splitLines, textsIn } from './repair/blocks.js';
import { restoreNumberSigns } from './repair/document-numbers.js';
import { decodeEntities } from './repair/entities.js';
import { removeFurniture } from './repair/furniture.js';
import { areGlossed, hasGlosses, removeGlosses } from './repair/glosses.js';
import { joinLines } from './repair/lines.js';
import { Log } from './repair/log.js';
import { removePageArtefacts } from './repair/page-artefacts.js';
import { findPastedNames, reportPastedNames } from './repair/pasted-names.js';
import { widenPunctuation } from './repair/punctuation.js';
import { shiftBytesBack } from './repair/shifted-bytes.js';
import { cleanSpaces, closeSpaces, removeLostIndents } from './repair/spaces.js';
import { isTraditional, simplify } from './repair/traditional.js';

export interface Repaired {
  blocks: Block[];
  /** Blocks that were taken out because they belong to the page: a date of publication may stand there. */
  furniture: Block[];
  repairs: Repair[];
  problems: Problem[];
}

/**
 * The blocks of a text without the damage of its way through converters and web pages, and a list of everything that
 * was done. What could not be repaired is marked as lost (U+FFFD) and reported. Repairing what was repaired changes nothing.
 */
export function repair(intake: Intake): Repaired {
  const log = new Log(intake.positions);
  const each = (blocks: readonly Block[], change: (text: Block) => Block) => blocks.map(change);
  let blocks = splitLines(each(intake.blocks, (block) => mapTexts(block, (text) => decodeEntities(text, log))));
  blocks = [...removeLostIndents(blocks, log)];
  // The bytes are put in step before anything else changes the characters that show them.
  const shiftBack = shiftBytesBack(textsIn(blocks), log);
  blocks = each(blocks, (block) => mapTexts(block, shiftBack));
  // Whether a syllable without a tone is a gloss, and which script this is, only the whole document tells.
  const texts = textsIn(blocks);
  if (texts.some(hasGlosses) || areGlossed(texts))
    blocks = each(blocks, (block) => mapTexts(block, (text) => removeGlosses(text, true, log)));
  blocks = each(blocks, (block) => mapTexts(block, (text) => cleanSpaces(text, log)));
  if (isTraditional(textsIn(blocks))) blocks = each(blocks, (block) => mapTexts(block, (text) => simplify(text, log)));
  // Page numbers and furniture are known by their lines; the lines are put together only when those are gone.
  const pages = removePageArtefacts(blocks, log);
  blocks = pages.blocks;
  const names = findPastedNames(blocks);
  const cleared = removeFurniture(
    blocks,
    names.map(({ name }) => name),
    log,
  );
  blocks = joinLines(cleared.blocks, pages.afterPage, log);
  blocks = each(blocks, (block) => mapTexts(block, (text) => closeSpaces(widenPunctuation(text, log), log)));
  blocks = restoreNumberSigns(blocks, log);
  reportPastedNames(names, blocks, log);
  return { blocks, furniture: cleared.furniture, repairs: log.repairs(), problems: log.problems };
}
