/** Common characters of official texts that are written so in the traditional script only, and what they are in the simplified one. */
const TRADITIONAL =
  '國區會發實業設務機關動體時對學來個這為與產進開門間問業員資責質費財貿購貫規視觀親覺計訂訓記許設評詳語說請調論講證議護讓變負貨貧運過達違遠適還鄉醫針錢鐵鎮長階際險隨難電領頭題額風飯飲館養驗點黨齊環網線練組細終結給統經維綜緊總績繼續義習聯聲職腦興舉舊藝節範築簡類級約紀純納紛紙極構標樣樓樹橋檔檢權歷殘決況準溝滿漸濟無熱爭牆獎獲現畫當療監盡眾礎禮離積稱種穩窮競筆處號術衛複見';
const SIMPLIFIED =
  '国区会发实业设务机关动体时对学来个这为与产进开门间问业员资责质费财贸购贯规视观亲觉计订训记许设评详语说请调论讲证议护让变负货贫运过达违远适还乡医针钱铁镇长阶际险随难电领头题额风饭饮馆养验点党齐环网线练组细终结给统经维综紧总绩继续义习联声职脑兴举旧艺节范筑简类级约纪纯纳纷纸极构标样楼树桥档检权历残决况准沟满渐济无热争墙奖获现画当疗监尽众础礼离积称种稳穷竞笔处号术卫复见';

/** Those that the other script does not have. */
export const ONLY_TRADITIONAL = onlyIn(TRADITIONAL, SIMPLIFIED);
export const ONLY_SIMPLIFIED = onlyIn(SIMPLIFIED, TRADITIONAL);

/** All of them are one UTF-16 unit long. */
function onlyIn(chars: string, others: string): string {
  return [...chars].filter((char, index) => char !== others[index]).join('');
}
