use super::Words;

pub(super) const WORDS: Words = Words {
    say: "disse diz dizem disseram dizia dito dizendo",
    state: "afirmou afirma afirmaram afirmando declarou declara declararam explicou explica explicaram
        acrescentou acrescenta acrescentando anunciou anuncia anunciaram garantiu garante destacou
        destaca ressaltou ressalta informou informa informaram respondeu responde escreveu escreve
        alertou alerta prometeu promete confirmou confirma confirmaram negou nega reconheceu reconhece
        admitiu admite contou conta lembrou lembra perguntou pergunta insistiu insiste concluiu
        conclui lamentou lamenta denunciou denuncia comentou comenta sublinhou sublinha referiu refere
        revelou revela avisou assegurou assegura frisou salientou",
    manner: "continuou continua prosseguiu riu gritou grita sussurrou suspirou exclamou brincou sorriu
        murmurou",
    judge: "chamou chama classificou classifica descreveu descreve acusou acusa criticou critica
        condenou condena falou fala elogiou elogia",
    think: "acredita acreditava pensa pensava espera esperava teme acha achava considera",
    tell: "",
    participle: "dizendo afirmando acrescentando",
    decline: "recusou evitou",
    according: "segundo de_acordo_com conforme na_opinião_de",
    be: "é era são eram foi foram sido ser está estava",
    auxiliary: "tem têm tinha tinham havia haviam ter",
    modal: "poderia poderiam deveria pode podem deve teria seria",
    negation: "não nunca",
    adverb: "também depois ontem hoje ainda já porém entretanto então segunda-feira terça-feira
        quarta-feira quinta-feira sexta-feira sábado domingo",
    definite: "o a os as este esta",
    indefinite: "um uma uns umas vários dois três",
    possessive: "seu sua seus suas nosso nossa meu minha",
    preposition: "de do da dos das em no na nos nas para por pelo pela sobre com contra sob sem entre
        desde durante após ao à",
    that: "que se porquê como",
    relative: "quem qual",
    conjunction: "e mas ou",
    subordinator: "quando enquanto porque embora antes",
    he: "ele",
    she: "ela",
    they: "eles elas",
    it: "",
    i: "eu nós",
    titles: "senhor:m senhora:f sr:m sra:f dom:m dona:f dr dra:f",
    roles: "porta-voz
        ministro:m ministra:f
        presidente premiê chanceler
        prefeito:m prefeita:f
        deputado:m deputada:f senador:m senadora:f
        embaixador:m embaixadora:f
        diretor:m diretora:f chefe
        treinador:m treinadora:f técnico:m
        capitão:m capitã:f
        goleiro:m
        pesquisador:m pesquisadora:f cientista professor:m professora:f investigador:m
        analista economista
        advogado:m advogada:f
        juiz:m juíza:f
        promotor:m promotora:f procurador:m procuradora:f
        médico:m médica:f enfermeira:f
        testemunha
        vizinho:m vizinha:f moradores morador:m moradora:f
        polícia:o
        ministério:o governo:o tribunal:o
        empresa:o companhia:o grupo:o banco:o
        clube:o sindicato:o
        estudo:d relatório:d comunicado:d nota:d
        escritor:m escritora:f autor:m autora:f
        ator:m atriz:f cantor:m cantora:f
        mãe:f pai:m filho:m filha:f irmão:m irmã:f",
    work: "livro romance filme canção música álbum artigo poema título série jornal obra intitulado",
    naming: "chamado chamada chamados apelidado apelidada palavra termo suposto",
    hearer: "jornalistas repórteres",
    comma_opens_clause: false,
    dash_dialogue: true,
    drops_subject: true,
};
