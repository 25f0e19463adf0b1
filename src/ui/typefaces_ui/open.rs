//! The list of typefaces while it is open.

use crate::library::Face;

/// Ours, with their names, before those of the system.
pub const OURS: [(Face, &str); 3] = [
    (Face::Literata, "Literata"),
    (Face::SourceSerif, "Source Serif"),
    (Face::SourceSans, "Source Sans"),
];

/// The families to choose from.
#[derive(Clone, Debug)]
pub struct TypefaceList {
    all: Vec<(Face, String)>,
    pub query: String,
    /// The query that `matching` is of.
    filtered: String,
    /// Indices into `all`.
    matching: Vec<usize>,
    /// The field wants the keyboard.
    pub grab: bool,
    /// The row that is set is to be brought into sight.
    pub shows_set: bool,
}

impl TypefaceList {
    #[must_use]
    pub fn new(of_system: Vec<String>) -> Self {
        let ours = OURS.map(|(face, name)| (face, name.to_owned()));
        let of_system = of_system
            .into_iter()
            .map(|name| (Face::System(name.clone()), name));
        let all: Vec<(Face, String)> = ours.into_iter().chain(of_system).collect();
        Self {
            matching: (0..all.len()).collect(),
            all,
            query: String::new(),
            filtered: String::new(),
            grab: true,
            shows_set: true,
        }
    }

    /// Looks which families the query is part of, where it has changed.
    pub fn filter(&mut self) {
        if self.query == self.filtered {
            return;
        }
        self.filtered.clone_from(&self.query);
        let query = self.query.trim().to_lowercase();
        let is_meant = |&index: &usize| self.all[index].1.to_lowercase().contains(&query);
        self.matching = (0..self.all.len()).filter(is_meant).collect();
    }

    /// How many families match.
    #[must_use]
    pub fn len(&self) -> usize {
        self.matching.len()
    }

    /// The family in a row.
    #[must_use]
    pub fn row(&self, row: usize) -> Option<&(Face, String)> {
        self.matching.get(row).map(|&index| &self.all[index])
    }

    /// In which row a family stands, if it matches.
    #[must_use]
    pub fn row_of(&self, face: &Face) -> Option<usize> {
        let mut rows = self.matching.iter();
        rows.position(|&index| self.all[index].0 == *face)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ours_stand_before_the_systems_and_a_part_of_a_name_finds_them() {
        let mut list = TypefaceList::new(vec!["Charis SIL".to_owned(), "Noto Sans".to_owned()]);
        assert_eq!(list.len(), 5);
        assert_eq!(list.row_of(&Face::System("Noto Sans".to_owned())), Some(4));
        list.query = " sans".to_owned();
        list.filter();
        let names: Vec<&str> = (0..list.len())
            .filter_map(|row| list.row(row))
            .map(|(_, name)| name.as_str())
            .collect();
        assert_eq!(names, ["Source Sans", "Noto Sans"]);
        assert_eq!(list.row_of(&Face::Literata), None);
    }
}
