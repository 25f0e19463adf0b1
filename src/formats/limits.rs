//! How much of anything a file may ask for, in one place, so that no file can exhaust the machine.

/// Caps on what is taken from a file. Whatever lies beyond is left out with a warning; the rest is still shown.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Open elements: tree builders take time that grows with the square of the depth.
    pub nesting: usize,
    /// Inline styles that are open at once: each is opened again in each block within it.
    pub open_styles: usize,
    /// Attributes of one tag.
    pub attributes: usize,
    /// Bytes of one text entry of an archive, inflated, and of a text file.
    pub text_bytes: usize,
    /// Bytes of one picture, inflated.
    pub media_bytes: usize,
    /// Pixels of a picture's longer side.
    pub picture_side: u32,
    /// Bytes that decoding one picture may take; four to a pixel.
    pub picture_memory: u64,
    /// Bytes inflated for one book, all together.
    pub total_bytes: usize,
    pub archive_entries: usize,
    pub contents_entries: usize,
    pub contents_depth: u8,
    pub table_columns: usize,
    /// Columns or rows that one table cell may span.
    pub cell_span: u16,
    pub title_chars: usize,
    /// Letters of one line of the contents.
    pub contents_line: usize,
    /// Bytes of a drawing (SVG).
    pub drawing_bytes: usize,
    /// Pixels of a drawing's longer side.
    pub drawing_side: u32,
    /// Files of typefaces that one style sheet may name.
    pub typeface_cuts: usize,
    /// Bytes of one such file, and of all that a book has together.
    pub typeface_bytes: usize,
    pub typefaces_bytes: usize,
    /// Bytes of one style sheet.
    pub style_bytes: usize,
    /// Brackets that may be open at once in a style sheet.
    pub style_depth: u8,
    /// Rules of one book's style sheets, all together.
    pub style_rules: usize,
    /// How often the rules of one book may be held against its elements, all together.
    pub style_matches: usize,
}

pub const LIMITS: Limits = Limits {
    nesting: 256,
    open_styles: 32,
    attributes: 1_000,
    text_bytes: 64 << 20,
    media_bytes: 128 << 20,
    picture_side: 16_384,
    picture_memory: 384 << 20,
    total_bytes: 512 << 20,
    archive_entries: 100_000,
    contents_entries: 50_000,
    contents_depth: 32,
    table_columns: 1_000,
    cell_span: 100,
    title_chars: 300,
    contents_line: 2_000,
    drawing_bytes: 16 << 20,
    drawing_side: 4_096,
    typeface_cuts: 64,
    typeface_bytes: 4 << 20,
    typefaces_bytes: 24 << 20,
    style_bytes: 2 << 20,
    style_depth: 32,
    style_rules: 50_000,
    style_matches: 5_000_000,
};
