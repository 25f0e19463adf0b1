//! A formula as a tree. In the flat text a line of text stands for it, which serves for search, notes and copies; only
//! the page uses the tree.

use serde::{Deserialize, Serialize};

/// A formula, in the pieces between which a line may end.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Formula {
    /// Stands in a line of its own.
    pub displayed: bool,
    /// In order; together they cover the line of text.
    pub pieces: Vec<FormulaPiece>,
}

/// What is never divided between two lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FormulaPiece {
    /// Code points of the line of text that it stands for; at least one.
    pub len: usize,
    pub math: Math,
}

/// What formulas are made of. The names are those of MathML Core.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Math {
    Row(Vec<Math>),
    /// Variables and numbers, as they are drawn: an italic x is U+1D465. Several letters are a name, such as `sin`.
    Letters(String),
    Operator(Operator),
    /// Plain text among the signs, set in the typeface of the page.
    Text(String),
    /// Width in em.
    Space(f32),
    Fraction {
        numerator: Box<Math>,
        denominator: Box<Math>,
        has_bar: bool,
    },
    Root {
        radicand: Box<Math>,
        degree: Option<Box<Math>>,
    },
    /// Indices beside a base: pairs of a lower and an upper one, each pair further out.
    Scripts {
        base: Box<Math>,
        before: Vec<ScriptPair>,
        after: Vec<ScriptPair>,
    },
    /// Limits or accents beneath and above a base.
    UnderOver {
        base: Box<Math>,
        under: Option<Box<Math>>,
        over: Option<Box<Math>>,
        /// Whether limits stand beside their operator wherever there is little room.
        movable: bool,
    },
    Table(MathTable),
    /// Takes its room and is not drawn.
    Phantom(Box<Math>),
    /// Set as in a line of its own, or (false) as among words.
    Styled(bool, Box<Math>),
}

/// A lower and an upper index.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ScriptPair {
    pub lower: Option<Math>,
    pub upper: Option<Math>,
}

/// A sign such as `+`, a bracket or ∑.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Operator {
    pub sign: String,
    /// Where the source says whether it stretches.
    pub stretchy: Option<bool>,
    /// Height in em that it has at least.
    pub least: f32,
    /// Air before and after it in em, where the source says it.
    pub space: (Option<f32>, Option<f32>),
}

/// A matrix, or rows set beneath each other.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MathTable {
    pub rows: Vec<Vec<Math>>,
    /// How each column is aligned; the last one holds for those beyond.
    pub columns: Vec<ColumnAlign>,
    /// Air after each column in em; the last one holds for those beyond.
    pub gaps: Vec<f32>,
    /// Whether its cells are set as in a line of their own.
    pub displayed: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnAlign {
    Left,
    #[default]
    Center,
    Right,
}

impl Math {
    /// Whether nothing is drawn of it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Row(parts) => parts.iter().all(Self::is_empty),
            Self::Letters(letters) | Self::Text(letters) => letters.is_empty(),
            Self::Operator(operator) => operator.sign.is_empty(),
            _ => false,
        }
    }
}
