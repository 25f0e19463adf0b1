//! PDFs in the making: pages of lines in the fonts that every reader has, with contents, labels, links and marks.

use std::fmt::Write as _;

/// A PDF of pages of 600 by 800 points, put together object by object.
#[derive(Default)]
pub struct MadePdf {
    pages: Vec<Page>,
    outline: Vec<(String, usize)>,
    catalogue: String,
    information: String,
}

/// One page: what it draws, and what its dictionary has beside that.
#[derive(Clone, Default)]
pub struct Page {
    content: String,
    extra: String,
    annotations: Vec<String>,
}

/// The fonts that a page may use.
#[derive(Clone, Copy)]
pub enum Font {
    Serif,
    Bold,
    Italic,
    Mono,
}

impl Page {
    /// A line of text that begins at a point, counted from the lower left corner.
    pub fn line(mut self, (x, y): (f32, f32), font: Font, size: f32, words: &str) -> Self {
        let words = words
            .replace('\\', "\\\\")
            .replace('(', "\\(")
            .replace(')', "\\)");
        // Nothing but letters that the usual encoding has.
        let words: String = words.chars().map(encoded).collect();
        writeln!(
            self.content,
            "BT /F{} {size} Tf {x} {y} Td ({words}) Tj ET",
            font as u8
        )
        .unwrap();
        self
    }

    /// Lines under each other, 14 points apart, in serif of 11 points.
    pub fn lines(mut self, (x, y): (f32, f32), lines: &[&str]) -> Self {
        for (number, words) in lines.iter().enumerate() {
            self = self.line((x, y - 14.0 * number as f32), Font::Serif, 11.0, words);
        }
        self
    }

    /// Whatever else is drawn.
    pub fn draw(mut self, operators: &str) -> Self {
        self.content.push_str(operators);
        self.content.push('\n');
        self
    }

    /// Whatever else its dictionary says, such as `/Rotate 90`.
    pub fn with(mut self, entries: &str) -> Self {
        self.extra.push_str(entries);
        self
    }

    /// An annotation: the entries of its dictionary.
    pub fn annotation(mut self, entries: &str) -> Self {
        self.annotations.push(format!("<</Type/Annot {entries}>>"));
        self
    }
}

/// A code of the usual encoding, as a PDF writes it in a string.
fn encoded(c: char) -> String {
    match c {
        '•' => "\\225".to_owned(),
        '“' => "\\223".to_owned(),
        '”' => "\\224".to_owned(),
        '–' => "\\226".to_owned(),
        c if c.is_ascii() => c.to_string(),
        c => format!("\\{:03o}", u32::from(c)),
    }
}

impl MadePdf {
    pub fn page(mut self, page: Page) -> Self {
        self.pages.push(page);
        self
    }

    /// A line of the contents that leads to a page.
    pub fn contents(mut self, title: &str, page: usize) -> Self {
        self.outline.push((title.to_owned(), page));
        self
    }

    /// Entries of the catalogue, such as `/Lang(en)`.
    pub fn with(mut self, entries: &str) -> Self {
        self.catalogue.push_str(entries);
        self
    }

    /// Entries of the information dictionary, such as `/Title(…)`.
    pub fn information(mut self, entries: &str) -> Self {
        self.information.push_str(entries);
        self
    }

    pub fn bytes(&self) -> Vec<u8> {
        const FONTS: [&str; 4] = ["Times-Roman", "Times-Bold", "Times-Italic", "Courier"];
        // 1 catalogue, 2 page tree, 3 information, 4 to 7 fonts, 8 root of the contents, then pages with their contents.
        let page_number = |index: usize| 9 + 2 * index;
        let kids: String = (0..self.pages.len())
            .map(|index| format!("{} 0 R ", page_number(index)))
            .collect();
        let first_line = page_number(self.pages.len());
        let outline = if self.outline.is_empty() {
            ""
        } else {
            "/Outlines 8 0 R"
        };
        let mut objects = vec![
            format!("<</Type/Catalog/Pages 2 0 R{outline}{}>>", self.catalogue),
            format!(
                "<</Type/Pages/Kids[{kids}]/Count {}/MediaBox[0 0 600 800]/Resources<</Font<</F0 4 0 R/F1 5 0 R/F2 6 0 R/F3 7 0 R>>>>>>",
                self.pages.len()
            ),
            format!("<<{}>>", self.information),
        ];
        objects.extend(FONTS.map(|font| {
            format!("<</Type/Font/Subtype/Type1/BaseFont/{font}/Encoding/WinAnsiEncoding>>")
        }));
        let last_line = first_line + self.outline.len().saturating_sub(1);
        objects.push(format!("<</First {first_line} 0 R/Last {last_line} 0 R>>"));
        for (index, page) in self.pages.iter().enumerate() {
            let annotations = page.annotations.concat();
            objects.push(format!(
                "<</Type/Page/Parent 2 0 R/Contents {} 0 R/Annots[{annotations}]{}>>",
                page_number(index) + 1,
                page.extra
            ));
            objects.push(format!(
                "<</Length {}>>\nstream\n{}\nendstream",
                page.content.len(),
                page.content
            ));
        }
        for (index, (title, page)) in self.outline.iter().enumerate() {
            let next = if index + 1 < self.outline.len() {
                format!("/Next {} 0 R", first_line + index + 1)
            } else {
                String::new()
            };
            objects.push(format!(
                "<</Title({title})/Parent 8 0 R{next}/Dest[{} 0 R/Fit]>>",
                page_number(*page)
            ));
        }
        written(&objects)
    }
}

/// The file of these objects, numbered from 1.
fn written(objects: &[String]) -> Vec<u8> {
    let mut file = String::from("%PDF-1.7\n");
    let mut offsets = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        offsets.push(file.len());
        write!(file, "{} 0 obj\n{object}\nendobj\n", index + 1).unwrap();
    }
    let start = file.len();
    write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for offset in offsets {
        writeln!(file, "{offset:010} 00000 n ").unwrap();
    }
    write!(
        file,
        "trailer\n<</Size {}/Root 1 0 R/Info 3 0 R>>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    )
    .unwrap();
    file.into_bytes()
}
