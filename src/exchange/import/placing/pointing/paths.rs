//! Positions as other programs write them, taken apart: CFIs of EPUB and paths of CREngine.

use regex::Regex;
use std::sync::LazyLock;

/// A step through elements: its number as in a CFI, and the id that it is said to lead to.
pub(super) type Step = (usize, Option<String>);

/// A CFI: the file by its place in the reading order, and one path or the two ends of a range.
#[derive(Debug)]
pub(in super::super) struct Cfi {
    pub(in super::super) file: Option<usize>,
    pub(super) start: (Vec<Step>, usize),
    pub(super) end: Option<(Vec<Step>, usize)>,
}

impl Cfi {
    pub(in super::super) fn parse(text: &str) -> Option<Self> {
        let inner = text.trim().strip_prefix("epubcfi(")?.strip_suffix(')')?;
        let parts = parted(inner, ',');
        let (package, parent) = match parts[0].rsplit_once('!') {
            Some((package, path)) => (Some(package), path),
            None => (None, parts[0].as_str()),
        };
        // The last step of the package leads to the item of the reading order.
        let file = package
            .and_then(|package| Some(steps(package).0.last()?.0.checked_div(2)?.saturating_sub(1)));
        let joined = |rest: &str| steps(&format!("{parent}{rest}"));
        match parts.as_slice() {
            [_, start, end] => Some(Self {
                file,
                start: joined(start),
                end: Some(joined(end)),
            }),
            _ => Some(Self {
                file,
                start: steps(parent),
                end: None,
            }),
        }
    }
}

/// Parts of a CFI outside of brackets.
fn parted(text: &str, sign: char) -> Vec<String> {
    let (mut parts, mut depth, mut escaped) = (vec![String::new()], 0usize, false);
    for c in text.chars() {
        if c == sign && depth == 0 && !escaped {
            parts.push(String::new());
            continue;
        }
        if !escaped {
            depth = match c {
                '[' => depth + 1,
                ']' => depth.saturating_sub(1),
                _ => depth,
            };
        }
        escaped = c == '^' && !escaped;
        if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    parts
}

/// The steps of a path and the offset at its end.
fn steps(path: &str) -> (Vec<Step>, usize) {
    static STEP: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"/(\d{1,9})(?:\[((?:\^.|[^\]^])*)\])?|:(\d{1,9})").expect("a pattern of ours")
    });
    let (mut steps, mut offset) = (Vec::new(), 0);
    for found in STEP.captures_iter(path).take(200) {
        if let Some(number) = found.get(1).and_then(|number| number.as_str().parse().ok()) {
            let id = found
                .get(2)
                .map(|id| id.as_str().replace('^', ""))
                .filter(|id| !id.is_empty());
            steps.push((number, id));
        } else if let Some(number) = found.get(3).and_then(|number| number.as_str().parse().ok()) {
            offset = number;
        }
    }
    (steps, offset)
}

/// A path of CREngine within one file: names with their numbers, the number of a text, and an offset in it.
#[derive(Debug)]
pub(in super::super) struct XPointer {
    pub(super) names: Vec<(String, usize)>,
    pub(super) text: Option<usize>,
    pub(super) offset: usize,
}

impl XPointer {
    /// Reads a path; with it, the file by its place in the reading order.
    pub(in super::super) fn parse(path: &str) -> Option<(usize, Self)> {
        static STEP: LazyLock<Regex> = LazyLock::new(|| {
            Regex::new(r"/([A-Za-z_][\w:-]*)(\(\))?(?:\[(\d{1,9})\])?(?:\.(\d{1,9})$)?")
                .expect("a pattern of ours")
        });
        if !path.starts_with('/') || path.starts_with("/FictionBook") {
            return None;
        }
        let mut pointer = Self {
            names: Vec::new(),
            text: None,
            offset: 0,
        };
        let mut file = 0;
        for found in STEP.captures_iter(path).take(300) {
            let number = found
                .get(3)
                .and_then(|number| number.as_str().parse::<usize>().ok())
                .unwrap_or(1)
                .max(1);
            if let Some(offset) = found.get(4) {
                pointer.offset = offset.as_str().parse().unwrap_or(0);
            }
            match &found[1] {
                "DocFragment" => {
                    file = number - 1;
                    pointer.names.clear();
                }
                "text" if found.get(2).is_some() => pointer.text = Some(number),
                name => pointer.names.push((name.to_lowercase(), number)),
            }
        }
        Some((file, pointer))
    }
}
