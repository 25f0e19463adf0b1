//! What a page embeds: pictures, recordings and things of other kinds, with what it holds for readers that do not know these.

use super::label::label;
use super::walk::Walker;
use crate::document::Inline;
use crate::formats::images;
use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

/// What a case of a switch may ask for that is read here: the namespace, and an element of it.
const KNOWN: [(&str, &str); 2] = [
    ("http://www.w3.org/1998/Math/MathML", "math"),
    ("http://www.w3.org/2000/svg", "svg"),
];

impl Walker<'_> {
    /// A picture that a page embeds as an object. Of anything else what it holds for other readers is read, as HTML has it
    /// (“fallback content”); a sign stands where it holds nothing, and before it where a recording is not played.
    pub(super) fn stand_in(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        self.targets(element);
        let name = element.name();
        let held = || node.descendants().skip(1);
        let has_words = held()
            .any(|inner| matches!(inner.value(), Node::Text(text) if !text.text.trim().is_empty()));
        let holds = has_words
            || held()
                .filter_map(|inner| inner.value().as_element())
                .any(|inner| !matches!(inner.name(), "param" | "source" | "track"));
        let says = element.attr("title").or(element.attr("aria-label"));
        let is_media = matches!(name, "audio" | "video");
        if !is_media {
            let source = element.attr("data").or(element.attr("src"));
            let text = says.map_or_else(|| label(node), str::to_owned);
            let image = source
                .filter(|source| !source.contains(".htm") && !source.contains(".xhtml"))
                .map(|source| self.surroundings.image(source.trim(), &text));
            if let Some(image) = image.filter(|image| image.size.is_some()) {
                return self.place(image);
            }
        }
        let why = match name {
            "video" => say!("picture-fault-film"),
            "audio" => say!("picture-fault-recording"),
            _ => say!("picture-fault-kind"),
        };
        // A frame of a page is mostly an advertisement, and a sound without controls is for a browser to play by itself.
        let is_seen = match name {
            "object" => !holds && element.attr("is") != Some("iframe"),
            "video" => true,
            "audio" => element.attr("controls").is_some(),
            _ => node
                .parent()
                .and_then(|outer| outer.value().as_element())
                .is_some_and(|outer| outer.name() == "object"),
        };
        if is_seen {
            let says = says.unwrap_or_default().to_owned();
            self.place(images::lost(String::new(), says, why));
        }
        if !holds {
            return;
        }
        if is_media {
            self.edge();
        }
        self.open_style(Inline::Uncounted);
        self.children(node);
        self.close_style();
        if is_media {
            self.edge();
        }
    }

    /// A choice that a book leaves to its reader: the first case of a kind that is read here, else what is there for all others.
    pub(super) fn switch(&mut self, node: NodeRef<'_, Node>) {
        let named = |ending: &'static str| {
            node.children().filter(move |child| {
                child
                    .value()
                    .as_element()
                    .is_some_and(|element| element.name().ends_with(ending))
            })
        };
        let is_known = |case: &NodeRef<'_, Node>| {
            let asked = case
                .value()
                .as_element()
                .and_then(|element| element.attr("required-namespace"));
            KNOWN.iter().any(|(namespace, name)| {
                asked == Some(*namespace)
                    && case.descendants().any(|inner| {
                        inner
                            .value()
                            .as_element()
                            .is_some_and(|inner| inner.name() == *name)
                    })
            })
        };
        let chosen = named(":case")
            .find(is_known)
            .or_else(|| named(":default").next())
            .or_else(|| named(":case").next());
        self.children(chosen.unwrap_or(node));
    }
}

#[cfg(test)]
mod tests {
    use crate::document::Document;

    fn page(body: &str) -> Document {
        let page = format!("<!doctype html><title>T</title><body>{body}");
        crate::formats::read("a.html", page.as_bytes())
            .unwrap()
            .document
    }

    fn words(body: &str) -> String {
        page(body).text.as_str().replace("\n\n", "|")
    }

    #[test]
    fn what_an_unknown_kind_holds_for_other_readers_is_read() {
        let quiz = "<p>Now<object data=q.xml type=x/quiz><h2>Stars</h2><ol><li>Name one.<li>And <b>two</b>.</ol></object><p>end.";
        let document = page(quiz);
        assert_eq!(
            document.text.as_str(),
            "Now\n\nStars\n\nName one.\n\nAnd two.\n\nend."
        );
        assert_eq!(document.images.len(), 0);
        assert_eq!(document.outline[0].label, "Stars");
        // One within the other: only the innermost is shown.
        assert_eq!(
            words("<object data=a.x><object data=b.x>Words.</object></object>"),
            "Words."
        );
        assert_eq!(
            words("<p>A<iframe src=b.html><p>A <i>frame</i>.</p></iframe>"),
            "A|A frame."
        );
        assert_eq!(words("<p>A <canvas>drawn</canvas>."), "A drawn.");
        assert_eq!(words("<p>A<noembed> sound</noembed>."), "A sound.");
        assert_eq!(
            words("<p>A<video src=a.mp4><p>See <a href=b>it</a>.</p></video>"),
            "A\u{fffc}|See it."
        );
        assert_eq!(words("<audio src=a.mp3><p>Heard.</p></audio>"), "Heard.");
        // Nothing is held: a sign stands there, and none for frames, which are mostly advertisements.
        assert_eq!(
            words("<p>A<object data=a.x><param name=b></object>"),
            "A\u{fffc}"
        );
        assert_eq!(
            words("<p>A<object data=a.x><embed src=a.x></object>"),
            "A\u{fffc}"
        );
        assert_eq!(words("<p>A<iframe src=b.html></iframe><p>B"), "A|B");
    }

    #[test]
    fn of_a_switch_one_case_is_read() {
        let cases = |asked: &str, inner: &str| {
            format!(
                "<p>It is <epub:switch id=s><epub:case required-namespace=\"{asked}\">{inner}</epub:case>\
                 <epub:default><b>plain</b></epub:default></epub:switch>."
            )
        };
        assert_eq!(
            words(&cases("http://www.xml-cml.org/schema", "<cml>H2</cml>")),
            "It is plain."
        );
        let math = cases(
            "http://www.w3.org/1998/Math/MathML",
            "<math><mi>x</mi></math>",
        );
        assert_eq!(words(&math), "It is x.");
        let alone = "<p>It is <epub:switch><epub:case required-namespace=x><b>odd</b></epub:case></epub:switch>.";
        assert_eq!(words(alone), "It is odd.");
    }
}
