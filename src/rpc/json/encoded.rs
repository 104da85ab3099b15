use prost_reflect::Kind;

use super::schema::Form;

/// The encoded fields of a message, one after the other.
#[derive(Clone, Copy)]
pub(super) struct Encoded<'m>(pub(super) &'m [u8]);

/// A value as it lies in the encoding.
#[derive(Clone, Copy)]
pub(super) enum Raw<'m> {
    /// A varint or a fixed-width number, by its bits.
    Number(u64),
    /// A string, bytes, a message or packed numbers.
    Bytes(&'m [u8]),
}

impl<'m> Encoded<'m> {
    fn varint(&mut self) -> Option<u64> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let (&byte, rest) = self.0.split_first()?;
            self.0 = rest;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    fn bytes(&mut self, count: usize) -> Option<&'m [u8]> {
        let (bytes, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(bytes)
    }

    fn fixed32(&mut self) -> Option<u64> {
        Some(u32::from_le_bytes(self.bytes(4)?.try_into().ok()?).into())
    }

    fn fixed64(&mut self) -> Option<u64> {
        Some(u64::from_le_bytes(self.bytes(8)?.try_into().ok()?))
    }

    /// The next field's number and value.
    pub(super) fn field(&mut self) -> Option<(u32, Raw<'m>)> {
        let tag = self.varint()?;
        let value = match tag & 7 {
            0 => Raw::Number(self.varint()?),
            1 => Raw::Number(self.fixed64()?),
            2 => {
                let count = self.varint()?;
                Raw::Bytes(self.bytes(usize::try_from(count).ok()?)?)
            }
            5 => Raw::Number(self.fixed32()?),
            _ => return None,
        };
        Some((u32::try_from(tag >> 3).ok()?, value))
    }

    /// The next of packed numbers.
    pub(super) fn packed(&mut self, form: &Form) -> Option<Raw<'m>> {
        let number = match form {
            Form::Scalar(Kind::Float | Kind::Fixed32 | Kind::Sfixed32) => self.fixed32(),
            Form::Scalar(Kind::Double | Kind::Fixed64 | Kind::Sfixed64) => self.fixed64(),
            _ => self.varint(),
        };
        number.map(Raw::Number)
    }
}
