//! French.

pub(in super::super) const TABLE: &str = "
month 1: janvier
month 2: février
month 3: mars
month 4: avril
month 5: mai
month 6: juin
month 7: juillet
month 8: août, aout
month 9: septembre
month 10: octobre
month 11: novembre
month 12: décembre
month 1 abbreviated: janv
month 2 abbreviated: févr
month 7 abbreviated: juil
month 9 abbreviated: sept
month 10 abbreviated: oct
month 11 abbreviated: nov
month 12 abbreviated: déc
weekday 1: lundi
weekday 2: mardi
weekday 3: mercredi
weekday 4: jeudi
weekday 5: vendredi
weekday 6: samedi
weekday 7: dimanche
season 3: printemps
season 6: été
season 9: automne
season 12: hiver
part 6 12: matin
part 12 18: après - midi
part 18 24: soir
hour 12: midi
hour 0: minuit
unit second: seconde, secondes
unit minute: minute, minutes, min
unit hour: heure, heures, h
unit day: jour, jours
unit weekend: week - end
unit week: semaine, semaines
unit month: mois
unit quarter: trimestre, trimestres
unit half: semestre, semestres
unit year: an, ans, année, années
unit decade: décennie, décennies
unit century: siècle, siècles
day 0: aujourd ' hui
day -1: hier
day 1: demain
day -2: avant - hier
day 2: après - demain
holiday 12 25: noël
holiday 13 0: pâques
last: dernier, dernière, derniers, dernières, passé, passée
next: prochain, prochaine, prochains, prochaines
this: ce, cet, cette
past: derniers, dernières
ago-before: il y a
qualifier-of: fin, début, début de, fin de
of: de, du, d ', de l '
to: au, à, jusqu ' au
between: entre, du, de
and: et
oclock: h, heures, heure
decade-before: années
year-cue: en, depuis, de, année, dès, avant, après, jusqu ' en, vers, entre, et, à, l ' an
cardinal 0: zéro
cardinal 1: un, une
cardinal 2: deux
cardinal 3: trois
cardinal 4: quatre
cardinal 5: cinq
cardinal 6: six
cardinal 7: sept
cardinal 8: huit
cardinal 9: neuf
cardinal 10: dix
cardinal 11: onze
cardinal 12: douze
cardinal 13: treize
cardinal 14: quatorze
cardinal 15: quinze
cardinal 16: seize
cardinal 20: vingt
cardinal 30: trente
cardinal 40: quarante
cardinal 50: cinquante
cardinal 60: soixante
cardinal 80: quatre - vingts, quatre - vingt
scale 2: cent, cents
scale 3: mille
scale 6: million, millions
scale 9: milliard, milliards
vague: dizaines, centaines, milliers
ordinal 1: premier, première, 1er, 1re
ordinal 2: deuxième, second, seconde, 2e
ordinal 3: troisième, 3e
ordinal 4: quatrième, 4e
ordinal 5: cinquième
ordinal 6: sixième
ordinal 7: septième
ordinal 8: huitième
ordinal 9: neuvième
ordinal 10: dixième
not-one: un, une
minus: moins
label: version, chapitre, article, page, figure, tableau, n, no, numéro, tome, volume, chambre, vol, ligne, quai, section, partie, annexe, loi, mondiale
id-cue: isbn, siret, siren, commande, facture, référence
phone-cue: tél, tel, téléphone, appelez, fax, mobile, portable, le
percent: pour cent
currency EUR: euro, euros
currency USD: dollar, dollars, dollars américains
currency GBP: livre, livres, livres sterling
currency CHF: franc suisse, francs suisses
currency CAD: dollars canadiens
currency JPY: yen, yens
currency CNY: yuan, yuans
currency RUB: rouble, roubles
minor EUR: centime, centimes
measure km: kilomètre, kilomètres
measure m: mètre, mètres
measure cm: centimètre, centimètres
measure mm: millimètre, millimètres
measure km2: kilomètres carrés
measure m2: mètres carrés, mètre carré
measure m3: mètres cubes
measure ha: hectare, hectares
measure kg: kilogramme, kilogrammes, kilo, kilos
measure g: gramme, grammes
measure t: tonne, tonnes
measure L: litre, litres
measure km/h: kilomètres à l ' heure, kilomètres par heure, kilomètres - heure
measure deg: degré, degrés
measure °C: degrés celsius
nationality: français, française, françaises, chinois, chinoise, chinoises, russe, russes, américain, américaine, américains, américaines, britannique, britanniques, allemand, allemande, allemands, allemandes, italien, italienne, italiens, italiennes, espagnol, espagnole, espagnols, espagnoles, belge, belges, japonais, japonaise, japonaises, turc, turque, turcs, turques, ukrainien, ukrainienne, ukrainiens, ukrainiennes, polonais, polonaise, israélien, israélienne, israéliens, israéliennes, palestinien, palestinienne, palestiniens, palestiniennes, iranien, iranienne, iraniens, canadien, canadienne, canadiens, algérien, algérienne, algériens, marocain, marocaine, marocains, tunisien, tunisienne, européen, européenne, européens, européennes, anglais, anglaise, musulman, musulmane, musulmans, chrétien, chrétiens, juif, juive, juifs, catholique, catholiques, protestants
language: français, anglais, espagnol, allemand, italien, arabe, russe, chinois, japonais, portugais, mandarin, néerlandais, breton, latin
language-cue: parle, parlent, parler, parlait, parlé, apprend, apprendre, étudie, en
title: président, présidente, premier ministre, première ministre, ministre, ministre des affaires étrangères, ministre de l ' intérieur, ministre de la santé, secrétaire général, secrétaire d ' état, secrétaire générale, chancelier, chancelière, porte - parole, maire, député, députée, sénateur, sénatrice, général, colonel, capitaine, commandant, lieutenant, amiral, ambassadeur, ambassadrice, directeur, directrice, directeur général, pdg, professeur, dr, pape, roi, reine, juge, gouverneur
street: rue, avenue, boulevard, place, quai, chemin, impasse, allée, cours, route
future: sera, seront, aura, doit, doivent, va, vont, prévu, prévue, d ' ici
report: dit, déclaré, annoncé, était, avait, ont, a
function: le, la, les, de, du, des, et, ou, en, à, au, aux, un, une, dans, sur, pour, par, est, sont, avec, que, qui, ce, sans
";
