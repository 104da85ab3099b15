//! Words that tell how something is said; our own lists, but for hedges that the npm package
//! `hedges` (MIT) also has.

/// Casual words.
pub(super) const CASUAL: &str = "gonna wanna gotta kinda sorta dunno lemme gimme yeah yep yup nope \
    ok okay hey hi hello hiya bye cheers thanks thx pls plz lol lmao omg wtf btw imo tbh idk haha \
    hahaha cool awesome guy guys dude bro buddy mate folks kid kids mom mum dad stuff thing things \
    lots loads tons bunch super pretty really totally literally basically anyway anyways damn hell \
    crap sucks suck crazy nuts weird gross yummy tiny huge big get gets got getting grab grabbed \
    chill hang nah yay wow oops ugh hmm fun boss cash bucks ain't y'all u ur r cuz cause 'cause till \
    til ya em 'em fix check figure pop kick bit plus maybe sure screw mess busted broke cops cop \
    ditch swing heads-up ASAP asap info";

/// Official words.
pub(super) const OFFICIAL: &str = "therefore thus hence furthermore moreover consequently \
    accordingly nevertheless nonetheless notwithstanding whereas wherein thereof herein hereby \
    pursuant regarding concerning respectively subsequently prior request requests requested require \
    requires required obtain obtained receive received inform informed notify notified assist \
    assistance purchase purchased reside resides commence commenced terminate terminated utilise \
    utilize sufficient insufficient additional approximately individuals individual children \
    residents personnel vehicle inquire inquiry enquiry regret apologise apologize apologies \
    sincerely cordially kindly esteemed honoured respected enclosed attached permit permitted \
    prohibited ensure ensured provide provided provision implement implemented implementation \
    conduct conducted undertake undertaken comprise constitutes demonstrate demonstrated indicate \
    indicated determine determined establish established examine examined proceed proceeded \
    participate participated attend attended attendance consider considered consideration upon shall \
    whom deceased physician beverages dine depart departed arrive inadvisable unable desire \
    numerous considerable substantial significant beneficial adequate appropriate inappropriate \
    immediately promptly pleased grateful gratitude appreciate appreciated express acknowledge \
    correspondence committee authorities authority regulations regulation hereinafter aforementioned \
    remuneration compensation accommodation residence error malfunction malfunctioning defective \
    repair repaired rectify rectified resolve resolved postpone postponed cancelled encounter \
    encountered experience experienced difficulty difficulties matter proposal financial obligations \
    employment employees superior supervisor colleagues colleague conclude concluded discontinue \
    declined decline advise advised recommend recommended anticipate anticipated facilitate \
    instructed comply compliance exceed exceeded maintain monitor monitored evaluate evaluated \
    evaluation investigation investigate investigated mother father parents parent gentlemen madam \
    sir officers officer police";

/// Words that leave open whether it is so.
pub(super) const HEDGES: &str = "perhaps maybe possibly probably presumably apparently seemingly \
    allegedly reportedly supposedly arguably conceivably potentially likely unlikely may might could \
    seem seems seemed appear appears appeared suggest suggests suggested suspect suspects suspected \
    assume assumes assumed assumption guess guessed believe believes believed think thinks thought \
    suppose supposed tend tends tended roughly approximately around about almost nearly somewhat \
    fairly sometimes occasionally often usually generally partly relatively rumoured rumored \
    rumours speculation speculate speculated unclear uncertain unsure doubt doubtful doubts possible \
    possibility probable probability estimate estimated estimates indicate hint hints hinted would \
    should can hope hopes hopefully wonder whether if some somehow sort kind unconfirmed claims \
    alleged expect expected feel feels tentative tentatively preliminary";

/// Words that assert.
pub(super) const BOOSTERS: &str = "certainly definitely clearly obviously undoubtedly surely \
    indeed absolutely always never must will shall prove proves proved proven proof evident \
    evidently undeniable undeniably unquestionably indisputable indisputably certain sure convinced \
    confirm confirms confirmed demonstrate demonstrates demonstrated establish established \
    conclusively know knows known fact plainly unmistakable unmistakably guarantee guarantees \
    guaranteed inevitably inevitable every all completely entirely exactly precisely truly doubtless \
    beyond invariably categorically firmly definite definitive definitively conclusive shows show \
    showed causes caused cause is are was were has does";

/// Weak boosters count less: plain statements.
pub(super) const PLAIN: &str = "will shall is are was were has does cause causes caused show shows \
    showed all every know knows known";

/// Words of agitation.
pub(super) const EXCITED: &str = "amazing incredible unbelievable shocking terrifying horrifying \
    horrible terrible furious rage outrage outrageous screaming scream screamed explode exploded \
    explosion panic terror terrified thrilled thrilling ecstatic excited exciting crazy insane wild \
    fight attack attacked killed murder murdered blood bloody war crash crashed fire burning love \
    hate adore despise disgusting fantastic awesome wow omg wtf hell damn fuck fucking shit stunned \
    astonishing astounding frantic desperate hysterical emergency danger dangerous deadly violent \
    chaos riot brutal savage race racing rushed rush hurry sprint storm stormed shouted shout yelled \
    yell burst victory triumph win won epic";

/// Words of calm.
pub(super) const CALM: &str = "calm quiet quietly peaceful slow slowly gentle gently soft softly \
    relaxed relax rest resting sleep sleepy asleep tired bored boring dull routine ordinary usual \
    annual report administrative table according pursuant section committee document documents \
    average typical";
