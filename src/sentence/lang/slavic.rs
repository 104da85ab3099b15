//! Slavic languages.

use super::Lists;

const RUSSIAN_STARTERS: &str = "Он Она Оно Они Мы Вы Я Ты Это Этот Эта Эти Тот Та Те То Но И А Или Если Когда Как Что Чтобы Кто Где Куда Откуда Почему Зачем В Во На По С Со Из От До К Ко У О Об Обо За Для При Под Над Перед После Через Между \
    Без Так Также Тоже Там Тут Здесь Теперь Сейчас Сегодня Вчера Завтра Потом Затем Поэтому Однако Впрочем Кроме Его Её Ее Их Наш Наша Мой Моя Свой Все Всё Весь Вся Каждый Многие Некоторые Другие Один Одна Два Никто Ничего Не Нет Да Ни \
    Уже Ещё Еще Только Даже Лишь Вот Ведь Пока Хотя Потому Раз Согласно";

pub(super) const LISTS: &[Lists] = &[
    Lists {
        code: "ru",
        never: "г-н г-жа гг Г-н гр Гр проф Проф акад Акад доц инж ген Ген полк Полк подполк лейт кап канд д-р Д-р им Им св Св о отд преп уч т.е Т.е т.н Т.н т.к Т.к т.о напр Напр см См ср Ср ок Ок прибл т.ж вкл искл англ нем фр франц лат греч \
            итал исп кит яп рус русск укр букв соб род ред сост пер устар разг г.с ул Ул пр пр-т просп пл Пл пер наб б-р ш пос дер с.г обл р-н р-на д.м.н к.м.н к.т.н д.т.н к.ф.н мл ст сокр урожд ур зам Зам пом гл Гл тов Тов л.с рук физ мат хим филос соц полит экон юр мед \
            техн воен мор муж жен ед прил сущ гос хоз",
        number: "стр Стр с п пп ст ч Ч гл Гл рис Рис табл Табл т Т кн вып Вып № тел Тел янв февр фев апр авг сент окт нояб ноя дек кв д корп стр оф эт абз разд прим м каб ауд л № г",
        maybe: "т.д т.п др пр г гг в вв руб коп тыс млн млрд трлн долл н.э до.н.э н.ст ст.ст чел час ч мин сек с м км см мм кг га шт экз л кв куб обл р-н ул д и.о и.т.д и.т.п и.др США ок проц изд стр наст авт л.д Ко Лтд э",
        starters: RUSSIAN_STARTERS,
        reporting: "сказал сказала говорит говорил заявил заявила спросил спросила ответил ответила отметил отметила добавил добавила сообщил подчеркнул рассказал пояснил пишет написал считает крикнул воскликнул",
        ordinals: false,
    },
    Lists {
        code: "uk",
        never: "п пан пані проф Проф акад Акад доц інж ген Ген полк ім Ім св Св о т.з Т.з напр Напр див Див пор бл Бл прибл англ нім франц лат укр рос вул Вул просп пл бул м смт обл р-н заст гол тобто ред д-р буд кв чл.-кор",
        number: "с ст ч п пп рис табл т кн вип № тел січ лют бер квіт трав черв лип серп верес жовт листоп груд р рр кв буд",
        maybe: "т.д т.п ін р рр ст грн коп тис млн млрд дол н.е до.н.е чол год хв сек м км см кг га шт обл і.т.д і.т.п і.ін США",
        starters: "Він Вона Воно Вони Ми Ви Я Ти Це Цей Ця Ці Той Та Те Але І Й А Або Якщо Коли Як Що Щоб Хто Де Куди Чому В У На По З Із Зі Від До За Для При Під Після Через Між Без Так Також Там Тут Тепер Зараз Сьогодні Вчора Завтра Потім Тому Однак \
            Проте Крім Його Її Їх Наш Мій Усі Всі Все Кожен Багато Деякі Інші Один Ніхто Не Ні Вже Ще Лише Навіть Поки Хоча За Згідно",
        reporting: "сказав сказала говорить заявив заявила запитав відповів додав додала зазначив повідомив написав розповів",
        ordinals: false,
    },
    Lists {
        code: "bg",
        never: "г-н г-жа г-ца проф Проф доц акад д-р Д-р инж арх ген полк кап св Св о.з т.е Т.е т.нар Т.нар напр Напр вж Вж ср срв ок прибл англ нем фр лат бул ул пл гр Гр с общ обл кв ж.к чл.-кор им мин напр",
        number: "стр с чл Чл ал т бр фиг табл № тел ян февр апр авг септ окт ноем дек гл год г",
        maybe: "др т.н и.др и.т.н г год в лв ст хил млн млрд щ.д пр.н.е н.е сл.Хр пр.Хр ч мин сек м км см кг бр САЩ АД ООД ЕООД",
        starters: "Той Тя То Те Ние Вие Аз Ти Това Този Тази Тези Онзи Но И А Или Ако Когато Как Какво Що Кой Къде Защо В Във На По С Със От До За При Под След През Между Без Така Също Там Тук Сега Днес Вчера Утре После Затова Обаче Освен Неговият \
            Всички Всичко Всеки Много Някои Други Един Една Никой Не Да Вече Още Само Дори Докато Макар Според",
        reporting: "каза казва заяви попита отговори добави отбеляза съобщи подчерта написа",
        ordinals: false,
    },
    Lists {
        code: "pl",
        never: "p P pp prof Prof dr Dr hab doc inż mgr lek gen Gen płk ppłk płk mjr kpt por ppor sierż ks Ks bp abp kard o św Św bł np Np tj Tj tzn Tzn tzw Tzw m.in M.in ok Ok por Por zob Zob wg Wg ds ang niem fr łac ros wł hiszp red oprac tłum im ul Ul al Al pl os \
            woj pow gm zm ur śp Śp tel pt dot Dot mec asp nadkom kom podkom sp wz b dyr przew wiceprez prez",
        number: "nr Nr s str art Art ust Ust pkt Pkt poz rys Rys tab t tom rozdz § tel godz Godz r par lit",
        maybe: "itd itp in i.in r w zł gr tys mln mld bln proc godz min sek m km cm kg ha szt os n.e p.n.e ub br jw cd cdn Sp sp o.o z.o.o S.A SA Ltd Inc Co Corp USA U.S ww m.st l.dz wiek",
        starters: "To Ten Ta Te Ci On Ona Ono Oni One My Wy Ja Ty Jest Są Był Była Było Były Ale I A Lub Albo Jeśli Jeżeli Gdy Kiedy Jak Co Kto Gdzie Dlaczego Czy W We Na Po Z Ze Od Do Za Dla Przy Pod Nad Przed Przez Między Bez Tak Także Też Tam Tu Teraz Dziś \
            Wczoraj Jutro Potem Dlatego Jednak Oprócz Jego Jej Ich Nasz Mój Swój Wszyscy Wszystko Każdy Wiele Niektórzy Inni Jeden Nikt Nic Nie Już Jeszcze Tylko Nawet Podczas Choć Według O U",
        reporting: "powiedział powiedziała mówi mówił dodał dodała zapytał zapytała odpowiedział odparł stwierdził podkreślił zaznaczył wyjaśnił napisał pyta",
        ordinals: true,
    },
    Lists {
        code: "cs",
        never: "p pí sl prof Prof doc Doc dr Dr Ing ing Mgr Bc MUDr JUDr PhDr RNDr PaedDr ThDr MVDr akad gen Gen plk pplk mjr kpt por npor st sv Sv tzv Tzv tj Tj tzn Tzn např Např mj Mj cca Cca ca resp Resp popř Popř příp Příp angl něm fr franc lat řec rus ital nám ul Ul tř \
            red přel vyd srov Srov viz zvl zejm Zejm vč odd min max im roz býv tel zn kol pozn hl",
        number: "č Č čís str s odst Odst písm čl Čl obr Obr tab sv kap Kap roč § tel hod led ún bř dub květ čvn srp září říj list pros r d",
        maybe: "atd apod aj atp mil mld tis Kč hod min sek m km cm kg ha ks n.l př.n.l př.Kr po.Kr r s.r.o spol S.A Ltd Inc Co Corp USA U.S Sb st stol Jr jr ml CSc DrSc Ph.D",
        starters: "To Ten Ta Ti Ty Toto Tento Tato On Ona Ono Oni My Vy Já Je Jsou Byl Byla Bylo Byly Ale A Nebo Pokud Když Jak Co Kdo Kde Proč Zda V Ve Na Po Z Ze Od Do Za Pro Při Pod Nad Před Přes Mezi Bez Tak Také Tam Tady Teď Nyní Dnes Včera Zítra Potom Proto \
            Však Kromě Jeho Její Jejich Náš Můj Svůj Všichni Všechno Každý Mnoho Někteří Jiní Jeden Nikdo Nic Ne Už Ještě Jen Pouze Během Podle O U S K Ke",
        reporting: "řekl řekla uvedl uvedla dodal dodala zeptal odpověděl prohlásil vysvětlil napsal tvrdí říká míní",
        ordinals: true,
    },
    Lists {
        code: "sk",
        never: "p pani prof Prof doc Doc dr Dr Ing ing Mgr Bc MUDr JUDr PhDr RNDr PaedDr akad gen Gen plk pplk mjr kpt por npor st sv Sv tzv Tzv tj Tj t.j T.j tzn Tzn napr Napr mj cca Cca ca resp Resp príp Príp angl nem fr lat rus tal nám ul Ul \
            red prel porov Porov pozri vrát odd min max im býv tel zn zv hl",
        number: "č Č čís str s ods Ods písm čl Čl obr Obr tab zv kap Kap roč § tel hod jan feb mar apr máj jún júl aug sept okt nov dec r d",
        maybe: "atď a.i apod a.pod mil mld tis Sk hod min sek m km cm kg ha ks n.l pred.n.l pred.Kr po.Kr r s.r.o spol S.A Ltd Inc Co Corp USA U.S Zb stor Jr jr ml st CSc DrSc Ph.D t.r t.č o.i i",
        starters: "To Ten Tá Tí Tie Toto Tento Táto On Ona Ono Oni My Vy Ja Je Sú Bol Bola Bolo Boli Ale A Alebo Ak Keď Ako Čo Kto Kde Prečo Či V Vo Na Po Z Zo Od Do Za Pre Pri Pod Nad Pred Cez Medzi Bez Tak Tiež Tam Tu Teraz Dnes Včera Zajtra Potom Preto \
            Však Okrem Jeho Jej Ich Náš Môj Svoj Všetci Všetko Každý Mnoho Niektorí Iní Jeden Nikto Nič Nie Už Ešte Len Iba Počas Podľa O U S K",
        reporting: "povedal povedala uviedol dodal dodala spýtal odpovedal vyhlásil vysvetlil napísal tvrdí hovorí",
        ordinals: true,
    },
    Lists {
        code: "hr",
        never: "g gđa gdin gđica prof Prof dr Dr mr ing inž akad doc gen Gen puk sv Sv tj Tj tzv Tzv npr Npr odn Odn ul Ul usp Usp v Vidi engl njem franc lat rus tal red prev ur cca im др проф инж ген св тзв нпр тј одн ул гђа dipl mons vlč",
        number: "br Br str Str čl Čl st sv gl sl tab god God tel § t бр стр чл г год",
        maybe: "itd i.dr dr sl i.sl god st mil mlrd tis kn hrv min sek m km cm kg ha kom n.e pr.n.e pr.Kr p.n.e d.o.o d.d S.A Ltd Inc Co Corp SAD U.S ml jr Jr итд сл др год в нпр",
        starters: "To Taj Ta Ti Te On Ona Ono Oni Mi Vi Ja Je Su Bio Bila Bilo Ali I A Ili Ako Kad Kada Kako Što Tko Ko Šta Gdje Gde Zašto U Na Po S Sa Iz Od Do Za Pri Pod Nad Prije Pre Nakon Kroz Između Bez Tako Također Takođe Tamo Tu Sada Danas Jučer Juče Sutra Potom Zato \
            Međutim Osim Njegov Njezin Njihov Naš Moj Svi Sve Svaki Mnogi Neki Drugi Jedan Nitko Niko Ništa Ne Već Još Samo Dok Iako Prema Ово То Он Она Они Ми Ја Али И А Ако Када Како Шта Ко Где У На По Са Из Од До За После Тако Такође Сада Данас Зато Међутим Не Већ Још",
        reporting: "rekao rekla kaže kazao kazala dodao dodala upitao odgovorio izjavio poručio istaknuo objasnio рекао каже додао изјавио",
        ordinals: true,
    },
    Lists {
        code: "sl",
        never: "g ga gdč prof Prof dr Dr mag ing inž akad doc gen Gen sv Sv tj Tj t.i T.i tim npr Npr oz Oz ul Ul prim Prim gl Gl angl nem franc lat rus ital ur prev cca dipl t.j",
        number: "št Št str Str čl Čl odst točk pogl sl tab leta tel § l zv",
        maybe: "itd ipd idr itn mio mrd tis min sek m km cm kg ha kos n.št pr.n.št pr.Kr po.Kr d.o.o d.d s.p S.A Ltd Inc Co Corp ZDA U.S ml st jr",
        starters: "To Ta Ti Te On Ona Ono Oni Mi Vi Jaz Je So Bil Bila Bilo A In Ali Če Ko Kako Kaj Kdo Kje Zakaj V Na Po S Z Iz Od Do Za Pri Pod Nad Pred Skozi Med Brez Tako Tudi Tam Tu Zdaj Danes Včeraj Jutri Potem Zato Vendar Poleg Njegov Njen Njihov Naš Moj Vsi Vse Vsak \
            Mnogi Nekateri Drugi En Nihče Nič Ne Že Še Samo Medtem Čeprav Po",
        reporting: "dejal dejala pravi rekel rekla dodal dodala vprašal odgovoril pojasnil povedal",
        ordinals: true,
    },
];
