//! Where a phrase ends, and with what sign.

/// Why a phrase ends where it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Close {
    Comma,
    /// The end of a sentence, a semicolon, a dash or a bracket.
    Stop,
    Question,
    /// Another clause begins without a sign.
    Clause,
}

pub(super) struct Tail {
    pub(super) last: usize,
    pub(super) close: Close,
    pub(super) is_list: bool,
    /// Bytes of a closing quotation mark that belongs to the phrase.
    pub(super) mark: usize,
}

impl Tail {
    /// The end before a sign, with that many quotation marks since the head; none where one is left open.
    pub(super) fn shut(last: usize, quotes: usize, gap: &str) -> Option<Self> {
        let mark = gap
            .chars()
            .next()
            .filter(|c| quotes % 2 == 1 && matches!(c, '”' | '"'))
            .map_or(0, char::len_utf8);
        if quotes % 2 == 1 && mark == 0 {
            return None;
        }
        let rest = &gap[mark..];
        let close = if rest.trim().is_empty() {
            Close::Stop
        } else {
            close(rest)
        };
        Some(Self {
            mark,
            ..Self::new(last, close)
        })
    }

    pub(super) fn new(last: usize, close: Close) -> Self {
        Self {
            last,
            close,
            is_list: false,
            mark: 0,
        }
    }
}

pub(super) fn quote_marks(text: &str) -> usize {
    text.chars()
        .filter(|c| matches!(c, '“' | '”' | '"'))
        .count()
}

pub(super) fn close(gap: &str) -> Close {
    match gap.trim_start().chars().next() {
        Some(',') => Close::Comma,
        Some('?') => Close::Question,
        _ => Close::Stop,
    }
}
