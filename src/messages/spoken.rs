//! What may stand in a sentence: words as they are, numbers by the rules of the language.

use super::Value;
use std::path::{Display, Path};

pub trait Spoken {
    fn spoken(&self) -> Value<'_>;
}

impl Spoken for str {
    fn spoken(&self) -> Value<'_> {
        Value::from(self)
    }
}

impl Spoken for String {
    fn spoken(&self) -> Value<'_> {
        Value::from(self.as_str())
    }
}

impl Spoken for char {
    fn spoken(&self) -> Value<'_> {
        Value::from(self.to_string())
    }
}

impl Spoken for Path {
    fn spoken(&self) -> Value<'_> {
        Value::from(self.to_string_lossy())
    }
}

impl Spoken for Display<'_> {
    fn spoken(&self) -> Value<'_> {
        Value::from(self.to_string())
    }
}

/// Errors say what they have to say in the words of the system.
impl Spoken for std::io::Error {
    fn spoken(&self) -> Value<'_> {
        Value::from(self.to_string())
    }
}

impl Spoken for serde_json::Error {
    fn spoken(&self) -> Value<'_> {
        Value::from(self.to_string())
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {
        $(impl Spoken for $number {
            fn spoken(&self) -> Value<'_> {
                Value::from(*self)
            }
        })+
    };
}

numbers!(u8, u16, u32, u64, usize, i32, i64, f32, f64);
