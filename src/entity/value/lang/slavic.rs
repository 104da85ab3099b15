//! Polish, Czech, Slovak, Croatian, and Serbian in Latin script: dates, times, amounts. Units of a year
//! whose form a date ends with, too, as in `2024 roku`, are left out: they would make it a length of time.

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
