use super::check;

#[test]
fn german() {
    check(
        "de",
        &[
            "⟨Das ist z. B. ein Hund.⟩ ⟨Er bellt.⟩",
            "⟨Am 3. Oktober 1990 war es so weit.⟩ ⟨Alle feierten.⟩",
            "⟨Dr. Müller und Prof. Dr. Schmidt kamen.⟩ ⟨Hr. Meier nicht.⟩",
            "⟨Der 2. Weltkrieg endete 1945.⟩ ⟨Ludwig XIV. starb 1715.⟩",
            "⟨Er fragte: „Kommst du?“⟩ ⟨Sie nickte.⟩",
            "⟨„Ich komme nicht“, sagte er.⟩ ⟨„Warum?“, fragte sie.⟩",
            "⟨Es kostet ca. 5 Mio. Euro.⟩ ⟨Das ist viel.⟩",
            "⟨Obst, Gemüse usw. gibt es hier.⟩ ⟨Brot auch.⟩",
            "⟨Die Fa. Bosch GmbH & Co. KG, d. h. der Konzern, wuchs.⟩ ⟨Siehe Nr. 5, S. 12.⟩",
            "⟨Um 20.15 Uhr beginnt der Film.⟩ ⟨Er dauert 2,5 Std.⟩ ⟨Das ist lang.⟩",
            "⟨Im 19. Jahrhundert, u. a. in Wien, lebte er bzw. seine Familie.⟩ ⟨Dann zog er um.⟩",
            "⟨Sie wohnt in der Bahnhofstr. 5 in Frankfurt a. M. und arbeitet dort.⟩ ⟨Er nicht.⟩",
        ],
    );
}

#[test]
fn dutch() {
    check(
        "nl",
        &[
            "⟨Dhr. Jansen woont in Den Haag.⟩ ⟨Mevr. De Vries ook.⟩",
            "⟨Hij at o.a. brood, d.w.z. ontbijt.⟩ ⟨Daarna ging hij weg.⟩",
            "⟨Zie blz. 12 en art. 5.⟩ ⟨Dat is duidelijk.⟩",
            "⟨Prof. dr. A. B. Bakker sprak.⟩ ⟨Iedereen luisterde.⟩",
            "⟨“Kom je?” vroeg hij.⟩ ⟨“Nee”, zei ze.⟩",
            "⟨Het kost ca. 3,5 mln. euro.⟩ ⟨Dat is veel.⟩",
            "⟨Hij kocht appels, peren enz.⟩ ⟨Zij kocht niets.⟩",
            "⟨Op 5 jan. 2019 begon het.⟩ ⟨Het duurde een jaar.⟩",
            "⟨Is dat zo?⟩ ⟨Ja!⟩ ⟨Mooi.⟩",
            "⟨De N.V. Philips verhuisde i.v.m. de kosten.⟩ ⟨Het personeel bleef.⟩",
        ],
    );
}

#[test]
fn danish() {
    check(
        "da",
        &[
            "⟨Det er f.eks. en hund.⟩ ⟨Den gør.⟩",
            "⟨Den 5. maj 1945 blev landet frit.⟩ ⟨Alle var glade.⟩",
            "⟨Hr. Hansen og fru Jensen kom kl. 8.⟩ ⟨Dr. Olsen kom ikke.⟩",
            "⟨Prisen er ca. 5 mio. kr. om året.⟩ ⟨Det er meget.⟩",
            "⟨Han købte æbler, pærer m.m.⟩ ⟨Hun købte ikke noget.⟩",
            "⟨Se nr. 5, s. 12.⟩ ⟨Der står det.⟩",
            "⟨»Kommer du?« spurgte han.⟩ ⟨»Nej,« sagde hun.⟩",
            "⟨Bl.a. Novo Nordisk A/S steg.⟩ ⟨Andre faldt.⟩",
            "⟨Christian 10. var konge.⟩ ⟨Han red gennem byen.⟩",
            "⟨Det koster 12.500 kr.⟩ ⟨Er det dyrt?⟩ ⟨Ja!⟩",
            "⟨Firmaet er gl. og har bl.a. 30 ansatte, jf. årsrapporten.⟩ ⟨Det går godt.⟩",
        ],
    );
}

#[test]
fn norwegian() {
    check(
        "nb",
        &[
            "⟨Den 17. mai feirer vi.⟩ ⟨Alle går i tog.⟩",
            "⟨Det er bl.a. kaldt, f.eks. i nord.⟩ ⟨Sør er varmere.⟩",
            "⟨Dr. Hansen kom kl. 9.⟩ ⟨Prof. Lie kom ikke.⟩",
            "⟨Det kostet ca. 5 mill. kroner.⟩ ⟨Det er mye.⟩",
            "⟨Han kjøpte epler, pærer osv.⟩ ⟨Hun kjøpte ingenting.⟩",
            "⟨Se nr. 5 på s. 12.⟩ ⟨Der står det.⟩",
            "⟨«Kommer du?» spurte han.⟩ ⟨«Nei», sa hun.⟩",
            "⟨– Jeg vet ikke, sier han.⟩ ⟨– Hvem vet?⟩",
            "⟨Olav V. var konge.⟩ ⟨Han døde i 1991.⟩",
            "⟨Equinor A/S steg 3,5 prosent.⟩ ⟨Andre falt.⟩",
        ],
    );
}

#[test]
fn swedish() {
    check(
        "sv",
        &[
            "⟨Det är t.ex. en hund.⟩ ⟨Den skäller.⟩",
            "⟨Hr. Svensson och dr. Berg kom kl. 8.⟩ ⟨Prof. Lind kom inte.⟩",
            "⟨Det kostar ca. 5 milj. kronor.⟩ ⟨Det är mycket.⟩",
            "⟨Han köpte äpplen, päron m.m.⟩ ⟨Hon köpte inget.⟩",
            "⟨Se s. 12 och nr 5.⟩ ⟨Där står det.⟩",
            "⟨”Kommer du?” frågade han.⟩ ⟨”Nej”, sade hon.⟩",
            "⟨Bl.a. Volvo AB steg.⟩ ⟨Andra föll.⟩",
            "⟨Mötet är den 5 maj kl. 18.30.⟩ ⟨Alla är välkomna!⟩",
            "⟨– Jag vet inte, säger han.⟩ ⟨– Vem vet?⟩",
            "⟨Gustav III., dvs. kungen, dog 1792.⟩ ⟨Han sköts.⟩",
        ],
    );
}

#[test]
fn finnish_and_icelandic() {
    check(
        "fi",
        &[
            "⟨Kokous pidetään 5. toukokuuta klo 18.30.⟩ ⟨Tervetuloa!⟩",
            "⟨Prof. Virtanen ja tri Niemi tulivat.⟩ ⟨Muut eivät.⟩",
            "⟨Hän osti omenoita, päärynöitä jne.⟩ ⟨Minä en ostanut mitään.⟩",
            "⟨Se maksoi n. 5 milj. euroa.⟩ ⟨Se on paljon.⟩",
            "⟨”Tuletko?” hän kysyi.⟩ ⟨”En”, sanoin.⟩",
            "⟨Ks. s. 12.⟩ ⟨Siellä se on.⟩",
            "⟨Onko näin?⟩ ⟨On!⟩ ⟨Hyvä.⟩",
            "⟨Nokia Oyj nousi 3,5 prosenttia.⟩ ⟨Muut laskivat.⟩",
            "⟨Esim. koira haukkuu.⟩ ⟨Kissa ei.⟩",
            "⟨1900-luvulla, ts. silloin, kaikki oli toisin.⟩ ⟨Nyt ei.⟩",
        ],
    );
    check(
        "is",
        &["⟨Það er t.d. hundur.⟩ ⟨Hann geltir.⟩", "⟨Þann 17. júní er hátíð.⟩ ⟨Allir koma.⟩"],
    );
}
