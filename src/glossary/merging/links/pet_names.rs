//! Short forms and pet names: those that everybody knows, and those that a text makes.

use super::Finding;

impl<'a> Finding<'a> {
    /// Whether one of two words is a pet name made of the other, “Rosy” of Rosamond, “Tash”, “Bethy”, “Janet” of Jane, and of nobody else's.
    pub(super) fn is_pet_name(&self, a: &str, b: &str) -> bool {
        self.is_pet_name_of(a, b) || self.is_pet_name_of(b, a)
    }

    fn is_pet_name_of(&self, pet: &str, name: &str) -> bool {
        const KNOWN: u32 = 5;
        // “The Wicks” are a family.
        let longer = pet
            .strip_prefix(name)
            .is_some_and(|end| end.chars().count() <= 2 && !end.ends_with('s'));
        let stem = if longer && name.chars().count() >= 4 {
            Some(name)
        } else {
            stem(pet)
        };
        let Some(stem) = stem.filter(|stem| pet != name && name.starts_with(stem)) else {
            return false;
        };
        let count = |word: &str| self.bare.get(word).copied().unwrap_or(0);
        let genders = self.lore.gender(pet).zip(self.lore.gender(name));
        let own = !self.namesakes.contains_key(pet) && !self.forms.is_surname(pet);
        let others = self.bare.iter().any(|(word, count)| {
            *word != pet && *word != name && *count >= KNOWN && word.starts_with(stem)
        });
        own && !others
            && genders.is_none_or(|(own, its)| own == its)
            && count(pet) < count(name).max(2)
            && !is_whole_name(pet)
    }

    /// Whether a given name is heard as short for another: by its beginning, or as everybody knows it.
    pub(super) fn is_short(&self, a: &str, b: &str) -> bool {
        let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
        let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        let within = short.is_ascii() && short.len() > 3 && long.contains(&short[..3]);
        self.lore.is_nickname(a, b) && (same > 1 || within || is_known_short(short, long))
    }
}

/// What a pet name has of the name that it is made of: at least three letters.
pub(super) fn stem(pet: &str) -> Option<&str> {
    let stem = ["ie", "ey", "y", "kins", "kin"]
        .iter()
        .find_map(|end| pet.strip_suffix(end))
        .unwrap_or(pet);
    (stem.chars().count() >= 3 && pet.chars().count() >= 4).then_some(stem)
}

/// Names that sound as if they were short for others and are not.
fn is_whole_name(word: &str) -> bool {
    const WHOLE: [&str; 36] = [
        "mary", "amy", "lucy", "emily", "henry", "harry", "anthony", "antony", "dorothy", "ivy",
        "daisy", "ruby", "lily", "nancy", "percy", "jeremy", "timothy", "gregory", "geoffrey",
        "audrey", "sidney", "sydney", "stanley", "shirley", "marie", "sophie", "julie", "rosalie",
        "annie", "anna", "anne", "maria", "marian", "john", "eleanor", "helen",
    ];
    WHOLE.contains(&word)
}

/// Short forms that do not begin as the name does.
fn is_known_short(short: &str, long: &str) -> bool {
    const KNOWN: [(&str, &str); 24] = [
        ("bob", "robert"),
        ("bill", "william"),
        ("billy", "william"),
        ("dick", "richard"),
        ("jack", "john"),
        ("harry", "henry"),
        ("hal", "henry"),
        ("ned", "edward"),
        ("ted", "edward"),
        ("polly", "mary"),
        ("molly", "mary"),
        ("sally", "sarah"),
        ("peggy", "margaret"),
        ("meg", "margaret"),
        ("nelly", "ellen"),
        ("nell", "eleanor"),
        ("kitty", "catherine"),
        ("bess", "elizabeth"),
        ("betty", "elizabeth"),
        ("tony", "antony"),
        ("tony", "anthony"),
        ("fanny", "frances"),
        ("jim", "james"),
        ("jem", "james"),
    ];
    KNOWN.contains(&(short, long))
}
