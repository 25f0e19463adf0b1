//! Changes to a text, by chance and by the same chance on every run, that keep account of where every character went.

use manicule::document::{Document, TextRange};

/// The same numbers on every run (xorshift, Marsaglia 2003).
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 11
    }

    /// A number below `limit`, which is not 0.
    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    fn chance(&mut self, share: f64) -> bool {
        (self.next() as f64) < share * (1_u64 << 53) as f64
    }
}

/// A character, and the position in the old text that it stands for; none for what is new.
type Traced = (char, Option<usize>);

/// A changed text.
pub struct Edited {
    chars: Vec<Traced>,
    /// For each old position, the first and last new one that stand for it.
    places: Vec<Option<(usize, usize)>>,
}

impl Edited {
    fn new(chars: Vec<Traced>, old_length: usize) -> Self {
        let mut places: Vec<Option<(usize, usize)>> = vec![None; old_length];
        for (at, (_, old)) in chars.iter().enumerate() {
            if let Some(place) = old.and_then(|old| places.get_mut(old)) {
                *place = Some(place.map_or((at, at), |(first, _)| (first, at)));
            }
        }
        Self { chars, places }
    }

    /// The new text, taken as it is: its offsets are those of the account.
    pub fn document(&self) -> Document {
        let text: String = self.chars.iter().map(|(c, _)| *c).collect();
        let mut document = crate::document("x");
        document.text = manicule::document::Text::new(text);
        for section in &mut document.sections {
            section.range = document.text.range();
        }
        document
    }

    /// Where a passage of the old text stands now; none where nothing of it is left.
    pub fn truth(&self, old: TextRange) -> Option<TextRange> {
        let places = self.places[old.start.index()..old.end.index()]
            .iter()
            .flatten();
        let first = places.clone().map(|(first, _)| *first).min()?;
        let last = places.map(|(_, last)| *last).max()?;
        Some(TextRange::new(first, last + 1))
    }
}

/// Every condition of the benchmark, by name.
pub fn all(text: &str) -> Vec<(&'static str, Edited)> {
    let length = text.chars().count();
    let base: Vec<Traced> = text
        .chars()
        .enumerate()
        .map(|(at, c)| (c, Some(at)))
        .collect();
    let pool = words_of(&base);
    let mut random = Random::new(3);
    let mut edited = Vec::new();
    let mut add = |name, chars| edited.push((name, Edited::new(chars, length)));
    add("identity", base.clone());
    add("front matter", front_matter(base.clone()));
    add("typography", typography(base.clone()));
    add("re-wrapped", rewrapped(base.clone()));
    add("words 5 %", changed_words(&base, 0.05, &pool, &mut random));
    add("words 10 %", changed_words(&base, 0.10, &pool, &mut random));
    add("words 20 %", changed_words(&base, 0.20, &pool, &mut random));
    add("words 30 %", changed_words(&base, 0.30, &pool, &mut random));
    add(
        "characters 5 %",
        changed_characters(&base, 0.05, &pool, &mut random),
    );
    add(
        "characters 10 %",
        changed_characters(&base, 0.10, &pool, &mut random),
    );
    add(
        "paragraphs moved 20 %",
        moved(base.clone(), 0.20, &mut random),
    );
    add(
        "paragraphs deleted 20 %",
        deleted(base.clone(), 0.20, &mut random),
    );
    let edition = moved(deleted(base, 0.05, &mut random), 0.05, &mut random);
    add(
        "new edition",
        front_matter(rewrapped(typography(changed_words(
            &edition,
            0.03,
            &pool,
            &mut random,
        )))),
    );
    edited
}

/// One condition alone: a share of the words changed.
pub fn words(text: &str, share: f64, random: &mut Random) -> Edited {
    let base: Vec<Traced> = text
        .chars()
        .enumerate()
        .map(|(at, c)| (c, Some(at)))
        .collect();
    let length = base.len();
    let pool = words_of(&base);
    Edited::new(changed_words(&base, share, &pool, random), length)
}

fn is_dense(c: char) -> bool {
    ('\u{2e80}'..='\u{9fff}').contains(&c)
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’')
}

/// Ranges of words; of texts without spaces, of one or two characters.
fn word_ranges(chars: &[Traced]) -> Vec<(usize, usize)> {
    let mut ranges = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let start = at;
        if is_dense(chars[at].0) && in_word(chars[at].0) {
            at += if chars
                .get(at + 1)
                .is_some_and(|(c, _)| is_dense(*c) && in_word(*c))
            {
                2
            } else {
                1
            };
        } else {
            while at < chars.len() && in_word(chars[at].0) && !is_dense(chars[at].0) {
                at += 1;
            }
        }
        if at > start {
            ranges.push((start, at));
        } else {
            at += 1;
        }
    }
    ranges
}

/// The text's own words, as common as they are in it: what replaces others looks like the text.
fn words_of(chars: &[Traced]) -> Vec<Vec<char>> {
    word_ranges(chars)
        .into_iter()
        .map(|(start, end)| chars[start..end].iter().map(|(c, _)| *c).collect())
        .collect()
}

/// Replaces, removes or doubles words, each a third of the time. A word that replaces another stands for it.
fn changed_words(
    chars: &[Traced],
    share: f64,
    pool: &[Vec<char>],
    random: &mut Random,
) -> Vec<Traced> {
    let mut changed = Vec::with_capacity(chars.len());
    let mut at = 0;
    for (start, end) in word_ranges(chars) {
        changed.extend_from_slice(&chars[at..start]);
        at = end;
        if !random.chance(share) {
            changed.extend_from_slice(&chars[start..end]);
            continue;
        }
        let word = &pool[random.below(pool.len())];
        match random.below(3) {
            0 => changed.extend(word.iter().map(|c| (*c, chars[start].1))),
            1 => at += usize::from(chars.get(end).is_some_and(|(c, _)| *c == ' ')),
            _ => {
                changed.extend_from_slice(&chars[start..end]);
                changed.extend((!is_dense(chars[start].0)).then_some((' ', None)));
                changed.extend(word.iter().map(|c| (*c, None)));
            }
        }
    }
    changed.extend_from_slice(&chars[at..]);
    changed
}

/// Replaces, removes or adds characters, as bad scans do.
fn changed_characters(
    chars: &[Traced],
    share: f64,
    pool: &[Vec<char>],
    random: &mut Random,
) -> Vec<Traced> {
    let mut changed = Vec::with_capacity(chars.len());
    for &(c, old) in chars {
        if c == '\n' || !random.chance(share) {
            changed.push((c, old));
            continue;
        }
        let word = &pool[random.below(pool.len())];
        let other = word[random.below(word.len())];
        match random.below(3) {
            0 => changed.push((other, old)),
            1 => {}
            _ => changed.extend([(c, old), (other, None)]),
        }
    }
    changed
}

fn paragraphs(chars: Vec<Traced>) -> Vec<Vec<Traced>> {
    let mut paragraphs = vec![Vec::new()];
    for traced in chars {
        if traced.0 == '\n' {
            paragraphs.push(Vec::new());
        } else if let Some(last) = paragraphs.last_mut() {
            last.push(traced);
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

fn joined(paragraphs: Vec<Vec<Traced>>) -> Vec<Traced> {
    let mut chars = Vec::new();
    for paragraph in paragraphs {
        if !chars.is_empty() {
            chars.push(('\n', None));
        }
        chars.extend(paragraph);
    }
    chars
}

fn deleted(chars: Vec<Traced>, share: f64, random: &mut Random) -> Vec<Traced> {
    let mut left = paragraphs(chars);
    left.retain(|_| !random.chance(share));
    joined(left)
}

fn moved(chars: Vec<Traced>, share: f64, random: &mut Random) -> Vec<Traced> {
    let (moved, mut staying): (Vec<_>, Vec<_>) = paragraphs(chars)
        .into_iter()
        .partition(|_| random.chance(share));
    for paragraph in moved {
        let at = random.below(staying.len() + 1);
        staying.insert(at, paragraph);
    }
    joined(staying)
}

fn typography(chars: Vec<Traced>) -> Vec<Traced> {
    let plain = |(c, old): Traced| match c {
        '“' | '”' | '„' | '»' | '«' => vec![('"', old)],
        '‘' | '’' => vec![('\'', old)],
        '—' | '–' => vec![('-', old), ('-', old)],
        '…' => vec![('.', old), ('.', old), ('.', old)],
        '「' => vec![('“', old)],
        '」' => vec![('”', old)],
        c => vec![(c, old)],
    };
    chars.into_iter().flat_map(plain).collect()
}

/// Breaks lines at other places.
fn rewrapped(chars: Vec<Traced>) -> Vec<Traced> {
    let mut column = 0;
    let wrap = |(c, old): Traced| {
        column = if c == '\n' { 0 } else { column + 1 };
        if c == ' ' && column > 60 {
            column = 0;
            return ('\n', old);
        }
        (c, old)
    };
    chars.into_iter().map(wrap).collect()
}

fn front_matter(chars: Vec<Traced>) -> Vec<Traced> {
    let preface =
        "A preface by another hand, which has little to do with what follows it. ".repeat(42);
    let new = preface.chars().chain(['\n']).map(|c| (c, None));
    new.chain(chars).collect()
}
