//! Words and symbols that mean the same in every language: currencies, units, zones, weekday-free
//! punctuation. Unit symbols follow UCUM where it is readable.

pub(in super::super) const TABLE: &str = "
symbol USD: $, us $, u . s . $
symbol EUR: €
symbol GBP: £
symbol JPY: ¥, jp ¥, ￥
symbol CNY: cn ¥, rmb, rmb ¥
symbol INR: ₹, rs, rs .
symbol KRW: ₩
symbol ILS: ₪
symbol RUB: ₽
symbol TRY: ₺
symbol UAH: ₴
symbol VND: ₫
symbol PHP: ₱
symbol NGN: ₦
symbol THB: ฿
symbol AUD: a $, au $
symbol CAD: c $, ca $
symbol NZD: nz $
symbol HKD: hk $
symbol SGD: s $, sg $
symbol TWD: nt $
symbol BRL: r $
symbol MXN: mx $
code USD: usd
code EUR: eur
code GBP: gbp
code JPY: jpy
code CNY: cny
code CHF: chf
code INR: inr
code AUD: aud
code CAD: cad
code NZD: nzd
code HKD: hkd
code SGD: sgd
code KRW: krw
code RUB: rub
code BRL: brl
code MXN: mxn
code ZAR: zar
code SEK: sek
code NOK: nok
code DKK: dkk
code PLN: pln
code CZK: czk
code HUF: huf
code TRY: try
code ILS: ils
code AED: aed
code SAR: sar
code THB: thb
code IDR: idr
code MYR: myr
code PHP: php
code VND: vnd
code TWD: twd
code UAH: uah
code ARS: ars
code CLP: clp
code COP: cop
code EGP: egp
code NGN: ngn
code KES: kes
code PKR: pkr
code BDT: bdt
code QAR: qar
code KWD: kwd
percent: %, ％
zone 0: gmt, utc, z
zone 60: cet, bst, wat
zone 120: cest, eet, sast, cat
zone 180: eest, msk, eat
zone 330: ist
zone 480: hkt, sgt, awst
zone 540: jst, kst
zone 600: aest
zone 660: aedt
zone 720: nzst
zone 780: nzdt
zone -180: art, brt
zone -240: edt
zone -300: est, cdt
zone -360: cst, mdt
zone -420: mst, pdt
zone -480: pst, akdt
zone -540: akst
zone -600: hst
symbol-unit km: km
symbol-unit m: m
symbol-unit cm: cm
symbol-unit mm: mm
symbol-unit nm: nm
symbol-unit um: µm, μm
symbol-unit mi: mi
symbol-unit ft: ft
symbol-unit yd: yd, yds
symbol-unit in: \", ″
symbol-unit nmi: nmi, NM
symbol-unit km2: km², km2, sq km, sq. km
symbol-unit m2: m², m2, qm, sq m
symbol-unit mi2: sq mi
symbol-unit ft2: sq ft, ft², sq. ft.
symbol-unit m3: m³, m3, cbm
symbol-unit cm3: cm³, cc
symbol-unit ha: ha
symbol-unit kg: kg, Kg, KG
symbol-unit g: g
symbol-unit mg: mg
symbol-unit ug: µg, μg, mcg
symbol-unit t: t
symbol-unit lb: lb, lbs, lb., lbs.
symbol-unit oz: oz, oz.
symbol-unit L: l, L
symbol-unit mL: ml, mL
symbol-unit cL: cl, cL
symbol-unit hL: hl
symbol-unit gal: gal
symbol-unit bbl: bbl, bpd
symbol-unit km/h: km/h, kph, kmh, km/u
symbol-unit m/s: m/s
symbol-unit mi/h: mph
symbol-unit kn: kn, kt, kts
symbol-unit °C: °C, ° C, ºC, ℃
symbol-unit °F: °F, ° F, ºF, ℉
symbol-unit deg: °
symbol-unit K: K
symbol-unit W: W
symbol-unit kW: kW, KW
symbol-unit MW: MW
symbol-unit GW: GW
symbol-unit TW: TW
symbol-unit kWh: kWh, KWh, kwh
symbol-unit MWh: MWh
symbol-unit GWh: GWh
symbol-unit TWh: TWh
symbol-unit V: V
symbol-unit kV: kV
symbol-unit mAh: mAh
symbol-unit Hz: Hz
symbol-unit kHz: kHz
symbol-unit MHz: MHz
symbol-unit GHz: GHz
symbol-unit bit/s: bps
symbol-unit Mbit/s: Mbps, Mbit/s
symbol-unit Gbit/s: Gbps, Gbit/s
symbol-unit kB: kB, KB
symbol-unit MB: MB
symbol-unit GB: GB
symbol-unit TB: TB
symbol-unit PB: PB
symbol-unit GiB: GiB
symbol-unit MiB: MiB
symbol-unit Pa: Pa
symbol-unit hPa: hPa
symbol-unit kPa: kPa
symbol-unit bar: bar
symbol-unit psi: psi
symbol-unit dB: dB
symbol-unit kcal: kcal
symbol-unit kJ: kJ
symbol-unit Nm: Nm
symbol-unit hp: hp, PS
symbol-unit ppm: ppm
symbol-unit px: px
symbol-unit MP: MP
";
