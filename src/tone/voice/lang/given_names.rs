//! Common given names whose bearers are nearly always of one gender; names in wide use for both
//! are left out. Written for this project from general knowledge, in lower case.

/// Men's.
pub(in crate::tone::voice) const MEN: &str = "aaron abdul abdullah adam adrian ahmed alan albert alejandro alex
    alexander alexandre alfred ali allan amadou anders andreas andres andrew andrzej angus anthony
    antonio antonin arjun arnold arthur axel barry bart ben benjamin bernard bert bill bjorn bob
    boris brad brendan brian bruce bruno callum carl carlos cedric charles chris christian
    christopher christophe claude clive colin connor craig cyril dale damien dan daniel darren dave
    david dean declan dennis denis derek diego dieter dirk dmitri dmitry dominic don donald douglas
    duncan earl eddie edgar eduardo edward edwin emil emmanuel enrique eric erik ernest ethan
    eugene fabian felix ferdinand fernando francesco francis francisco francois frank franz fred
    frederic frederick friedrich gabriel gareth gary gavin geoffrey georg george gerald gerard
    giovanni giuseppe glen gordon graham greg gregory guillaume gunnar gustav guy hamid hank hans
    harold harry hassan hector heinrich henk henri henry herbert hiro hiroshi howard hugh hugo hussein
    ian ibrahim igor ignacio isaac ivan jack jacob jacques jake jakob james jan jason javier
    jean jeff jeffrey jens jeremy jerome jerry jim jimmy joachim joao joe joel johan johannes john
    jonah jonas jonathan jordi jorge jose josef joseph joshua juan julio jurgen justin karim karl
    keith ken kenneth kenji kevin klaus kofi kwame kurt kyle lars laurent lawrence len lenny leo leon leonard
    leonardo liam lionel lorenzo louis luc luca lucas luis lukas luke magnus malcolm manuel marc
    marcel marco marcus mario marius mark markus martin mateo matt matteo matthew matthias
    maurice max maxime michael michel miguel mike mikhail miles milan mitch mohamed mohammad mohammed
    moussa muhammad mustafa nathan neil nelson nicholas nick nicolas nigel nikolai nils noah norman oleg
    oliver olivier omar oscar osman otto owen pablo paolo pascal patrick paul pedro per peter petr
    phil philip philippe pierre pieter piotr rafael rahul raj ralf ralph ramon raul ray raymond
    remy rene ricardo richard rick rob robert roberto rodrigo roger roland rolf roman ron ronald
    rory ross roy rudolf rupert russell ryan salvador samir samuel santiago scott sean
    sebastian sergei sergey sergio seth simon stan stanley stefan stefano stephen steve steven
    stewart stuart sven tadej takeshi tariq ted terry theo theodore thierry thomas tim timothy tobias todd
    tom tomas tommy tony travis trevor tyler ulrich umar uwe vaclav victor viktor vincent vladimir
    walter warren wayne wilhelm will william willy wolfgang xavier yann yannick yusuf yves zoltan
    lewis mick gordon boris rishi keir joe barack emmanuel narendra xi vladimir recep volodymyr
    olaf justin jair jens antony lloyd mitt bernie elon jeff tim bill warren satya sundar";

/// Women's.
pub(in crate::tone::voice) const WOMEN: &str = "abigail ada adele agnes agnieszka aicha aisha alice alicia
    alina alison alma amalia amanda amelia amina amira amy ana anastasia andrea angela angelica
    angelina anita anja ann anna annabel anne annette annika anneke antonia asha astrid aurora barbara
    beatrice beatriz bella bernadette beth betty bianca birgit bonnie brenda bridget brigitte camila camilla
    carla carmen carol caroline caroline carolina caterina catherine cathy cecilia celeste chantal
    charlotte chiara chloe christina christine cindy claire clara claudia colette constance corinne
    cristina daisy daniela deborah denise diana diane dolores dominique donna dora doris dorothy
    edith eileen elaine eleanor elena eleonora elisa elisabeth elise elizabeth ella ellen elsa emily
    emma erica erika esther eva eve evelyn fatima fatou fiona flora florence frances francesca
    francine franziska frida freya gabriela gabriella gabrielle gail georgia geraldine gertrude
    gina giulia gladys gloria grace greta gwen hana hanna hannah harriet heather heidi helen helena
    helene helga henrietta hilary hilde ida ilse ines inge ingrid irene iris irina isabel isabella
    isabelle ivy jacqueline jane janet janice jasmine jeanne jennifer jenny jessica jill joan joanna joanne
    jocelyn johanna josephine joyce juanita judith judy julia juliana julie juliet karen karin katarina
    kate katherine kathleen kathryn katie katrin kirsten kristen kristin kristina laila lara
    latifa laura lauren leila lena leonie lidia lily lina linda lisa liz lois lorena louise lucia
    lucie lucille lucy luisa luise lydia lynn madeleine magdalena maggie manuela margaret
    margarita margit margot maria mariam marianne marie marilyn marina marion marisa marta martha martina mary
    mathilde maureen maya megan mei melanie melissa mercedes mia michaela michelle mildred milena mina
    minerva miranda miriam molly mona monica monika monique muriel nadia nadine nancy naomi
    natalia natalie natasha nicole nina noemi nora norma odette olga olive olivia ophelia pamela patricia
    paula paulina pauline penelope petra philippa phoebe phyllis pia priya rachel ramona rebecca
    regina renata rita roberta rosa rosalie rose rosemary ruth sabina sabine sabrina sally samantha
    sandra sara sarah sheila shirley silvia simone sofia sonia sonja sophia sophie stella stephanie
    susan susana susanne suzanne svetlana sylvia tamara tanya tatiana teresa tessa theresa tina
    ulrike ursula ute valentina valerie vanessa vera veronica veronika victoria viola violet
    virginia vivian wanda wendy wilhelmina yael yasmin yolanda yvonne zara zeinab zoe kamala hillary ursula
    giorgia angela nancy theresa margaret jacinda greta melania ivanka serena venus simone mette
    hanne sanna magdalena ji-woo oona aneta joan asha lena";
