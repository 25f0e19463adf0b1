//! The reader's preferences. A file written by hand or by another version is taken value by value: what makes no sense is passed
//! over, what is unknown is kept.

use crate::annotation::Ink;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    Day,
    Sepia,
    Night,
    #[default]
    System,
}

/// Typeface of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Face {
    #[default]
    Literata,
    SourceSerif,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    #[default]
    Scroll,
    Pages,
}

/// Columns side by side where pages are turned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Columns {
    #[default]
    Auto,
    One,
    Two,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SidebarTab {
    Contents,
    #[default]
    Names,
    Notes,
}

/// Where the window was, in points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Left and top; none where the system does not tell (Wayland).
    pub position: Option<[f32; 2]>,
    /// Width and height when it is not maximised.
    pub size: [f32; 2],
    #[serde(default)]
    pub maximized: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    pub theme: Theme,
    pub face: Face,
    /// Whether books are shown in the typefaces that they bring along.
    pub own_typefaces: bool,
    /// Points.
    pub font_size: f32,
    /// Multiple of the size.
    pub line_height: f32,
    /// Letters to a line.
    pub measure: u16,
    pub justify: bool,
    pub hyphenate: bool,
    pub mode: Mode,
    pub columns: Columns,
    pub mark_names: bool,
    /// Nothing is told of people and places that stands further on than the reader has read.
    pub only_read: bool,
    pub sidebar_open: bool,
    pub sidebar_tab: SidebarTab,
    /// Points.
    pub sidebar_width: f32,
    pub window: Option<WindowPlace>,
    /// The colour of the next highlight.
    pub ink: Ink,
    /// What another version of the program wrote, kept for it.
    #[serde(flatten)]
    pub others: Map<String, Value>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            face: Face::default(),
            own_typefaces: false,
            font_size: 19.0,
            line_height: 1.5,
            measure: 66,
            justify: true,
            hyphenate: true,
            mode: Mode::default(),
            columns: Columns::default(),
            mark_names: true,
            only_read: false,
            sidebar_open: true,
            sidebar_tab: SidebarTab::default(),
            sidebar_width: 316.0,
            window: None,
            ink: Ink::default(),
            others: Map::new(),
        }
    }
}

impl Settings {
    /// Reads what can be read; each value that makes no sense is as if it were not there.
    ///
    /// # Errors
    /// Where the words are no JSON object at all.
    pub(super) fn parse(words: &str) -> Result<Self, String> {
        let given: Map<String, Value> = serde_json::from_str(words).map_err(|error| error.to_string())?;
        let mut taken = Map::new();
        let mut settings = Self::default();
        for (key, value) in given {
            taken.insert(key.clone(), value);
            match serde_json::from_value(Value::Object(taken.clone())) {
                Ok(read) => settings = read,
                Err(_) => drop(taken.remove(&key)),
            }
        }
        Ok(settings.within_reason())
    }

    pub(super) fn to_json(&self) -> String {
        // A struct of plain values has no way to fail.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// These settings, but for those that this window has not changed since `before`: of these, what another has written meanwhile.
    pub(super) fn joined(&self, before: &Self, there: &Self) -> Self {
        let values = |settings: &Self| match serde_json::to_value(settings) {
            Ok(Value::Object(values)) => values,
            _ => Map::new(),
        };
        let (mut own, before, there) = (values(self), values(before), values(there));
        for (key, value) in there {
            if own.get(&key) == before.get(&key) {
                own.insert(key, value);
            }
        }
        serde_json::from_value(Value::Object(own)).unwrap_or_else(|_| self.clone())
    }

    /// The same with every number in the range that the window offers.
    fn within_reason(self) -> Self {
        let window = self.window.filter(|window| window.size.iter().all(|side| (200.0..=20_000.0).contains(side)));
        Self {
            font_size: self.font_size.clamp(12.0, 36.0),
            line_height: self.line_height.clamp(1.2, 2.0),
            measure: self.measure.clamp(45, 90),
            sidebar_width: self.sidebar_width.clamp(232.0, 520.0),
            window,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_back_as_written() {
        let place = WindowPlace { position: Some([10.0, 20.5]), size: [1200.0, 800.0], maximized: true };
        let settings =
            Settings { theme: Theme::Night, line_height: 1.55, window: Some(place), mode: Mode::Pages, ..Settings::default() };
        assert_eq!(Settings::parse(&settings.to_json()).unwrap(), settings);
    }

    #[test]
    fn values_that_make_no_sense_leave_the_others_alone() {
        let words = r#"{"theme": "plaid", "font_size": "huge", "measure": 70, "window": {"size": 3}, "justify": false, "line_height": 99}"#;
        let usual = Settings::default();
        let expected = Settings { measure: 70, justify: false, line_height: 2.0, ..usual };
        assert_eq!(Settings::parse(words).unwrap(), expected);
    }

    #[test]
    fn what_a_newer_version_wrote_is_written_again() {
        let settings = Settings::parse(r#"{"margins": [1, 2], "mode": "pages"}"#).unwrap();
        assert_eq!(settings.mode, Mode::Pages);
        let written: Value = serde_json::from_str(&settings.to_json()).unwrap();
        assert_eq!(written["margins"], serde_json::json!([1, 2]));
    }

    #[test]
    fn two_windows_keep_each_others_settings() {
        let before = Settings::default();
        let ours = Settings { measure: 50, ..before.clone() };
        let mut there = Settings { theme: Theme::Night, measure: 80, ..before.clone() };
        there.others.insert("newer".to_owned(), Value::from(1));
        let joined = ours.joined(&before, &there);
        assert_eq!((joined.measure, joined.theme, joined.others.len()), (50, Theme::Night, 1));
    }

    #[test]
    fn only_what_is_no_json_object_is_refused() {
        assert!(Settings::parse("{\"theme\": \"da").is_err());
        assert!(Settings::parse("[]").is_err());
        assert_eq!(Settings::parse("{}").unwrap(), Settings::default());
    }
}
