//! Spanish.

pub(in super::super) const TABLE: &str = "
month 1: enero
month 2: febrero
month 3: marzo
month 4: abril
month 5: mayo
month 6: junio
month 7: julio
month 8: agosto
month 9: septiembre, setiembre
month 10: octubre
month 11: noviembre
month 12: diciembre
weekday 1: lunes
weekday 2: martes
weekday 3: miércoles
weekday 4: jueves
weekday 5: viernes
weekday 6: sábado
weekday 7: domingo
season 3: primavera
season 6: verano
season 9: otoño
season 12: invierno
hour 12: mediodía
hour 0: medianoche
unit second: segundo, segundos
unit minute: minuto, minutos, min
unit hour: hora, horas
unit day: día, días
unit weekend: fin de semana
unit week: semana, semanas
unit month: mes, meses
unit quarter: trimestre, trimestres
unit half: semestre, semestres, mitad
unit year: año, años
unit decade: década, décadas
unit century: siglo, siglos
day 0: hoy
day -1: ayer
day 1: mañana
day -2: anteayer
day 2: pasado mañana
holiday 12 25 capital: navidad
last: pasado, pasada, último, última, últimos, últimas
next: próximo, próxima, próximos, próximas, que viene
this: este, esta
past: últimos, últimas
ago-before: hace
qualifier-of: finales de, principios de, mediados de
of: de, del
to: al, a, hasta
between: entre, del, de, desde
and: y
oclock: horas, h
decade-before: años, década de
year-cue: en, desde, de, año, del año, hasta, entre, y, a, antes de
cardinal 0: cero
cardinal 1: un, una, uno
cardinal 2: dos
cardinal 3: tres
cardinal 4: cuatro
cardinal 5: cinco
cardinal 6: seis
cardinal 7: siete
cardinal 8: ocho
cardinal 9: nueve
cardinal 10: diez
cardinal 11: once
cardinal 12: doce
cardinal 13: trece
cardinal 14: catorce
cardinal 15: quince
cardinal 16: dieciséis
cardinal 17: diecisiete
cardinal 18: dieciocho
cardinal 19: diecinueve
cardinal 20: veinte
cardinal 21: veintiuno, veintiún
cardinal 22: veintidós
cardinal 23: veintitrés
cardinal 24: veinticuatro
cardinal 25: veinticinco
cardinal 30: treinta
cardinal 40: cuarenta
cardinal 50: cincuenta
cardinal 60: sesenta
cardinal 70: setenta
cardinal 80: ochenta
cardinal 90: noventa
cardinal 100: cien, ciento
cardinal 200: doscientos, doscientas
cardinal 300: trescientos, trescientas
cardinal 500: quinientos, quinientas
scale 3: mil
scale 6: millón, millones
scale 12: billón, billones
vague: decenas, cientos, miles, centenares
ordinal 1: primero, primera, primer
ordinal 2: segundo, segunda
ordinal 3: tercero, tercera, tercer
ordinal 4: cuarto, cuarta
ordinal 5: quinto, quinta
ordinal 6: sexto, sexta
ordinal 7: séptimo, séptima
ordinal 8: octavo, octava
ordinal 9: noveno, novena
ordinal 10: décimo, décima
not-one: un, una, uno
minus: menos
label: versión, capítulo, artículo, página, figura, tabla, n, no, número, núm, tomo, volumen, habitación, vuelo, línea, sección, parte, anexo, ley, mundial
id-cue: isbn, pedido, factura, referencia, dni
phone-cue: tel, teléfono, llame, llamar, fax, móvil, celular
percent: por ciento
currency EUR: euro, euros
currency USD: dólar, dólares, dólares estadounidenses
currency GBP: libra, libras, libras esterlinas
currency MXN: pesos mexicanos
currency ARS: pesos argentinos
currency CLP: pesos chilenos
currency COP: pesos colombianos
currency JPY: yen, yenes
currency CNY: yuan, yuanes
currency RUB: rublo, rublos
currency CHF: francos suizos
minor EUR: céntimo, céntimos
minor USD: centavo, centavos
measure km: kilómetro, kilómetros
measure m: metro, metros
measure cm: centímetro, centímetros
measure mm: milímetro, milímetros
measure km2: kilómetros cuadrados
measure m2: metros cuadrados
measure m3: metros cúbicos
measure ha: hectárea, hectáreas
measure kg: kilogramo, kilogramos, kilo, kilos
measure g: gramo, gramos
measure t: tonelada, toneladas
measure L: litro, litros
measure bbl: barril, barriles
measure km/h: kilómetros por hora
measure deg: grado, grados
measure °C: grados centígrados, grados celsius
nationality: chino, china, chinos, chinas, ruso, rusa, rusos, rusas, estadounidense, estadounidenses, norteamericano, español, española, españoles, españolas, alemán, alemana, alemanes, alemanas, francés, francesa, franceses, francesas, italiano, italiana, italianos, italianas, británico, británica, británicos, británicas, mexicano, mexicana, mexicanos, mexicanas, argentino, argentina, argentinos, argentinas, colombiano, colombiana, colombianos, venezolano, venezolana, venezolanos, venezolanas, chileno, chilena, chilenos, cubano, cubana, cubanos, peruano, peruana, peruanos, brasileño, brasileña, brasileños, japonés, japonesa, japoneses, ucraniano, ucraniana, ucranianos, turco, turca, turcos, israelí, israelíes, palestino, palestina, palestinos, iraní, iraníes, marroquí, marroquíes, europeo, europea, europeos, europeas, musulmán, musulmana, musulmanes, cristiano, cristianos, judío, judía, judíos, católico, católica, católicos
language: español, inglés, francés, alemán, italiano, árabe, ruso, chino, japonés, portugués, catalán, euskera, gallego, mandarín, latín
language-cue: habla, hablan, hablar, hablaba, aprende, aprender, estudia, en
title: presidente, presidenta, primer ministro, primera ministra, ministro, ministra, ministro de exteriores, ministro de defensa, ministra de defensa, canciller, portavoz, vocero, vocera, alcalde, alcaldesa, senador, senadora, diputado, diputada, general, coronel, capitán, teniente, almirante, embajador, embajadora, director, directora, director general, secretario general, secretaria general, secretario de estado, consejero delegado, profesor, profesora, dr, dra, papa, rey, reina, juez, jueza, gobernador, gobernadora
street: calle, avenida, avda, plaza, paseo, carretera
future: será, serán, hará, debe, deben, va, van, previsto, prevista, próxima
report: dijo, declaró, anunció, era, había, fue, fueron, afirmó
function: el, la, los, las, de, del, y, o, en, a, al, un, una, por, para, con, es, son, que, se, no, su
";
