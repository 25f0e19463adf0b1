//! How objects of a PDF are written. Source: ISO 32000-2, 7.3.

use hayro_syntax::object::{MaybeRef, Object};
use std::fmt::Write as _;

/// A text string, in UTF-16 and hexadecimal.
pub(super) fn hex(text: &str) -> String {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    let mut content = "<".to_owned();
    for unit in units {
        let _ = write!(content, "{unit:04X}");
    }
    content.push('>');
    content
}

/// A number with three places at most.
pub(super) fn number(value: f32) -> String {
    let text = format!("{value:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text.is_empty() || text == "-0" {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}

/// A name, from its bytes.
pub(super) fn named(name: &[u8]) -> Vec<u8> {
    let mut encoded = b"/".to_vec();
    for &byte in name {
        if byte.is_ascii_alphanumeric() || b"_-+.:*".contains(&byte) {
            encoded.push(byte);
        } else {
            encoded.extend_from_slice(format!("#{byte:02X}").as_bytes());
        }
    }
    encoded
}

/// An object as it stood in its file; a stream stands nowhere inside of another object, and is nothing here.
pub(super) fn raw_object(object: &MaybeRef<Object<'_>>) -> Vec<u8> {
    let object = match object {
        MaybeRef::Ref(to) => return format!("{} {} R", to.obj_number, to.gen_number).into_bytes(),
        MaybeRef::NotRef(object) => object,
    };
    match object {
        Object::Boolean(value) => value.to_string().into_bytes(),
        Object::Number(value) => {
            let (whole, exact) = (value.as_i64(), value.as_f64());
            if whole as f64 == exact {
                whole.to_string().into_bytes()
            } else {
                format!("{exact:.6}").into_bytes()
            }
        }
        Object::String(value) => {
            let digits: String = value
                .as_bytes()
                .iter()
                .map(|byte| format!("{byte:02X}"))
                .collect();
            format!("<{digits}>").into_bytes()
        }
        Object::Name(name) => named(name.as_ref()),
        Object::Dict(dict) => match dict.data() {
            [] => b"<<>>".to_vec(),
            data if data.starts_with(b"<<") => data.to_vec(),
            data => [&b"<<"[..], data, b">>"].concat(),
        },
        Object::Array(array) => [&b"["[..], array.data(), b"]"].concat(),
        Object::Null(_) | Object::Stream(_) => b"null".to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_numbers_and_names_are_written_as_the_standard_has_them() {
        assert_eq!(hex("é"), "<FEFF00E9>");
        assert_eq!(
            [number(1.0), number(-0.0001), number(0.125)],
            ["1", "0", "0.125"]
        );
        assert_eq!(named(b"A B"), b"/A#20B");
    }
}
