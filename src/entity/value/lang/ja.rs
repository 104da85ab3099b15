//! Japanese: dates, times, amounts. Numerals and dates have a grammar of their own in `value/zh.rs`.

pub(in super::super) const TABLE: &str = "
weekday 1: 月曜日
weekday 2: 火曜日
weekday 3: 水曜日
weekday 4: 木曜日
weekday 5: 金曜日
weekday 6: 土曜日
weekday 7: 日曜日
day 0: 今日, 本日
day -1: 昨日
day 1: 明日
relative year -1: 昨年, 去年
relative year 0: 今年
relative year 1: 来年
relative month -1: 先月
relative month 0: 今月
relative month 1: 来月
relative week -1: 先週
relative week 0: 今週
relative week 1: 来週
part 6 12: 午前
part 12 18: 午後
ago: 前
unit second: 秒, 秒間
unit minute: 分, 分間
unit hour: 時間
unit day: 日間
unit week: 週間
unit month: か月, カ月, ヶ月
unit year: 年間
currency JPY: 円
currency USD: ドル, 米ドル
currency EUR: ユーロ
currency CNY: 元, 人民元
currency KRW: ウォン
currency GBP: ポンド
measure km: キロメートル
measure m: メートル
measure cm: センチメートル, センチ
measure kg: キログラム
measure t: トン
measure L: リットル
measure deg: 度
percent: パーセント, ポイント
";
