/** Headings of what asks nothing of anyone: guiding ideas, principles, aims, significance. */

const WORDS =
  '(?:指导思想|基本原则|工作原则|总体要求|总体目标|工作目标|主要目标|发展目标|目标任务|总体思路|工作思路|基本思路|工作要求|总体原则|重要意义|重大意义|必要性|目的意义|目的和意义|工作背景|编制背景|总体考虑|基本考虑|阶段目标|近期目标|远期目标|年度目标|实施目标|改革目标|建设目标|战略定位|功能定位|基本情况|发展基础|面临形势|形势与?要求|总体部署|目标要求|原则|目标|意义|思路|规划背景|发展背景|发展形势|面临的形势|工作基础|现状|发展现状|主要问题|存在问题|问题与挑战|背景)';
const WHOLE = new RegExp(`^(?:[^，,。]{0,12}的)?${WORDS}(?:[和与及、]${WORDS}){0,3}$`);
const AWARENESS =
  /^(?:充分|切实|进一步|深刻|全面|准确)*(?:认识|提高(?:思想)?认识|统一思想|提高(?:政治)?站位|把握).{0,30}(?:意义|重要性|必要性|紧迫性|认识|思想|站位)?$/;

/** Whether a heading (without number) is of this kind. */
export function isFrameworkTitle(title: string): boolean {
  const bare = title.replace(/\s+/g, '');
  if (bare.length > 40) return false;
  // 工作要求 alone is a list of demands; beside principles or aims it is not.
  if (bare === '工作要求') return false;
  return WHOLE.test(bare) || (AWARENESS.test(bare) && /认识|意义|站位/.test(bare));
}
