//! Italian.

pub(in super::super) const TABLE: &str = "
month 1: gennaio
month 2: febbraio
month 3: marzo
month 4: aprile
month 5: maggio
month 6: giugno
month 7: luglio
month 8: agosto
month 9: settembre
month 10: ottobre
month 11: novembre
month 12: dicembre
weekday 1: lunedì
weekday 2: martedì
weekday 3: mercoledì
weekday 4: giovedì
weekday 5: venerdì
weekday 6: sabato
weekday 7: domenica
season 3: primavera
season 6: estate
season 9: autunno
season 12: inverno
part 6 12: mattina
part 12 18: pomeriggio
part 18 24: sera
hour 12: mezzogiorno
hour 0: mezzanotte
unit second: secondo, secondi
unit minute: minuto, minuti, min
unit hour: ora, ore
unit day: giorno, giorni
unit weekend: fine settimana, weekend
unit week: settimana, settimane
unit month: mese, mesi
unit quarter: trimestre, trimestri
unit half: semestre, semestri
unit year: anno, anni
unit decade: decennio, decenni
unit century: secolo, secoli
day 0: oggi
day -1: ieri
day 1: domani
day -2: l ' altro ieri, altroieri
day 2: dopodomani
holiday 12 25 capital: natale
holiday 13 0 capital: pasqua
last: scorso, scorsa, scorsi, scorse, ultimo, ultima
next: prossimo, prossima, prossimi, prossime
this: questo, questa
past: ultimi, ultime
ago: fa
qualifier-of: fine, inizio, fine del, inizio del, metà del
of: di, del, dell ', d '
to: al, a, fino al
between: tra, fra, dal, dal al
and: e
oclock: ore
decade-before: anni
year-cue: nel, dal, del, anno, al, entro, fino al, tra, il, e, di, nell ' anno
cardinal 0: zero
cardinal 1: un, uno, una
cardinal 2: due
cardinal 3: tre
cardinal 4: quattro
cardinal 5: cinque
cardinal 6: sei
cardinal 7: sette
cardinal 8: otto
cardinal 9: nove
cardinal 10: dieci
cardinal 11: undici
cardinal 12: dodici
cardinal 13: tredici
cardinal 14: quattordici
cardinal 15: quindici
cardinal 16: sedici
cardinal 17: diciassette
cardinal 18: diciotto
cardinal 19: diciannove
cardinal 20: venti
cardinal 21: ventuno
cardinal 22: ventidue
cardinal 23: ventitré
cardinal 24: ventiquattro
cardinal 25: venticinque
cardinal 30: trenta
cardinal 40: quaranta
cardinal 50: cinquanta
cardinal 60: sessanta
cardinal 70: settanta
cardinal 80: ottanta
cardinal 90: novanta
cardinal 200: duecento
cardinal 300: trecento
cardinal 500: cinquecento
cardinal 2000: duemila
scale 2: cento
scale 3: mille, mila
scale 6: milione, milioni
scale 9: miliardo, miliardi
vague: decine, centinaia, migliaia
ordinal 1: primo, prima, primi, prime
ordinal 2: secondo, seconda
ordinal 3: terzo, terza
ordinal 4: quarto, quarta
ordinal 5: quinto, quinta
ordinal 6: sesto, sesta
ordinal 7: settimo, settima
ordinal 8: ottavo, ottava
ordinal 9: nono, nona
ordinal 10: decimo, decima
not-one: un, uno, una, sei
minus: meno
label: versione, capitolo, articolo, art, pagina, figura, tabella, n, numero, volume, stanza, volo, linea, sezione, parte, allegato, legge, mondiale
id-cue: isbn, ordine, fattura, riferimento
phone-cue: tel, telefono, chiamare, chiamate, fax, cellulare
percent: per cento, percento
currency EUR: euro
currency USD: dollaro, dollari
currency GBP: sterlina, sterline
currency CHF: franchi svizzeri
currency JPY: yen
currency CNY: yuan
currency RUB: rublo, rubli
minor EUR: centesimo, centesimi
measure km: chilometro, chilometri
measure m: metro, metri
measure cm: centimetro, centimetri
measure mm: millimetro, millimetri
measure km2: chilometri quadrati
measure m2: metri quadrati, metri quadri
measure m3: metri cubi
measure ha: ettaro, ettari
measure kg: chilogrammo, chilogrammi, chilo, chili
measure g: grammo, grammi
measure t: tonnellata, tonnellate
measure L: litro, litri
measure bbl: barile, barili
measure km/h: chilometri all ' ora, chilometri orari
measure deg: grado, gradi
measure °C: gradi centigradi, gradi celsius
nationality: cinese, cinesi, russo, russa, russi, russe, americano, americana, americani, americane, statunitense, statunitensi, italiano, italiana, italiani, italiane, tedesco, tedesca, tedeschi, tedesche, francese, francesi, spagnolo, spagnola, spagnoli, britannico, britannica, britannici, inglese, inglesi, giapponese, giapponesi, ucraino, ucraina, ucraini, turco, turca, turchi, israeliano, israeliana, israeliani, palestinese, palestinesi, iraniano, iraniana, iraniani, europeo, europea, europei, europee, svizzero, svizzera, svizzeri, polacco, polacca, polacchi, greco, greca, greci, musulmano, musulmana, musulmani, cristiano, cristiani, ebreo, ebrei, cattolico, cattolici
language: italiano, inglese, francese, tedesco, spagnolo, arabo, russo, cinese, giapponese, portoghese, mandarino, latino
language-cue: parla, parlano, parlare, parlava, impara, imparare, studia, in
title: presidente, presidente del consiglio, primo ministro, premier, ministro, ministra, ministro degli esteri, ministro della difesa, cancelliere, cancelliera, portavoce, sindaco, sindaca, senatore, senatrice, deputato, onorevole, generale, colonnello, capitano, tenente, ammiraglio, ambasciatore, direttore, direttrice, direttore generale, segretario generale, segretario di stato, amministratore delegato, professore, professoressa, prof, dott, papa, re, regina, giudice, governatore
street: via, viale, piazza, corso, largo, vicolo
future: sarà, saranno, dovrà, deve, prevista, previsto, entro
report: detto, dichiarato, annunciato, era, aveva, ha, hanno
function: il, lo, la, i, gli, le, di, del, della, e, o, in, a, al, un, una, per, con, da, dal, è, sono, che, si, non, su
";
