use super::*;
use crate::document::{BlockKind, Inline};
use crate::formats::{Format, ReadText};
use proptest::prelude::*;

const GIF: &[u8] = b"GIF89a\x02\0\x03\0";

/// A database of these records.
fn database(records: &[Vec<u8>]) -> Vec<u8> {
    let mut file = vec![0; 60];
    file.extend(b"BOOKMOBI");
    file.resize(76, 0);
    file.extend(u16::try_from(records.len()).unwrap().to_be_bytes());
    let mut at = 78 + records.len() * 8;
    for record in records {
        file.extend(u32::try_from(at).unwrap().to_be_bytes());
        file.extend([0; 4]);
        at += record.len();
    }
    file.extend(records.concat());
    file
}

struct Head {
    compression: u16,
    texts: u16,
    locked: u16,
    version: u32,
    trailing: u16,
    fields: Vec<(usize, u32)>,
    extended: Vec<(u32, Vec<u8>)>,
}

impl Head {
    fn new(texts: u16) -> Self {
        Self {
            compression: 1,
            texts,
            locked: 0,
            version: 6,
            trailing: 0,
            fields: Vec::new(),
            extended: Vec::new(),
        }
    }

    fn record(&self) -> Vec<u8> {
        const LENGTH: usize = 256;
        let mut record = vec![0xff; 16 + LENGTH];
        record[0..16].fill(0);
        record[0..2].copy_from_slice(&self.compression.to_be_bytes());
        record[8..10].copy_from_slice(&self.texts.to_be_bytes());
        record[12..14].copy_from_slice(&self.locked.to_be_bytes());
        record[16..20].copy_from_slice(b"MOBI");
        let fixed = [
            (20, LENGTH as u32),
            (28, 65001),
            (36, self.version),
            (128, 0x40),
            (240, u32::from(self.trailing)),
        ];
        for (at, value) in fixed.into_iter().chain(self.fields.iter().copied()) {
            record[at..at + 4].copy_from_slice(&value.to_be_bytes());
        }
        record.extend(b"EXTH\0\0\0\0");
        record.extend(u32::try_from(self.extended.len()).unwrap().to_be_bytes());
        for (kind, data) in &self.extended {
            record.extend(kind.to_be_bytes());
            record.extend(u32::try_from(data.len() + 8).unwrap().to_be_bytes());
            record.extend(data);
        }
        record
    }
}

/// An index of entries: names, and the numbers of each tag.
fn index(tags: &[(u8, u8)], entries: &[(&str, Vec<Vec<usize>>)], strings: &[u8]) -> Vec<Vec<u8>> {
    let mut table = b"TAGX".to_vec();
    table.extend(
        u32::try_from(12 + tags.len() * 4 + 4)
            .unwrap()
            .to_be_bytes(),
    );
    table.extend(1u32.to_be_bytes());
    let mut control = 0;
    for (place, (tag, values)) in tags.iter().enumerate() {
        table.extend([*tag, *values, 1 << place, 0]);
        control |= 1 << place;
    }
    table.extend([0, 0, 0, 1]);
    let mut head = b"INDX".to_vec();
    head.resize(192, 0);
    head[4..8].copy_from_slice(&192u32.to_be_bytes());
    head[24..28].copy_from_slice(&1u32.to_be_bytes());
    head[52..56].copy_from_slice(&u32::from(!strings.is_empty()).to_be_bytes());
    head.extend(table);
    let (mut data, mut starts) = (b"INDX".to_vec(), Vec::new());
    data.resize(192, 0);
    for (name, values) in entries {
        starts.push(u16::try_from(data.len()).unwrap());
        data.push(u8::try_from(name.len()).unwrap());
        data.extend(name.as_bytes());
        data.push(control);
        for value in values.iter().flatten() {
            data.extend([
                (value >> 14 & 0x7f) as u8,
                (value >> 7 & 0x7f) as u8,
                (value & 0x7f) as u8 | 0x80,
            ]);
        }
    }
    let at = u32::try_from(data.len()).unwrap();
    data[20..24].copy_from_slice(&at.to_be_bytes());
    data[24..28].copy_from_slice(&u32::try_from(entries.len()).unwrap().to_be_bytes());
    data.extend(b"IDXT");
    data.extend(starts.into_iter().flat_map(u16::to_be_bytes));
    let mut records = vec![head, data];
    records.extend((!strings.is_empty()).then(|| strings.to_vec()));
    records
}

/// Strings as indices keep them, and where each begins.
fn strings(words: &[&str]) -> (Vec<u8>, Vec<usize>) {
    let (mut bytes, mut starts) = (Vec::new(), Vec::new());
    for word in words {
        starts.push(bytes.len());
        bytes.push(u8::try_from(word.len()).unwrap() | 0x80);
        bytes.extend(word.as_bytes());
    }
    (bytes, starts)
}

fn read(bytes: &[u8]) -> ReadText {
    crate::formats::read("a.mobi", bytes).unwrap()
}

fn links(reading: &ReadText) -> Vec<Link> {
    let spans = reading
        .document
        .blocks
        .iter()
        .flat_map(|block| &block.spans);
    spans
        .filter_map(|span| {
            if let Inline::Link(link) = &span.style {
                Some(link.clone())
            } else {
                None
            }
        })
        .collect()
}

#[test]
fn an_old_book_is_read_with_its_links_pictures_and_contents() {
    let text = "<html><body><p>Café <a filepos=0000000098>on</a> <img recindex=\"00001\"></p><mbp:pagebreak/><h1>Two words</h1><p>There.</p></body></html>";
    let there = text.find("<h1>").unwrap();
    let text = text.replace("0000000098", &format!("{there:010}"));
    let (labels, starts) = strings(&["Two words"]);
    let mut head = Head::new(1);
    head.fields = vec![(108, 2), (244, 3)];
    head.extended = vec![
        (100, b"Ada Marlow".to_vec()),
        (503, b"Salt".to_vec()),
        (524, b"en".to_vec()),
        (201, vec![0; 4]),
    ];
    let mut records = vec![head.record(), text.into_bytes(), GIF.to_vec()];
    records.extend(index(
        &[(1, 1), (3, 1), (4, 1)],
        &[("000", vec![vec![there], vec![starts[0]], vec![0]])],
        &labels,
    ));
    let reading = read(&database(&records));
    let document = &reading.document;
    assert_eq!(reading.format, Format::Mobi);
    assert_eq!(
        document.text.as_str(),
        "Café on \u{fffc}\n\nTwo words\n\nThere."
    );
    assert_eq!(
        (
            document.meta.title.as_str(),
            document.meta.authors[0].as_str()
        ),
        ("Salt", "Ada Marlow")
    );
    assert_eq!(document.images[0].size, Some((2, 3)));
    let Link::Inside(key) = &links(&reading)[0] else {
        panic!("no link")
    };
    assert_eq!(document.targets[key], document.blocks[1].range.start);
    assert_eq!(
        (
            document.outline[0].label.as_str(),
            document.outline[0].target
        ),
        ("Two words", Some(document.blocks[1].range.start))
    );
    assert!(document.blocks[1].new_page && document.blocks[1].kind == BlockKind::Heading(1));
}

#[test]
fn packed_text_is_unpacked_and_what_trails_it_is_cut_off() {
    // “<p>abcabcabc d”: a copy of six from three back, then a blank with a letter.
    let mut head = Head::new(2);
    head.compression = 2;
    head.trailing = 0b11;
    let mut one = b"<p>abc".to_vec();
    one.extend([0x80 | (3 << 3 >> 8) as u8, (3 << 3) as u8 | 3, b'd' ^ 0x80]);
    one.extend(b"\xc3");
    // One table of two bytes, then the half of a letter that the next record repeats.
    let (mut first, mut second) = (one[..one.len() - 1].to_vec(), vec![2, 0xc3, 0xa9]);
    first.extend([0x00, b'x', 0x82]);
    second.extend([0x00, 0x81]);
    let reading = read(&database(&[head.record(), first, second]));
    assert_eq!(reading.document.text.as_str(), "abcabcabc dé");
}

#[test]
fn a_new_book_is_put_together_from_its_pieces() {
    let skeleton = "<html><body></body></html>";
    let piece = "<h1 id=\"h\">One</h1><p>See <a href=\"kindle:pos:fid:0001:off:0000000003\">two</a> <img src=\"kindle:embed:0001?mime=image/gif\"/></p>";
    let other = "<p><b>Two</b> is here.</p>";
    let place = skeleton.find("</body>").unwrap();
    let text = format!("{skeleton}{piece}{skeleton}{other}");
    let second = skeleton.len() + piece.len();
    let entry = |name: String, start: usize, length: usize| {
        (name, vec![vec![0], vec![0], vec![0], vec![start, length]])
    };
    let names = [
        entry(format!("{place:010}"), 0, piece.len()),
        entry(format!("{:010}", second + place), 0, other.len()),
    ];
    let fragments: Vec<(&str, Vec<Vec<usize>>)> = names
        .iter()
        .map(|(name, values)| (name.as_str(), values.clone()))
        .collect();
    let skeletons = [
        ("SKEL0", vec![vec![1], vec![0, skeleton.len()]]),
        ("SKEL1", vec![vec![1], vec![second, skeleton.len()]]),
    ];
    let (labels, starts) = strings(&["The second"]);
    let mut head = Head::new(1);
    head.version = 8;
    head.fields = vec![(108, 2), (244, 7), (248, 3), (252, 5)];
    let mut records = vec![head.record(), text.into_bytes(), GIF.to_vec()];
    records.extend(index(&[(2, 1), (3, 1), (4, 1), (6, 2)], &fragments, &[]));
    records.extend(index(&[(1, 1), (6, 2)], &skeletons, &[]));
    records.extend(index(
        &[(3, 1), (6, 2)],
        &[("0", vec![vec![starts[0]], vec![1, 0]])],
        &labels,
    ));
    let reading = read(&database(&records));
    let document = &reading.document;
    assert_eq!(
        document.text.as_str(),
        "One\n\nSee two \u{fffc}\n\nTwo is here."
    );
    assert_eq!(document.sections.len(), 2);
    assert_eq!(document.images[0].size, Some((2, 3)));
    let Link::Inside(key) = &links(&reading)[0] else {
        panic!("no link")
    };
    assert_eq!(document.targets[key], document.blocks[2].range.start);
    assert_eq!(
        (
            document.outline[0].label.as_str(),
            document.outline[0].target
        ),
        ("The second", Some(document.blocks[2].range.start))
    );
}

#[test]
fn phrases_of_a_huffman_code_are_put_together() {
    // Codes of eight bits, each for the phrase that is as far from the largest code: 255 is the first phrase.
    let mut huff = b"HUFF\0\0\0\x18".to_vec();
    huff.extend(24u32.to_be_bytes());
    huff.extend((24u32 + 1024).to_be_bytes());
    huff.resize(24, 0);
    huff.extend((0..256).flat_map(|_| (255u32 << 8 | 0x80 | 8).to_be_bytes()));
    huff.resize(24 + 1024 + 256, 0);
    // “ab”, “<p>c” and a phrase made of the first one twice.
    let mut cdic = b"CDIC\0\0\0\x10".to_vec();
    cdic.extend(3u32.to_be_bytes());
    cdic.extend(2u32.to_be_bytes());
    let phrases: [(&[u8], u16); 3] = [(b"ab", 0x8000), (b"<p>c", 0x8000), (&[255, 255], 0)];
    let mut at = phrases.len() * 2;
    for (phrase, _) in phrases {
        cdic.extend(u16::try_from(at).unwrap().to_be_bytes());
        at += phrase.len() + 2;
    }
    for (phrase, flag) in phrases {
        cdic.extend((u16::try_from(phrase.len()).unwrap() | flag).to_be_bytes());
        cdic.extend(phrase);
    }
    let mut head = Head::new(1);
    head.compression = 17480;
    head.fields = vec![(112, 2), (116, 2)];
    let reading = read(&database(&[head.record(), vec![254, 253, 255], huff, cdic]));
    assert_eq!(reading.document.text.as_str(), "cababab");
}

#[test]
fn what_is_locked_or_broken_is_refused() {
    let code = |bytes: &[u8]| {
        crate::formats::read("a.mobi", bytes)
            .err()
            .map(|why| why.code.into_owned())
    };
    let mut head = Head::new(1);
    head.locked = 2;
    assert_eq!(
        code(&database(&[head.record(), b"x".to_vec()])).as_deref(),
        Some("copy-protected")
    );
    assert_eq!(
        code(&database(&[vec![0, 1, 0, 0]])).as_deref(),
        Some("not-a-book")
    );
    let mut lying = database(&[Head::new(1).record(), b"<p>Words.".to_vec()]);
    lying[76..78].copy_from_slice(&u16::MAX.to_be_bytes());
    assert!(
        crate::formats::read("a.mobi", &lying).is_ok_and(|reading| reading
            .document
            .text
            .as_str()
            .starts_with("Words."))
    );
}

proptest! {
    #[test]
    fn any_bytes_behind_any_header_are_read_or_refused(
        compression in prop_oneof![Just(1u16), Just(2), Just(17480)],
        version in prop_oneof![Just(6u32), Just(8)],
        fields in prop::collection::vec((27usize..65, 0u32..9), 0..12),
        records in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..300), 1..8),
        trailing in 0u16..16,
    ) {
        let mut head = Head::new(u16::try_from(records.len()).unwrap());
        (head.compression, head.version, head.trailing) = (compression, version, trailing);
        head.fields = fields.into_iter().map(|(at, value)| (at * 4, value)).collect();
        let mut all = vec![head.record()];
        all.extend(records);
        let _ = crate::formats::read("a.mobi", &database(&all));
    }
}
