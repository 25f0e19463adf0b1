//! What the elements of a tagged PDF are, as far as it makes a difference to how they are read.

/// What a block element is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    #[default]
    Other,
    Heading(u8),
    Paragraph,
    Item,
    Note,
    Caption,
    Code,
    Cell,
    Quotation,
}

/// A block element, by its place in the order of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Element {
    pub number: u32,
    pub role: Role,
}
