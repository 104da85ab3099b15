use std::collections::HashMap;

use prost_reflect::{DescriptorPool, FieldDescriptor, Kind, MessageDescriptor};

use super::ALWAYS;

/// What is needed to read every message, looked up once.
pub(super) struct Schemas {
    pub(super) by_name: HashMap<String, usize>,
    pub(super) messages: Vec<Vec<Field>>,
}

pub(super) struct Field {
    pub(super) number: u32,
    pub(super) name: String,
    pub(super) is_list: bool,
    pub(super) always: bool,
    pub(super) form: Form,
}

pub(super) enum Form {
    Scalar(Kind),
    /// Names of the numbers.
    Enum(HashMap<i32, String>),
    /// Index of its schema.
    Message(usize),
}

impl Schemas {
    pub(super) fn of(pool: &DescriptorPool) -> Self {
        let messages: Vec<MessageDescriptor> = pool.all_messages().collect();
        let by_name: HashMap<String, usize> =
            messages.iter().map(|m| m.full_name().to_owned()).zip(0..).collect();
        let fields = |message: &MessageDescriptor| {
            let mut fields: Vec<Field> =
                message.fields().map(|field| Field::of(&field, &by_name)).collect();
            // As they are encoded.
            fields.sort_by_key(|field| field.number);
            fields
        };
        let messages = messages.iter().map(fields).collect();
        Self { by_name, messages }
    }
}

impl Field {
    fn of(field: &FieldDescriptor, by_name: &HashMap<String, usize>) -> Self {
        let form = match field.kind() {
            Kind::Enum(kind) => {
                Form::Enum(kind.values().map(|v| (v.number(), v.name().to_owned())).collect())
            }
            Kind::Message(message) => {
                Form::Message(by_name.get(message.full_name()).copied().unwrap_or_default())
            }
            kind => Form::Scalar(kind),
        };
        let name = field.name().to_owned();
        let is_list = field.is_list() || field.is_map();
        let always = ALWAYS.contains(&field.name()) && !is_list;
        Self { number: field.number(), name, is_list, always, form }
    }
}
