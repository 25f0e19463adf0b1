//! `manicule picture`: who is with whom in a text, or what happened when, as SVG or PNG.

use super::arguments::{Light, Picture as Arguments, PictureKind};
use super::{Failure, glossary, text};
use crate::diagram::file::{self, Format};
use crate::diagram::{chronicle, graph};
use crate::document::Offset;
use crate::sandbox;
use crate::ui::{Tokens, pictures};

pub fn run(task: &Arguments, home: Option<std::path::PathBuf>) -> Result<(), Failure> {
    let mut library = text::open_library(home)?;
    let (name, bytes) = text::bytes_of(&library, &task.file)?;
    let document = sandbox::document(&name, &bytes)?;
    let mut known = glossary::as_shown(&mut library, &text::source_of(&task.file), &bytes, &document)?;
    if let Some(until) = task.until {
        known = known.until(&document, Offset(until));
    }
    let wanted = graph::Wanted { places: task.places, ..graph::Wanted::default() };
    let drawing = match task.of {
        PictureKind::Graph => graph::graph(&known, &document, wanted),
        PictureKind::Timeline => chronicle::chronicle(&known, &document),
    };
    let tokens = match task.theme {
        Light::Day => Tokens::day(),
        Light::Sepia => Tokens::sepia(),
        Light::Night => Tokens::night(),
    };
    let is_svg = task.output.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("svg"));
    let form = if is_svg { Format::Svg } else { Format::Png };
    let typefaces = pictures::typefaces();
    let fonts: Vec<&[u8]> = typefaces.iter().map(Vec::as_slice).collect();
    let bytes = file::bytes(&drawing, &pictures::palette(&tokens), form, task.scale, &fonts).map_err(Failure)?;
    library.write_file(&task.output, &bytes)?;
    Ok(())
}
