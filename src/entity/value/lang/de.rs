//! German.

pub(in super::super) const TABLE: &str = "
month 1 capital: januar, jänner
month 2 capital: februar
month 3 capital: märz
month 4 capital: april
month 5 capital: mai
month 6 capital: juni
month 7 capital: juli
month 8 capital: august
month 9 capital: september
month 10 capital: oktober
month 11 capital: november
month 12 capital: dezember
month 1 capital abbreviated: jan
month 2 capital abbreviated: feb
month 3 capital abbreviated: mrz
month 4 capital abbreviated: apr
month 8 capital abbreviated: aug
month 9 capital abbreviated: sep, sept
month 10 capital abbreviated: okt
month 11 capital abbreviated: nov
month 12 capital abbreviated: dez
weekday 1 capital: montag
weekday 2 capital: dienstag
weekday 3 capital: mittwoch
weekday 4 capital: donnerstag
weekday 5 capital: freitag
weekday 6 capital: samstag, sonnabend
weekday 7 capital: sonntag
season 3 capital: frühling, frühjahr
season 6 capital: sommer
season 9 capital: herbst
season 12 capital: winter
part 6 12: früh, vormittag, morgen
part 12 18: nachmittag
part 18 24: abend, nacht
hour 12 capital: mittag
hour 0 capital: mitternacht
unit second: sekunde, sekunden
unit minute: minute, minuten, min
unit hour: stunde, stunden, std
unit day: tag, tage, tagen
unit weekend: wochenende
unit week: woche, wochen
unit month: monat, monate, monaten, monats
unit quarter: quartal, quartals
unit half: halbjahr, hälfte
unit year: jahr, jahre, jahren, jahres
unit decade: jahrzehnt, jahrzehnte, jahrzehnten
unit century: jahrhundert, jahrhunderts
day 0: heute
day -1: gestern
day 1: morgen
day -2: vorgestern
day 2: übermorgen
relative year -1: vorjahr
holiday 12 25 capital: weihnachten
holiday 12 24 capital: heiligabend
holiday 12 31 capital: silvester
holiday 1 1 capital: neujahr
holiday 13 0 capital: ostern, ostersonntag
holiday 13 1 capital: ostermontag
holiday 13 -2 capital: karfreitag
last: letzte, letzten, letzter, letztes, letztem, vergangene, vergangenen, vergangener, vergangenes, vorige, vorigen, voriger, voriges
next: nächste, nächsten, nächster, nächstes, kommende, kommenden, kommender, kommendes
this: diese, diesen, dieser, dieses, diesem
past: letzten, vergangenen
ago-before: vor
qualifier: anfang, ende, mitte
of: des, der, im, von
to: bis
between: zwischen, von
and: und
oclock: uhr
year-cue: seit, jahr, jahre, im jahr, im jahre, bis, von, ab, nach, vor, um, zwischen, und, sommer
cardinal 0: null
cardinal 1: ein, eine, einen, einem, einer, eins
cardinal 2: zwei
cardinal 3: drei
cardinal 4: vier
cardinal 5: fünf
cardinal 6: sechs
cardinal 7: sieben
cardinal 8: acht
cardinal 9: neun
cardinal 10: zehn
cardinal 11: elf
cardinal 12: zwölf
cardinal 13: dreizehn
cardinal 14: vierzehn
cardinal 15: fünfzehn
cardinal 16: sechzehn
cardinal 17: siebzehn
cardinal 18: achtzehn
cardinal 19: neunzehn
cardinal 20: zwanzig
cardinal 21: einundzwanzig
cardinal 22: zweiundzwanzig
cardinal 23: dreiundzwanzig
cardinal 24: vierundzwanzig
cardinal 25: fünfundzwanzig
cardinal 30: dreißig, dreissig
cardinal 40: vierzig
cardinal 50: fünfzig
cardinal 60: sechzig
cardinal 70: siebzig
cardinal 80: achtzig
cardinal 90: neunzig
cardinal 200: zweihundert
cardinal 300: dreihundert
cardinal 500: fünfhundert
cardinal 1000: eintausend
cardinal 2000: zweitausend
cardinal 10000: zehntausend
scale 2: hundert
scale 3: tausend
scale 6: million, millionen, mio, mill
scale 9: milliarde, milliarden, mrd
scale 12: billion, billionen
vague: dutzende, hunderte, tausende, zehntausende, hunderttausende
ordinal 1: erste, ersten, erster, erstes, erstem
ordinal 2: zweite, zweiten, zweiter, zweites
ordinal 3: dritte, dritten, dritter, drittes
ordinal 4: vierte, vierten, vierter, viertes
ordinal 5: fünfte, fünften, fünfter
ordinal 6: sechste, sechsten
ordinal 7: siebte, siebten
ordinal 8: achte, achten
ordinal 9: neunte, neunten
ordinal 10: zehnte, zehnten
not-one: ein, eine, einen, einem, einer
minus: minus
label: version, kapitel, abschnitt, artikel, art, seite, abbildung, abb, tabelle, nr, nummer, band, absatz, abs, paragraph, § , zimmer, raum, flug, linie, gleis, teil, stufe, typ, bahn, weltkrieg
id-cue: isbn, id, bestellnummer, rechnungsnummer, kundennummer, iban, bestellung
phone-cue: tel, telefon, rufen, fax, mobil, handy, anrufen, telefonnummer, rufnummer
percent: prozent, prozentpunkt, prozentpunkte, prozentpunkten
currency EUR: euro, euros
currency USD: dollar, us - dollar
currency GBP: pfund, britische pfund
currency CHF: franken, schweizer franken
currency JPY: yen
currency CNY: yuan
currency RUB: rubel
minor EUR: cent
measure km: kilometer, kilometern
measure m: meter, metern
measure cm: zentimeter, zentimetern
measure mm: millimeter, millimetern
measure km2: quadratkilometer, quadratkilometern
measure m2: quadratmeter, quadratmetern
measure m3: kubikmeter, kubikmetern
measure ha: hektar
measure kg: kilogramm, kilo
measure g: gramm
measure t: tonne, tonnen
measure L: liter, litern
measure km/h: kilometer pro stunde, stundenkilometer, stundenkilometern
measure deg: grad
measure °C: grad celsius
measure kW: kilowatt
measure MW: megawatt
measure kWh: kilowattstunde, kilowattstunden
nationality: deutsche, deutschen, deutscher, deutsches, französische, französischen, französischer, französisches, chinesische, chinesischen, chinesischer, chinesisches, russische, russischen, russischer, russisches, amerikanische, amerikanischen, amerikanischer, britische, britischen, britischer, italienische, italienischen, italienischer, spanische, spanischen, spanischer, polnische, polnischen, polnischer, türkische, türkischen, türkischer, ukrainische, ukrainischen, ukrainischer, österreichische, österreichischen, österreichischer, schweizerische, schweizerischen, japanische, japanischen, japanischer, israelische, israelischen, israelischer, palästinensische, palästinensischen, iranische, iranischen, iranischer, griechische, griechischen, niederländische, niederländischen, europäische, europäischen, europäischer, amerikaner, franzosen, chinesen, russen, briten, italiener, spanier, polen, türken, ukrainer, österreicher, japaner, israelis, palästinenser, iraner, griechen, niederländer, europäer, muslime, christen, juden, katholiken, protestanten, muslimische, muslimischen, christliche, christlichen, jüdische, jüdischen
language capital: deutsch, englisch, französisch, spanisch, italienisch, russisch, chinesisch, arabisch, türkisch, polnisch, japanisch, niederländisch, portugiesisch, latein
title: bundeskanzlerin, bundeskanzler, kanzlerin, kanzler, bundespräsident, präsident, präsidentin, außenminister, außenministerin, innenminister, innenministerin, finanzminister, finanzministerin, verteidigungsminister, verteidigungsministerin, gesundheitsminister, gesundheitsministerin, wirtschaftsminister, wirtschaftsministerin, justizminister, minister, ministerin, ministerpräsident, ministerpräsidentin, premierminister, premierministerin, staatssekretär, bürgermeister, bürgermeisterin, oberbürgermeister, regierungssprecher, sprecher, sprecherin, vorsitzender, vorsitzende, general, oberst, oberstleutnant, major, hauptmann, leutnant, admiral, professor, prof, dr, vorstandschef, vorstandsvorsitzender, geschäftsführer, botschafter, papst, könig, königin, richter, richterin
future: wird, werden, soll, sollen, bis, ab, will, wollen
report: sagte, teilte, erklärte, war, waren, hatte, wurde, berichtete
function: der, die, das, und, oder, in, im, am, an, auf, mit, von, zu, für, ist, sind, war, bei, nach, vor, über
";
