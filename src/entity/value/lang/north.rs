//! Danish, Norwegian, Swedish, Finnish: dates, times, amounts.

pub(in super::super) const DANISH: &str = "
month 1: januar
month 2: februar
month 3: marts
month 4: april
month 5: maj
month 6: juni
month 7: juli
month 8: august
month 9: september
month 10: oktober
month 11: november
month 12: december
month 1 abbreviated: jan
month 2 abbreviated: feb
month 8 abbreviated: aug
month 9 abbreviated: sep, sept
month 10 abbreviated: okt
month 11 abbreviated: nov
month 12 abbreviated: dec
weekday 1: mandag
weekday 2: tirsdag
weekday 3: onsdag
weekday 4: torsdag
weekday 5: fredag
weekday 6: lørdag
weekday 7: søndag
day 0: i dag
day -1: i går
day 1: i morgen
clock: kl, kl ., klokken
unit second: sekund, sekunder
unit minute: minut, minutter
unit hour: time, timer
unit day: dag, dage
unit week: uge, uger
unit month: måned, måneder
unit year: år
unit decade: årti, årtier
unit century: århundrede, århundreder
ago: siden
to: til
between: mellem, fra
and: og
year-cue: i, siden, fra, til, mellem, og, efter, før, omkring
cardinal 2: to
cardinal 3: tre
cardinal 4: fire
cardinal 5: fem
cardinal 6: seks
cardinal 7: syv
cardinal 8: otte
cardinal 9: ni
cardinal 10: ti
cardinal 11: elleve
cardinal 12: tolv
scale 3: tusind
scale 6: million, millioner, mio
scale 9: milliard, milliarder, mia
percent: procent, procentpoint
currency DKK: krone, kroner, danske kroner, kr
currency SEK: svenske kroner
currency NOK: norske kroner
currency EUR: euro
currency USD: dollar, dollars
currency GBP: pund
measure km: kilometer
measure m: meter
measure cm: centimeter
measure kg: kilo, kilogram
measure t: ton
measure L: liter
future: vil, skal, inden, næste, kommer
report: sagde, siger, var, havde, blev, oplyste, efter
";

pub(in super::super) const NORWEGIAN: &str = "
month 1: januar
month 2: februar
month 3: mars
month 4: april
month 5: mai
month 6: juni
month 7: juli
month 8: august
month 9: september
month 10: oktober
month 11: november
month 12: desember
month 1 abbreviated: jan
month 2 abbreviated: feb
month 8 abbreviated: aug
month 9 abbreviated: sep, sept
month 10 abbreviated: okt
month 11 abbreviated: nov
month 12 abbreviated: des
weekday 1: mandag, måndag
weekday 2: tirsdag, tysdag
weekday 3: onsdag
weekday 4: torsdag
weekday 5: fredag
weekday 6: lørdag, laurdag
weekday 7: søndag, sundag
day 0: i dag
day -1: i går
day 1: i morgen, i morgon
clock: kl, kl ., klokka, klokken
unit second: sekund, sekunder
unit minute: minutt, minutter
unit hour: time, timer, timar
unit day: dag, dager, dagar, døgn
unit week: uke, uker, veke, veker
unit month: måned, måneder, månad, månader
unit year: år
unit decade: tiår
unit century: århundre, århundrer
ago: siden, sidan
to: til
between: mellom, fra, frå
and: og
year-cue: i, siden, sidan, fra, frå, til, mellom, og, etter, før, rundt
cardinal 2: to
cardinal 3: tre
cardinal 4: fire
cardinal 5: fem
cardinal 6: seks
cardinal 7: sju, syv
cardinal 8: åtte
cardinal 9: ni
cardinal 10: ti
cardinal 11: elleve
cardinal 12: tolv
scale 3: tusen
scale 6: million, millioner, millionar, mill
scale 9: milliard, milliarder, milliardar, mrd
percent: prosent, prosentpoeng
currency NOK: krone, kroner, norske kroner, kr
currency SEK: svenske kroner
currency DKK: danske kroner
currency EUR: euro
currency USD: dollar
currency GBP: pund
measure km: kilometer
measure m: meter
measure cm: centimeter
measure kg: kilo, kilogram
measure t: tonn
measure L: liter
future: vil, skal, innen, neste, kommer
report: sa, sier, var, hadde, ble, opplyste, etter
";

pub(in super::super) const SWEDISH: &str = "
month 1: januari
month 2: februari
month 3: mars
month 4: april
month 5: maj
month 6: juni
month 7: juli
month 8: augusti
month 9: september
month 10: oktober
month 11: november
month 12: december
month 1 abbreviated: jan
month 2 abbreviated: feb
month 8 abbreviated: aug
month 9 abbreviated: sep, sept
month 10 abbreviated: okt
month 11 abbreviated: nov
month 12 abbreviated: dec
weekday 1: måndag, måndagen, måndags
weekday 2: tisdag, tisdagen, tisdags
weekday 3: onsdag, onsdagen, onsdags
weekday 4: torsdag, torsdagen, torsdags
weekday 5: fredag, fredagen, fredags
weekday 6: lördag, lördagen, lördags
weekday 7: söndag, söndagen, söndags
day 0: idag, i dag
day -1: igår, i går
day 1: imorgon, i morgon
clock: kl, kl ., klockan
unit second: sekund, sekunder
unit minute: minut, minuter
unit hour: timme, timmar
unit day: dag, dagar, dygn
unit week: vecka, veckor
unit month: månad, månader
unit year: år
unit decade: årtionde, årtionden
unit century: århundrade, århundraden
ago: sedan, sen
to: till
between: mellan, från
and: och
year-cue: i, sedan, från, till, mellan, och, efter, före, år, kring
cardinal 2: två
cardinal 3: tre
cardinal 4: fyra
cardinal 5: fem
cardinal 6: sex
cardinal 7: sju
cardinal 8: åtta
cardinal 9: nio
cardinal 10: tio
cardinal 11: elva
cardinal 12: tolv
scale 3: tusen
scale 6: miljon, miljoner, mn
scale 9: miljard, miljarder, mdr
percent: procent, procentenheter
currency SEK: krona, kronor, svenska kronor, kr
currency NOK: norska kronor
currency DKK: danska kronor
currency EUR: euro
currency USD: dollar
currency GBP: pund
measure km: kilometer
measure m: meter
measure cm: centimeter
measure kg: kilo, kilogram
measure t: ton
measure L: liter
future: ska, skall, kommer, nästa, senast
report: sade, sa, säger, var, hade, blev, uppgav, efter
";

pub(in super::super) const FINNISH: &str = "
month 1: tammikuu, tammikuuta, tammikuun, tammikuussa
month 2: helmikuu, helmikuuta, helmikuun, helmikuussa
month 3: maaliskuu, maaliskuuta, maaliskuun, maaliskuussa
month 4: huhtikuu, huhtikuuta, huhtikuun, huhtikuussa
month 5: toukokuu, toukokuuta, toukokuun, toukokuussa
month 6: kesäkuu, kesäkuuta, kesäkuun, kesäkuussa
month 7: heinäkuu, heinäkuuta, heinäkuun, heinäkuussa
month 8: elokuu, elokuuta, elokuun, elokuussa
month 9: syyskuu, syyskuuta, syyskuun, syyskuussa
month 10: lokakuu, lokakuuta, lokakuun, lokakuussa
month 11: marraskuu, marraskuuta, marraskuun, marraskuussa
month 12: joulukuu, joulukuuta, joulukuun, joulukuussa
weekday 1: maanantai, maanantaina
weekday 2: tiistai, tiistaina
weekday 3: keskiviikko, keskiviikkona
weekday 4: torstai, torstaina
weekday 5: perjantai, perjantaina
weekday 6: lauantai, lauantaina
weekday 7: sunnuntai, sunnuntaina
day 0: tänään
day -1: eilen
day 1: huomenna
clock: kello, klo, klo .
unit second: sekunti, sekuntia
unit minute: minuutti, minuuttia
unit hour: tunti, tuntia
unit day: päivä, päivää
unit week: viikko, viikkoa
unit month: kuukausi, kuukautta
unit year: vuosi, vuotta
ago: sitten
year-cue: vuonna, vuoden, vuodesta, vuoteen, vuosina
cardinal 2: kaksi
cardinal 3: kolme
cardinal 4: neljä
cardinal 5: viisi
cardinal 6: kuusi
cardinal 7: seitsemän
cardinal 8: kahdeksan
cardinal 9: yhdeksän
cardinal 10: kymmenen
scale 3: tuhat, tuhatta
scale 6: miljoona, miljoonaa, milj
scale 9: miljardi, miljardia, mrd
percent: prosentti, prosenttia, prosentin
currency EUR: euro, euroa, euron
currency USD: dollari, dollaria, dollarin
currency SEK: kruunu, kruunua
currency GBP: punta, puntaa
measure km: kilometri, kilometriä
measure m: metri, metriä
measure kg: kilo, kiloa
measure t: tonni, tonnia
measure L: litra, litraa
future: tulee, aikoo, ensi
report: sanoi, sanoo, kertoi, ilmoitti, oli
";
