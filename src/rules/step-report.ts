/** How the rules on procedures name steps and measures. */

import type { MessageArgs } from '../model/finding.js';
import type { Procedure, Step } from '../model/program.js';
import { entryOf, type Spot } from '../model/spot.js';
import { nameIn, type Vocabulary } from '../model/vocabulary.js';
import { objectOf } from '../model/written.js';
import { quoted } from './wording.js';

/** `市民政局实地查看“拟设社区”` */
export function stepName(step: Step, { actions }: Vocabulary): string {
  return `${actorNames(step)}${actions.get(step.action)?.name ?? step.action}${step.object ? quoted(step.object) : ''}`;
}

/** `市民政局: inspect on site (拟设社区)` */
export function stepNameEn(step: Step, { actions }: Vocabulary): string {
  const words = nameIn('en', actions.get(step.action), step.action).toLowerCase();
  const actor = actorNames(step);
  return `${actor === '' ? '' : `${actor}: `}${words}${step.object ? ` (${step.object})` : ''}`;
}

export function actorNames({ actor }: Step): string {
  return actor.map(({ name }) => name).join('、');
}

/** Who is compared with whom. */
export function procedureArgs(own: Procedure, other: Procedure): MessageArgs {
  return {
    procedure: own.ref,
    title: own.title,
    otherProcedure: other.ref,
    otherTitle: other.title,
    otherDocument: other.document.title,
  };
}

/** The measures that two procedures stand in. */
export function measuresOfProcedures(...procedures: Procedure[]): string[] {
  const refs = procedures.flatMap(({ document, measure }) => (measure === null ? [] : [`${document.id}/${measure}`]));
  return [...new Set(refs)];
}

/** A step where it is written; where there is none, the list of steps. */
export function stepSpot(step: Step | null, procedure: Procedure): Spot {
  return step ? step.at : entryOf(objectOf(procedure.at), 'steps');
}
