//! The selector that tells where a passage stands on the pages of a PDF: a fragment as the Web Annotation Data Model has it, with
//! the quadrangles beside it. Programs that know nothing of these still find the page.

use super::super::anchor::OnPage;
use serde_json::{Value, json};

const TYPE: &str = "FragmentSelector";
/// What fragments of PDFs are: RFC 3778 and its successor.
const PDF: [&str; 2] = [
    "http://tools.ietf.org/rfc/rfc3778",
    "http://tools.ietf.org/rfc/rfc8118",
];

/// The selector for a passage; none where it stands on no page.
pub(super) fn selector(places: &[OnPage]) -> Option<Value> {
    let first = places.first()?;
    let pages: Vec<Value> = places
        .iter()
        .map(|place| {
            let quads: Vec<Vec<f64>> = place.quads.iter().map(numbers).collect();
            let mut page = json!({ "page": place.page + 1, "label": place.label, "quads": quads });
            if place.look != 0 {
                page["look"] = json!(format!("{:016x}", place.look));
            }
            page
        })
        .collect();
    Some(json!({
        "type": TYPE,
        "conformsTo": PDF[0],
        "value": format!("page={}", first.page + 1),
        "pages": pages,
    }))
}

/// x and y of four corners, one after the other, with no more places than they have.
fn numbers(corners: &[(f32, f32); 4]) -> Vec<f64> {
    let exact = |number: f32| (f64::from(number) * 100.0).round() / 100.0;
    corners
        .iter()
        .flat_map(|&(x, y)| [exact(x), exact(y)])
        .collect()
}

/// What the selectors say of pages; what makes no sense is passed over.
pub(super) fn places(selectors: &[Value]) -> Vec<OnPage> {
    let is_pdf = |selector: &&Value| {
        selector["type"] == TYPE && PDF.iter().any(|known| selector["conformsTo"] == *known)
    };
    let pages = selectors.iter().find(is_pdf);
    let pages = pages.and_then(|selector| selector["pages"].as_array());
    pages.into_iter().flatten().filter_map(place).collect()
}

fn place(value: &Value) -> Option<OnPage> {
    let page = u32::try_from(value["page"].as_u64()?).ok()?;
    let quads = value["quads"].as_array()?;
    Some(OnPage {
        page: page.checked_sub(1)?,
        label: value["label"].as_str().unwrap_or_default().to_owned(),
        quads: quads.iter().filter_map(corners).collect(),
        look: value["look"]
            .as_str()
            .and_then(|look| u64::from_str_radix(look, 16).ok())
            .unwrap_or(0),
    })
}

fn corners(value: &Value) -> Option<[(f32, f32); 4]> {
    let numbers: Vec<f32> = value
        .as_array()?
        .iter()
        .map(|number| number.as_f64().map(|number| number as f32))
        .collect::<Option<_>>()?;
    let [x0, y0, x1, y1, x2, y2, x3, y3] = numbers.as_slice() else {
        return None;
    };
    let corners = [(*x0, *y0), (*x1, *y1), (*x2, *y2), (*x3, *y3)];
    let are_finite = numbers.iter().all(|number| number.is_finite());
    are_finite.then_some(corners)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_on_pages_come_back_as_they_were_written() {
        let places_before = vec![OnPage {
            page: 2,
            label: "iii".to_owned(),
            quads: vec![[
                (72.0, 700.12),
                (120.5, 700.12),
                (120.5, 690.0),
                (72.0, 690.0),
            ]],
            look: 0x0102_0304_0506_0708,
        }];
        let selector = selector(&places_before).unwrap();
        assert_eq!(selector["value"], "page=3");
        assert_eq!(selector["pages"][0]["quads"][0][1].to_string(), "700.12");
        let text = serde_json::to_string(&selector).unwrap();
        let back: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(places(&[json!({ "type": "other" }), back]), places_before);
    }

    #[test]
    fn what_makes_no_sense_is_passed_over() {
        let with = |pages: Value| json!({ "type": TYPE, "conformsTo": PDF[1], "pages": pages });
        let odd = json!([
            { "page": 0, "quads": [] },
            { "page": "one", "quads": [] },
            { "page": 4, "quads": [[1, 2, 3], [1, 2, 3, 4, 5, 6, 7, "8"]] },
            { "page": 5 },
        ]);
        let found = places(&[with(odd)]);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].page, found[0].quads.len()), (3, 0));
        assert_eq!(places(&[with(json!(7))]), []);
        assert_eq!(selector(&[]), None);
    }
}
