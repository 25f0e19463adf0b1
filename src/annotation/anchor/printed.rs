//! Where a passage stands on printed pages, in coordinates that other programs know too: found again there when its words are not.

use crate::document::{Document, Point, PrintedPage, Quad, TextRange};

/// Quadrangles that are kept of a passage; one that takes more is found by its words alone.
const MOST: usize = 200;

/// The part of a passage that stands on one page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OnPage {
    /// Index of the page.
    pub page: u32,
    /// Its name, as printed.
    pub label: String,
    /// What the passage covers, in the user space of the file (points, y upwards): upper left, upper right, lower right, lower left.
    pub quads: Vec<[(f32, f32); 4]>,
    /// What was seen on the page, where it has no words: see [`PrintedPage::look`]. 0 for unknown.
    pub look: u64,
}

impl OnPage {
    /// What quadrangles in the space of the page cover; none on a page with a number beyond all reason.
    #[must_use]
    pub fn new(index: usize, page: &PrintedPage, quads: &[Quad]) -> Option<Self> {
        let corner = |corner| {
            let Point { x, y } = page.user_point(corner);
            (rounded(x), rounded(y))
        };
        Some(Self {
            page: u32::try_from(index).ok()?,
            label: page.label.clone(),
            quads: quads.iter().map(|quad| quad.0.map(corner)).collect(),
            look: page.look,
        })
    }

    /// The quadrangles in the space of the page.
    #[must_use]
    pub fn on(&self, page: &PrintedPage) -> Vec<Quad> {
        let corner = |&(x, y): &(f32, f32)| page.page_point(Point { x, y });
        let quads = self.quads.iter();
        quads
            .map(|corners| Quad(std::array::from_fn(|at| corner(&corners[at]))))
            .collect()
    }
}

/// The places of a range; none where the text has no printed pages.
pub(super) fn places(document: &Document, range: TextRange) -> Vec<OnPage> {
    let Some(map) = &document.page_map else {
        return Vec::new();
    };
    let quads = map.quads(range);
    if quads.len() > MOST {
        return Vec::new();
    }
    let mut places: Vec<OnPage> = Vec::new();
    for (index, quad) in quads {
        let (Some(page), Ok(number)) = (map.pages().get(index), u32::try_from(index)) else {
            continue;
        };
        let corners = quad.0.map(|corner| {
            let Point { x, y } = page.user_point(corner);
            (rounded(x), rounded(y))
        });
        match places.last_mut().filter(|last| last.page == number) {
            Some(last) => last.quads.push(corners),
            None => places.push(OnPage {
                page: number,
                label: page.label.clone(),
                quads: vec![corners],
                look: 0,
            }),
        }
    }
    places
}

/// To a hundredth of a point.
fn rounded(number: f32) -> f32 {
    (number * 100.0).round() / 100.0
}

/// The text that stands at these places, from the first letter to the last.
pub(super) fn range(places: &[OnPage], document: &Document) -> Option<TextRange> {
    let map = document.page_map.as_ref()?;
    let mut all: Option<TextRange> = None;
    for place in places {
        let quads = place.on(map.pages().get(place.page as usize)?);
        for found in map.text_in(place.page as usize, &quads) {
            let (start, end) = all.map_or((found.start, found.end), |all| {
                (all.start.min(found.start), all.end.max(found.end))
            });
            all = Some(TextRange { start, end });
        }
    }
    all
}
