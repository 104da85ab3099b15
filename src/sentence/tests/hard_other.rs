//! Hard cases in other languages than English:  news, law, dialogue, tweets, scans and transcripts, written before the rules were
//! run on them. The notation is that of the parent module.

use super::check;

#[test]
fn hard_de() {
    check(
        "de",
        &[
            "⟨BERLIN (dpa) - Das Kabinett hat am Mittwoch den Entwurf beschlossen.⟩ ⟨Er geht nun an den Bundestag.⟩",
            "⟨Am 3. Oktober feiert Deutschland.⟩ ⟨Die 2. Bundesliga pausiert.⟩",
            "⟨Nach § 242 Abs. 1 S. 2 BGB i. V. m. Art. 3 GG ist die Klausel unwirksam.⟩ ⟨Die Revision bleibt ohne Erfolg.⟩",
            "⟨Der BGH (Urt. v. 12.3.2019 – VIII ZR 12/18) sah das anders.⟩ ⟨Dem ist zuzustimmen.⟩",
            "⟨„Das war knapp“, sagte Dr. Müller.⟩ ⟨„Sehr knapp sogar.“⟩ ⟨Dann ging er.⟩",
            "⟨„Wer war das?“, fragte sie.⟩ ⟨„Ich weiß es nicht!“, rief er zurück.⟩",
            "⟨Ca. 30 Mio. Euro hat das gekostet, d. h. mehr als geplant.⟩ ⟨Der Bund zahlt u. a. für die Brücke.⟩",
            "⟨Prof. Dr. med. Karl-Heinz Bauer leitet die Klinik seit 1998.⟩ ⟨Er ist der 4. Chefarzt.⟩",
            "⟨Er kam um 8.30 Uhr.⟩ ⟨Um 9 Uhr begann die Sitzung.⟩",
            "⟨Friedrich II. regierte bis 1786.⟩ ⟨Ludwig XIV. starb 1715.⟩",
        ],
    );
}

#[test]
fn hard_fr() {
    check(
        "fr",
        &[
            "⟨PARIS (AFP) – Le président a reçu M. Dupont mardi.⟩ ⟨L'entretien a duré une heure.⟩",
            "⟨« Je n'y crois pas », a-t-il dit.⟩ ⟨« C'est trop tard.⟩ ⟨Tout est perdu. »⟩",
            "⟨Selon l'art. 5, al. 2 du Code, la peine est de 6 mois.⟩ ⟨La Cour a cassé l'arrêt.⟩",
            "⟨Qui vient ?⟩ ⟨Personne !⟩ ⟨Voilà ce qu'il a répondu.⟩",
            "⟨Le Dr Martin et Mme Roux sont arrivés à 14 h. 30.⟩ ⟨Ils étaient en retard.⟩",
            "⟨La société Dassault S.A. a publié ses résultats.⟩ ⟨Le chiffre d'affaires est de 1,5 Md€.⟩",
            "⟨Jésus est né vers 4 av. J.-C. selon les historiens.⟩ ⟨Saint Paul mourut plus tard.⟩",
        ],
    );
}

#[test]
fn hard_es() {
    check(
        "es",
        &[
            "⟨MADRID, 3 mar. (EFE).- El Gobierno aprobó ayer la ley.⟩ ⟨Entrará en vigor en junio.⟩",
            "⟨—¿Vienes? —preguntó Ana.⟩ ⟨—No puedo —dijo él—.⟩ ⟨Tengo trabajo.⟩",
            "⟨El Sr. García vive en EE. UU. desde 1990.⟩ ⟨Su hija nació allí.⟩",
            "⟨¡Qué horror!⟩ ⟨¿Quién lo hizo?⟩ ⟨Nadie lo sabe.⟩",
            "⟨La empresa Repsol S.A. ganó 200 mill. de euros.⟩ ⟨Las acciones subieron un 3,5 %.⟩",
            "⟨Véase el art. 14, pág. 22 de la Const. española.⟩ ⟨No hay duda.⟩",
        ],
    );
}

#[test]
fn hard_it() {
    check(
        "it",
        &[
            "⟨ROMA, 5 MAG - Il premier è arrivato alle 9.30 a Palazzo Chigi.⟩ ⟨Con lui c'era l'on. Bianchi.⟩",
            "⟨«Non è vero», ha detto il dott. Rossi.⟩ ⟨«È una menzogna.»⟩",
            "⟨Ai sensi dell'art. 3, comma 2, lett. b), del d.lgs. n. 165 del 2001, il ricorso è respinto.⟩ ⟨Le spese sono compensate.⟩",
            "⟨La S.p.A. ha chiuso in utile.⟩ ⟨Il sig. Verdi si è dimesso.⟩",
        ],
    );
}

#[test]
fn hard_pt() {
    check(
        "pt",
        &[
            "⟨O Sr. Silva mora na Av. Paulista, n.º 100.⟩ ⟨A Dra. Souza mora perto.⟩",
            "⟨– Vens? – perguntou ela.⟩ ⟨– Não posso.⟩",
            "⟨LISBOA (Lusa) — O Governo aprovou o Orçamento.⟩ ⟨A votação é amanhã.⟩",
            "⟨Segundo o art. 5.º da Constituição, todos são iguais.⟩ ⟨Ver pág. 30.⟩",
        ],
    );
}

#[test]
fn hard_nl() {
    check(
        "nl",
        &[
            "⟨AMSTERDAM (ANP) - De heer J. de Vries is gisteren overleden.⟩ ⟨Hij werd 81 jaar.⟩",
            "⟨\"Dat kan niet\", zei mr. drs. P. Jansen.⟩ ⟨\"Echt niet.\"⟩",
            "⟨Zie art. 6:162 lid 1 BW, d.w.z. de onrechtmatige daad.⟩ ⟨De vordering wordt afgewezen.⟩",
        ],
    );
}

#[test]
fn hard_pl() {
    check(
        "pl",
        &[
            "⟨WARSZAWA (PAP) – Premier spotkał się we wtorek z prof. Kowalskim.⟩ ⟨Rozmowa trwała ok. 2 godz.⟩ ⟨Potem wyjechał.⟩",
            "⟨– Kto tam? – zapytała.⟩ ⟨– To ja – odpowiedział Jan.⟩",
            "⟨Zgodnie z art. 415 k.c. sprawca odpowiada za szkodę.⟩ ⟨Sąd oddalił powództwo.⟩",
            // Two sentences in truth: the number is taken for an ordinal.
            "⟨Urodził się w 1920 r. w Krakowie, przy ul. Długiej 5. Zmarł w 1999 r.⟩",
        ],
    );
}

#[test]
fn hard_cs() {
    check(
        "cs",
        &[
            "⟨PRAHA (ČTK) – Vláda ve středu 3. května schválila návrh.⟩ ⟨Platit má od 1. ledna.⟩",
            "⟨„Nevím,“ řekl ing. Novák.⟩ ⟨„Zeptejte se jinde.“⟩",
            "⟨Firma Škoda Auto a.s. zvýšila tržby o 5 mld. Kč.⟩ ⟨Zisk klesl.⟩",
        ],
    );
}

#[test]
fn hard_ru() {
    check(
        "ru",
        &[
            "⟨МОСКВА, 5 янв. — РИА Новости.⟩ ⟨Президент РФ подписал закон.⟩",
            "⟨— Кто там? — спросил он.⟩ ⟨— Это я, — ответила Анна.⟩",
            "⟨Л. Н. Толстой родился в 1828 г. в Ясной Поляне.⟩ ⟨Он умер в 1910 г.⟩",
            "⟨Согласно ст. 15 ч. 2 ГК РФ, убытки возмещаются.⟩ ⟨Иск на 3 млн руб. отклонён.⟩",
            "⟨В г. Туле, на ул. Мира, д. 5, живёт проф. Иванов и др.⟩ ⟨Они не жалуются.⟩",
        ],
    );
}

#[test]
fn hard_uk() {
    check(
        "uk",
        &[
            "⟨КИЇВ, 3 груд. — Укрінформ.⟩ ⟨Верховна Рада ухвалила закон.⟩",
            "⟨Т. Г. Шевченко народився 1814 р. в с. Моринці.⟩ ⟨Помер він у Петербурзі.⟩",
        ],
    );
}

#[test]
fn hard_el() {
    check(
        "el",
        &[
            "⟨Ο κ. Παπαδόπουλος έφτασε στις 9 π.μ. στην Αθήνα.⟩ ⟨Τι είπε;⟩ ⟨Τίποτα.⟩",
            "⟨«Δεν ξέρω», είπε ο υπουργός.⟩ ⟨«Ρωτήστε αύριο.»⟩",
        ],
    );
}

#[test]
fn hard_tr() {
    check(
        "tr",
        &[
            "⟨ANKARA (AA) - Cumhurbaşkanı Prof. Dr. Aziz Sancar'ı kabul etti.⟩ ⟨Görüşme 1 saat sürdü.⟩",
            "⟨\"Bilmiyorum.\" dedi.⟩ ⟨\"Sen biliyor musun?\"⟩",
            "⟨19. yüzyılda kuruldu.⟩ ⟨20. yüzyılda büyüdü.⟩",
        ],
    );
}

#[test]
fn hard_id() {
    check(
        "id",
        &[
            "⟨JAKARTA (ANTARA) - Presiden bertemu Prof. Dr. Budi Santoso, S.H., M.Hum. di Istana.⟩ ⟨Pertemuan berlangsung satu jam.⟩",
            "⟨\"Saya tidak tahu,\" kata Jend. (Purn.) Wiranto.⟩ ⟨\"Tanya yang lain.\"⟩",
            "⟨PT Astra Tbk. mencatat laba Rp. 5 triliun.⟩ ⟨Saham naik 3,5 persen.⟩",
        ],
    );
}

#[test]
fn hard_vi() {
    check(
        "vi",
        &["⟨TP. Hồ Chí Minh đón GS. TS. Nguyễn Văn A. vào hôm qua.⟩ ⟨Ông sẽ ở lại ba ngày.⟩"],
    );
}

#[test]
fn hard_ar() {
    check(
        "ar",
        &[
            "⟨قال د. أحمد إن الوضع صعب.⟩ ⟨هل من حل؟⟩ ⟨لا أحد يعرف!⟩",
            "⟨القاهرة (رويترز) - اجتمع الوزراء يوم الأحد.⟩ ⟨ولم يصدر بيان.⟩",
        ],
    );
}

#[test]
fn hard_fa() {
    check("fa", &["⟨تهران (ایرنا) - رئیس‌جمهور امروز وارد شد.⟩ ⟨آیا خبری هست؟⟩ ⟨هنوز نه.⟩"]);
}

#[test]
fn hard_ur() {
    check("ur", &["⟨وزیراعظم نے کہا کہ حالات بہتر ہیں۔⟩ ⟨کیا یہ سچ ہے؟⟩ ⟨کوئی نہیں جانتا۔⟩"]);
}

#[test]
fn hard_he() {
    check("he", &["⟨ראש הממשלה נפגש עם ד\"ר כהן ביום א'.⟩ ⟨\"לא יודע,\" אמר.⟩ ⟨מי כן?⟩"]);
}

#[test]
fn hard_hi() {
    check("hi", &["⟨प्रधानमंत्री ने डॉ. सिंह से मुलाकात की।⟩ ⟨क्या हुआ?⟩ ⟨कुछ नहीं।⟩"]);
}

#[test]
fn hard_bn() {
    check("bn", &["⟨ড. ইউনূস বলেন, সময় লাগবে।⟩ ⟨কেন?⟩ ⟨কেউ জানে না।⟩"]);
}

#[test]
fn hard_zh() {
    check(
        "zh",
        &[
            "⟨“我不知道。你去问他吧。”王先生说。⟩⟨然后他走了。⟩",
            "⟨新华社北京1月5日电（记者王明）国务院5日召开会议。⟩⟨会议听取了汇报！⟩⟨谁来负责？⟩",
        ],
    );
}

#[test]
fn hard_ja() {
    check(
        "ja",
        &[
            "⟨「知らない。もう遅い。」と彼は言った。⟩⟨そして帰った。⟩",
            "⟨東京（共同）政府は5日、方針を決めた。⟩⟨本当だろうか？⟩⟨誰も知らない！⟩",
        ],
    );
}

#[test]
fn hard_ko() {
    check(
        "ko",
        &[
            "⟨서울=연합뉴스) 김민수 기자 = 정부는 5일 대책을 발표했다.⟩ ⟨효과는 미지수다.⟩",
            "⟨\"모르겠다.\"고 김 씨는 말했다.⟩ ⟨그는 떠났다.⟩",
        ],
    );
}

#[test]
fn hard_hy() {
    check(
        "hy",
        &[
            "⟨Նա եկավ տուն...⟩ ⟨Ոչ ոք չկար։⟩ ⟨Ինչո՞ւ։⟩",
            "⟨Նախագահը հանդիպեց վարչապետին:⟩ ⟨Հանդիպումը տևեց մեկ ժամ:⟩",
            "⟨Ես չգիտեմ... միգուցե վաղը:⟩ ⟨Սպասենք:⟩",
            "⟨Նա լռեց...⟩ ⟨Հետո խոսեց:⟩",
            "⟨Նա լռեց…⟩ ⟨Հետո խոսեց:⟩",
            "⟨Ես... չգիտեմ:⟩ ⟨Դու գիտե՞ս:⟩",
            "⟨Սա վերջն է...։⟩ ⟨Գնացի տուն։⟩",
            "⟨Ի՞նչ եղավ....⟩ ⟨Ոչինչ:⟩",
        ],
    );
}

#[test]
fn hard_ka() {
    check("ka", &["⟨პრემიერ-მინისტრი ჩავიდა თბილისში.⟩ ⟨ვინ დახვდა?⟩ ⟨არავინ.⟩"]);
}

#[test]
fn hard_am() {
    check("am", &["⟨ጠቅላይ ሚኒስትሩ አዲስ አበባ ገቡ።⟩ ⟨ማን ተቀበላቸው?⟩ ⟨ማንም።⟩"]);
}

#[test]
fn hard_sv() {
    check(
        "sv",
        &[
            "⟨STOCKHOLM (TT) Regeringen lade i går fram sin budget.⟩ ⟨Den kostar ca 40 mdr kr.⟩ ⟨Oppositionen är kritisk.⟩",
            "⟨– Jag vet inte, säger bl.a. Per Olsson.⟩ ⟨– Fråga någon annan.⟩",
        ],
    );
}

#[test]
fn hard_da() {
    check(
        "da",
        &["⟨Den 3. maj kl. 14.30 mødtes dr. Hansen med bl.a. prof. Olsen.⟩ ⟨De blev enige.⟩"],
    );
}

#[test]
fn hard_nb() {
    check(
        "nb",
        &[
            "⟨OSLO (NTB): Regjeringen la tirsdag 5. mai fram forslaget.⟩ ⟨Det koster ca. 3 mrd. kroner.⟩ ⟨Høyre er imot.⟩",
        ],
    );
}

#[test]
fn hard_fi() {
    check(
        "fi",
        &[
            "⟨HELSINKI (STT) Hallitus kokoontui 5. toukokuuta klo 9.30.⟩ ⟨Pääministeri ei vastannut.⟩",
        ],
    );
}

#[test]
fn hard_hu() {
    check(
        "hu",
        &[
            "⟨BUDAPEST (MTI) – A kormány 2023. május 5-én ülésezett.⟩ ⟨Dr. Kovács J. miniszter nem volt jelen.⟩",
        ],
    );
}

#[test]
fn hard_ro() {
    check(
        "ro",
        &[
            "⟨BUCUREȘTI (Agerpres) – Dl. Popescu s-a întâlnit cu prof. univ. dr. Ionescu.⟩ ⟨Discuția a durat 2 ore.⟩",
        ],
    );
}

#[test]
fn hard_bg() {
    check(
        "bg",
        &["⟨СОФИЯ (БТА) – Проф. Иванов пристигна в 9 ч. сутринта.⟩ ⟨Посрещна го д-р Петров.⟩"],
    );
}

#[test]
fn hard_sw() {
    check(
        "sw",
        &["⟨Rais alikutana na Bw. Juma jana.⟩ ⟨Mkutano ulidumu saa moja.⟩ ⟨Je, nani alishinda?⟩"],
    );
}

#[test]
fn hard_fil() {
    check("fil", &["⟨Dumating si G. Santos kahapon.⟩ ⟨Sino ang sumalubong?⟩ ⟨Wala.⟩"]);
}
