//! Files made to do harm, opened by the real program: each is read or refused with a sentence, and nothing else happens.

use crate::made::{Made, page};
use serde_json::Value;
use std::path::{Path, PathBuf};
#[cfg(unix)]
use std::process::Command;
use std::process::Output;
use tempfile::TempDir;

struct Desk {
    home: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self {
            home: tempfile::tempdir().unwrap(),
        }
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.home.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    fn dump(&self, path: &Path) -> Output {
        let mut command = crate::made::program();
        command
            .env("MANICULE_HOME", self.home.path().join("home"))
            .args(["dump", "--json"])
            .arg(path);
        command.output().unwrap()
    }

    /// What the program makes of a file; it must end by itself, with an answer.
    fn answer(&self, name: &str, bytes: impl AsRef<[u8]>) -> Value {
        let out = self.dump(&self.file(name, bytes));
        assert!(
            matches!(out.status.code(), Some(0 | 1)),
            "{name}: {:?}",
            out.status
        );
        serde_json::from_slice(&out.stdout).unwrap_or_else(|_| panic!("{name} has no answer"))
    }

    fn refuses(&self, name: &str, bytes: impl AsRef<[u8]>, code: &str) {
        let answer = self.answer(name, bytes);
        assert_eq!(answer["error"]["code"], code, "{name}: {answer}");
        let message = answer["error"]["message"].as_str().unwrap_or_default();
        assert!(
            message.ends_with('.') && message.len() > 40,
            "{name}: “{message}”"
        );
    }

    fn text(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.file(name, bytes);
        let mut command = crate::made::program();
        command
            .env("MANICULE_HOME", self.home.path().join("home"))
            .args(["dump", "--text"])
            .arg(path);
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    }
}

fn chapter(body: &str) -> Vec<u8> {
    Made::book().with("E/c1.xhtml", page(body)).zip()
}

#[test]
fn what_is_no_book_is_refused_in_a_sentence() {
    let desk = Desk::new();
    desk.refuses("a.epub", b"%PDF-1.7", "damaged");
    desk.refuses("b.epub", b"{\\rtf1", "unknown-format");
    desk.refuses("b.epub", b"PK\x03\x04 and nothing else", "not-a-book");
    desk.refuses(
        "c.epub",
        Made::book().without("E/p.opf").zip(),
        "not-a-book",
    );
    let lock = r#"<encryption><EncryptedData><EncryptionMethod Algorithm="http://ns.adobe.com/adept"/><CipherData>
        <CipherReference URI="E/c1.xhtml"/></CipherData></EncryptedData></encryption>"#;
    desk.refuses(
        "d.epub",
        Made::book().with("META-INF/encryption.xml", lock).zip(),
        "copy-protected",
    );
}

#[test]
fn depth_size_and_number_without_end_leave_the_words() {
    let desk = Desk::new();
    let deep = |tag: &str| {
        format!(
            "{}KEEPTHIS{}",
            format!("<{tag}>").repeat(50_000),
            format!("</{tag}>").repeat(50_000)
        )
    };
    for tag in [
        "div",
        "b",
        "ul><li",
        "table><tr><td",
        "blockquote",
        "ruby",
        "math",
        "a href='#x'",
    ] {
        let text = desk.text("deep.epub", chapter(&deep(tag)));
        assert!(text.contains("KEEPTHIS"), "{tag}");
    }
    let attributes: String = (0..50_000).map(|index| format!(" a{index}='x'")).collect();
    assert!(
        desk.text(
            "wide.epub",
            chapter(&format!("<p{attributes}>KEEPTHIS</p>"))
        )
        .contains("KEEPTHIS")
    );
    let table = "<table><tr><td colspan='1000000000' rowspan='99999999'>KEEPTHIS</td></tr></table><ol start='9223372036854775807'><li>a</li><li>b</li></ol>";
    assert!(desk.text("table.epub", chapter(table)).contains("KEEPTHIS"));
    let bomb = Made::book().with("E/c1.xhtml", vec![b' '; 80 << 20]);
    let answer = desk.answer("bomb.epub", bomb.zip());
    assert_eq!(answer["warnings"][0]["code"], "part-too-large");
    assert!(
        desk.text("bomb.epub", bomb.zip())
            .contains("too large to be shown"),
        "a visible sign stands in its place"
    );
}

#[test]
fn tables_and_readings_without_end_keep_their_words() {
    let desk = Desk::new();
    let row = format!("<tr>{}</tr>", "<td>x</td>".repeat(500));
    let table = format!("<table>{}</table><p>KEEPTHIS</p>", row.repeat(100));
    let readings = format!(
        "<p>{}KEEPTHIS</p>",
        "<ruby>漢<rt>かん</rt></ruby>".repeat(20_000)
    );
    for body in [table, readings] {
        let text = desk.text("endless.epub", chapter(&body));
        assert!(text.contains("KEEPTHIS"));
    }
    let rows = "| x | y |\n".repeat(20_000);
    let text = desk.text(
        "endless.md",
        format!("| a | b |\n|---|---|\n{rows}\nKEEPTHIS\n"),
    );
    assert!(text.contains("KEEPTHIS"));
}

#[test]
fn style_sheets_without_end_are_dropped() {
    let desk = Desk::new();
    for nested in [
        "calc(",
        ":not(",
        "@media screen{",
        "[a=\"",
        "p{p{",
        "/*",
        "\\",
    ] {
        let sheet = format!("@import 'main.css'; p {{ margin: {}", nested.repeat(30_000));
        let made = Made::book().with("E/main.css", sheet).with(
            "E/c1.xhtml",
            page("<p>KEEPTHIS words.</p>").replace(
                "<title/>",
                "<title/><link rel='stylesheet' href='main.css'/>",
            ),
        );
        assert!(
            desk.text("css.epub", made.zip()).contains("KEEPTHIS"),
            "{nested}"
        );
    }
}

#[test]
fn no_path_in_a_book_leads_to_the_disk() {
    let desk = Desk::new();
    let secret = desk.file("secret.txt", "THE SECRET");
    let picture = desk.file(
        "secret.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'/>",
    );
    let (secret, picture) = (secret.display().to_string(), picture.display().to_string());
    let body = format!(
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file://{secret}'>]><p>KEEPTHIS &e; <img src='{picture}'/><img src='file://{picture}'/>\
         <img src='../../../../../../../../{picture}'/></p><link rel='stylesheet' href='{secret}'/><iframe src='{secret}'></iframe>\
         <object data='{secret}'></object><svg><image href='{picture}'/><use href='file://{picture}#a'/></svg>"
    );
    let made = Made::book()
        .with("E/c1.xhtml", page(&body))
        .with("../../evil.txt", "x")
        .with(&secret, "x")
        .with("C:\\evil.txt", "x");
    let text = desk.text("paths.epub", made.zip());
    assert!(
        text.contains("KEEPTHIS") && !text.contains("SECRET"),
        "{text}"
    );
    let mut names: Vec<String> = std::fs::read_dir(desk.home.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(
        names,
        ["paths.epub", "secret.svg", "secret.txt"],
        "nothing was written"
    );
    let rootfile = Made::book().without("E/p.opf").with(
        "META-INF/container.xml",
        format!("<container><rootfile full-path='../../../../{secret}'/></container>"),
    );
    desk.refuses("rootfile.epub", rootfile.zip(), "not-a-book");
}

#[test]
fn what_would_run_or_fetch_is_not_there() {
    let desk = Desk::new();
    let body = "<script>document.write('RAN')</script><p onload='x()'>KEEPTHIS</p><iframe src='http://x/'>HELD <script>RAN</script></iframe><form action='http://x/'><p>field</p>\
        </form><meta http-equiv='refresh' content='0;url=http://x/'/><audio src='http://x/'>HELD</audio>";
    let text = desk.text("active.epub", chapter(body));
    assert!(text.contains("KEEPTHIS") && !text.contains("RAN"), "{text}");
    // What is there for readers that do not know such things is words.
    assert_eq!(text.matches("HELD").count(), 2, "{text}");
}

/// The shell's limit on memory stands in for a smaller machine; the child dies of it, and the program lives to tell.
#[cfg(target_os = "linux")]
/// Pictures are asked for as the window does: longest side, length, bytes; an answer is a length and bytes, of which the first
/// tells whether there is a picture.
#[test]
fn one_process_draws_many_pictures_and_a_broken_one_among_them() {
    use std::io::{Read, Write};
    let mut child = crate::made::program()
        .args(["--apart", "draw"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let (mut to, mut from) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let mut drawn = |picture: &[u8]| {
        to.write_all(&64_u32.to_le_bytes()).unwrap();
        to.write_all(&(picture.len() as u64).to_le_bytes()).unwrap();
        to.write_all(picture).unwrap();
        let mut len = [0; 8];
        from.read_exact(&mut len).unwrap();
        let mut answer = vec![0; usize::try_from(u64::from_le_bytes(len)).unwrap()];
        from.read_exact(&mut answer).unwrap();
        answer
    };
    let square = br#"<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="red"/></svg>"#;
    let first = drawn(square);
    assert_eq!(first[0], 1);
    assert_eq!(drawn(b"no picture at all"), [0]);
    assert_eq!(drawn(square), first);
    drop(to);
    assert!(
        child.wait().unwrap().success(),
        "it ends when nothing more is asked for"
    );
}

#[cfg(unix)]
#[test]
fn a_book_that_needs_too_much_ends_its_own_process_and_no_other() {
    let desk = Desk::new();
    let path = desk.file("greedy.epub", chapter(&"<b>x</b>".repeat(1 << 20)));
    let mut command = Command::new("sh");
    command.env("MANICULE_HOME", desk.home.path().join("home"));
    command
        .args([
            "-c",
            "ulimit -v 300000; exec \"$0\" dump --json \"$1\"",
            env!("CARGO_BIN_EXE_manicule"),
        ])
        .arg(path);
    let out = command.output().unwrap();
    assert_eq!(
        out.status.code(),
        Some(1),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    let answer: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(answer["error"]["code"], "too-much");
}
