//! Typefaces for drawing that a PDF does not bring along: one of the system, else one of the fourteen that every reader of PDFs has.

use super::super::{FindFonts, FontFile, WantedFont};
use hayro_interpret::InterpreterSettings;
use hayro_interpret::font::{FallbackFontQuery, FontData, FontQuery};
use hayro_interpret::hayro_cmap::CidFamily;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Typefaces of the system that one file may use.
const MOST: usize = 12;

/// What is known of the typefaces that were asked for.
#[derive(Clone, Default)]
pub(super) struct Typefaces(Arc<Mutex<Known>>);

#[derive(Default)]
struct Known {
    found: HashMap<WantedFont, Option<(FontData, u32)>>,
    /// Nobody has looked for these yet.
    wanted: Vec<WantedFont>,
}

impl Known {
    fn want(&mut self, wanted: WantedFont) {
        let is_room = self.found.len() + self.wanted.len() < MOST;
        if is_room && !self.wanted.contains(&wanted) {
            self.wanted.push(wanted);
        }
    }
}

impl Typefaces {
    /// Settings by which pages are drawn with them.
    pub fn settings(&self) -> InterpreterSettings {
        let own = self.clone();
        InterpreterSettings {
            font_resolver: Arc::new(move |query| own.resolve(query)),
            ..InterpreterSettings::default()
        }
    }

    /// Looks for what was asked for since the last time; whether something was found, so that what was drawn is better drawn again.
    pub fn look(&self, find: Option<FindFonts<'_>>) -> bool {
        let wanted = std::mem::take(&mut self.known().wanted);
        let Some(find) = find.filter(|_| !wanted.is_empty()) else {
            return false;
        };
        // Not while anybody waits: drawing may go on elsewhere.
        let files = find(&wanted).into_iter();
        let mut known = self.known();
        let mut is_new = false;
        for (wanted, file) in wanted.into_iter().zip(files) {
            is_new |= file.is_some();
            let data = file.map(|FontFile { bytes, index }| (Arc::new(bytes) as FontData, index));
            known.found.insert(wanted, data);
        }
        is_new
    }

    fn resolve(&self, query: &FontQuery) -> Option<(FontData, u32)> {
        let query = match query {
            FontQuery::Standard(font) => return Some(font.get_font_data()),
            FontQuery::Fallback(query) => query,
        };
        let wanted = wanted(query);
        let mut known = self.known();
        match known.found.get(&wanted) {
            Some(Some(found)) => return Some(found.clone()),
            Some(None) => {}
            None => known.want(wanted),
        }
        Some(query.pick_standard_font().get_font_data())
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn wanted(query: &FallbackFontQuery) -> WantedFont {
    let names = [
        &query.font_family,
        &query.post_script_name,
        &query.font_name,
    ];
    let collection = query.character_collection.as_ref();
    let language = collection.and_then(|collection| match collection.family {
        CidFamily::AdobeJapan1 => Some("ja"),
        CidFamily::AdobeGB1 => Some("zh-Hans"),
        CidFamily::AdobeCNS1 => Some("zh-Hant"),
        CidFamily::AdobeKorea1 => Some("ko"),
        _ => None,
    });
    WantedFont {
        name: names
            .into_iter()
            .flatten()
            .next()
            .cloned()
            .unwrap_or_default(),
        language: language.map(str::to_owned),
        bold: query.is_bold || query.font_weight >= 600,
        italic: query.is_italic,
        serif: query.is_serif,
    }
}
