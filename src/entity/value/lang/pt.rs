//! Portuguese, European and Brazilian.

pub(in super::super) const TABLE: &str = "
month 1: janeiro
month 2: fevereiro
month 3: março
month 4: abril
month 5: maio
month 6: junho
month 7: julho
month 8: agosto
month 9: setembro
month 10: outubro
month 11: novembro
month 12: dezembro
weekday 1: segunda - feira
weekday 2: terça - feira
weekday 3: quarta - feira
weekday 4: quinta - feira
weekday 5: sexta - feira
weekday 6: sábado
weekday 7: domingo
season 3: primavera
season 6: verão
season 9: outono
season 12: inverno
hour 12: meio - dia
hour 0: meia - noite
unit second: segundo, segundos
unit minute: minuto, minutos, min
unit hour: hora, horas
unit day: dia, dias
unit weekend: fim de semana, final de semana
unit week: semana, semanas
unit month: mês, meses
unit quarter: trimestre, trimestres
unit half: semestre, semestres
unit year: ano, anos
unit decade: década, décadas
unit century: século, séculos
day 0: hoje
day -1: ontem
day 1: amanhã
day -2: anteontem
day 2: depois de amanhã
holiday 12 25 capital: natal
holiday 13 0 capital: páscoa
last: passado, passada, último, última
next: próximo, próxima, que vem
this: este, esta, neste, nesta
past: últimos, últimas
ago-before: há
ago: atrás
qualifier-of: final de, fim de, início de, começo de, meados de
of: de, do, da
to: a, até, ao
between: entre, de
and: e
oclock: horas, h
decade-before: anos, década de
year-cue: em, desde, de, ano, no ano de, até, entre, e, a
cardinal 0: zero
cardinal 1: um, uma
cardinal 2: dois, duas
cardinal 3: três
cardinal 4: quatro
cardinal 5: cinco
cardinal 6: seis
cardinal 7: sete
cardinal 8: oito
cardinal 9: nove
cardinal 10: dez
cardinal 11: onze
cardinal 12: doze
cardinal 13: treze
cardinal 14: catorze, quatorze
cardinal 15: quinze
cardinal 16: dezesseis, dezasseis
cardinal 17: dezessete, dezassete
cardinal 18: dezoito
cardinal 19: dezenove, dezanove
cardinal 20: vinte
cardinal 30: trinta
cardinal 40: quarenta
cardinal 50: cinquenta
cardinal 60: sessenta
cardinal 70: setenta
cardinal 80: oitenta
cardinal 90: noventa
cardinal 100: cem, cento
cardinal 200: duzentos, duzentas
cardinal 300: trezentos, trezentas
cardinal 500: quinhentos, quinhentas
scale 3: mil
scale 6: milhão, milhões
scale 9: bilhão, bilhões, bilião
scale 12: trilhão, trilhões
vague: dezenas, centenas, milhares
ordinal 1: primeiro, primeira
ordinal 2: segundo, segunda
ordinal 3: terceiro, terceira
ordinal 4: quarto, quarta
ordinal 5: quinto, quinta
ordinal 6: sexto, sexta
ordinal 7: sétimo, sétima
ordinal 8: oitavo, oitava
ordinal 9: nono, nona
ordinal 10: décimo, décima
not-one: um, uma
minus: menos
label: versão, capítulo, artigo, art, página, figura, tabela, n, nº, número, volume, quarto, voo, linha, seção, secção, parte, anexo, lei, mundial
id-cue: isbn, pedido, fatura, referência, cpf, cnpj
phone-cue: tel, telefone, ligue, ligar, fax, celular, telemóvel
percent: por cento
currency EUR: euro, euros
currency USD: dólar, dólares
currency BRL: real, reais
currency GBP: libra, libras, libras esterlinas
currency JPY: iene, ienes
currency CNY: yuan, yuans
currency RUB: rublo, rublos
currency CHF: francos suíços
minor BRL: centavo, centavos
minor EUR: cêntimo, cêntimos
measure km: quilômetro, quilômetros, quilómetro, quilómetros
measure m: metro, metros
measure cm: centímetro, centímetros
measure mm: milímetro, milímetros
measure km2: quilômetros quadrados, quilómetros quadrados
measure m2: metros quadrados
measure m3: metros cúbicos
measure ha: hectare, hectares
measure kg: quilograma, quilogramas, quilo, quilos
measure g: grama, gramas
measure t: tonelada, toneladas
measure L: litro, litros
measure bbl: barril, barris
measure km/h: quilômetros por hora, quilómetros por hora
measure deg: grau, graus
measure °C: graus celsius
nationality: chinês, chinesa, chineses, chinesas, russo, russa, russos, russas, americano, americana, americanos, americanas, brasileiro, brasileira, brasileiros, brasileiras, português, portuguesa, portugueses, portuguesas, alemão, alemã, alemães, francês, francesa, franceses, francesas, italiano, italiana, italianos, espanhol, espanhola, espanhóis, britânico, britânica, britânicos, inglês, inglesa, japonês, japonesa, japoneses, ucraniano, ucraniana, ucranianos, turco, turca, turcos, israelense, israelenses, israelita, palestino, palestina, palestinos, iraniano, iraniana, argentino, argentina, argentinos, angolano, angolana, angolanos, moçambicano, europeu, europeia, europeus, muçulmano, muçulmanos, cristão, cristãos, judeu, judeus, católico, católicos
language: português, inglês, francês, alemão, italiano, espanhol, árabe, russo, chinês, japonês, mandarim, latim
language-cue: fala, falam, falar, falava, aprende, aprender, estuda, em
title: presidente, presidenta, primeiro - ministro, primeira - ministra, ministro, ministra, ministro da saúde, ministro da economia, ministro da fazenda, ministro das relações exteriores, chanceler, porta - voz, prefeito, prefeita, senador, senadora, deputado, deputada, general, coronel, capitão, tenente, almirante, embaixador, embaixadora, diretor, diretora, director, secretário - geral, secretário de estado, professor, professora, dr, dra, papa, rei, rainha, juiz, juíza, governador, governadora
street: rua, avenida, praça, travessa, alameda, largo
future: será, serão, deve, devem, vai, vão, previsto, prevista
report: disse, declarou, anunciou, era, tinha, foi, foram, afirmou
function: o, a, os, as, de, do, da, e, ou, em, no, na, um, uma, por, para, com, é, são, que, se, não, seu, sua
";
