//! Greek, Turkish, Hungarian, Kazakh, Armenian, Indonesian, Vietnamese.

use super::Lists;

pub(super) const LISTS: &[Lists] = &[
    Lists {
        code: "el",
        never: "κ κα κ.κ Κ κος Δρ δρ Καθ καθ Στρ Αγ Αγ αγ Άγ π.χ Π.χ δηλ Δηλ βλ Βλ πρβλ Πρβλ λ.χ Λ.χ περ Περ αρχ Αρχ αγγλ γαλλ γερμ ιταλ λατ οδ Λεωφ πλ υπ ταγ Ταγ συντ συν αντιστρ υποστρ σ.σ Ηλ ηλ Αλ Γ Δ",
        number: "αρ Αρ αριθ Αριθ σ σελ Σελ άρθ Άρθ αρθ παρ Παρ εικ Εικ τ τόμ κεφ Κεφ τηλ Τηλ Ιαν Φεβ Μαρ Απρ Μαΐ Ιουν Ιουλ Αυγ Σεπ Σεπτ Οκτ Νοε Δεκ πίν σχ εδ ν",
        maybe: "κ.λπ κλπ κ.ά κ.ο.κ κ.τ.λ κτλ κ.α π.Χ μ.Χ π.μ μ.μ Α.Ε Ε.Π.Ε Ο.Ε ΗΠΑ Η.Π.Α Ε.Ε εκ εκατ δισ χιλ δρχ ευρ χλμ μ εκ τ.μ ό.π Inc Ltd Co U.S τ.χλμ στρ ώρ λεπ δευτ Σ.τ.Μ",
        starters: "Ο Η Το Οι Τα Τον Την Του Της Των Τους Τις Ένας Μια Μία Ένα Αυτός Αυτή Αυτό Αυτοί Αυτά Εκείνος Εγώ Εσύ Εμείς Εσείς Και Αλλά Ή Αν Όταν Όπως Πώς Πως Τι Ποιος Ποια Πού Που Γιατί Σε Στο Στη Στην Στον Στις Στους Στα Με Από Για Προς Κατά Μετά Πριν Χωρίς \
            Μεταξύ Έτσι Επίσης Εκεί Εδώ Τώρα Σήμερα Χθες Αύριο Όμως Ωστόσο Όλοι Όλα Κάθε Πολλοί Μερικοί Άλλοι Κανείς Τίποτα Δεν Μην Ναι Όχι Ήδη Ακόμα Μόνο Ενώ Είναι Ήταν Θα Να Ας Σύμφωνα",
        reporting: "είπε λέει δήλωσε ρώτησε απάντησε πρόσθεσε τόνισε ανέφερε σημείωσε υποστήριξε φώναξε",
        ordinals: false,
    },
    Lists {
        code: "tr",
        never: "Dr Prof Doç Yrd Av Op Uzm Öğr Gör Arş Müh Gen Org Orgen Korg Tümg Alb Yb Bnb Yzb Üstğm Tğm Sn Hz bkz Bkz bk Bk örn Örn yak çev haz Haz Cad Sok Mah Apt Ank İst Mim Ecz Vet Dz Kd Yzb Kur Tuğg Tuğa Ass Asst",
        number: "no No s S sf sy Sy c C md Md mad Mad fık Fık böl Böl şek Şek tab Tab Tel tel Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara cilt",
        maybe: "vb vs vd ör Ltd Şti A.Ş AŞ T.A.Ş Inc Co Corp M.Ö M.S İ.Ö İ.S Ö.S T.C ABD A.B.D U.S km m cm kg gr lt dk sn sa TL Univ Üni Üniv Fak Bşk Bşk Mrk Cad Sok Mah Blv Jr yy mil a.g.e a.g.m age agm",
        starters: "Bu Şu O Bunlar Onlar Ben Sen Biz Siz Bir Ve Ama Fakat Ancak Ya Eğer Çünkü Nasıl Ne Kim Nerede Niçin Neden Hangi İçin Gibi Daha Sonra Önce Şimdi Bugün Dün Yarın Burada Orada Böyle Böylece Ayrıca Hem De Da Her Bütün Tüm Birçok Bazı Diğer Hiç Hiçbir Değil Evet \
            Hayır Artık Henüz Sadece Yalnızca Bile Hatta İşte Onun Bunun Bizim Benim Var Yok En Çok Az Oysa Üstelik Nitekim",
        reporting: "dedi diyor söyledi sordu ekledi yanıtladı belirtti açıkladı vurguladı konuştu diye",
        ordinals: true,
    },
    Lists {
        code: "hu",
        never: "dr Dr prof Prof ifj id özv ld Ld pl Pl ún Ún kb Kb ca ill Ill vö Vö ti Ti Szt szt gr br szerk ford gen vezérőrn ezr alez őrgy szds hdgy ném ang fr lat or m.sz bp Bp krt Krt u ker mn min max pol",
        number: "sz o old Old tel Tel jan febr márc ápr máj jún júl aug szept okt nov dec Jan Febr Márc Ápr Máj Jún Júl Aug Szept Okt Nov Dec § fej bek köt évf ábra kb",
        maybe: "stb Kft Rt Zrt Nyrt Bt Inc Ltd Co Corp i.e i.sz Kr.e Kr.u e.sz u.sz vmint Ft mrd m km cm kg db fő ált USA U.S u út sz ker jr ifj s.k évf köz",
        starters: "A Az Egy Ez Ezek Azok Ő Ők Én Te Mi Ti És De Vagy Ha Amikor Mikor Hogy Hogyan Mit Ki Hol Hová Miért Mert Nem Igen Is Csak Már Még Most Ma Tegnap Holnap Itt Ott Így Úgy Ezért Azonban Viszont Bár Minden Sok Néhány Más Senki Semmi Van Volt Lesz Után Előtt Szerint",
        reporting: "mondta mondja kérdezte válaszolta felelte tette közölte hozzátette jelentette nyilatkozta írta",
        ordinals: true,
    },
    Lists {
        code: "kk",
        never: "мыс Мыс проф акад ген полк қ.а см т.ж м.с",
        number: "№ б бет ст т 1 с тел қаң ақп сәу мам мау шіл там қыр қаз қар жел ж жыл",
        maybe: "т.б т.с.с ж жж ғ ғғ т.т тг млн млрд мың сағ мин км м см кг га б.з.д б.з",
        starters: "Бұл Ол Олар Мен Сен Біз Сіз Осы Сол Және Бірақ Егер Қалай Не Кім Қайда Неге Қазір Бүгін Кеше Ертең Содан Сонымен Сондықтан Барлық Көп Әр Жоқ Иә Бір Тек",
        reporting: "деді дейді айтты сұрады",
        ordinals: false,
    },
    Lists {
        code: "id",
        never: "Bpk bpk Sdr Sdri Tn Ny Nn Dr dr Drs Dra Ir Prof H Hj KH K.H R.A R Kol Jend Letjen Mayjen Brigjen Kapt Lettu Letda St mis msl Gub Kom AKBP Jl jl Gg Kec Kab Kel Ds vs al a.l d.a d/a e.g i.e Irjen Komjen",
        number: "No no hlm Hlm hal Hal ps Ps tel Tel telp Telp Jan Feb Mar Apr Jun Jul Agt Ags Sep Okt Nov Des Rp jl Jl vol Vol bab Fig p pp tgl Tgl th thn",
        maybe: "dll dsb dst dkk PT CV Tbk Inc Ltd Co Corp S.H SH S.E S.Sos M.Si M.M M.A S.T S.Pd M.Pd Ph.D M.Sc U.S AS SM M km kg cm jr Jr Sdn Bhd a.n a.n",
        starters: "Ini Itu Dia Ia Mereka Kami Kita Saya Aku Anda Kamu Dan Tetapi Tapi Namun Atau Jika Kalau Ketika Saat Bagaimana Apa Siapa Di Ke Dari Pada Dalam Untuk Dengan Tanpa Oleh Sejak Setelah Sebelum Selama Antara Karena Sehingga Agar Juga Sekarang Kini Hari \
            Kemarin Besok Sementara Selain Menurut Semua Setiap Banyak Beberapa Para Salah Satu Tidak Bukan Belum Sudah Telah Akan Ada Adalah Hanya Bahkan Meskipun Walaupun Sedangkan Seperti Sebagai Hal Selanjutnya Kemudian",
        reporting: "kata ujar tutur ucap tanya jawab jelas katanya ujarnya tuturnya",
        ordinals: false,
    },
    Lists {
        code: "vi",
        never: "TS Ts PGS GS ThS BS Ô Tp TP Q St Mr Mrs Dr vd VD v.d",
        number: "số tr Tr đ Đ điều tel ĐT",
        maybe: "v.v vv tr.CN CN SCN TCN USD km kg Jr Inc Ltd Co U.S",
        starters: "Các Những Một Đây Đó Ông Bà Anh Chị Họ Tôi Chúng Nhưng Và Hoặc Nếu Khi Như Tại Trong Trên Từ Với Không Có Theo Sau Trước Để Vì Cũng Hiện Nay Hôm",
        reporting: "nói hỏi",
        ordinals: false,
    },
    Lists {
        code: "eu",
        never: "jn and adib Adib Dr Prof St",
        number: "zk or orr art irud",
        maybe: "etab eta.abar K.a K.o S.A Inc Ltd",
        starters: "Hau Hori Hura Horiek Baina Eta Edo Bai Ez Orain Gaur Atzo Bihar Zer Nor Non Nola",
        reporting: "esan dio zuen",
        ordinals: true,
    },
];
