use super::*;
use flate2::write::GzEncoder;
use flate2::{Compress, Compression, FlushCompress};
use std::io::{Cursor, Write};

/// The small files of a dictionary with these words, and its articles.
fn made(entries: &[(&str, &str)], kinds: &str) -> (Vec<u8>, Vec<u8>, Vec<u8>) {
    let (mut index, mut articles) = (Vec::new(), Vec::new());
    for (word, article) in entries {
        index.extend(word.as_bytes());
        index.push(0);
        index.extend((articles.len() as u32).to_be_bytes());
        index.extend((article.len() as u32).to_be_bytes());
        articles.extend(article.as_bytes());
    }
    let info = format!(
        "StarDict's dict ifo file\nversion=2.4.2\nbookname=Small\nwordcount={}\nsametypesequence={kinds}\n",
        entries.len()
    );
    (info.into_bytes(), index, articles)
}

/// In an order that no index should have.
const ENTRIES: [(&str, &str); 8] = [
    ("zebra", "An animal."),
    ("House", "A building."),
    ("run", "To move fast."),
    ("runner", "One who runs."),
    ("study", "To learn."),
    ("Éclair", "A cake."),
    ("take off", "To leave the ground."),
    ("homme", "A man."),
];

fn dictionary(synonyms: &[u8], articles: Option<Vec<u8>>) -> Dictionary {
    let (info, index, plain) = made(&ENTRIES, "m");
    let files = Files {
        info,
        index,
        synonyms: synonyms.to_vec(),
        articles: Box::new(Cursor::new(articles.unwrap_or(plain))),
    };
    Dictionary::open(files).expect("a dictionary")
}

fn headwords(word: &str, language: &str) -> Vec<String> {
    let found = dictionary(b"", None).look_up(word, Language::of(language));
    found.into_iter().map(|article| article.headword).collect()
}

#[test]
fn a_word_is_found_as_it_stands_and_with_endings() {
    for (word, language, headword) in [
        ("house", "en", "House"),
        ("“Houses,”", "en", "House"),
        ("running", "en", "run"),
        ("studies", "en", "study"),
        ("ZEBRA’S", "en", "zebra"),
        ("eclair", "", "Éclair"),
        ("take\n off", "", "take off"),
        ("zeb\u{ad}ra", "", "zebra"),
        ("l’homme", "fr", "homme"),
    ] {
        assert_eq!(headwords(word, language), [headword], "{word}");
    }
    for word in ["unicorn", "—", "", "l’homme", "running"] {
        assert!(headwords(word, "").is_empty(), "{word}");
    }
    assert_eq!(dictionary(b"", None).len(), ENTRIES.len());
}

#[test]
fn the_longest_word_that_begins_a_text_without_blanks_is_found() {
    let entries = [("北", "north"), ("北京", "the capital"), ("京", "capital")];
    let (info, index, articles) = made(&entries, "m");
    let dictionary = Dictionary::open(Files {
        info,
        index,
        synonyms: Vec::new(),
        articles: Box::new(Cursor::new(articles)),
    })
    .expect("a dictionary");
    assert_eq!(dictionary.longest_beginning("北京很大", 12), 2);
    assert_eq!(dictionary.longest_beginning("北方", 12), 1);
    assert_eq!(dictionary.longest_beginning("大", 12), 0);
    assert_eq!(dictionary.longest_beginning("", 12), 0);
}

#[test]
fn marks_of_an_article_are_taken_off() {
    let texts = [
        (
            "h",
            "<style>b {}</style><b>run</b> <i>verb</i><br>1. move &amp; hurry<p>2.\n flow</p>",
            "run verb\n1. move & hurry\n2. flow",
        ),
        (
            "h",
            "<ol><li>one<ul><li>inner</ul><li>two</ol>",
            "1. one\n   • inner\n2. two",
        ),
        (
            "h",
            "<table><tr><td>a<td>b</tr><tr><td>c</table>",
            "a  b\nc",
        ),
        (
            "g",
            "<b>go</b>\n<span fgcolor='blue'>to &lt;move&gt;</span>",
            "go\nto <move>",
        ),
        (
            "x",
            "<k>go</k>\n<tr>ɡəʊ</tr>\n<def><dtrn>to move</dtrn><rref>go.wav</rref></def>",
            "go\n[ɡəʊ]\nto move",
        ),
        ("k", "<C><![CDATA[to move]]></C>", "to move"),
        ("w", "'''go''' to [[move|be moved]]", "go to be moved"),
        ("tm", "rʌn\0To move.", "[rʌn]\nTo move."),
        ("yx", "gun\0<k>Gu\u{1b}n</k>", "gun\nGun"),
        ("Wm", "\0\0\0\u{2}abTo move.", "To move."),
        ("r", "img:run.png", ""),
    ];
    for (kinds, article, expected) in texts {
        let text = text::of_article(article.as_bytes(), Some(kinds.as_bytes()));
        assert_eq!(text, expected, "{kinds}: {article}");
    }
    assert_eq!(
        text::of_article(b"mTo move.\0W\0\0\0\x02ab", None),
        "To move."
    );
}

#[test]
fn other_names_lead_to_the_same_article() {
    let mut dictionary = dictionary(
        b"dwelling\0\0\0\0\x01HOUSE\0\0\0\0\x01home\0\0\0\0\x63",
        None,
    );
    let mut found = |word: &str| dictionary.look_up(word, Language::default());
    assert_eq!(found("dwelling")[0].text, "A building.");
    assert_eq!(found("house").len(), 1, "a word and its other name");
    assert!(
        found("home").is_empty(),
        "its article is none of this dictionary"
    );
}

/// A file packed as dictzip packs it, in chunks of so many bytes.
fn in_chunks(bytes: &[u8], chunk: usize) -> Vec<u8> {
    let mut compress = Compress::new(Compression::default(), false);
    let (mut data, mut sizes) = (Vec::new(), Vec::new());
    for part in bytes.chunks(chunk) {
        let mut out = Vec::with_capacity(chunk * 2 + 100);
        compress
            .compress_vec(part, &mut out, FlushCompress::Full)
            .expect("it is packed");
        sizes.push(out.len() as u16);
        data.extend(out);
    }
    let mut file = vec![0x1f, 0x8b, 8, 4 | 8, 0, 0, 0, 0, 0, 0];
    file.extend((10 + 2 * sizes.len() as u16).to_le_bytes());
    file.extend(b"RA");
    file.extend((6 + 2 * sizes.len() as u16).to_le_bytes());
    for number in [1, chunk as u16, sizes.len() as u16] {
        file.extend(number.to_le_bytes());
    }
    sizes
        .iter()
        .for_each(|size| file.extend(size.to_le_bytes()));
    file.extend(b"small.dict\0");
    file.extend(data);
    file
}

/// A file packed as a whole.
fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("it is packed");
    encoder.finish().expect("it is packed")
}

#[test]
fn articles_are_read_from_packed_files() {
    let (_, index, plain) = made(&ENTRIES, "m");
    for file in [
        in_chunks(&plain, 7),
        in_chunks(&plain, 5000),
        packed(&plain),
    ] {
        let mut dictionary = dictionary(b"", Some(file));
        for (word, article) in ENTRIES {
            assert_eq!(
                dictionary.look_up(word, Language::default())[0].text,
                article
            );
        }
    }
    assert_eq!(unpacked(&packed(&index), 1000), Some(index.clone()));
    assert_eq!(
        unpacked(&packed(&index), index.len() - 1),
        None,
        "it is too large"
    );
    assert_eq!(unpacked(&index, 1000), None, "it is not packed");
}

/// A file that counts the bytes that are read of it.
struct Counted(
    Cursor<Vec<u8>>,
    std::sync::Arc<std::sync::atomic::AtomicUsize>,
);

impl Read for Counted {
    fn read(&mut self, bytes: &mut [u8]) -> std::io::Result<usize> {
        let len = self.0.read(bytes)?;
        self.1.fetch_add(len, std::sync::atomic::Ordering::Relaxed);
        Ok(len)
    }
}

impl std::io::Seek for Counted {
    fn seek(&mut self, to: std::io::SeekFrom) -> std::io::Result<u64> {
        self.0.seek(to)
    }
}

#[test]
fn of_a_large_file_only_the_chunk_of_the_article_is_read() {
    // Bytes that cannot be packed: a million of them in a hundred chunks.
    let mut state = 1_u32;
    let noise = |_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        b'a' + (state >> 24) as u8 % 26
    };
    let plain: Vec<u8> = (0..1_000_000).map(noise).collect();
    let count = std::sync::Arc::default();
    let file = Counted(
        Cursor::new(in_chunks(&plain, 10_000)),
        std::sync::Arc::clone(&count),
    );
    let mut articles = Articles::open(Box::new(file)).expect("articles");
    let before = count.swap(0, std::sync::atomic::Ordering::Relaxed);
    assert!(before <= 128 * 1024, "{before} bytes of the header");
    let read = articles.read(499_990, 20).expect("readable");
    assert_eq!(read, plain[499_990..500_010]);
    let read = count.load(std::sync::atomic::Ordering::Relaxed);
    assert!(read < 20_000, "{read} bytes of two chunks");
}

#[test]
fn damaged_files_find_nothing_and_do_no_harm() {
    let (info, index, plain) = made(&ENTRIES, "m");
    let chunks = in_chunks(&plain, 7);
    let ask = |info: &[u8], index: &[u8], articles: &[u8]| {
        let files = Files {
            info: info.to_vec(),
            index: index.to_vec(),
            synonyms: index.to_vec(),
            articles: Box::new(Cursor::new(articles.to_vec())),
        };
        if let Ok(mut dictionary) = Dictionary::open(files) {
            for word in ["house", "running", "zebra"] {
                let _ = dictionary.look_up(word, Language::of("en"));
            }
        }
    };
    let turned = |bytes: &[u8], at: usize| {
        let mut bytes = bytes.to_vec();
        bytes[at] ^= 0x95;
        bytes
    };
    // Every cut, and some bits turned in every byte.
    for at in 0..index.len() {
        ask(&info, &index[..at], &plain);
        ask(&info, &turned(&index, at), &plain);
    }
    for at in 0..chunks.len() {
        ask(&info, &index, &chunks[..at]);
        ask(&info, &index, &turned(&chunks, at));
    }
    let wide = [&info[..], b"idxoffsetbits=64\n"].concat();
    ask(&wide, &index, &plain);
    let mut articles = Articles::open(Box::new(Cursor::new(chunks))).expect("articles");
    assert!(articles.read(u64::MAX, usize::MAX).is_none());
    assert!(articles.read(3, usize::MAX).is_some());
    let refused = |info: &[u8]| Info::parse(info).is_err();
    assert!(refused(b"") && refused(b"PK\x03\x04") && refused(b"StarDict's treedict ifo file\n"));
}

#[test]
fn markup_takes_time_by_its_length_alone() {
    // A tree of it would have a billion nodes.
    let mut nested = String::new();
    for n in 0..3_000 {
        nested.push_str(&format!("<b a={n}>"));
    }
    nested.push_str(&"<p>x".repeat(11_000));
    let text = text::of_article(nested.as_bytes(), Some(b"h"));
    assert_eq!(text.chars().count(), 20_000, "as much as is shown");
}
