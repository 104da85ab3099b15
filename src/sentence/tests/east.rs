use super::check;

#[test]
fn greek() {
    check(
        "el",
        &[
            "⟨Ο κ. Παπαδόπουλος ήρθε.⟩ ⟨Οι άλλοι όχι.⟩",
            "⟨Πού πας;⟩ ⟨Πουθενά!⟩ ⟨Εντάξει.⟩",
            "⟨Αυτό είναι π.χ. σκύλος.⟩ ⟨Γαβγίζει.⟩",
            "⟨Βλ. σελ. 12, αρ. 5.⟩ ⟨Είναι σαφές.⟩",
            "⟨Αγόρασε μήλα, αχλάδια κ.λπ. από την αγορά.⟩ ⟨Εκείνη τίποτα.⟩",
            "⟨Γεννήθηκε το 300 π.Χ. στη Ρώμη.⟩ ⟨Πέθανε νέος.⟩",
            "⟨«Έρχεσαι;» ρώτησε.⟩ ⟨«Όχι», είπε.⟩",
            "⟨Η εταιρεία Α.Ε. ανέβηκε 3,5%.⟩ ⟨Οι άλλες έπεσαν.⟩",
            "⟨Ο Δρ. Α. Β. Νικολάου μίλησε.⟩ ⟨Όλοι άκουσαν.⟩",
            "⟨Ξεκινά στις 6 μ.μ. ακριβώς.⟩ ⟨Μην αργήσεις.⟩",
        ],
    );
}

#[test]
fn turkish_and_hungarian() {
    check(
        "tr",
        &[
            "⟨Prof. Dr. Ahmet Yılmaz geldi.⟩ ⟨Diğerleri gelmedi.⟩",
            "⟨5. Cadde'de oturuyor.⟩ ⟨Evi eski.⟩",
            "⟨Bkz. s. 12, md. 5.⟩ ⟨Orada yazıyor.⟩",
            "⟨Elma, armut vb. aldı.⟩ ⟨O bir şey almadı.⟩",
            "⟨“Geliyor musun?” diye sordu.⟩ ⟨Cevap yoktu.⟩",
            "⟨M.Ö. 300'de doğdu.⟩ ⟨Genç öldü.⟩",
            "⟨Koç Holding A.Ş. yüzde 3,5 yükseldi.⟩ ⟨Diğerleri düştü.⟩",
            "⟨Gerçekten mi?⟩ ⟨Evet!⟩ ⟨Güzel.⟩",
            "⟨19. yüzyılda başkaydı.⟩ ⟨Şimdi daha iyi.⟩",
            "⟨Saat 18.30'da başlıyor.⟩ ⟨Geç kalma.⟩",
        ],
    );
    check(
        "hu",
        &[
            "⟨Dr. Kovács és prof. Nagy eljött.⟩ ⟨A többiek nem.⟩",
            "⟨1956. október 23. volt a kezdet.⟩ ⟨Mindenki emlékszik rá.⟩",
            "⟨Lásd a 12. oldalt.⟩ ⟨Ott van.⟩",
            "⟨Almát, körtét stb. vett.⟩ ⟨Ő semmit.⟩",
            "⟨A MOL Nyrt. nőtt.⟩ ⟨A többi esett.⟩",
            "⟨Igazán?⟩ ⟨Igen!⟩ ⟨Jó.⟩",
            "⟨„Jössz?” – kérdezte.⟩ ⟨Nem felelt.⟩",
            "⟨Kb. 5 millió forintba került.⟩ ⟨Ez sok.⟩",
            "⟨Pl. a kutya ugat.⟩ ⟨A macska nem.⟩",
            "⟨IV. Béla király volt.⟩ ⟨1270-ben halt meg.⟩",
        ],
    );
}

#[test]
fn armenian() {
    check(
        "hy",
        &[
            "⟨Ես տուն եմ գնում։⟩ ⟨Դու մնա։⟩",
            "⟨Ես տուն եմ գնում:⟩ ⟨Դու մնա:⟩",
            "⟨Ի՞նչ ես մտածում:⟩ ⟨Ոչինչ:⟩",
            "⟨Գինը 3.50 դրամ է:⟩ ⟨Թանկ է:⟩",
            "⟨Նա ասաց. «Արի՛ այստեղ»:⟩ ⟨Ես գնացի:⟩",
            "⟨Ամենը սա է. ուրիշ բան չկա:⟩ ⟨Վերջ:⟩",
            "⟨Պարոն Ա. Պետրոսյանը եկավ:⟩ ⟨Մյուսները չեկան:⟩",
            "⟨Ժամը 18:30 է:⟩ ⟨Ուշ է:⟩",
            "⟨Նա գնեց խնձոր, տանձ և այլն:⟩ ⟨Ես ոչինչ չգնեցի:⟩",
            "⟨Ճի՞շտ է:⟩ ⟨Այո:⟩ ⟨Լավ:⟩",
        ],
    );
}

#[test]
fn kazakh_and_georgian() {
    check(
        "kk",
        &[
            "⟨Ол үйге барды.⟩ ⟨Мен қалдым.⟩",
            "⟨А. Құнанбаев 1845 ж. туған.⟩ ⟨Ол ақын.⟩",
            "⟨Сен кімсің?⟩ ⟨Мен Асқармын!⟩ ⟨Жақсы.⟩",
            "⟨Бағасы 5 мың тг. тұрады.⟩ ⟨Бұл қымбат.⟩",
            "⟨Алма, алмұрт т.б. сатып алды.⟩ ⟨Ол ештеңе алған жоқ.⟩",
            "⟨«Келесің бе?» деп сұрады.⟩ ⟨Ол үндемеді.⟩",
            "⟨Бүгін 27.10.2014 күні.⟩ ⟨Ертең сенбі.⟩",
            "⟨Проф. Оспанов келді.⟩ ⟨Басқалары келмеді.⟩",
            "⟨Өсім 3,5 пайыз болды.⟩ ⟨Бұл аз.⟩",
            "⟨Ол кетті…⟩ ⟨Мен қалдым.⟩",
        ],
    );
    check("ka", &["⟨ის წავიდა.⟩ ⟨მე დავრჩი.⟩", "⟨რა არის?⟩ ⟨არაფერი!⟩ ⟨კარგი.⟩"]);
}

#[test]
fn indonesian_and_vietnamese() {
    check(
        "id",
        &[
            "⟨Bpk. Susilo dan Ibu Ani datang.⟩ ⟨Yang lain tidak.⟩",
            "⟨Prof. Dr. B. J. Habibie lahir di Parepare.⟩ ⟨Ia wafat pada 2019.⟩",
            "⟨Lihat hlm. 12, No. 5.⟩ ⟨Itu jelas.⟩",
            "⟨Ia membeli apel, pir, dll. di pasar.⟩ ⟨Dia tidak membeli apa-apa.⟩",
            "⟨“Kamu datang?” tanya dia.⟩ ⟨“Tidak,” jawabnya.⟩",
            "⟨Harganya Rp1.250.000.⟩ ⟨Itu mahal.⟩",
            "⟨PT. Telkom Tbk. naik 3,5 persen.⟩ ⟨Yang lain turun.⟩",
            "⟨Benarkah?⟩ ⟨Ya!⟩ ⟨Bagus.⟩",
            "⟨Ia tinggal di Jl. Sudirman No. 5.⟩ ⟨Rumahnya tua.⟩",
            "⟨Pukul 18.30 acara dimulai.⟩ ⟨Jangan terlambat.⟩",
        ],
    );
    check(
        "vi",
        &[
            "⟨TS. Nguyễn Văn A đã đến.⟩ ⟨Những người khác thì không.⟩",
            "⟨Ông ấy sống ở TP. Hồ Chí Minh.⟩ ⟨Nhà ông ấy cũ.⟩",
            "⟨Giá là 1.250.000 đồng.⟩ ⟨Đắt quá!⟩",
            "⟨Thật không?⟩ ⟨Thật.⟩",
        ],
    );
}
