import type { Messages } from '../message.js';
import { enSuggestion, zhSuggestion } from '../suggestion.js';

interface Args {
  rule: string;
  target: string;
  suggestions: string[];
}

export const zh: Messages = {
  title: '豁免没有对象',
  texts: {
    default: {
      message: (a: Args) => `对 ${a.target} 的 ${a.rule} 豁免没有对应的发现。`,
      help: () => '问题已解决的，删去这条豁免；问题还在的，核对 rule 和 target。',
    },
    rule: {
      message: (a: Args) => `豁免写的规则 ${a.rule} 不存在。${zhSuggestion(a.suggestions)}`,
      help: () => '用 tiaokuai explain 看全部规则，改正 rule。',
    },
    target: {
      message: (a: Args) => `豁免写的 ${a.target} 在本文件里没有对应的措施或流程。${zhSuggestion(a.suggestions)}`,
      help: () => 'target 写本文件的措施或流程标识，可加 #指标；整份文件写 "*"。',
    },
    indicator: {
      message: (a: Args) => `豁免写的 ${a.target}，# 后面不是词表里的指标。${zhSuggestion(a.suggestions)}`,
      help: () => '改成词表 indicators 里的标识，或去掉 # 及其后面的部分。',
    },
    off: {
      message: (a: Args) => `规则 ${a.rule} 已在配置里关闭，对 ${a.target} 的豁免不起作用。`,
      help: () => '删去这条豁免，或在 tiaokuai.config.yaml 里重新启用这条规则。',
    },
  },
};

export const en: Messages = {
  title: 'Waiver without a finding',
  texts: {
    default: {
      message: (a: Args) => `The waiver of ${a.rule} for ${a.target} matches no finding.`,
      help: () => 'Remove it if the matter is settled; if it is not, check rule and target.',
    },
    rule: {
      message: (a: Args) => `The waiver names the rule ${a.rule}, which does not exist. ${enSuggestion(a.suggestions)}`.trim(),
      help: () => 'See tiaokuai explain for all rules, and correct rule.',
    },
    target: {
      message: (a: Args) =>
        `The waiver names ${a.target}, but this document has no such measure or procedure. ${enSuggestion(a.suggestions)}`.trim(),
      help: () => 'As target give the id of a measure or procedure of this document, optionally with #indicator, or "*" for the whole.',
    },
    indicator: {
      message: (a: Args) =>
        `The waiver names ${a.target}, but what follows # is no indicator of the vocabulary. ${enSuggestion(a.suggestions)}`.trim(),
      help: () => 'Write an id from indicators in the vocabulary, or leave out # and what follows.',
    },
    off: {
      message: (a: Args) => `The rule ${a.rule} is switched off in the configuration, so the waiver for ${a.target} does nothing.`,
      help: () => 'Remove the waiver, or switch the rule on again in tiaokuai.config.yaml.',
    },
  },
};
