//! What each sign is to its neighbours, and the air between them: chapter 18 of "The TeXbook" (D. E. Knuth, 1986).

use super::ink::Class;

/// What a sign is.
pub(super) fn class_of(sign: &str) -> Class {
    let Some(c) = sign.chars().next() else {
        return Class::Ordinary;
    };
    match c {
        '(' | '[' | '{' | '⟨' | '⌊' | '⌈' | '⟦' | '⟪' => Class::Open,
        ')' | ']' | '}' | '⟩' | '⌋' | '⌉' | '⟧' | '⟫' | '!' => Class::Close,
        ',' | ';' => Class::Punctuation,
        c if is_large(c) => Class::Large,
        '+'
        | '−'
        | '±'
        | '∓'
        | '×'
        | '÷'
        | '⋅'
        | '·'
        | '∗'
        | '∘'
        | '∙'
        | '∧'
        | '∨'
        | '∩'
        | '∪'
        | '∖'
        | '⊎'
        | '⊓'
        | '⊔'
        | '⊕'..='⊝'
        | '⋆'
        | '•'
        | '≀'
        | '⋄'
        | '⋉'..='⋌' => Class::Binary,
        '=' | '<' | '>' | ':' => Class::Relation,
        '←'..='⇿'
        | '∈'..='∍'
        | '∝'
        | '∣'..='∦'
        | '∴'..='∿'
        | '≁'..='⊋'
        | '⊏'..='⊒'
        | '⊢'..='⊸'
        | '⋈'
        | '⋐'..='⋿'
        | '⟂'
        | '⟰'..='⟿'
        | '⤀'..='⥿'
        | '⩽'..='⪿' => Class::Relation,
        _ => Class::Ordinary,
    }
}

/// Signs that are larger in a line of their own.
pub(super) fn is_large(c: char) -> bool {
    matches!(c, '∏' | '∐' | '∑' | '∫'..='∳' | '⋀'..='⋃' | '⨀'..='⨜')
}

/// Integrals have their limits beside them, and lean.
pub(super) fn is_integral(c: char) -> bool {
    matches!(c, '∫'..='∳' | '⨋'..='⨜')
}

/// Signs that are as tall as what they stand at.
pub(super) fn is_fence(c: char) -> bool {
    matches!(
        class_of(c.encode_utf8(&mut [0; 4])),
        Class::Open | Class::Close
    ) && c != '!'
        || matches!(c, '|' | '‖' | '∥' | '∣')
}

/// A sign that could be binary is one only between two parts.
pub(super) fn settle(classes: &mut [Class], goes_on: bool) {
    for index in 0..classes.len() {
        if classes[index] != Class::Binary {
            continue;
        }
        let before = index.checked_sub(1).map(|before| classes[before]);
        let after = classes.get(index + 1).copied();
        let opens = before.is_none_or(|before| {
            matches!(
                before,
                Class::Binary | Class::Large | Class::Relation | Class::Open | Class::Punctuation
            )
        });
        let ends = match after {
            None => !goes_on,
            Some(after) => matches!(after, Class::Relation | Class::Close | Class::Punctuation),
        };
        if opens || ends {
            classes[index] = Class::Ordinary;
        }
    }
}

const THIN: f32 = 3.0 / 18.0;
const MEDIUM: f32 = 4.0 / 18.0;
const THICK: f32 = 5.0 / 18.0;

/// Air between two parts, in em. In indices most of it is left out.
pub(super) fn between(before: Class, after: Class, is_script: bool) -> f32 {
    use Class::{Binary, Close, Inner, Large, Open, Ordinary, Punctuation, Relation};
    let (air, everywhere) = match (before, after) {
        (Ordinary | Close | Inner, Large) | (Large, Ordinary | Large) => (THIN, true),
        (Open, _) | (_, Close) => (0.0, true),
        (Binary, _) | (_, Binary) => (MEDIUM, false),
        (Relation, Relation) => (0.0, true),
        (Punctuation, _) => (THIN, false),
        (_, Punctuation) => (0.0, true),
        (Relation, _) | (_, Relation) => (THICK, false),
        (Inner, _) => (THIN, false),
        (Ordinary | Close | Large, Inner) => (THIN, false),
        _ => (0.0, true),
    };
    if is_script && !everywhere { 0.0 } else { air }
}
