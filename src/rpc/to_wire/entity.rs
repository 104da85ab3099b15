use super::{Answer, enums, warnings};
use crate::entity::value::Value;
use crate::entity::{Entity, Mention};
use crate::pipeline::Analysis;
use crate::rpc::{Task, wire};
use crate::text::Interrupted;

/// The answer to `TagEntities`.
pub fn tag_entities(
    task: &Task,
    analysis: &Analysis<'_>,
) -> Result<wire::TagEntitiesResponse, Interrupted> {
    let answer = Answer::new(task, analysis);
    Ok(wire::TagEntitiesResponse {
        entities: answer.entities()?,
        language: analysis.language()?.to_string(),
        language_supported: analysis.names_supported()?,
        warnings: warnings(&answer.warnings()?),
    })
}

impl Answer<'_> {
    pub(super) fn entities(&self) -> Result<Vec<wire::Entity>, Interrupted> {
        let mentions = self.analysis.mentions()?;
        let entities = self.analysis.entities()?.iter();
        entities.map(|entity| self.entity(entity, mentions)).collect()
    }

    fn entity(&self, entity: &Entity, mentions: &[Mention]) -> Result<wire::Entity, Interrupted> {
        let mentions = entity.mentions.iter().filter_map(|&index| mentions.get(index as usize));
        let mut places = Vec::with_capacity(entity.mentions.len());
        for mention in mentions {
            self.pace.step()?;
            places.push(self.mention(mention));
        }
        Ok(wire::Entity {
            name: entity.name.clone(),
            r#type: enums::entity_type(entity.entity_type).into(),
            salience: entity.salience,
            mentions: places,
            value: entity.value.as_ref().map(value),
        })
    }

    fn mention(&self, mention: &Mention) -> wire::Mention {
        wire::Mention {
            span: Some(self.span(mention.span)),
            text: mention.span.of_text(self.text).to_owned(),
            r#type: enums::entity_type(mention.entity_type).into(),
            kind: enums::mention_kind(mention.kind).into(),
            confidence: mention.confidence,
            value: mention.value.as_ref().map(value),
        }
    }
}

fn value(value: &Value) -> wire::Value {
    use wire::value::Value as Wire;
    let value = match value {
        Value::Date(date) => Wire::Date(wire::DateValue {
            iso: date.iso.clone(),
            ambiguous: date.ambiguous,
            relative: date.relative,
        }),
        Value::Time(time) => Wire::Time(time.clone()),
        Value::Duration(duration) => Wire::Duration(duration.clone()),
        Value::Money { currency, amount } => {
            Wire::Money(wire::MoneyValue { currency: currency.clone(), amount: amount.clone() })
        }
        Value::Quantity { unit, amount } => {
            Wire::Quantity(wire::QuantityValue { unit: unit.clone(), amount: amount.clone() })
        }
        Value::Number(number) => Wire::Number(number.clone()),
        Value::Percent(percent) => Wire::Percent(percent.clone()),
        Value::Phone(phone) => Wire::Phone(phone.clone()),
        Value::Url(url) => Wire::Url(url.clone()),
    };
    wire::Value { value: Some(value) }
}
