//! Russian, Ukrainian, Romanian, Turkish, Indonesian: dates, times, amounts. Units of a year whose form
//! a date ends with, too, as in `2024 года`, are left out: they would make it a length of time.

pub(in super::super) const RUSSIAN: &str = "
month 1: январь, января, январе
month 2: февраль, февраля, феврале
month 3 weak: март, марта, марте
month 4: апрель, апреля, апреле
month 5 weak: май, мая, мае
month 6: июнь, июня, июне
month 7: июль, июля, июле
month 8: август, августа, августе
month 9: сентябрь, сентября, сентябре
month 10: октябрь, октября, октябре
month 11: ноябрь, ноября, ноябре
month 12: декабрь, декабря, декабре
month 1 abbreviated: янв
month 2 abbreviated: фев
month 8 abbreviated: авг
month 9 abbreviated: сен, сент
month 10 abbreviated: окт
month 12 abbreviated: дек
weekday 1: понедельник
weekday 2: вторник
weekday 4: четверг
weekday 5: пятница, пятницу
weekday 6: суббота, субботу
weekday 7: воскресенье
day 0: сегодня
day -1: вчера
day 1: завтра
day -2: позавчера
day 2: послезавтра
unit second: секунда, секунды, секунд
unit minute: минута, минуты, минут
unit hour: час, часа, часов
unit day: день, дня, дней
unit week: неделя, недели, недель
unit month: месяц, месяца, месяцев
unit year: лет
ago: назад
to: до, по
between: между, с, от
and: и
year-cue: в, с, до, после, между, и, года, году
cardinal 2: два, две
cardinal 3: три
cardinal 4: четыре
cardinal 5: пять
cardinal 6: шесть
cardinal 7: семь
cardinal 8: восемь
cardinal 9: девять
cardinal 10: десять
scale 3: тысяча, тысячи, тысяч, тыс
scale 6: миллион, миллиона, миллионов, млн
scale 9: миллиард, миллиарда, миллиардов, млрд
scale 12: триллион, триллиона, триллионов, трлн
percent: процент, процента, процентов
currency RUB: рубль, рубля, рублей, руб
currency USD: доллар, доллара, долларов, долл
currency EUR: евро
currency UAH: гривна, гривны, гривен
currency GBP: фунт, фунта, фунтов
currency CNY: юань, юаня, юаней
measure km: километр, километра, километров, км
measure m: метр, метра, метров
measure cm: сантиметр, сантиметра, сантиметров, см
measure km2: квадратный километр, квадратных километров
measure m2: квадратный метр, квадратных метров
measure kg: килограмм, килограмма, килограммов, кг
measure t: тонна, тонны, тонн
measure L: литр, литра, литров
future: будет, будут, должен, должна, должны, планирует, следующий, предстоящий
report: сказал, сказала, заявил, заявила, сообщил, сообщила, сообщили, был, была, было, были, после
";

pub(in super::super) const UKRAINIAN: &str = "
month 1: січень, січня, січні
month 2 weak: лютий, лютого, лютому
month 3: березень, березня, березні
month 4: квітень, квітня, квітні
month 5: травень, травня, травні
month 6: червень, червня, червні
month 7: липень, липня, липні
month 8: серпень, серпня, серпні
month 9: вересень, вересня, вересні
month 10: жовтень, жовтня, жовтні
month 11: листопад, листопада, листопаді
month 12: грудень, грудня, грудні
weekday 1: понеділок
weekday 2: вівторок
weekday 3: середа, середу
weekday 4: четвер
weekday 5: п'ятниця, п'ятницю, п’ятниця, п’ятницю
weekday 6: субота, суботу
weekday 7: неділя, неділю
day 0: сьогодні
day -1: вчора, учора
day 1: завтра
unit second: секунда, секунди, секунд
unit minute: хвилина, хвилини, хвилин
unit hour: година, години, годин
unit day: день, дні, днів
unit week: тиждень, тижні, тижнів
unit month: місяць, місяці, місяців
unit year: роки, років
ago: тому
to: до, по
between: між, з, від
and: і, та
year-cue: у, в, з, до, після, між, і, року, році
cardinal 2: два, дві
cardinal 3: три
cardinal 4: чотири
cardinal 5: п'ять, п’ять
cardinal 6: шість
cardinal 7: сім
cardinal 8: вісім
cardinal 9: дев'ять, дев’ять
cardinal 10: десять
scale 3: тисяча, тисячі, тисяч, тис
scale 6: мільйон, мільйони, мільйонів, мільйона, млн
scale 9: мільярд, мільярди, мільярдів, мільярда, млрд
scale 12: трильйон, трильйони, трильйонів, трлн
percent: відсоток, відсотки, відсотків, відсотка
currency UAH: гривня, гривні, гривень, грн
currency USD: долар, долари, доларів, долара
currency EUR: євро
currency RUB: рубль, рублі, рублів
measure km: кілометр, кілометри, кілометрів, км
measure m: метр, метри, метрів
measure kg: кілограм, кілограми, кілограмів, кг
measure t: тонна, тонни, тонн
measure L: літр, літри, літрів
future: буде, будуть, має, мають, планує, наступний
report: сказав, сказала, заявив, заявила, повідомив, повідомила, повідомили, був, була, було, були, після
";

pub(in super::super) const ROMANIAN: &str = "
month 1: ianuarie
month 2: februarie
month 3: martie
month 4: aprilie
month 5 weak: mai
month 6: iunie
month 7: iulie
month 8: august
month 9: septembrie
month 10: octombrie
month 11: noiembrie
month 12: decembrie
weekday 2: marți
weekday 3: miercuri
weekday 4: joi
weekday 5: vineri
weekday 6: sâmbătă
weekday 7: duminică
day 0: azi, astăzi
day -1: ieri
day 1: mâine
clock: ora, orele
unit second: secundă, secunde
unit minute: minut, minute
unit day: zi, zile
unit week: săptămână, săptămâni
unit month: lună, luni
unit year: ani
between: între
and: și
year-cue: în, din, până în, între, și, anul, după
cardinal 2: doi, două
cardinal 3: trei
cardinal 4: patru
cardinal 5: cinci
cardinal 6: șase
cardinal 7: șapte
cardinal 8: opt
cardinal 9: nouă
cardinal 10: zece
scale 3: mie, mii
scale 6: milion, milioane, milioane de
scale 9: miliard, miliarde, miliarde de
percent: la sută, procente
currency RON: leu, lei
currency EUR: euro
currency USD: dolar, dolari
measure km: kilometru, kilometri
measure m: metru, metri
measure t: tonă, tone
future: va, vor, urmează, următoare
report: spus, declarat, era, fost, anunțat, după
";

pub(in super::super) const TURKISH: &str = "
month 1 capital weak: ocak
month 2 capital: şubat
month 3 capital weak: mart
month 4 capital weak: nisan
month 5 capital: mayıs
month 6 capital: haziran
month 7 capital: temmuz
month 8 capital: ağustos
month 9 capital weak: eylül
month 10 capital weak: ekim
month 11 capital weak: kasım
month 12 capital weak: aralık
weekday 1 capital: pazartesi
weekday 2 capital: salı
weekday 3 capital: çarşamba
weekday 4 capital: perşembe
weekday 5 capital: cuma
weekday 6 capital: cumartesi
day 0: bugün
day -1: dün
day 1: yarın
clock: saat
unit second: saniye
unit minute: dakika
unit day: gün
unit week: hafta
unit month: ay
unit year: yıl
ago: önce
and: ve
cardinal 2: iki
cardinal 3: üç
cardinal 4: dört
cardinal 5: beş
cardinal 6: altı
cardinal 7: yedi
cardinal 8: sekiz
cardinal 9: dokuz
scale 6: milyon
scale 9: milyar
scale 12: trilyon
currency TRY: lira, türk lirası, tl
currency USD: dolar
currency EUR: euro, avro
currency GBP: sterlin
measure km: kilometre
measure m: metre
measure kg: kilogram, kilo
measure t: ton
measure L: litre
future: olacak, edecek, yapacak, gelecek
report: dedi, söyledi, açıkladı, belirtti
";

pub(in super::super) const INDONESIAN: &str = "
month 1 capital: januari
month 2 capital: februari
month 3 capital: maret, mac
month 4 capital: april
month 5 capital: mei
month 6 capital: juni, jun
month 7 capital: juli, julai
month 8 capital: agustus, ogos
month 9 capital: september
month 10 capital: oktober
month 11 capital: november
month 12 capital: desember, disember
weekday 1 capital: senin, isnin
weekday 2 capital: selasa
weekday 3 capital: rabu
weekday 4 capital: kamis, khamis
weekday 5 capital: jumat, jumaat
weekday 6 capital: sabtu
day 0: hari ini
day -1: kemarin, semalam
day 1: besok, esok
clock: pukul, jam
unit second: detik, saat
unit minute: menit, minit
unit day: hari
unit week: minggu, pekan
unit month: bulan
unit year: tahun
ago: lalu, yang lalu, silam
to: hingga, sampai
between: antara, dari
and: dan
year-cue: tahun, pada, sejak, hingga, sampai, antara, dan, dari
cardinal 2: dua
cardinal 3: tiga
cardinal 4: empat
cardinal 5: lima
cardinal 6: enam
cardinal 7: tujuh
cardinal 8: delapan, lapan
cardinal 9: sembilan
cardinal 10: sepuluh
scale 3: ribu
scale 6: juta
scale 9: miliar, bilion
scale 12: triliun
percent: persen, peratus
currency IDR: rupiah
currency MYR: ringgit
currency USD: dolar
currency EUR: euro
symbol IDR: rp, rp .
symbol MYR: rm
measure km: kilometer
measure m: meter
measure kg: kilogram, kilo
measure t: ton
measure L: liter
future: akan, mendatang, depan
report: kata, mengatakan, ujar, menyatakan, adalah, telah, setelah
";
