import type { Texts } from './texts.js';

/** The words of `--help` in Chinese. */
export const ZH: Texts = {
  description: '条块：把政策文件写成 YAML，核对上下级是否一致，印出责任矩阵和落实检查清单。',
  version: '显示版本',
  help: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  tryHelp: '（加 --help 看用法）',
  titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
  examples: `
从这里开始：
  tiaokuai init 我的政策         建一个小工作区：一份文件、一份词表
  tiaokuai check 我的政策        核对，列出错误和警告
  tiaokuai build 我的政策        生成责任矩阵和落实检查清单（PDF）到 out/

工作区是含有 policies/ 的文件夹。退出码：0 没有达到 --fail-on 的发现；1 有；2 没能完成工作。`,
  lang: '提示语言（默认看配置和环境变量 LANG）',
  workspace: '工作区，即含有 policies/ 的文件夹（默认当前文件夹）',
  today: '以哪一天判断期限是否已过，YYYY-MM-DD（默认 SOURCE_DATE_EPOCH，再默认今天）',
  failOn: '达到这一级别就以 1 退出：error、warning、info、none',
  verbose: '把提示也逐条列出',
  format: '输出格式',
  out: '输出文件夹',
  only: '只生成这些，逗号分隔：program、matrix、checklist、comparison、xlsx、site（网站）；只写 xlsx 即全部表格',
  by: '按单位归档：每个单位一个文件夹，内有清单、涉及本单位的责任矩阵、变化清单',
  since: '与这份 program.json（上次生成的）比较，为每个单位写出变化清单；要和 --by body 一起用',
  browser: '用哪个 Chrome 或 Chromium 印 PDF（默认用自带的）',
  check: '核对：写法、引用、职责、数字、上下级',
  checkExamples: `
例：
  tiaokuai check                          核对当前文件夹
  tiaokuai check 区政策 --format json     供脚本读取
  tiaokuai check --fail-on warning        有警告也算不通过
  tiaokuai check --format github          在 GitHub Actions 里逐行标注；另有 sarif、junit`,
  build: '核对并生成文书：责任矩阵、落实检查清单、上下级一致性对照报告、索引页',
  buildExamples: `
例：
  tiaokuai build                          生成到 out/
  tiaokuai build --only matrix            只要责任矩阵
  tiaokuai build --only checklist,xlsx    检查清单，连同可填写、可收回的表格
  tiaokuai build --by body --since 上次/program.json   每个单位一份：清单、矩阵、变化
  tiaokuai build --fail-on error          有错误就以 1 退出（文书照样生成）`,
  serve: '实时预览：在浏览器里看网页，改动 YAML 存盘即更新，发现标在所在的措施和文件',
  serveExamples: `
例：
  tiaokuai serve                          打印网址，在浏览器里打开；按 Ctrl-C 结束
  tiaokuai serve 区政策 --port 8080       固定端口

只有本机能访问；只读工作区，不写任何文件。YAML 有语法错误时，页面停在上一次能读的内容，并指出错在哪一行。`,
  port: '端口（默认由系统选一个空闲的）',
  compare: '比对一份文件与它落实的上级文件：每项指标、单位、流程步骤各得什么结论',
  compareExamples: `
例：
  tiaokuai compare lianhu-2024                      与所有上级比对
  tiaokuai compare lianhu-2024 xian-2023            只与一份上级比对
  tiaokuai compare yangquan-2018 xian-2023          没有上下级关系：只并列，不评判
  tiaokuai compare lianhu-2024 --format json        供脚本读取`,
  align: '记下上级文件现在的内容；以后上级改了什么，check 逐项指出',
  alignExamples: `
例：
  tiaokuai align lianhu-2024              记下 lianhu-2024 所落实的文件现在的内容，写入 policies/alignment.lock.yaml`,
  baseline: '把现有的发现收进基线 policies/baseline.yaml：以后照样列出，但不影响通过',
  baselineExamples: `
例：
  tiaokuai baseline                       收入错误和警告；再次运行即更新，已写的理由保留
  tiaokuai baseline --severity error      只收错误
  tiaokuai baseline --reason "旧文件，修订时改"`,
  severity: '收入这一级别及以上的发现：error、warning、info',
  reason: '新条目的理由（默认留空，由人补写）',
  noCache: '不用也不写缓存，一切重新来过',
  verify: '核对 YAML 与原文是否一致：条款、单位、数字，一条不漏',
  verifyExamples: `
例：
  tiaokuai verify --sources 原文                   按 source.file 找到每份文件的原文，逐条核对
  tiaokuai verify --sources 原文 --fingerprints    打印各条原文的指纹，供写入 source.fingerprint

原文可以是 .txt、.md、.html、.docx。找不到原文的文件会逐一列出：它们什么都没有证明。`,
  sources: '放原文的文件夹',
  fingerprints: '不核对，只打印各条原文的指纹',
  verifyPdf: '核对一份 PDF 是否由现在的 YAML 生成；过期的，逐条措施指出改了什么',
  verifyPdfExamples: `
例：
  tiaokuai verify-pdf out/documents/lianhu-2024/checklist.pdf     填写过的也能核对
  tiaokuai verify-pdf 收到的清单.pdf -w 区政策 --format json      供脚本读取

退出码：0 一致；1 过期或被改动；2 不是 tiaokuai 生成的，或无法读取。`,
  collect: '汇总收回的检查清单（PDF 或 XLSX）：各单位、各措施已完成、未完成、已逾期多少',
  collectExamples: `
例：
  tiaokuai collect 收回/*.xlsx 收回/*.pdf            在终端列出进度、逾期、各份不一致和还没交回的
  tiaokuai collect 收回/* --page 进度.html           另写一页可打印的进度页
  tiaokuai collect 收回/* --format xlsx --out 进度.xlsx
  tiaokuai collect 收回/* --format json              供脚本读取

退出码：0 全部读出，没有要核对的；1 有文件没读、各份不一致或要核对；2 一个也读不出来，或命令有误。`,
  collectWorkspace: '要比对的工作区（默认当前文件夹，那里没有 policies/ 时不比对）',
  collectOut: '写到这个文件，不写到标准输出',
  collectPage: '另写一页进度页（HTML，可打印）',
  collectForce: '文件已存在时也写',
  explain: '说明一条规则、一条措施或一个指标；不带参数则列出全部规则',
  explainExamples: `
例：
  tiaokuai explain lead-missing
  tiaokuai explain lianhu-2024/adjust
  tiaokuai explain community.households`,
  import: '从官方文本（.md、.txt、.html、.docx）写出 YAML 初稿：条款、责任单位、数字、引用、流程',
  importExamples: `
例：
  tiaokuai import 若干措施.docx                          YAML 写到标准输出
  tiaokuai import 若干措施.docx --out policies/new.yaml  写成文件；已有的文件不覆盖
  tiaokuai import 原文/*.docx --out policies/            每份原文一个 YAML 文件
  pbpaste | tiaokuai import -                            读标准输入
  tiaokuai import 若干措施.html --format json            供脚本读取；给几份原文时是数组

读的时候修复了什么、哪里没有读懂，都写到标准错误输出。退出码：0；有一份读不了就是 2。`,
  importOut: '写入这个文件；给几份原文时，写入这个文件夹',
  bodies: '把词表里没有的机构写成这个新的词表文件',
  force: '允许覆盖已有的文件',
  noRepair: '不修复，照原样读',
  init: '新建一个小工作区：一份文件、一份词表、编辑器用的 schema',
  initExamples: `
例：
  tiaokuai init 我的政策 && cd 我的政策 && tiaokuai check`,
  bug: 'tiaokuai 自身出错了，这不是文件的问题。请把下面的内容报告给我们：',
};
