//! `manicule anchor`: where each note of a text stands now, which of them want a decision, and the decision.

use super::arguments::Anchor;
use super::{Failure, Output, annotate, text};
use crate::annotation::{AnchorState, Annotation, Edit, Reason};
use crate::app::Opened;
use crate::library::Library;
use crate::ui::labels;
use serde_json::{Value, json};
use uuid::Uuid;

pub fn run(
    task: &Anchor,
    home: Option<std::path::PathBuf>,
    out: &mut Output,
) -> Result<(), Failure> {
    let mut library = text::open_library(home)?;
    let mut opened = text::open(&mut library, &text::source_of(&task.file))?;
    if let Some(edit) = decision(task, &opened)? {
        decide(edit, &mut library, &mut opened)?;
    }
    if task.json {
        let all = opened
            .notebook
            .annotations()
            .iter()
            .map(|note| as_json(note, &opened))
            .collect();
        out.json(&Value::Array(all));
    } else {
        listing(&opened, out);
    }
    Ok(())
}

/// What the options say about a note, as an edit.
fn decision(task: &Anchor, opened: &Opened) -> Result<Option<Edit>, Failure> {
    let known = |id: Uuid| match opened.notebook.get(id) {
        Some(_) => Ok(id),
        None => Err(Failure(say!("cli-no-note", id = id.to_string()))),
    };
    if task.accept_all {
        let changed = opened
            .notebook
            .annotations()
            .iter()
            .filter(|note| matches!(note.anchor_state, AnchorState::Changed { .. }));
        return Ok(Some(Edit::Several(
            changed.map(|note| Edit::Accept(note.id)).collect(),
        )));
    }
    if let Some(id) = task.accept {
        return known(id).map(|id| Some(Edit::Accept(id)));
    }
    if let Some(id) = task.apart {
        return known(id).map(|id| Some(Edit::SetApart(id)));
    }
    let (Some(id), Some(quote)) = (task.place, &task.quote) else {
        return Ok(None);
    };
    let range = annotate::passage(&opened.document, quote, task.occurrence)?;
    known(id).map(|id| Some(Edit::Resize { id, range }))
}

fn decide(edit: Edit, library: &mut Library, opened: &mut Opened) -> Result<(), Failure> {
    if let Some(reason) = opened.notebook.read_only() {
        return Err(Failure(reason.to_owned()));
    }
    if opened
        .notebook
        .apply(edit, &opened.document, super::now_ms())
        .is_none()
    {
        super::complain(say!("cli-nothing-accepted"));
        return Ok(());
    }
    annotate::save(library, opened)
}

/// The contract of `DESIGN.md`, section 6; with the reason for what has no place, and the words that stand there now.
fn as_json(note: &Annotation, opened: &Opened) -> Value {
    let (state, confidence) = state(&note.anchor_state);
    let range = note.anchor_state.range();
    json!({
        "id": note.id, "state": state, "start": range.map(|range| range.start), "end": range.map(|range| range.end),
        "confidence": confidence, "quote": note.quote, "reason": reason(&note.anchor_state),
        "now": range.map(|range| opened.document.slice(range)),
    })
}

fn listing(opened: &Opened, out: &mut Output) {
    let notes = opened.notebook.annotations();
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for note in notes {
        let (_, confidence) = state(&note.anchor_state);
        let state = label(&note.anchor_state);
        let place = note.anchor_state.range().map_or("-".to_owned(), |range| {
            format!("{}–{}", range.start, range.end)
        });
        out.line(format_args!(
            "{}  {state:<7} {confidence:.2}  {place:<15} “{}”",
            note.id,
            one_line(&note.quote)
        ));
        match note.anchor_state {
            AnchorState::Changed { range, .. } => {
                let words = one_line(opened.document.slice(range));
                let now = say!("cli-anchor-now", words = words);
                out.line(format_args!("{:>40}{now}", ""));
            }
            AnchorState::Orphan(_) => out.line(format_args!(
                "{:>40}{}",
                "",
                labels::reason(&note.anchor_state)
            )),
            AnchorState::Exact(_) => {}
        }
    }
    let placed = notes
        .iter()
        .filter(|note| note.anchor_state.range().is_some())
        .count();
    let asked = opened.notebook.needing_attention().count();
    if asked > 0 {
        out.line(say!(
            "cli-anchor-summary",
            placed = placed,
            all = notes.len(),
            asked = asked
        ));
    }
}

fn state(place: &AnchorState) -> (&'static str, f32) {
    match place {
        AnchorState::Exact(_) => ("exact", 1.0),
        AnchorState::Changed { confidence, .. } => ("changed", *confidence),
        AnchorState::Orphan(_) => ("orphan", 0.0),
    }
}

/// The state for people.
fn label(place: &AnchorState) -> &'static str {
    match place {
        AnchorState::Exact(_) => say!("cli-anchor-exact"),
        AnchorState::Changed { .. } => say!("cli-anchor-changed"),
        AnchorState::Orphan(_) => say!("cli-anchor-orphan"),
    }
}

/// Why a note has no place, for programs.
fn reason(place: &AnchorState) -> Option<&'static str> {
    match place {
        AnchorState::Orphan(Reason::Missing | Reason::Sought) => Some("missing"),
        AnchorState::Orphan(Reason::Ambiguous) => Some("ambiguous"),
        AnchorState::Orphan(Reason::Apart) => Some("apart"),
        AnchorState::Exact(_) | AnchorState::Changed { .. } => None,
    }
}
