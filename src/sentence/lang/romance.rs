//! French, Spanish, Portuguese, Italian, Romanian, Catalan.

use super::Lists;

pub(super) const LISTS: &[Lists] = &[
    Lists {
        code: "fr",
        never: "M MM Mme Mmes Mlle Mlles Me Mgr Dr Drs Pr Prof St Ste Sts Stes Vve S.M S.A.R S.E gén Gén col Col cap Cap cne lt Lt cdt Cdt sgt adj amb \
            p.ex P.ex c.-à-d C.-à-d c.à.d cf Cf ca env Env ex Ex vs i.e e.g apr av anc Anc resp spéc not notam boul bd faub fg \
            R.P L op ms coll trad N.-D ND N D mgr",
        number: "n N° n° no nos p pp pag t vol Vol chap Chap art Art fig Fig tél Tél janv févr avr juil sept oct nov déc jan fév al § alin l liv sect éq tab tome réf",
        maybe: "etc Cie S.A SA S.A.S S.A.R.L Inc Ltd Corp Co Jr Sr U.S U.S.A E.U U.E O.N.U R.D.C av.J.-C apr.J.-C J.-C p.m a.m h min s km kg M€ Md€ Mds éd édit dir ed al suiv sq sqq ibid id env \
            boul av bd rte dép hab quot invar subst fr ital angl all lat P.-D.G P.D.G C.G.T B.A Ph.D",
        starters: "Le La Les L' L’ Un Une Des Du De Ce Cet Cette Ces Il Elle Ils Elles On Nous Vous Je J' J’ Tu C'est C’est Son Sa Ses Leur Leurs Notre Nos Mon Ma Mes Mais Et Ou Or Donc Car Ni \
            Si Quand Lorsque Comme Que Qui Quoi Où Comment Pourquoi Quel Quelle Dans En Sur Sous Avec Sans Pour Par Après Avant Depuis Pendant Selon Entre Vers Chez Contre Dès À Au Aux \
            Ainsi Alors Aussi Ensuite Enfin Puis Toutefois Cependant Pourtant Néanmoins Ici Là Aujourd'hui Aujourd’hui Hier Demain Tout Tous Toute Toutes Plusieurs Certains Certaines Chaque \
            Beaucoup Rien Personne Oui Non Ne Pas Plus Peu Très Est Sont Était A",
        reporting: "dit dit-il dit-elle a-t-il a-t-elle ajoute ajouté demande répond explique affirme déclare raconte précise assure estime lance répondit demanda",
        ordinals: false,
    },
    Lists {
        code: "es",
        never: "Sr Sra Sres Sras Srta Srtas sr sra Dr Dra Drs D Da Dña Dn Prof Profa prof Lic Ing Arq Gral Gen Cnel Cmdt Cap Tte Sgto Cdte Mons Excmo Excma Excmos Ilmo Ilma Rvdo Rdo Fr P Pbro Sto Sta \
            Mtro Mtra Ldo Lda Lcdo Lcda Ud Uds Vd Vds p.ej P.ej ej Ej p.e v.gr cf Cf cfr aprox Aprox ca i.e e.g vs Av Avda Avd avda C c Ctra Pza Pl Urb Bo Mr Mrs Sor Fray Adm Almte atte Atte afmo \
            EE FF JJ RR Sdad S.M S.A.R S.E ss Nta Ntra Ntro Gob Pdte Pdta Vda Vdo",
        number: "núm Núm núms nº Nº n N p pp pág Pág págs Págs art Art arts fig Fig figs cap Cap vol Vol t tel Tel tfno ene feb abr jun jul ago sep sept set oct nov dic Ene Feb Abr Jun Jul Ago Sep Oct Nov Dic km Km § ed párr lám tab ap apdo Apdo inc",
        maybe: "etc Cía Cia S.A SA S.L S.A.S S.R.L C.V S.C Inc Ltd Ltda Corp Co Jr Sr U.S U.S.A EE.UU EEUU EE.U.U E.U U.E JJ.OO FF.CC RR.HH FF.AA CC.AA a.C d.C a.de.C d.de.C a.m p.m A.M P.M h hs min seg km kg cm mts pta ptas \
            Uds Vds Hnos Depto Dpto depto dpto Dto Prov prov Mpio Col col D.F B.A Ph.D M.A O.N.U N.B P.D Gob ed vs ibíd id op.cit izq izqda dcha Avda esq dup tit ingl fr",
        starters: "El La Los Las Lo Un Una Unos Unas Este Esta Estos Estas Ese Esa Eso Esto Aquel Aquella Él Ella Ellos Ellas Yo Tú Nosotros Usted Ustedes Se Su Sus Mi Mis Nuestro Nuestra Pero Y E O U Ni Si Sí No \
            Cuando Como Cómo Qué Que Quién Quien Cuál Dónde Donde Cuándo Por Para En De Del Con Sin Sobre Tras Desde Hasta Entre Según Durante Ante Bajo Contra A Al Así Además También Tampoco Entonces Luego Después Antes \
            Ahora Hoy Ayer Mañana Aquí Allí Ya Aún Todavía Sin Aunque Porque Pues Mientras Todo Todos Todas Muchos Muchas Algunos Algunas Varios Varias Cada Otro Otra Otros Nadie Nada Nunca Siempre Solo Sólo Es Son Era Fue Ha Han Hay Está Están",
        reporting: "dijo dice afirmó afirma señaló aseguró añadió preguntó pregunta respondió responde explicó explica indicó comentó agregó declaró manifestó contestó gritó",
        ordinals: false,
    },
    Lists {
        code: "pt",
        never: "Sr Sra Srs Sras Srta sr sra Dr Dra Drs Dras D Dª Prof Profa Profª prof Eng Engª Arq Gen Cel Cap Maj Ten Sgt Cb Alm Brig Mons Exmo Exma Ilmo Ilma Pe Fr Rev Sto Sta S Cons Des Dep Sen Ver Gov Pres Min Emb Com \
            p.ex P.ex ex Ex cf Cf aprox ca i.e e.g vs Av Al R Pça Pç Trav Tv Rod Est Jd V.Exa V.Ex V.S N.Sra V Vs Mr Mrs Me Ir Bel",
        number: "nº Nº n N no núm p pp pág Pág págs pg art Art arts fig Fig cap Cap vol Vol t tel Tel jan fev mar abr mai jun jul ago set out nov dez Jan Fev Mar Abr Mai Jun Jul Ago Set Out Nov Dez km § inc par ed séc tab al cód",
        maybe: "etc Cia S.A SA Ltda Ltd Inc Corp Co Jr Sr U.S U.S.A E.U.A EUA U.E a.C d.C a.m p.m h hs min seg km kg cm mts Depto depto dpto Prov prov Ed ed obs Obs ap apto B.A Ph.D M.A O.N.U P.S N.B id ibid op.cit esp sup inf ref \
            trad col rel res rep prod univ Univ org hab",
        starters: "O A Os As Um Uma Uns Umas Este Esta Estes Estas Esse Essa Isso Isto Aquele Aquela Ele Ela Eles Elas Eu Tu Nós Você Vocês Se Seu Sua Seus Suas Meu Minha Nosso Nossa Mas E Ou Nem Não Sim Quando Como Que Quem Qual \
            Onde Por Porque Para Em No Na Nos Nas De Do Da Dos Das Com Sem Sobre Sob Após Desde Até Entre Segundo Durante Contra Ao À Aos Às Assim Além Também Então Depois Antes Agora Hoje Ontem Amanhã Aqui Ali Já Ainda Embora Pois \
            Enquanto Todo Todos Todas Muitos Muitas Alguns Algumas Vários Várias Cada Outro Outra Outros Ninguém Nada Nunca Sempre Só É São Era Foi Há Está Estão Pelo Pela Num Numa",
        reporting: "disse diz afirmou afirma perguntou pergunta respondeu responde explicou explica acrescentou declarou contou garantiu lembrou comentou gritou",
        ordinals: false,
    },
    Lists {
        code: "it",
        never: "Sig sig Sigg Sig.ra Sig.na sig.ra sig.na Sigra Dr Dott dott Dott.ssa dott.ssa Dr.ssa Prof prof Prof.ssa prof.ssa Proff Avv avv Ing ing Arch arch Geom geom Rag rag On on Onn Sen sen Gen gen Col col Cap cap Ten Magg Amm Mons Card Don \
            S St Ss SS Sta Sto Egr Gent.ma Gent.mo Ill.mo Chiar.mo Spett Rev p.es P.es ad.es es Es cfr Cfr cf ca c.a i.e e.g vs V v P Fr Mr Mrs dr pres Pres min Min Cav Comm Uff m.llo M.llo brig lgt isp Dir dir \
            p.v c.d C.d sec Suor N.H gr.uff",
        number: "n N nr num nn p pp pag Pag pagg art Art artt fig Fig figg cap Cap vol Vol voll t tel Tel gen feb mar apr mag giu lug ago set sett ott nov dic Gen Feb Mar Apr Mag Giu Lug Ago Set Ott Nov Dic tav Tav tab Tab § co lett lett par ed sez Sez km ver vers op",
        maybe: "ecc etc S.p.A SpA S.r.l Srl S.n.c Co Inc Ltd Corp Jr Sr U.S U.S.A USA U.E UE a.C d.C a.m p.m h min sec km kg cm mq mln mld prov Prov c.a p.v ss sgg ed Ed F.lli f.lli Soc soc coop Univ dip Dip B.A Ph.D N.B P.S O.N.U c.c ibid id op.cit loc n.d.r N.d.R ndr N.d.A \
            int ag tel lit Lit lat ingl fr all",
        starters: "Il Lo La I Gli Le L' L’ Un Uno Una Un' Questo Questa Questi Queste Quello Quella Quelli Egli Lui Lei Loro Io Tu Noi Voi Si Suo Sua Suoi Sue Mio Mia Nostro Nostra Ma E Ed O Oppure Né Se Non Sì No Quando Come Che Chi Cosa \
            Dove Perché Per In Nel Nella Nei Nelle Di Del Della Dei Delle Da Dal Dalla Con Senza Su Sul Sulla Dopo Prima Fino Tra Fra Secondo Durante Contro A Al Alla Ai Alle Così Inoltre Anche Allora Poi Ora Oggi Ieri Domani Qui Là Già Ancora \
            Infatti Tuttavia Però Quindi Mentre Tutto Tutti Tutte Molti Molte Alcuni Alcune Ogni Altro Altra Altri Nessuno Niente Mai Sempre Solo È Sono Era Ha Hanno C'è Ci",
        reporting: "disse dice ha aggiunge aggiunto chiese chiede rispose risponde spiega spiegato afferma dichiara racconta sottolinea commenta gridò",
        ordinals: false,
    },
    Lists {
        code: "ro",
        never: "dl Dl d-l dna Dna d-na Dlui dr Dr prof Prof ing Ing conf lect acad Acad gen Gen col Col lt Lt cpt plt av Av arh pr Pr Sf Sf sf ex Ex de.ex De.ex cca Cca cf Cf i.e e.g vs resp m-rul ș.l şef lt.-col asist univ Univ drd jud Jud mun Mun com Com str Str bd Bd bld",
        number: "nr Nr pag Pag p pp art Art alin Alin lit Lit fig Fig cap Cap vol Vol t tel Tel ian feb mar apr iun iul aug sept oct nov dec sec pct Pct § ap et bl sc anexa",
        maybe: "etc ș.a ş.a ș.a.m.d ş.a.m.d S.A SA S.R.L SRL Inc Ltd Corp Co Jr Sr U.S S.U.A SUA U.E UE î.Hr d.Hr î.e.n e.n a.m p.m h min sec km kg cm mp mil mld lei bld B.A Ph.D N.B P.S n.r n.a n.n op.cit ibid id ed Ed trad ș.cl urm",
        starters: "Un O Cel Cea Cei Cele Acest Această Acestă Acești Aceste Acesta Aceasta Acel Acea El Ea Ei Ele Eu Tu Noi Voi Se Dar Și Sau Nici Nu Da Dacă Când Cum Ce Cine Care Unde De Din Pe La În Cu Fără Pentru Prin După Înainte Până \
            Între Către Despre Astfel Apoi Atunci Acum Azi Astăzi Ieri Mâine Aici Acolo Încă Deși Totuși Însă Deci Toți Toate Mulți Multe Unii Unele Fiecare Alt Altă Nimeni Nimic Este Sunt Era A Au Am Potrivit",
        reporting: "spus spune zis zice declarat declară adăugat adaugă întrebat întreabă răspuns răspunde afirmat precizat explicat",
        ordinals: false,
    },
    Lists {
        code: "ca",
        never: "Sr Sra Srs Srta Dr Dra Prof Mons St Sta Il·lm Excm p.ex P.ex ex Ex cf aprox ca vs Av Avda C Pl Ctra Mn D",
        number: "núm Núm n p pp pàg Pàg art Art fig cap vol tel gen febr abr jul ag set oct nov des",
        maybe: "etc Cia S.A SA S.L Inc Ltd Corp Jr Sr EUA E.U.A U.S U.E aC dC a.C d.C h min km kg Dept dept",
        starters: "El La Els Les L' L’ Un Una Aquest Aquesta Aquests Aquell Ell Ella Ells Jo Nosaltres Però I O Si No Quan Com Què Qui On Per En Amb Sense Sobre Segons Des Després Ara Avui Ahir També Així Tots Molts Alguns És Són Ha Han Hi",
        reporting: "va diu dir afirma explica respon pregunta",
        ordinals: false,
    },
];
