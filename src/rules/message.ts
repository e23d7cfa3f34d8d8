/** The wording of a rule in one language: what is wrong, and what to do next. */

// biome-ignore lint/suspicious/noExplicitAny: each rule's messages declare the arguments that they use
type Args = any;

export interface Text {
  /** What is wrong and where, in one or two sentences. */
  message: (args: Args) => string;
  /** What to do next. */
  help?: (args: Args) => string;
}

export interface Messages {
  /** Short name of the rule for lists. */
  title: string;
  /** By variant; most rules have only `default`. */
  texts: Record<string, Text>;
  /** Labels of related places, by variant. */
  related?: Record<string, (args: Args) => string>;
}
