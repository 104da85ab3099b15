//! Polish, Czech, Slovak, Croatian, Serbian in Latin script, Russian, Ukrainian, Romanian, Turkish,
//! Indonesian: dates, times, amounts. Units of a year whose form a date ends with, too, as in `2024
//! roku`, are left out: they would make it a length of time.

pub(in super::super) const POLISH: &str = "
month 1: styczeń, stycznia, styczniu
month 2: luty, lutego, lutym
month 3 weak: marzec, marca, marcu
month 4: kwiecień, kwietnia, kwietniu
month 5 weak: maj, maja, maju
month 6: czerwiec, czerwca, czerwcu
month 7: lipiec, lipca, lipcu
month 8: sierpień, sierpnia, sierpniu
month 9: wrzesień, września, wrześniu
month 10: październik, października, październiku
month 11: listopad, listopada, listopadzie
month 12: grudzień, grudnia, grudniu
weekday 1: poniedziałek
weekday 2: wtorek
weekday 3: środa, środę
weekday 4: czwartek
weekday 5: piątek
weekday 6: sobota, sobotę
weekday 7: niedziela, niedzielę
day 0: dziś, dzisiaj
day -1: wczoraj
day 1: jutro
clock: godz, godz ., godzinie
unit second: sekunda, sekundy, sekund
unit minute: minuta, minuty, minut
unit hour: godzina, godziny, godzin
unit day: dzień, dni
unit week: tydzień, tygodnie, tygodni
unit month: miesiąc, miesiące, miesięcy
unit year: lata, lat
ago: temu
to: do
between: między, od
and: i
year-cue: w, we, od, do, po, przed, między, i, roku
cardinal 2: dwa, dwie
cardinal 3: trzy
cardinal 4: cztery
cardinal 5: pięć
cardinal 6: sześć
cardinal 7: siedem
cardinal 8: osiem
cardinal 9: dziewięć
cardinal 10: dziesięć
scale 3: tysiąc, tysiące, tysięcy, tys
scale 6: milion, miliony, milionów, mln
scale 9: miliard, miliardy, miliardów, mld
scale 12: bilion, biliony, bilionów, bln
percent: procent, procenta
currency PLN: złoty, złote, złotych, zł
currency EUR: euro
currency USD: dolar, dolary, dolarów
currency GBP: funt, funty, funtów
measure km: kilometr, kilometry, kilometrów
measure m: metr, metry, metrów
measure kg: kilogram, kilogramy, kilogramów
measure t: tona, tony, ton
measure L: litr, litry, litrów
future: będzie, będą, zostanie, zostaną, ma, mają, przyszły
report: powiedział, powiedziała, był, była, było, oświadczył, oświadczyła, poinformował, poinformowała, po
";

pub(in super::super) const CZECH: &str = "
month 1: leden, ledna, lednu
month 2: únor, února, únoru
month 3: březen, března, březnu
month 4: duben, dubna, dubnu
month 5: květen, května, květnu
month 6: červen, června, červnu
month 7: červenec, července, červenci
month 8: srpen, srpna, srpnu
month 9: září
month 10: říjen, října, říjnu
month 11: listopad, listopadu
month 12: prosinec, prosince, prosinci
weekday 1: pondělí
weekday 2: úterý
weekday 3: středa, středu
weekday 4: čtvrtek
weekday 5: pátek
weekday 6: sobota, sobotu
weekday 7: neděle, neděli
day 0: dnes
day -1: včera
day 1: zítra
unit second: sekunda, sekundy, sekund
unit minute: minuta, minuty, minut
unit hour: hodina, hodiny, hodin
unit day: den, dny, dní, dnů
unit week: týden, týdny, týdnů
unit month: měsíc, měsíce, měsíců
unit year: roky, let
to: do
between: mezi, od
and: a
year-cue: v, ve, od, do, po, před, mezi, a, roku, roce
cardinal 2: dva, dvě
cardinal 3: tři
cardinal 4: čtyři
cardinal 5: pět
cardinal 6: šest
cardinal 7: sedm
cardinal 8: osm
cardinal 9: devět
cardinal 10: deset
scale 3: tisíc, tisíce
scale 6: milion, milionu, miliony, milionů, mil
scale 9: miliarda, miliardy, miliard, mld
percent: procento, procenta, procent
currency CZK: koruna, koruny, korun, kč
currency EUR: euro, eura, eur
currency USD: dolar, dolary, dolarů
measure km: kilometr, kilometry, kilometrů
measure m: metr, metry, metrů
measure kg: kilogram, kilogramů
measure t: tuna, tuny, tun
measure L: litr, litry, litrů
future: bude, budou, má, mají, příští
report: řekl, řekla, uvedl, uvedla, byl, byla, bylo, oznámil, oznámila, po
";

pub(in super::super) const SLOVAK: &str = "
month 1: január, januára, januári
month 2: február, februára, februári
month 3: marec, marca, marci
month 4: apríl, apríla, apríli
month 5: máj, mája, máji
month 6: jún, júna, júni
month 7: júl, júla, júli
month 8: august, augusta, auguste
month 9: september, septembra, septembri
month 10: október, októbra, októbri
month 11: november, novembra, novembri
month 12: december, decembra, decembri
weekday 1: pondelok
weekday 2: utorok
weekday 3: streda, stredu
weekday 4: štvrtok
weekday 5: piatok
weekday 6: sobota, sobotu
weekday 7: nedeľa, nedeľu
day 0: dnes
day -1: včera
day 1: zajtra
unit second: sekunda, sekundy, sekúnd
unit minute: minúta, minúty, minút
unit hour: hodina, hodiny, hodín
unit day: deň, dni, dní
unit week: týždeň, týždne, týždňov
unit month: mesiac, mesiace, mesiacov
unit year: roky, rokov
to: do
between: medzi, od
and: a
year-cue: v, vo, od, do, po, pred, medzi, a, roku
cardinal 2: dva, dve
cardinal 3: tri
cardinal 4: štyri
cardinal 5: päť
cardinal 6: šesť
cardinal 7: sedem
cardinal 8: osem
cardinal 9: deväť
cardinal 10: desať
scale 3: tisíc
scale 6: milión, milióna, milióny, miliónov, mil
scale 9: miliarda, miliardy, miliárd, mld
percent: percento, percentá, percent
currency EUR: euro, eurá, eur
currency CZK: koruna, koruny, korún, kč
currency USD: dolár, doláre, dolárov
measure km: kilometer, kilometre, kilometrov
measure m: meter, metre, metrov
measure t: tona, tony, ton
future: bude, budú, má, majú, budúci
report: povedal, povedala, uviedol, uviedla, bol, bola, bolo, po
";

pub(in super::super) const CROATIAN: &str = "
month 1: siječanj, siječnja, siječnju
month 2: veljača, veljače, veljači
month 3: ožujak, ožujka, ožujku
month 4: travanj, travnja, travnju
month 5: svibanj, svibnja, svibnju
month 6: lipanj, lipnja, lipnju
month 7: srpanj, srpnja, srpnju
month 8: kolovoz, kolovoza, kolovozu
month 9: rujan, rujna, rujnu
month 10: listopad, listopada, listopadu
month 11: studeni, studenog, studenoga, studenom
month 12: prosinac, prosinca, prosincu
weekday 1: ponedjeljak
weekday 2: utorak
weekday 3: srijeda, srijedu
weekday 4: četvrtak
weekday 5: petak
weekday 6: subota, subotu
weekday 7: nedjelja, nedjelju
day 0: danas
day -1: jučer
day 1: sutra
unit second: sekunda, sekunde, sekundi
unit minute: minuta, minute
unit hour: sat, sata, sati
unit day: dan, dana
unit week: tjedan, tjedna, tjedana
unit month: mjesec, mjeseca, mjeseci
unit year: godina
to: do
between: između, od
and: i
year-cue: od, do, nakon, prije, između, i, godine
cardinal 2: dva, dvije
cardinal 3: tri
cardinal 4: četiri
cardinal 5: pet
cardinal 6: šest
cardinal 7: sedam
cardinal 8: osam
cardinal 9: devet
cardinal 10: deset
scale 3: tisuća, tisuće
scale 6: milijun, milijuna, milijuni
scale 9: milijarda, milijarde, milijardi
percent: posto
currency EUR: euro, eura, euri
currency HRK: kuna, kune
currency USD: dolar, dolara, dolari
measure km: kilometar, kilometra, kilometara
measure m: metar, metra, metara
measure t: tona, tone
future: će, bit, sljedeći, trebao, trebala
report: rekao, rekla, kazao, kazala, izjavio, izjavila, bio, bila, bilo, nakon
";

pub(in super::super) const SERBIAN: &str = "
month 1: januar, januara, januaru
month 2: februar, februara, februaru
month 3: mart, marta, martu
month 4: april, aprila, aprilu
month 5: maj, maja, maju
month 6: jun, juni, juna, junu
month 7: jul, juli, jula, julu
month 8: avgust, avgusta, avgustu
month 9: septembar, septembra, septembru
month 10: oktobar, oktobra, oktobru
month 11: novembar, novembra, novembru
month 12: decembar, decembra, decembru
weekday 1: ponedeljak, ponedjeljak
weekday 2: utorak
weekday 3: sreda, sredu, srijeda, srijedu
weekday 4: četvrtak
weekday 5: petak
weekday 6: subota, subotu
weekday 7: nedelja, nedelju, nedjelja, nedjelju
day 0: danas
day -1: juče, jučer
day 1: sutra
unit second: sekunda, sekunde, sekundi
unit minute: minut, minuta, minute
unit hour: sat, sata, sati, časova
unit day: dan, dana
unit month: mesec, meseca, meseci, mjesec, mjeseca, mjeseci
unit year: godina
to: do
between: između, od
and: i
year-cue: od, do, nakon, posle, pre, prije, između, i, godine
cardinal 2: dva, dve, dvije
cardinal 3: tri
cardinal 4: četiri
cardinal 5: pet
cardinal 6: šest
cardinal 7: sedam
cardinal 8: osam
cardinal 9: devet
cardinal 10: deset
scale 3: hiljada, hiljade, hiljadu
scale 6: milion, miliona, milioni
scale 9: milijarda, milijarde, milijardi
percent: odsto, posto, procenata
currency RSD: dinar, dinara, dinari
currency EUR: evro, evra, evri, euro, eura
currency USD: dolar, dolara, dolari
measure km: kilometar, kilometra, kilometara
measure m: metar, metra, metara
measure t: tona, tone
future: će, biti, sledeći, trebalo
report: rekao, rekla, kazao, kazala, izjavio, izjavila, bio, bila, bilo, nakon
";

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
