//! The programs whose notes can be read, and what they are called.

/// A program whose notes can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Program {
    Ade,
    Apple,
    Boox,
    Calibre,
    Foliate,
    Hypothesis,
    Kindle,
    KindleBookcision,
    KindleNotebook,
    KindleWeb,
    Kobo,
    Koodo,
    Koreader,
    KoreaderJson,
    Manicule,
    Markdown,
    Moon,
    /// Annotations in a PDF, which no other file holds.
    Pdf,
    PlayBooks,
    PocketBook,
    ReadEra,
    Readest,
    Readium,
    Readwise,
    Tolino,
    W3c,
    Zotero,
}

impl Program {
    /// Those that a file of notes may be of.
    pub const ALL: [Self; 26] = [
        Self::Ade,
        Self::Apple,
        Self::Boox,
        Self::Calibre,
        Self::Foliate,
        Self::Hypothesis,
        Self::Kindle,
        Self::KindleBookcision,
        Self::KindleNotebook,
        Self::KindleWeb,
        Self::Kobo,
        Self::Koodo,
        Self::Koreader,
        Self::KoreaderJson,
        Self::Manicule,
        Self::Markdown,
        Self::Moon,
        Self::PlayBooks,
        Self::PocketBook,
        Self::ReadEra,
        Self::Readest,
        Self::Readium,
        Self::Readwise,
        Self::Tolino,
        Self::W3c,
        Self::Zotero,
    ];

    /// As the command line and the record call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.names().0
    }

    /// As a reader calls it.
    #[must_use]
    pub fn label(self) -> &'static str {
        self.names().1
    }

    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|program| program.name() == name)
    }

    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Ade => ("ade", "Adobe Digital Editions"),
            Self::Apple => ("apple", "Apple Books"),
            Self::Boox => ("boox", "BOOX"),
            Self::Calibre => ("calibre", "calibre"),
            Self::Foliate => ("foliate", "Foliate"),
            Self::Hypothesis => ("hypothesis", "Hypothesis"),
            Self::Kindle => ("kindle", "Kindle clippings"),
            Self::KindleBookcision => ("kindle-bookcision", "Bookcision"),
            Self::KindleNotebook => ("kindle-html", "Kindle notebook"),
            Self::KindleWeb => ("kindle-web", "Kindle notebook page"),
            Self::Kobo => ("kobo", "Kobo"),
            Self::Koodo => ("koodo", "Koodo Reader"),
            Self::Koreader => ("koreader", "KOReader"),
            Self::KoreaderJson => ("koreader-json", "KOReader export"),
            Self::Manicule => ("manicule", "Manicule"),
            Self::Markdown => ("markdown", "Markdown"),
            Self::Moon => ("moonreader", "Moon+ Reader"),
            Self::Pdf => ("pdf", "annotations in the PDF"),
            Self::PlayBooks => ("playbooks", "Google Play Books"),
            Self::PocketBook => ("pocketbook", "PocketBook"),
            Self::ReadEra => ("readera", "ReadEra"),
            Self::Readest => ("readest", "Readest"),
            Self::Readium => ("readium", "Readium or Thorium"),
            Self::Readwise => ("readwise", "Readwise"),
            Self::Tolino => ("tolino", "Tolino"),
            Self::W3c => ("w3c", "W3C annotations"),
            Self::Zotero => ("zotero", "Zotero"),
        }
    }
}
