use super::Words;

/// Han characters are tokens of their own, so that every longer word is a phrase here.
pub(super) const WORDS: Words = Words {
    say: "说 說 表示 称 稱 指出 告诉 告訴 说道 說道",
    state: "强调 強調 认为 認為 宣布 警告 承认 承認 否认 否認 回应 回應 回答 问道 問道 写道 寫道 补充
        補充 透露 呼吁 呼籲 解释 解釋 介绍 介紹 坦言 重申 证实 證實 承诺 承諾 批评 批評 直言 感叹 感歎
        反驳 反駁 声称 聲稱 宣称 宣稱 提到 谈到 談到 问 問 喊道 笑道 答道",
    judge: "称为 稱為 称之为 稱之為 形容 指责 指責 谴责 譴責 称赞 稱讚 赞扬 讚揚",
    think: "相信 希望 觉得 覺得 担心 擔心",
    according: "据 據 根据 根據 按照",
    adverb: "还 還 也 又 再次 随后 隨後 则 則 昨日 今日 昨天 今天",
    negation: "没有 沒有 未 不",
    he: "他",
    she: "她",
    they: "他们 他們 她们 她們",
    it: "它",
    i: "我 我们 我們",
    titles: "先生:m 女士:f",
    roles: "发言人 發言人
        部长 部長
        总理 總理 首相
        总统 總統 主席
        大使
        市长 市長
        教练 教練
        队长 隊長
        专家 專家 学者 學者
        研究员 研究員
        教授
        分析师 分析師
        律师 律師
        法官
        检察官 檢察官
        医生 醫生
        记者 記者
        负责人 負責人
        总裁 總裁 董事长 董事長
        警方:o
        公司:o
        政府:o
        法院:o
        报告:d 報告:d 声明:d 聲明:d",
    work: "小说 小說 电影 電影 歌曲 文章 书 書",
    // Words that only look like verbs of saying in part.
    hearer: "说明 說明 说法 說法 据说 據說 传说 傳說 学说 學說 演说 演說 问题 問題 访问 訪問 顾问 顧問
        疑问 疑問 慰问 慰問 名称 名稱 简称 簡稱 职称 職稱",
    naming: "所谓 所謂 名为 名為",
    comma_opens_clause: true,
    ..Words::NONE
};
