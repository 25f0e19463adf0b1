//! Divides a formula where a line may end: before a relation or a sum at its top level, as printers do it among words.

use crate::document::{FormulaPiece, Math};

/// The pieces of a formula, each with the part of the line of text that it stands for. One where signs of the tree and of the line
/// do not agree; none for an empty line.
pub(super) fn pieces(tree: Math, line: &str) -> Vec<FormulaPiece> {
    let whole = line.chars().count();
    if whole == 0 {
        return Vec::new();
    }
    let Math::Row(parts) = tree else {
        return vec![FormulaPiece {
            len: whole,
            math: tree,
        }];
    };
    let cuts = cuts(&parts, line).unwrap_or_default();
    let mut pieces = Vec::with_capacity(cuts.len() + 1);
    let (mut parts, mut from) = (parts, 0);
    let mut taken = 0;
    for (part, at) in cuts {
        let rest = parts.split_off(part - taken);
        pieces.push(FormulaPiece {
            len: at - from,
            math: Math::Row(std::mem::replace(&mut parts, rest)),
        });
        (taken, from) = (part, at);
    }
    pieces.push(FormulaPiece {
        len: whole - from,
        math: Math::Row(parts),
    });
    pieces
}

/// Signs after which a line of a formula may end, at the top level of it.
fn divides(sign: &str) -> bool {
    matches!(
        sign,
        "=" | "≠"
            | "≈"
            | "≡"
            | "∼"
            | "<"
            | ">"
            | "≤"
            | "≥"
            | "∝"
            | "∈"
            | "⊂"
            | "⊆"
            | "→"
            | "⇒"
            | "⇔"
            | "↦"
            | "+"
            | "−"
    )
}

/// Where the pieces after the first begin: among the parts, and in the line by its code points.
fn cuts(parts: &[Math], line: &str) -> Option<Vec<(usize, usize)>> {
    let letters: Vec<char> = line.chars().collect();
    let mut cuts = Vec::new();
    let (mut at, mut depth) = (0, 0_i32);
    for (index, part) in parts.iter().enumerate() {
        let Math::Operator(operator) = part else {
            continue;
        };
        depth += bracket(operator.sign.chars().next().unwrap_or(' '));
        if depth > 0 {
            continue;
        }
        let sign = if operator.sign == "-" {
            "−"
        } else {
            &operator.sign
        };
        let begins = index == 0 || matches!(&parts[index - 1], Math::Operator(_));
        if begins || index + 1 == parts.len() || !divides(sign) {
            continue;
        }
        // In the line it stands apart, outside of all brackets.
        at = find_apart(&letters, at, sign.chars().next()?)?;
        at += 2;
        cuts.push((index + 1, at));
    }
    Some(cuts)
}

/// Where a sign stands between two blanks, outside of brackets that open after `from`.
fn find_apart(letters: &[char], from: usize, sign: char) -> Option<usize> {
    let mut depth = 0_i32;
    (from..letters.len().saturating_sub(1)).find(|&at| {
        depth += bracket(letters[at]);
        let stands_apart = at > 0 && letters[at - 1] == ' ' && letters[at + 1] == ' ';
        letters[at] == sign && depth <= 0 && stands_apart
    })
}

/// By how much a sign goes into brackets, or out of them.
fn bracket(sign: char) -> i32 {
    match sign {
        '(' | '[' | '{' | '⟨' => 1,
        ')' | ']' | '}' | '⟩' => -1,
        _ => 0,
    }
}
