//! Chinese, simplified and traditional. Numerals and dates have a grammar of their own in
//! `value/zh.rs`; here stand the words.

pub(in super::super) const TABLE: &str = "
weekday 1: 星期一, 周一, 週一, 礼拜一, 禮拜一
weekday 2: 星期二, 周二, 週二, 礼拜二, 禮拜二
weekday 3: 星期三, 周三, 週三, 礼拜三, 禮拜三
weekday 4: 星期四, 周四, 週四, 礼拜四, 禮拜四
weekday 5: 星期五, 周五, 週五, 礼拜五, 禮拜五
weekday 6: 星期六, 周六, 週六, 礼拜六, 禮拜六
weekday 7: 星期日, 星期天, 周日, 週日, 礼拜天, 禮拜天
day 0: 今天, 今日
day -1: 昨天, 昨日
day 1: 明天, 明日
day -2: 前天
day 2: 后天, 後天
relative year -1: 去年
relative year 0: 今年, 本年
relative year 1: 明年
relative year -2: 前年
relative year 2: 后年, 後年
relative month -1: 上月, 上个月, 上個月
relative month 0: 本月, 这个月, 這個月
relative month 1: 下月, 下个月, 下個月
relative week -1: 上周, 上週, 上星期, 上个星期
relative week 0: 本周, 本週, 这周, 這週, 这个星期
relative week 1: 下周, 下週, 下星期, 下个星期
relative quarter -1: 上季度
relative quarter 0: 本季度
part 6 12: 上午, 早上, 早晨, 凌晨
part 12 18: 下午, 中午
part 18 24: 晚上, 晚间, 晚間, 傍晚
ago: 前, 以前, 之前
unit second: 秒, 秒钟, 秒鐘
unit minute: 分钟, 分鐘
unit hour: 小时, 小時, 个小时, 個小時, 钟头, 鐘頭
unit day: 天, 日
unit week: 周, 星期, 个星期, 個星期, 週
unit month: 个月, 個月
unit year: 年
currency CNY: 元, 人民币, 人民幣, 元人民币, 元人民幣, 块钱
currency USD: 美元, 美金
currency EUR: 欧元, 歐元
currency GBP: 英镑, 英鎊
currency JPY: 日元, 日圆
currency HKD: 港元, 港币, 港幣
currency TWD: 新台币, 新臺幣, 台币
currency KRW: 韩元
currency RUB: 卢布, 盧布
measure km: 公里, 千米
measure m: 米
measure cm: 厘米, 公分
measure mm: 毫米
measure km2: 平方公里
measure m2: 平方米
measure m3: 立方米
measure ha: 公顷, 公頃
measure mu: 亩
measure kg: 公斤, 千克
measure g: 克
measure t: 吨, 噸
measure L: 升
measure bbl: 桶
measure km/h: 公里每小时
measure °C: 摄氏度, 攝氏度
measure deg: 度
measure kWh: 千瓦时
measure kW: 千瓦
measure MW: 兆瓦
measure nmi: 海里
percent: 个百分点, 個百分點
language: 英语, 英語, 法语, 法語, 德语, 德語, 汉语, 漢語, 中文, 英文, 日语, 日語, 俄语, 俄語, 西班牙语, 西班牙語, 阿拉伯语, 阿拉伯語, 葡萄牙语, 韩语, 韓語, 普通话, 普通話, 粤语, 粵語, 意大利语, 拉丁语
title: 国家主席, 主席, 总统, 總統, 总理, 總理, 首相, 外交部长, 外交部長, 国防部长, 國防部長, 部长, 部長, 外长, 外長, 防长, 財長, 财长, 省长, 市长, 市長, 总书记, 總書記, 书记, 国务卿, 國務卿, 大使, 发言人, 發言人, 新闻发言人, 外交部发言人, 国防部发言人, 将军, 上将, 中将, 少将, 大校, 上校, 中校, 少校, 上尉, 司令, 教授, 院士, 董事长, 董事長, 首席执行官, 总经理, 總經理, 秘书长, 秘書長, 议长, 議長, 总裁, 總裁, 法官, 院长
";
