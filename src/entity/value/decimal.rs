//! Exact decimals for the amounts that texts name.

use std::fmt;

/// `mantissa / 10^scale`, written without exponent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    mantissa: i128,
    scale: u32,
}

/// Largest power of ten that a text can ask for; keeps every product inside `i128`.
const EXPONENT_MAX: u32 = 30;

impl Decimal {
    pub(super) const fn whole(value: i128) -> Self {
        Self { mantissa: value, scale: 0 }
    }

    pub(super) const fn new(mantissa: i128, scale: u32) -> Self {
        Self { mantissa, scale }
    }

    /// Decimal digits before and after the mark; `None` past 30 digits.
    pub(super) fn of_digits(whole: &str, fraction: &str) -> Option<Self> {
        Self::of_groups(&[whole], fraction)
    }

    /// Groups of digits before the mark and digits after it; `None` past 30 digits.
    pub(super) fn of_groups(whole: &[&str], fraction: &str) -> Option<Self> {
        let digits: usize = whole.iter().map(|group| group.len()).sum();
        if digits + fraction.len() > EXPONENT_MAX as usize {
            return None;
        }
        let mantissa = whole
            .iter()
            .flat_map(|group| group.bytes())
            .chain(fraction.bytes())
            .fold(0_i128, |sum, digit| sum * 10 + i128::from(digit.saturating_sub(b'0')));
        Some(Self { mantissa, scale: u32::try_from(fraction.len()).ok()? })
    }

    /// Times `10^exponent`.
    pub(super) fn shifted_up(self, exponent: u32) -> Option<Self> {
        if exponent == 0 {
            return Some(self);
        }
        if exponent <= self.scale {
            let mut shifted = Self { mantissa: self.mantissa, scale: self.scale - exponent };
            while shifted.scale > 0 && shifted.mantissa % 10 == 0 {
                shifted = Self { mantissa: shifted.mantissa / 10, scale: shifted.scale - 1 };
            }
            return Some(shifted);
        }
        let power = 10_i128.checked_pow(exponent - self.scale)?;
        Some(Self { mantissa: self.mantissa.checked_mul(power)?, scale: 0 })
    }

    /// Divided by `10^exponent`, all digits kept.
    pub(super) fn shifted_down(self, exponent: u32) -> Self {
        Self { mantissa: self.mantissa, scale: (self.scale + exponent).min(EXPONENT_MAX * 2) }
    }

    pub(super) fn negated(self) -> Self {
        Self { mantissa: -self.mantissa, scale: self.scale }
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let widen = |d: Self| d.mantissa.checked_mul(10_i128.checked_pow(scale - d.scale)?);
        Some(Self { mantissa: widen(self)?.checked_add(widen(other)?)?, scale })
    }

    pub(super) fn times(self, other: Self) -> Option<Self> {
        let mantissa = self.mantissa.checked_mul(other.mantissa)?;
        Some(Self { mantissa, scale: self.scale + other.scale })
    }

    /// The value, when it is a whole number that fits.
    pub(super) fn as_whole(self) -> Option<i32> {
        if self.scale != 0 {
            return None;
        }
        i32::try_from(self.mantissa).ok()
    }

    pub(super) fn is_less(self, other: Self) -> bool {
        match self.plus(other.negated()) {
            Some(difference) => difference.mantissa < 0,
            None => false,
        }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = self.mantissa.unsigned_abs().to_string();
        let scale = self.scale as usize;
        let digits = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = digits.split_at(digits.len() - scale);
        let dot = if scale > 0 { "." } else { "" };
        write!(f, "{sign}{whole}{dot}{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    fn check(whole: &str, fraction: &str, up: u32, down: u32, expected: &str) {
        let value = Decimal::of_digits(whole, fraction).unwrap();
        let value = value.shifted_up(up).unwrap().shifted_down(down);
        assert_eq!(value.to_string(), expected);
    }

    #[test]
    fn decimals_are_exact_and_plain() {
        check("1", "25", 9, 0, "1250000000");
        check("50", "", 0, 2, "0.50");
        check("3", "50", 0, 0, "3.50");
        check("3", "50", 1, 0, "35");
        check("0", "123456", 3, 0, "123.456");
        assert_eq!(Decimal::new(-4, 1).to_string(), "-0.4");
        assert_eq!(Decimal::of_digits(&"9".repeat(31), ""), None);
    }
}
