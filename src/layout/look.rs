//! How runs of letters differ from their block: the sum of the inline styles that cover them.

use super::ruby;
use super::style::{BlockStyle, Brush, TextRole};
use crate::document::Inline;
use std::ops::Range;

/// How a run of letters is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Look {
    pub bold: bool,
    pub italic: bool,
    pub small_caps: bool,
    pub monospace: bool,
    /// A typeface that the text brings along.
    pub own: Option<usize>,
    /// Multiple of the block's size.
    pub size: f32,
    pub brush: Brush,
}

impl Look {
    /// The look of a block's text where no inline style says otherwise.
    pub fn of(style: &BlockStyle) -> Self {
        Self {
            bold: style.bold,
            italic: style.italic,
            small_caps: style.small_caps,
            monospace: style.monospace,
            own: None,
            size: 1.0,
            brush: Brush {
                role: style.role,
                ..Brush::default()
            },
        }
    }

    /// The same with one more inline style.
    fn with(self, style: &Inline) -> Self {
        let raised = |raise: i8| Self {
            size: self.size * 0.68,
            brush: Brush {
                raise,
                ..self.brush
            },
            ..self
        };
        match style {
            Inline::Emphasis => Self {
                italic: !self.italic,
                ..self
            },
            Inline::Strong => Self { bold: true, ..self },
            Inline::SmallCaps => Self {
                small_caps: true,
                ..self
            },
            Inline::Superscript => raised(36),
            Inline::Subscript => raised(-14),
            Inline::NoteRef(_) => {
                // Some books raise the sign themselves; twice would be a speck.
                let raised = if self.brush.raise == 0 {
                    raised(36)
                } else {
                    self
                };
                Self {
                    brush: Brush {
                        role: TextRole::Link,
                        ..raised.brush
                    },
                    ..raised
                }
            }
            Inline::Code => Self {
                monospace: true,
                size: self.size * 0.86,
                ..self
            },
            Inline::Underline => Self {
                brush: Brush {
                    underline: true,
                    ..self.brush
                },
                ..self
            },
            Inline::Strike => Self {
                brush: Brush {
                    strike: true,
                    ..self.brush
                },
                ..self
            },
            Inline::RubyText => Self {
                size: self.size * ruby::SIZE,
                ..self
            },
            Inline::Link(_) => Self {
                brush: Brush {
                    role: TextRole::Link,
                    ..self.brush
                },
                ..self
            },
            Inline::Typeface(own) => Self { own: *own, ..self },
            Inline::Image(_)
            | Inline::Language(_)
            | Inline::Bidi(_)
            | Inline::Combined
            | Inline::Uncounted
            | Inline::Ruby
            | Inline::Formula(_) => self,
        }
    }
}

/// The runs that look unlike `base`, in order. `spans` are in order of start, the outermost first; the time taken grows with their
/// number and with how many cover one place.
pub(super) fn runs(spans: &[(Range<usize>, &Inline)], base: Look) -> Vec<(Range<usize>, Look)> {
    let mut edges: Vec<usize> = spans
        .iter()
        .flat_map(|(bytes, _)| [bytes.start, bytes.end])
        .collect();
    edges.sort_unstable();
    edges.dedup();
    let mut runs: Vec<(Range<usize>, Look)> = Vec::new();
    let mut waiting = spans.iter().peekable();
    let mut covering: Vec<&(Range<usize>, &Inline)> = Vec::new();
    for pair in edges.windows(2) {
        covering.retain(|(bytes, _)| bytes.end > pair[0]);
        while let Some(span) = waiting.next_if(|(bytes, _)| bytes.start <= pair[0]) {
            covering.extend((span.0.end > pair[0]).then_some(span));
        }
        let look = covering
            .iter()
            .fold(base, |look, (_, style)| look.with(style));
        match runs.last_mut() {
            _ if look == base => {}
            Some((run, last)) if run.end == pair[0] && *last == look => run.end = pair[1],
            _ => runs.push((pair[0]..pair[1], look)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_that_nest_and_overlap_are_summed_up() {
        let base = Look {
            bold: false,
            italic: false,
            small_caps: false,
            monospace: false,
            own: None,
            size: 1.0,
            brush: Brush::default(),
        };
        let spans = [
            (0..6, &Inline::Emphasis),
            (2..4, &Inline::Strong),
            (3..8, &Inline::Emphasis),
        ];
        let runs: Vec<(Range<usize>, bool, bool)> = runs(&spans, base)
            .into_iter()
            .map(|(run, look)| (run, look.italic, look.bold))
            .collect();
        assert_eq!(
            runs,
            [
                (0..2, true, false),
                (2..3, true, true),
                (3..4, false, true),
                (6..8, true, false)
            ]
        );
    }

    #[test]
    fn a_hundred_thousand_spans_take_no_time() {
        let spans: Vec<(Range<usize>, &Inline)> = (0..200_000)
            .map(|at| (at * 2..at * 2 + 1, &Inline::Strong))
            .collect();
        let base = Look {
            bold: false,
            italic: false,
            small_caps: false,
            monospace: false,
            own: None,
            size: 1.0,
            brush: Brush::default(),
        };
        assert_eq!(runs(&spans, base).len(), 200_000);
    }
}
