use super::check;

#[test]
fn polish() {
    check(
        "pl",
        &[
            "⟨Prof. Nowak i dr Kowalski przyszli.⟩ ⟨Nikt inny nie przyszedł.⟩",
            "⟨To jest np. pies.⟩ ⟨On szczeka.⟩",
            "⟨Zob. str. 12, art. 5 ust. 2.⟩ ⟨To jasne.⟩",
            "⟨Kupił jabłka, gruszki itd.⟩ ⟨Ona nic nie kupiła.⟩",
            "⟨Kosztuje ok. 5 tys. zł.⟩ ⟨To dużo.⟩",
            "⟨„Przyjdziesz?” zapytał.⟩ ⟨„Nie” – powiedziała.⟩",
            "⟨W 1939 r. wybuchła wojna.⟩ ⟨W 1945 r. się skończyła.⟩",
            "⟨Mieszka przy ul. Długiej, m.in. z bratem.⟩ ⟨Siostra mieszka gdzie indziej.⟩",
            "⟨Naprawdę?⟩ ⟨Tak!⟩ ⟨Dobrze.⟩",
            "⟨W XIX w. żyło się inaczej.⟩ ⟨Teraz jest lepiej.⟩",
            "⟨Gen. J. Haller i płk. Beck tu byli.⟩ ⟨Potem odeszli.⟩",
        ],
    );
}

#[test]
fn czech_and_slovak() {
    check(
        "cs",
        &[
            "⟨Prof. Novák a Ing. Svoboda přišli.⟩ ⟨Nikdo jiný nepřišel.⟩",
            "⟨Je to např. pes.⟩ ⟨Štěká.⟩",
            "⟨Viz str. 12, č. 5.⟩ ⟨Je to jasné.⟩",
            "⟨Koupil jablka, hrušky atd.⟩ ⟨Ona nic nekoupila.⟩",
            "⟨Stojí cca. 5 tis. Kč.⟩ ⟨To je hodně.⟩",
            "⟨„Přijdeš?“ zeptal se.⟩ ⟨„Ne,“ řekla.⟩",
            "⟨Dne 5. května 1945 začalo povstání.⟩ ⟨Trvalo tři dny.⟩",
            "⟨Škoda Auto a.s. rostla.⟩ ⟨Ostatní klesaly.⟩",
            "⟨Opravdu?⟩ ⟨Ano!⟩ ⟨Dobře.⟩",
            "⟨Karel IV. byl císař.⟩ ⟨Zemřel v roce 1378.⟩",
        ],
    );
    check(
        "sk",
        &[
            "⟨Prof. Novák a Ing. Kováč prišli.⟩ ⟨Nikto iný neprišiel.⟩",
            "⟨Je to napr. pes.⟩ ⟨Šteká.⟩",
            "⟨Pozri str. 12, č. 5.⟩ ⟨Je to jasné.⟩",
            "⟨Kúpil jablká, hrušky atď.⟩ ⟨Ona nič nekúpila.⟩",
            "⟨Stojí cca. 5 mil. eur.⟩ ⟨To je veľa.⟩",
            "⟨„Prídeš?“ spýtal sa.⟩ ⟨„Nie,“ povedala.⟩",
            "⟨Dňa 29. augusta 1944 začalo povstanie.⟩ ⟨Trvalo dva mesiace.⟩",
            "⟨Firma Tatra a. s. rástla o 3,5 %.⟩ ⟨Ostatné klesali.⟩",
            "⟨Naozaj?⟩ ⟨Áno!⟩ ⟨Dobre.⟩",
            "⟨V 19. storočí, t. j. vtedy, bolo inak.⟩ ⟨Teraz nie.⟩",
        ],
    );
}

#[test]
fn russian() {
    check(
        "ru",
        &[
            "⟨А. С. Пушкин родился в 1799 г. в Москве.⟩ ⟨Он умер в 1837 г.⟩ ⟨Его помнят все.⟩",
            "⟨Это т. е. собака.⟩ ⟨Она лает.⟩",
            "⟨Яблоки, груши и т. д. лежат тут.⟩ ⟨Он купил книги и т. д.⟩ ⟨Больше ничего.⟩",
            "⟨«Что?» — спросил он.⟩ ⟨Она молчала.⟩",
            "⟨Дом стоит на ул. Ленина, д. 5, кв. 12.⟩ ⟨Он старый.⟩",
            "⟨Цена 5 тыс. руб. за штуку.⟩ ⟨Это дорого.⟩",
            "⟨См. стр. 12, рис. 3.⟩ ⟨Там всё есть.⟩",
            "⟨Проф. Иванов и акад. Петров пришли.⟩ ⟨Остальные нет.⟩",
            "⟨Правда?⟩ ⟨Да!⟩ ⟨Хорошо…⟩",
            "⟨В XIX в. жили иначе.⟩ ⟨Сейчас лучше.⟩",
            "⟨Сегодня 27.10.14.⟩ ⟨Завтра суббота.⟩",
            "⟨— Ты идёшь?⟩ ⟨— Нет.⟩",
            "⟨Население составляет 1,5 млн чел.⟩ ⟨Город растёт.⟩",
        ],
    );
}

#[test]
fn ukrainian_and_bulgarian() {
    check(
        "uk",
        &[
            "⟨Т. Г. Шевченко народився 1814 р. в селі.⟩ ⟨Він помер у Петербурзі.⟩",
            "⟨Проф. Іваненко прийшов.⟩ ⟨Інші ні.⟩",
            "⟨Ціна 5 тис. грн за штуку.⟩ ⟨Це дорого.⟩",
            "⟨Див. с. 12, рис. 3.⟩ ⟨Там усе є.⟩",
            "⟨«Що?» — запитав він.⟩ ⟨Вона мовчала.⟩",
            "⟨Яблука, груші тощо.⟩ ⟨Він купив книги і т. д.⟩ ⟨Більше нічого.⟩",
            "⟨Він живе на вул. Франка, буд. 5.⟩ ⟨Дім старий.⟩",
            "⟨Справді?⟩ ⟨Так!⟩ ⟨Добре.⟩",
            "⟨У XIX ст. жили інакше.⟩ ⟨Зараз краще.⟩",
            "⟨Це, напр., собака.⟩ ⟨Вона гавкає.⟩",
        ],
    );
    check(
        "bg",
        &[
            "⟨Проф. Иванов и г-н Петров дойдоха.⟩ ⟨Другите не.⟩",
            "⟨Той живее на ул. Раковски № 5.⟩ ⟨Къщата е стара.⟩",
            "⟨Вж. стр. 12, чл. 5.⟩ ⟨Там е.⟩",
            "⟨Купи ябълки, круши и др.⟩ ⟨Тя не купи нищо.⟩",
            "⟨Струва 5 лв. и 20 ст. на килограм.⟩ ⟨Скъпо е.⟩",
            "⟨„Идваш ли?“ попита той.⟩ ⟨„Не“, каза тя.⟩",
            "⟨През 1878 г. България бе освободена.⟩ ⟨Всички празнуваха.⟩",
            "⟨Наистина?⟩ ⟨Да!⟩ ⟨Добре.⟩",
            "⟨В края на 19 в. беше друго.⟩ ⟨Сега е по-добре.⟩",
            "⟨Това е напр. куче.⟩ ⟨То лае.⟩",
        ],
    );
}
