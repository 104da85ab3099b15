//! English.

pub(in super::super) const TABLES: &[&str] = &[TIME, NUMBERS, MEASURES, PEOPLE, PLACES];

const TIME: &str = "
month 1 capital: january
month 2 capital: february
month 3 capital weak: march
month 4 capital weak: april
month 5 capital weak: may
month 6 capital weak: june
month 7 capital: july
month 8 capital weak: august
month 9 capital: september
month 10 capital: october
month 11 capital: november
month 12 capital: december
month 1 capital abbreviated: jan
month 2 capital abbreviated: feb
month 3 capital abbreviated: mar
month 4 capital abbreviated: apr
month 6 capital abbreviated: jun
month 7 capital abbreviated: jul
month 8 capital abbreviated: aug
month 9 capital abbreviated: sep, sept
month 10 capital abbreviated: oct
month 11 capital abbreviated: nov
month 12 capital abbreviated: dec
weekday 1 capital: monday
weekday 2 capital: tuesday
weekday 3 capital: wednesday
weekday 4 capital: thursday
weekday 5 capital: friday
weekday 6 capital: saturday
weekday 7 capital: sunday
weekday 1 capital abbreviated: mon
weekday 2 capital abbreviated: tue, tues
weekday 3 capital abbreviated: wed
weekday 4 capital abbreviated: thu, thur, thurs
weekday 5 capital abbreviated: fri
weekday 6 capital abbreviated: sat
weekday 7 capital abbreviated: sun
season 3: spring
season 6: summer
season 9: autumn, fall
season 12: winter
part 6 12: morning
part 12 18: afternoon
part 18 24: evening, night
hour 12: noon, midday
hour 0: midnight
unit millisecond: millisecond, milliseconds, ms
unit second: second, seconds, sec, secs
unit minute: minute, minutes, min, mins
unit hour: hour, hours, hr, hrs
unit day: day, days
unit weekend: weekend, weekends
unit week: week, weeks
unit month: month, months
unit quarter: quarter, quarters
unit half: half
unit year: year, years, yr, yrs
unit decade: decade, decades
unit century: century, centuries
day 0: today, tonight
part 18 24: tonight
day -1: yesterday
day 1: tomorrow
day -2: day before yesterday
day 2: day after tomorrow
holiday 12 25 capital: christmas day, christmas
holiday 12 24 capital: christmas eve
holiday 12 26 capital: boxing day
holiday 12 31 capital: new year ' s eve
holiday 1 1 capital: new year ' s day
holiday 2 14 capital: valentine ' s day
holiday 10 31 capital: halloween
holiday 3 17 capital: st . patrick ' s day
holiday 13 0 capital: easter sunday, easter
holiday 13 -2 capital: good friday
holiday 13 1 capital: easter monday
holiday 14 0 capital: thanksgiving day, thanksgiving
last: last, previous
next: next, coming, following
this: this, current, present
past: past, last, previous, preceding
ago: ago
later: earlier, later
qualifier: early, late, mid
qualifier-of: end of, beginning of, start of, middle of, end of the, beginning of the, start of the, middle of the
of: of, of the, in
to: to, through, until, till, thru
between: between, from
and: and
article: the
fiscal: fiscal, fiscal year, financial year, fy
am: am, a . m ., a . m
pm: pm, p . m ., p . m
oclock: o ' clock
half-past: past, after
hour-to: to, before
zone 480: beijing time, china standard time, singapore time, hong kong time
zone 180: moscow time
zone 540: tokyo time, japan standard time, seoul time
zone 60: central european time
zone 0: greenwich mean time, london time
zone 330: india standard time
local-time: local time, et, pt, ct, mt, eastern time, pacific time, central time, mountain time, eastern, pacific
duration-cue: for, within, about, over, than, nearly, almost, least, another, lasted, lasts, last, takes, took, take
year-cue: in, since, by, from, of, during, until, before, after, between, till, to, and, through, around, circa, year, early, late, for, about, back
future: will, ' ll, scheduled, expected, due, set, plans, planned, upcoming, until, till, by, shall, going, slated, tentatively, must, hopes, would, next, deadline
report: said, says, told, announced, reported, was, were, had, did, after, since, following, earlier, ago, confirmed, died, made, came, went, took, saw, began, met, left, spoke, wrote, found, held, won, fell, rose
function: the, a, an, and, or, of, in, on, at, by, for, to, from, with, is, are, was, were, be, been, has, have, had, will, would, can, could, should, may, might, must, do, does, did, not, that, which, who, when, while, as, if, but, than, then, it, its, he, she, they, we, i, you, his, her, their, our, this, these, those, there, about, over, after, before, against, into, per, off, out, up, down, so, such, said, says
";

const NUMBERS: &str = "
cardinal 0: zero
cardinal 1: one
cardinal 2: two
cardinal 3: three
cardinal 4: four
cardinal 5: five
cardinal 6: six
cardinal 7: seven
cardinal 8: eight
cardinal 9: nine
cardinal 10: ten
cardinal 11: eleven
cardinal 12: twelve, dozen
cardinal 13: thirteen
cardinal 14: fourteen
cardinal 15: fifteen
cardinal 16: sixteen
cardinal 17: seventeen
cardinal 18: eighteen
cardinal 19: nineteen
cardinal 20: twenty
cardinal 30: thirty
cardinal 40: forty
cardinal 50: fifty
cardinal 60: sixty
cardinal 70: seventy
cardinal 80: eighty
cardinal 90: ninety
scale 2: hundred
scale 3: thousand
scale 5: lakh
scale 6: million, mln
scale 7: crore
scale 9: billion, bln
scale 12: trillion
vague: dozens, scores of, hundreds, thousands, millions, billions, trillions, tens of thousands, hundreds of thousands, tens of millions, hundreds of millions, dozens of
ordinal 1: first, 1st
ordinal 2: second
ordinal 3: third
ordinal 4: fourth
ordinal 5: fifth
ordinal 6: sixth
ordinal 7: seventh
ordinal 8: eighth
ordinal 9: ninth
ordinal 10: tenth
ordinal 11: eleventh
ordinal 12: twelfth
ordinal 13: thirteenth
ordinal 14: fourteenth
ordinal 15: fifteenth
ordinal 16: sixteenth
ordinal 17: seventeenth
ordinal 18: eighteenth
ordinal 19: nineteenth
ordinal 20: twentieth
ordinal 30: thirtieth
ordinal 40: fortieth
ordinal 50: fiftieth
ordinal 60: sixtieth
ordinal 70: seventieth
ordinal 80: eightieth
ordinal 90: ninetieth
ordinal 100: hundredth
fraction 2: half, halves
fraction 3: third, thirds
fraction 4: quarter, quarters, fourth, fourths
fraction 5: fifth, fifths
fraction 6: sixths
fraction 8: eighth, eighths
fraction 10: tenth, tenths
half: half
one: a, an
not-one: no, this, that, the, each, any, every, which, some, another, only the, other, first, last, next, new, big, good, great, square, number
minus: minus, negative
label: section, sections, article, articles, chapter, chapters, figure, figures, fig, table, page, pages, pp, no, nos, number, room, flight, route, version, volume, vol, part, issue, step, channel, platform, lot, class, model, level, phase, type, line, gate, grade, game, windows, ios, android, python, rfc, iso, sec, § , paragraph, para, clause, rule, act, appendix, annex, exhibit, item, bus, train, exit, interstate, highway, episode, season, round, group, stage, mark, formula, psalm, verse, bill, resolution, protocol, tier, unit, ward, district, precinct, apartment, apt, suite, area, zone, track, scene, equation, theorem, lemma, note, build, release, sku, firefox, chrome, question, world war
id-cue: isbn, issn, doi, id, ids, order, invoice, account, acct, tracking, serial, ticket, case, ssn, imei, vin, reference, ref, part no, sku, model, code, ein, pin, number is
phone-cue: tel, telephone, phone, call, calling, called, fax, mobile, cell, hotline, dial, ring, whatsapp, contact, text, t, m, f, ph, toll - free, helpline
score: won, win, wins, beat, beats, lost, lose, lead, led, leads, draw, drew, tied, tie, score, scored, defeated, victory, defeat
every: every, each
";

const MEASURES: &str = "
percent: percent, per cent, pct, percentage point, percentage points, percentage - point
currency USD: dollar, dollars, us dollar, us dollars, u . s . dollars, american dollars, buck, bucks
currency EUR: euro, euros
currency GBP: pound, pounds, pound sterling, pounds sterling, british pounds, quid
currency JPY: yen, japanese yen
currency CNY: yuan, renminbi, chinese yuan
currency INR: rupee, rupees, indian rupees
currency CHF: swiss franc, swiss francs
currency RUB: ruble, rubles, rouble, roubles, russian rubles
currency KRW: won, south korean won, korean won
currency AUD: australian dollar, australian dollars
currency CAD: canadian dollar, canadian dollars
currency NZD: new zealand dollars
currency HKD: hong kong dollar, hong kong dollars
currency SGD: singapore dollar, singapore dollars
currency TWD: taiwan dollars
currency MXN: mexican peso, mexican pesos
currency PHP: philippine pesos
currency ARS: argentine pesos
currency SEK: swedish kronor, swedish crowns
currency NOK: norwegian kroner, norwegian crowns
currency DKK: danish kroner, danish crowns
currency PLN: zloty, zlotys
currency HUF: forint, forints
currency CZK: koruna, czech crowns
currency TRY: turkish lira, turkish liras, lira
currency ILS: shekel, shekels
currency BRL: reais, brazilian reais, brazilian real
currency ZAR: rand, south african rand
currency THB: baht
currency VND: vietnamese dong
currency IDR: rupiah
currency MYR: ringgit
currency NGN: naira
currency UAH: hryvnia, hryvnias
currency AED: dirham, dirhams
currency SAR: riyal, riyals, saudi riyals
minor USD: cent, cents
minor GBP: pence, penny
money-cue: paid, pay, pays, paying, cost, costs, costing, worth, fine, fined, price, priced, earn, earned, raised, sold, bought, spent, spend, saved, owed, bill, budget, salary, reward, fee, charge, charged, profit, loss, debt
weight-cue: weigh, weighs, weighed, weighing, weight, heavy, gained, lifted
measure km: kilometer, kilometers, kilometre, kilometres, kms
measure m: meter, meters, metre, metres
measure cm: centimeter, centimeters, centimetre, centimetres
measure mm: millimeter, millimeters, millimetre, millimetres
measure nm: nanometer, nanometers, nanometre, nanometres
measure mi: mile, miles
measure ft: foot, feet
measure yd: yard, yards
measure in: inch, inches
measure nmi: nautical mile, nautical miles
measure ly: light - year, light - years, light years
measure km2: square - kilometer, square kilometer, square kilometers, square kilometre, square kilometres
measure m2: square - meter, square meter, square meters, square metre, square metres
measure mi2: square - mile, square mile, square miles
measure ft2: square - foot, square foot, square feet
measure m3: cubic - meter, cubic meter, cubic meters, cubic metre, cubic metres
measure ft3: cubic - foot, cubic foot, cubic feet
measure ha: hectare, hectares
measure acre: acre, acres
measure kg: kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos
measure g: gram, grams, gramme, grammes
measure mg: milligram, milligrams
measure t: ton, tons, tonne, tonnes, metric ton, metric tons
measure lb: pound, pounds
measure oz: ounce, ounces
measure L: liter, liters, litre, litres
measure mL: milliliter, milliliters, millilitre, millilitres
measure gal: gallon, gallons
measure bbl: barrel, barrels
measure pt: pint, pints
measure cup: cup, cups
measure tbsp: tablespoon, tablespoons, tbsp
measure tsp: teaspoon, teaspoons, tsp
measure km/h: kilometers per hour, kilometres per hour, kilometers an hour, kilometres an hour
measure mi/h: miles per hour, miles an hour
measure m/s: meters per second, metres per second
measure kn: knot, knots
measure °C: degrees celsius, degree celsius, degrees centigrade
measure °F: degrees fahrenheit, degree fahrenheit
measure deg: degree, degrees
measure W: watt, watts
measure kW: kilowatt, kilowatts
measure MW: megawatt, megawatts
measure GW: gigawatt, gigawatts
measure kWh: kilowatt - hours, kilowatt hours, kilowatt - hour
measure MWh: megawatt - hours, megawatt hours
measure V: volt, volts
measure Hz: hertz
measure MHz: megahertz
measure GHz: gigahertz
measure B: byte, bytes
measure MB: megabyte, megabytes
measure GB: gigabyte, gigabytes
measure TB: terabyte, terabytes
measure MP: megapixel, megapixels
measure px: pixel, pixels
measure dB: decibel, decibels
measure kcal: calorie, calories, kilocalories
measure hp: horsepower
measure Pa: pascals
measure bp: basis point, basis points
symbol-unit km/h: km / h
";

const PEOPLE: &str = "
capital: saudi arabia, democratic republic, democratic party, democratic forces, islamic state, islamic republic, american express, american airlines, british airways, british columbia, french guiana, african union, european union, european commission, european parliament, arab league, english channel, indian ocean, latin america, american samoa, new orleans, christian science
nationality capital: african - american, african - americans, asian - american, asian - americans, mexican - american, mexican - americans, native americans
nationality capital: american, americans, british, briton, britons, canadian, canadians, australian, australians, new zealander, new zealanders, irish, irishman, scottish, scot, scots, welsh, englishman, englishmen, indian, indians, pakistani, pakistanis, bangladeshi, bangladeshis, sri lankan, sri lankans, nepali, nepalese, afghan, afghans, iranian, iranians, iraqi, iraqis, syrian, syrians, lebanese, jordanian, jordanians, israeli, israelis, palestinian, palestinians, saudi, saudis, saudi arabian, yemeni, yemenis, omani, emirati, emiratis, qatari, qataris, kuwaiti, kuwaitis, bahraini, egyptian, egyptians, libyan, libyans, tunisian, tunisians, algerian, algerians, moroccan, moroccans, sudanese, south sudanese, ethiopian, ethiopians, eritrean, eritreans, somali, somalis, kenyan, kenyans, ugandan, ugandans, tanzanian, tanzanians, rwandan, rwandans, congolese, nigerian, nigerians, ghanaian, ghanaians, senegalese, malian, malians, ivorian, ivorians, cameroonian, cameroonians, angolan, angolans, zambian, zambians, zimbabwean, zimbabweans, mozambican, namibian, south african, south africans, malagasy, african, africans, african american, african americans, asian, asians, asian american, asian americans, european, europeans, latin american, latin americans, north american, south american, middle eastern, arab, arabs, kurd, kurds, uyghur, uyghurs, uighur, uighurs, tibetan, tibetans, rohingya, belgian, belgians, luxembourgish, swiss, austrian, austrians, liechtensteiner, czechs, slovak, slovaks, albanian, albanians, kosovar, kosovars, macedonian, macedonians, montenegrin, bosnian, bosnians, belarusian, belarusians, moldovan, moldovans, cypriot, cypriots, georgian, georgians, armenian, armenians, azerbaijani, azerbaijanis, azeri, kazakh, kazakhs, uzbek, uzbeks, turkmen, kyrgyz, tajik, tajiks, soviet, chechen, chechens, taiwanese, hongkonger, hongkongers, north korean, north koreans, south korean, south koreans, korean, koreans, singaporean, singaporeans, malaysian, malaysians, filipino, filipinos, philippine, cambodian, cambodians, laotian, burmese, myanmarese, timorese, papuan, fijian, samoan, tongan, mexican, mexicans, cuban, cubans, haitian, haitians, jamaican, jamaicans, dominican, dominicans, puerto rican, puerto ricans, guatemalan, guatemalans, honduran, hondurans, salvadoran, salvadorans, nicaraguan, nicaraguans, costa rican, costa ricans, panamanian, panamanians, colombian, colombians, venezuelan, venezuelans, ecuadorian, ecuadorians, peruvian, peruvians, bolivian, bolivians, chilean, chileans, argentine, argentinian, argentines, uruguayan, uruguayans, paraguayan, paraguayans, brazilian, brazilians, germans, russians, italians, spaniard, spaniards, frenchman, frenchmen, frenchwoman, dutchman, poles, swedes, swede, danes, dane, finn, finns, norwegians, icelander, icelanders, greeks, turks, turk, ukrainians, hungarians, romanians, bulgarians, serbs, serb, croats, croat, slovenes, latvians, lithuanians, estonians, indonesians, texan, texans, californian, californians, new yorker, new yorkers, londoner, londoners, parisian, parisians, balkan, scandinavian, scandinavians, nordic, slavic, caucasian, hispanic, hispanics, latino, latinos, latina, latinas, native american, native americans, inuit, maori, aboriginal
nationality capital: muslim, muslims, christian, christians, catholic, catholics, roman catholic, protestant, protestants, orthodox, evangelical, evangelicals, jewish, jew, jews, hindu, hindus, buddhist, buddhists, sikh, sikhs, sunni, sunnis, shiite, shiites, shia, islamic, islamist, islamists, mormon, mormons, anglican, anglicans, methodist, lutheran, baptist, baptists, quaker, quakers, yazidi, yazidis, druze, baha ' i
nationality capital: republican, republicans, democrat, democrats, democratic, communist, communists, conservatives, tory, tories, liberal democrat, liberal democrats, lib dems, labourite, marxist, marxists, maoist, maoists, nazi, nazis, zionist, zionists, bolshevik, bolsheviks, peronist, gaullist, trotskyist, kremlin - backed
nationality language capital: chinese, english, french, german, spanish, italian, portuguese, russian, japanese, dutch, greek, turkish, polish, swedish, danish, norwegian, finnish, icelandic, czech, slovenian, slovene, croatian, serbian, hungarian, romanian, bulgarian, ukrainian, lithuanian, latvian, estonian, maltese, persian, mongolian, vietnamese, thai, indonesian, malay, khmer, lao, armenian, georgian, catalan, basque, galician, breton, gaelic, kurdish, pashtun, bengali, punjabi, tamil, korean, albanian, irish, welsh, macedonian, slovak, belarusian, burmese, nepali, somali, kazakh, uzbek, tibetan, uyghur, tajik
language capital: mandarin, cantonese, arabic, hindi, urdu, farsi, dari, pashto, hebrew, yiddish, swahili, esperanto, tagalog, afrikaans, zulu, xhosa, yoruba, igbo, hausa, amharic, tigrinya, marathi, gujarati, telugu, kannada, malayalam, sinhala, bahasa, putonghua, hokkien, sanskrit, flemish, quechua, guarani, romansh, aramaic, latin
language-cue: speak, speaks, speaking, spoke, spoken, learn, learns, learned, learning, study, studied, studying, fluent in, into, in, understand, understands, teach, teaches, taught, broken, fluent, native, written in, read, reads, from, basic
language-after: language, languages, speaker, speakers, speaking, lesson, lessons, translation, translations, subtitles, grammar, dictionary, proficiency, vocabulary, classes, teacher, spoken
title: president, vice president, prime minister, deputy prime minister, vice premier, premier, chancellor, king, queen, prince, princess, emperor, sultan, emir, sheikh, shah, duke, duchess, baron, pope, archbishop, bishop, cardinal, rabbi, imam, ayatollah, reverend, rev, father, pastor
title: crown prince, crown princess, first lady, vice chairman, vice chair, deputy chairman, co - chair, press secretary, home secretary, foreign secretary, first minister, president - elect, grand mufti, patriarch, monsignor, chief inspector, police commissioner, chief of police
title: minister, secretary, secretary of state, secretary of defense, secretary - general, secretary general, undersecretary, under secretary, attorney general, solicitor general, surgeon general, ambassador, consul, consul general, envoy, commissioner, governor, gov, mayor, senator, sen, congressman, congresswoman, representative, rep, speaker, chairman, chairwoman, chair, chairperson, spokesman, spokeswoman, spokesperson, leader, whip, lawmaker, councilman, councilwoman, councillor, cllr, alderman, mp, mep
title: general, gen, lieutenant general, lt gen, lt . gen, lt . gen ., major general, maj . gen, maj . gen ., brigadier general, brig . gen, brig . gen ., brigadier, colonel, col, lieutenant colonel, lt . col, lt . col ., lt col, senior colonel, captain, capt, lieutenant, lt, major, maj, sergeant, sgt, staff sergeant, sergeant major, corporal, cpl, private, pvt, admiral, adm, rear admiral, rear adm, rear adm ., vice admiral, vice adm, vice adm ., fleet admiral, commodore, commander, cmdr, ensign, marshal, field marshal, air marshal, air chief marshal, petty officer, commander - in - chief, chief of staff, chief of the general staff
title: judge, justice, chief justice, magistrate, prosecutor, district attorney, sheriff, detective, inspector, superintendent, constable, officer, police chief, chief, coroner, ombudsman
title: chief executive, chief executive officer, ceo, cfo, cto, coo, cio, chief financial officer, chief operating officer, chief technology officer, chief economist, chief scientist, chief medical officer, managing director, executive director, director, director general, director - general, director of communications, founder, co - founder, cofounder, head of state, editor, editor - in - chief, manager, head coach, coach, striker - coach, analyst, economist, engineer, scientist, dean, provost, principal, professor, prof, dr, doctor, lecturer, sir, dame, lord, lady, baroness, count, astronaut, trustee, treasurer, curator
title-mod: deputy, vice, senior, foreign, prime, defense, defence, interior, finance, foreign affairs, health, education, justice, trade, energy, environment, transport, agriculture, home, culture, economy, assistant, acting, interim, associate, executive, chief, first, state, national, security, press, general, rear, major, brigadier, field, regional, national security, homeland security, treasury, commerce, housing, opposition, house, senate, majority, minority, party, police, co
";

const PLACES: &str = "
street: street, st, avenue, ave, road, rd, boulevard, blvd, drive, dr, lane, ln, court, ct, place, pl, square, sq, terrace, parkway, pkwy, highway, hwy, way, crescent, circle, alley, row, close, quay, mews, broadway, turnpike, plaza
direction: n, s, e, w, ne, nw, se, sw, n . e ., n . w ., s . e ., s . w ., north, south, east, west
state: al, ak, az, ar, ca, co, ct, de, fl, ga, hi, id, il, in, ia, ks, ky, la, me, md, ma, mi, mn, ms, mo, mt, ne, nv, nh, nj, nm, ny, nc, nd, oh, ok, or, pa, ri, sc, sd, tn, tx, ut, vt, va, wa, wv, wi, wy, dc
";
