use super::value::Value;
use crate::text::Span;

/// What kind of thing is named. The order is that of the wire enum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityType {
    /// A person by name.
    Person,
    /// A company, party, agency, team, band or other body.
    Organization,
    /// A place: country, city, river, building with an address of its own.
    Location,
    /// A named event.
    Event,
    /// A title of a book, film, song, paper.
    WorkOfArt,
    /// A named product.
    Product,
    /// A nationality, religious or political group.
    Nationality,
    /// A rank or office before or after a name: `Senior Colonel`, `Foreign Minister`.
    Title,
    /// A language by name.
    Language,
    /// A calendar date or a range of dates.
    Date,
    /// A time of day, with or without its date.
    Time,
    /// A length of time.
    Duration,
    /// An amount of money.
    Money,
    /// A percentage.
    Percent,
    /// A measured quantity with its unit.
    Quantity,
    /// A number that is none of the others.
    Number,
    /// An ordinal number.
    Ordinal,
    /// An e-mail address.
    Email,
    /// A web address.
    Url,
    /// A telephone number.
    PhoneNumber,
    /// A postal address.
    Address,
    /// An IPv4 or IPv6 address.
    IpAddress,
    /// A hashtag, its mark included.
    Hashtag,
    /// A user's handle, its mark included.
    Handle,
    /// A named thing of another kind.
    Other,
}

/// How a mention names its entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MentionKind {
    /// By name: `Wu Qian`.
    Proper,
    /// By description: `the ministry`.
    Nominal,
    /// By pronoun: `she`.
    Pronoun,
}

/// One place where an entity is mentioned.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where it stands; inside one sentence.
    pub span: Span,
    /// What kind of thing it names here.
    pub entity_type: EntityType,
    /// How it names it.
    pub kind: MentionKind,
    /// Calibrated probability that span and type are right, in 0..=1.
    pub confidence: f32,
    /// The normalised reading, for the structured types.
    pub value: Option<Value>,
}

/// A thing and all its mentions.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// Its fullest name in the text, without titles, articles and possessive.
    pub name: String,
    /// By vote of its mentions.
    pub entity_type: EntityType,
    /// How central it is to the text, in 0..=1.
    pub salience: f32,
    /// Indices into the document's mentions, ascending; never empty.
    pub mentions: Vec<u32>,
    /// The normalised reading shared by its mentions, for the structured types.
    pub value: Option<Value>,
}
