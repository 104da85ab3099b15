//! Dutch.

pub(in super::super) const TABLE: &str = "
month 1: januari
month 2: februari
month 3: maart
month 4: april
month 5: mei
month 6: juni
month 7: juli
month 8: augustus
month 9: september
month 10: oktober
month 11: november
month 12: december
month 1 abbreviated: jan
month 2 abbreviated: feb
month 3 abbreviated: mrt
month 8 abbreviated: aug
month 9 abbreviated: sept
month 10 abbreviated: okt
month 11 abbreviated: nov
month 12 abbreviated: dec
weekday 1: maandag
weekday 2: dinsdag
weekday 3: woensdag
weekday 4: donderdag
weekday 5: vrijdag
weekday 6: zaterdag
weekday 7: zondag
season 3: lente, voorjaar
season 6: zomer
season 9: herfst, najaar
season 12: winter
part 6 12: ochtend
part 12 18: middag
part 18 24: avond, nacht
hour 0: middernacht
unit second: seconde, seconden
unit minute: minuut, minuten, min
unit hour: uur, uren
unit day: dag, dagen
unit weekend: weekend, weekeinde
unit week: week, weken
unit month: maand, maanden
unit quarter: kwartaal
unit half: halfjaar, helft
unit year: jaar, jaren
unit decade: decennium, decennia
unit century: eeuw, eeuwen
day 0: vandaag
day -1: gisteren
day 1: morgen
day -2: eergisteren
day 2: overmorgen
holiday 12 25 capital: kerstmis, eerste kerstdag
holiday 13 0 capital: pasen
last: vorige, vorig, afgelopen, laatste
next: volgende, volgend, komende, komend
this: deze, dit
past: afgelopen, laatste
ago: geleden
qualifier: begin, eind, medio
of: van, in
to: tot, tot en met, t / m
between: tussen, van
and: en
oclock: uur
decade-before: jaren
year-cue: in, sinds, van, jaar, tot, tussen, en, vanaf, voor, na, rond
cardinal 0: nul
cardinal 1: een, één
cardinal 2: twee
cardinal 3: drie
cardinal 4: vier
cardinal 5: vijf
cardinal 6: zes
cardinal 7: zeven
cardinal 8: acht
cardinal 9: negen
cardinal 10: tien
cardinal 11: elf
cardinal 12: twaalf
cardinal 13: dertien
cardinal 14: veertien
cardinal 15: vijftien
cardinal 16: zestien
cardinal 17: zeventien
cardinal 18: achttien
cardinal 19: negentien
cardinal 20: twintig
cardinal 21: eenentwintig
cardinal 22: tweeëntwintig
cardinal 23: drieëntwintig
cardinal 24: vierentwintig
cardinal 25: vijfentwintig
cardinal 30: dertig
cardinal 40: veertig
cardinal 50: vijftig
cardinal 60: zestig
cardinal 70: zeventig
cardinal 80: tachtig
cardinal 90: negentig
cardinal 200: tweehonderd
cardinal 500: vijfhonderd
scale 2: honderd
scale 3: duizend
scale 6: miljoen, mln
scale 9: miljard, mld, mrd
vague: tientallen, honderden, duizenden
ordinal 1: eerste, 1e
ordinal 2: tweede, 2e
ordinal 3: derde, 3e
ordinal 4: vierde, 4e
ordinal 5: vijfde
ordinal 6: zesde
ordinal 7: zevende
ordinal 8: achtste
ordinal 9: negende
ordinal 10: tiende
not-one: een
minus: min
label: versie, hoofdstuk, artikel, art, pagina, figuur, tabel, nr, nummer, deel, kamer, vlucht, lijn, spoor, sectie, bijlage, wet, wereldoorlog
id-cue: isbn, bestelling, factuur, referentie, bsn
phone-cue: tel, telefoon, bel, fax, mobiel
percent: procent, procentpunt
currency EUR: euro, euro ' s
currency USD: dollar, dollars
currency GBP: pond
currency CHF: zwitserse frank
currency JPY: yen
currency CNY: yuan
currency RUB: roebel
minor EUR: cent, eurocent
measure km: kilometer, kilometers
measure m: meter, meters
measure cm: centimeter, centimeters
measure mm: millimeter, millimeters
measure km2: vierkante kilometer
measure m2: vierkante meter
measure m3: kubieke meter
measure ha: hectare, hectaren
measure kg: kilogram, kilo
measure g: gram
measure t: ton
measure L: liter, liters
measure km/h: kilometer per uur
measure deg: graad, graden
measure °C: graden celsius
nationality capital: chinese, chinezen, russische, russen, amerikaanse, amerikanen, britse, britten, nederlandse, nederlanders, duitse, duitsers, franse, fransen, italiaanse, italianen, spaanse, spanjaarden, belgische, belgen, vlaamse, japanse, oekraïense, oekraïners, turkse, turken, israëlische, palestijnse, palestijnen, iraanse, poolse, polen, europese, europeanen, marokkaanse, marokkanen, surinaamse, joodse, joden, islamitische, christelijke
language capital: nederlands, engels, frans, duits, spaans, italiaans, russisch, chinees, arabisch, turks, fries, pools, latijn
title: premier, minister - president, minister, minister van financiën, minister van buitenlandse zaken, staatssecretaris, president, koning, koningin, burgemeester, woordvoerder, woordvoerster, voorzitter, generaal, kolonel, kapitein, luitenant, majoor, admiraal, ambassadeur, directeur, hoogleraar, professor, prof, dr, paus, rechter, bondskanselier, fractievoorzitter, kamerlid, secretaris - generaal
future: zal, zullen, gaat, gaan, moet, moeten, wordt, tot
report: zei, zeiden, meldde, was, waren, had, werd, aldus
function: de, het, een, en, of, in, op, aan, met, van, te, voor, is, zijn, was, bij, na, om, over, niet, dat, die, er
";
