//! `manicule picture`: who is with whom in a text, or what happened when, as SVG or PNG.

use super::arguments::{Light, Picture as Arguments, PictureKind};
use super::{Failure, Output, text};
use crate::diagram::file::{self, Format};
use crate::diagram::{chronicle, graph};
use crate::document::Offset;
use crate::ui::{Tokens, pictures};
use std::sync::Arc;

pub fn run(
    task: &Arguments,
    home: Option<std::path::PathBuf>,
    out: &mut Output,
) -> Result<(), Failure> {
    let mut library = text::look_into_library(home)?;
    let source = text::source_of(&task.file);
    let mut exporter = library.exporter();
    exporter.spare(&source);
    let target = text::target(&task.output);
    target.map_or(Ok(()), |path| exporter.allows(path))?;
    let opened = text::open(&mut library, &source)?;
    let document = Arc::clone(&opened.document);
    let lessons = library.lessons(&opened.identity.key, &document.meta.authors);
    let mut known = opened.corrected_glossary(&lessons);
    if let Some(until) = task.until {
        known = known.until(&document, Offset(until));
    }
    let wanted = graph::Wanted {
        places: task.places,
        ..graph::Wanted::default()
    };
    let drawing = match task.of {
        PictureKind::Graph => graph::graph(&known, &document, wanted),
        PictureKind::Timeline => chronicle::chronicle(&known, &document),
    };
    let tokens = match task.theme {
        Light::Day => Tokens::day(),
        Light::Sepia => Tokens::sepia(),
        Light::Night => Tokens::night(),
    };
    let is_svg = task
        .output
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("svg"));
    let form = if is_svg { Format::Svg } else { Format::Png };
    let typefaces = pictures::typefaces(&drawing);
    let fonts: Vec<&[u8]> = typefaces.iter().map(Vec::as_slice).collect();
    let bytes = file::bytes(
        &drawing,
        &pictures::palette(&tokens),
        form,
        task.scale,
        &fonts,
    )
    .map_err(Failure)?;
    match target {
        Some(path) => Ok(exporter.write(path, &bytes)?),
        None => out.picture(&bytes),
    }
}
