//! PDFs in the making: pages of lines in the fonts that every reader has, with contents, labels, links and marks.

use md5::{Digest, Md5};
use std::fmt::Write as _;

/// A PDF of pages of 600 by 800 points, put together object by object.
#[derive(Default)]
pub struct MadePdf {
    pages: Vec<Page>,
    outline: Vec<(String, usize)>,
    catalogue: String,
    information: String,
    password: Option<String>,
    owner: Option<String>,
    others: Vec<String>,
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

    pub fn first_page(&mut self) -> &mut Page {
        &mut self.pages[0]
    }

    pub fn last_page(&mut self) -> &mut Page {
        self.pages.last_mut().unwrap()
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

    /// One more object, behind all others.
    pub fn object(mut self, body: &str) -> Self {
        self.others.push(body.to_owned());
        self
    }

    /// Locks it: its pages are read with this password alone.
    pub fn locked(mut self, password: &str) -> Self {
        self.password = Some(password.to_owned());
        self
    }

    /// Gives a locked one a second password, that of who locked it.
    pub fn owned(mut self, password: &str) -> Self {
        self.owner = Some(password.to_owned());
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
            let annotations = match page.annotations.is_empty() {
                true => String::new(),
                false => format!("/Annots[{}]", page.annotations.concat()),
            };
            objects.push(format!(
                "<</Type/Page/Parent 2 0 R/Contents {} 0 R{annotations}{}>>",
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
        objects.extend(self.others.iter().cloned());
        let mut trailer = String::new();
        if let Some(password) = &self.password {
            let lock = Lock::new(password, self.owner.as_deref());
            for (index, object) in objects.iter_mut().enumerate() {
                lock.apply(index + 1, object);
            }
            objects.push(lock.dictionary());
            write!(trailer, "/Encrypt {} 0 R/ID[()()]", objects.len()).unwrap();
        }
        written(&objects, &trailer)
    }
}

/// The oldest way to lock a PDF: RC4 with a key of 40 bits. Source: ISO 32000-1, 7.6.3.
struct Lock {
    key: [u8; 5],
    owner: [u8; 32],
}

const PADDING: [u8; 32] = *b"\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\
    \x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A";

/// A password as it is hashed: what letters above ASCII there are stand for bytes.
fn padded(password: &str) -> [u8; 32] {
    let letters = password.chars().map(|c| c as u8);
    let padded: Vec<u8> = letters.chain(PADDING).take(32).collect();
    padded.try_into().unwrap()
}

fn key_of(bytes: &[u8]) -> [u8; 5] {
    let hash: [u8; 16] = Md5::digest(bytes).into();
    let [a, b, c, d, e, ..] = hash;
    [a, b, c, d, e]
}

impl Lock {
    fn new(password: &str, owner: Option<&str>) -> Self {
        let padded_user = padded(password);
        let key = key_of(&padded(owner.unwrap_or(password)));
        let owner: [u8; 32] = rc4(&key, &padded_user).try_into().unwrap();
        let all = [&padded_user[..], &owner, &(-4i32).to_le_bytes()].concat();
        Self {
            key: key_of(&all),
            owner,
        }
    }

    /// Locks the content of a stream; its letters stand for bytes.
    fn apply(&self, number: usize, object: &mut String) {
        let (begin, end) = ("stream\n", "\nendstream");
        let Some((head, rest)) = object.split_once(begin) else {
            return;
        };
        let content = rest.strip_suffix(end).unwrap();
        let bytes: Vec<u8> = content.chars().map(|c| c as u8).collect();
        let salted = [&self.key[..], &(number as u32).to_le_bytes()[..3], &[0, 0]].concat();
        let hash: [u8; 16] = Md5::digest(salted).into();
        let locked: String = rc4(&hash[..10], &bytes)
            .into_iter()
            .map(char::from)
            .collect();
        *object = format!("{head}{begin}{locked}{end}");
    }

    fn dictionary(&self) -> String {
        let user = rc4(&self.key, &PADDING);
        let hex = |bytes: &[u8]| hex::encode(bytes);
        format!(
            "<</Filter/Standard/V 1/R 2/P -4/O<{}>/U<{}>>>",
            hex(&self.owner),
            hex(&user)
        )
    }
}

fn rc4(key: &[u8], bytes: &[u8]) -> Vec<u8> {
    let mut state: Vec<u8> = (0..=255).collect();
    let mut j = 0u8;
    for i in 0..256 {
        j = j.wrapping_add(state[i]).wrapping_add(key[i % key.len()]);
        state.swap(i, usize::from(j));
    }
    let (mut i, mut j) = (0u8, 0u8);
    let next = |byte: &u8| {
        i = i.wrapping_add(1);
        j = j.wrapping_add(state[usize::from(i)]);
        state.swap(usize::from(i), usize::from(j));
        let sum = state[usize::from(i)].wrapping_add(state[usize::from(j)]);
        byte ^ state[usize::from(sum)]
    };
    bytes.iter().map(next).collect()
}

/// The file of these objects, numbered from 1. Their letters stand for bytes.
fn written(objects: &[String], trailer: &str) -> Vec<u8> {
    let mut file = String::from("%PDF-1.7\n");
    let mut offsets = Vec::new();
    let mut length = file.len();
    for (index, object) in objects.iter().enumerate() {
        offsets.push(length);
        let object = format!("{} 0 obj\n{object}\nendobj\n", index + 1);
        length += object.chars().count();
        file.push_str(&object);
    }
    let start = length;
    write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for offset in offsets {
        writeln!(file, "{offset:010} 00000 n ").unwrap();
    }
    write!(
        file,
        "trailer\n<</Size {}/Root 1 0 R/Info 3 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    )
    .unwrap();
    file.chars().map(|c| c as u8).collect()
}
