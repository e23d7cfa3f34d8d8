/** What commander says of a command line that it does not understand, in Chinese. */

const ZH: readonly [RegExp, (...parts: string[]) => string][] = [
  [/unknown option '(.+)'/, (option) => `没有选项“${option}”`],
  [/unknown command '(.+)'/, (command) => `没有命令“${command}”`],
  [/missing required argument '(.+)'/, (argument) => `缺少参数“${argument}”`],
  [/option '(.+)' argument missing/, (option) => `选项“${option}”后面缺少值`],
  [
    /option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\./,
    (option, value, choices) => `选项“${option}”不能是“${value}”，可选：${choices}`,
  ],
  [
    /too many arguments for '(.+)'\. Expected (\d+) arguments? but got (\d+)/,
    (command, wanted, given) => `“${command}”最多有 ${wanted} 个参数，这里给了 ${given} 个`,
  ],
  [/too many arguments\. Expected (\d+) arguments? but got (\d+)/, (wanted, given) => `最多有 ${wanted} 个参数，这里给了 ${given} 个`],
];

/** The complaint as it should be printed; what is not known stays as it is. */
export function wordUsage(complaint: string, language: 'zh' | 'en'): string {
  if (language === 'en') return complaint;
  const near = /\(Did you mean (.+)\?\)/.exec(complaint)?.[1];
  for (const [pattern, word] of ZH) {
    const [, ...parts] = pattern.exec(complaint) ?? [];
    if (parts.length > 0) return `错误：${word(...parts)}。${near ? `是不是想写 ${near.replace('one of ', '')}？` : ''}\n`;
  }
  return complaint;
}
