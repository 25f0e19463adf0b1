//! What becomes of a file that its reader has edited when notes are written into it again.

use super::*;

#[test]
fn nothing_changes_where_nothing_changed() {
    for preset in Preset::ALL {
        let file = exported(preset, &hard_notes());
        assert_eq!(updated(preset, &file, &hard_notes()), file);
        assert_eq!(updated(preset, "", &hard_notes()), file);
    }
    let windows = exported(Preset::Markdown, &hard_notes()).replace('\n', "\r\n");
    assert_eq!(updated(Preset::Markdown, &windows, &hard_notes()), windows);
}

#[test]
fn new_notes_go_where_a_fresh_export_has_them() {
    let all: Vec<Annotation> = (1..=6)
        .map(|number| highlight(number, number.div_ceil(2) as usize, "words", "a note"))
        .collect();
    for preset in [Preset::Markdown, Preset::Obsidian] {
        let whole = exported(preset, &all);
        for kept in 1u32..1 << all.len() {
            let some = all
                .iter()
                .zip(0..)
                .filter(|(_, bit)| kept & 1 << bit != 0)
                .map(|(note, _)| note.clone());
            let file = exported(preset, &some.collect::<Vec<_>>());
            assert_eq!(updated(preset, &file, &all), whole, "from {kept:06b}");
        }
    }
}

#[test]
fn what_the_reader_wrote_around_the_blocks_stays() {
    let mut notes = vec![
        highlight(1, 1, "one", ""),
        highlight(3, 1, "three", ""),
        highlight(4, 2, "four", ""),
    ];
    let file = exported(Preset::Markdown, &notes);
    let file = file.replacen(
        "---\n\n# Moby",
        "mine: yes\n---\n\n# My own title for Moby",
        1,
    );
    let file = file.replace(
        "\n## Chapter 2",
        "\nMy remark on three. #tag\n\n## Chapter 2, retitled",
    ) + "\nMy last words.";
    assert_eq!(updated(Preset::Markdown, &file, &notes), file);
    notes.insert(1, highlight(2, 1, "two", "new"));
    notes.push(highlight(5, 2, "five", "new"));
    let after = updated(Preset::Markdown, &file, &notes);
    let wanted = [
        "mine: yes",
        "# My own title",
        "> one",
        "> two",
        "> three",
        "My remark",
        "## Chapter 2, retitled",
        "> four",
    ];
    let places: Vec<usize> = wanted
        .iter()
        .map(|text| after.find(text).expect(text))
        .collect();
    assert!(places.is_sorted(), "{after}");
    assert!(
        after.contains("> five")
            && after.contains("My last words.")
            && after.contains("highlights: 5\n")
    );
    assert_eq!(updated(Preset::Markdown, &after, &notes), after);
}

#[test]
fn a_note_that_changed_is_brought_up_to_date() {
    let before = [
        highlight(1, 1, "one", "first thought"),
        highlight(2, 1, "two", ""),
    ];
    let after = [
        highlight(1, 1, "one", "second thought"),
        highlight(2, 1, "two", ""),
    ];
    let file = updated(
        Preset::Markdown,
        &exported(Preset::Markdown, &before),
        &after,
    );
    assert_eq!(file, exported(Preset::Markdown, &after));
}

#[test]
fn an_edited_block_is_never_overwritten_and_newer_words_come_below_it() {
    let before = [
        highlight(1, 1, "one", "first thought"),
        highlight(2, 1, "two", ""),
    ];
    let edited = exported(Preset::Markdown, &before)
        .replace("first thought", "my thought, edited in the file");
    assert_eq!(updated(Preset::Markdown, &edited, &before), edited);
    let after = [
        highlight(1, 1, "one", "second thought"),
        highlight(2, 1, "two", ""),
    ];
    let file = updated(Preset::Markdown, &edited, &after);
    let places = ["my thought, edited in the file", "second thought", "> two"]
        .map(|text| file.find(text).expect(text));
    assert!(places.is_sorted(), "{file}");
    assert_eq!(updated(Preset::Markdown, &file, &after), file);
    let third = [
        highlight(1, 1, "one", "third thought"),
        highlight(2, 1, "two", ""),
    ];
    let file = updated(Preset::Markdown, &file, &third);
    assert!(
        file.contains("my thought, edited in the file")
            && file.contains("third thought")
            && !file.contains("second thought")
    );
}

#[test]
fn white_space_that_an_editor_tidied_is_no_edit() {
    let before = [highlight(1, 1, "one", "first  \nthought")];
    let tidied: String = exported(Preset::Markdown, &before)
        .lines()
        .map(|line| line.trim_end().to_owned() + "\n")
        .collect();
    let after = [highlight(1, 1, "one", "second thought")];
    assert!(!updated(Preset::Markdown, &tidied, &after).contains("first"));
}

#[test]
fn blocks_of_unknown_notes_and_broken_comments_stay() {
    let notes = [
        highlight(1, 1, "one", "kept"),
        highlight(2, 1, "two", "gone"),
    ];
    let file = exported(Preset::Markdown, &notes);
    assert_eq!(
        updated(Preset::Markdown, &file, &notes[..1])
            .matches("gone")
            .count(),
        1
    );
    let broken = file.replace(
        "<!-- m-01927c4e8f007c3ab1de000000000002 ",
        "<!-- m-00000000 ",
    );
    let after = updated(Preset::Markdown, &broken, &notes);
    assert!(after.starts_with(&broken), "{after}");
    assert_eq!(after.matches("gone").count(), 2);
    assert_eq!(updated(Preset::Markdown, &after, &notes), after);
}

#[test]
fn a_file_of_the_readers_own_gets_the_notes_at_its_end() {
    let own = "# My reading diary\n\nIt rained.";
    let file = updated(Preset::Markdown, own, &[highlight(1, 1, "one", "")]);
    let title = "# Moby Dick; or, \"The Whale\": \\<1>\n\nHerman Melville, O'Neil & Sons\n";
    let start = format!(
        "# My reading diary\n\nIt rained.\n\n{title}\n## Chapter 1\n\n<!-- m-01927c4e8f007c3ab1de000000000001 "
    );
    assert!(file.starts_with(&start), "{file}");
}

#[test]
fn what_is_written_below_a_block_is_the_readers_however_close_it_stands() {
    let notes = [
        highlight(1, 1, "one", "first\n\nthought"),
        highlight(2, 1, "two", ""),
    ];
    let file =
        exported(Preset::Markdown, &notes).replace("thought\n", "thought\nMine, right below.\n");
    assert_eq!(updated(Preset::Markdown, &file, &notes), file);
    let changed = [highlight(1, 1, "one", "second"), highlight(2, 1, "two", "")];
    let after = updated(Preset::Markdown, &file, &changed);
    assert!(
        after.contains("second\nMine, right below.\n") && !after.contains("first"),
        "{after}"
    );
}

#[test]
fn files_of_earlier_versions_are_read_and_their_edited_blocks_kept() {
    let old = |id: &str, body: &str| {
        format!("<!-- manicule:{id} 0123456789abcdef -->\n\n{body}\n\n<!-- /manicule:{id} -->\n")
    };
    let id = "01927c4e-8f00-7c3a-b1de-000000000001";
    let file = format!(
        "# Mine\n\n{}\nMy words.\n",
        old(id, "> one\n\nedited by hand")
    );
    let after = updated(
        Preset::Markdown,
        &file,
        &[highlight(1, 1, "one", "thought")],
    );
    assert!(
        ["edited by hand", "thought", "My words."]
            .iter()
            .all(|text| after.contains(text)),
        "{after}"
    );
    assert_eq!(
        updated(
            Preset::Markdown,
            &after,
            &[highlight(1, 1, "one", "thought")]
        ),
        after
    );
}

#[test]
fn a_deleted_note_leaves_the_file_unless_its_reader_edited_it() {
    let (document, notes) = (
        document(),
        [
            highlight(1, 1, "one", "kept"),
            highlight(2, 1, "two", "gone"),
        ],
    );
    let file = exported(Preset::Markdown, &notes);
    let selection = || Selection {
        gone: vec![notes[1].id],
        ..Selection::new(&document, KEY, &notes[..1])
    };
    assert_eq!(
        merged(Preset::Markdown, &file, &[selection()])
            .matches("gone")
            .count(),
        0
    );
    let edited = file.replace("gone", "gone, I say");
    assert_eq!(
        merged(Preset::Markdown, &edited, &[selection()])
            .matches("gone, I say")
            .count(),
        1
    );
}

#[test]
fn a_note_that_its_reader_took_out_of_the_file_stays_out() {
    let (document, notes) = (
        document(),
        [
            highlight(1, 1, "one", ""),
            highlight(2, 1, "two", ""),
            highlight(3, 2, "three", ""),
        ],
    );
    let file = exported(Preset::Markdown, &notes[..2]);
    let cut = file
        .find("<!-- m-01927c4e8f007c3ab1de000000000002")
        .expect("there");
    let written = notes[..2].iter().map(|note| note.id).collect();
    let selection = || [Selection::new(&document, KEY, &notes)];
    let updated = rewrite(Preset::Markdown, &file[..cut], &selection(), &written);
    assert!(
        updated.text.contains("> three")
            && !updated.text.contains("> two")
            && updated.taken_out == 1,
        "{}",
        updated.text
    );
    // Another file of the same name gets them all.
    let updated = rewrite(Preset::Markdown, "# Mine\n", &selection(), &written);
    assert!(updated.text.contains("> two") && updated.taken_out == 0);
}
