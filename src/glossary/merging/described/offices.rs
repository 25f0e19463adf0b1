//! Words with capitals that stand for an office: nobody of the story by themselves.

/// Offices that many hold one after another, and forms of address.
const OFFICES: [&str; 19] = [
    "minister",
    "commissioner",
    "secretary",
    "secretaries",
    "congressman",
    "congressmen",
    "senators",
    "governors",
    "ministers",
    "attorney-general",
    "postmaster-general",
    "governor-general",
    "treasurer",
    "majesty",
    "majesties",
    "highness",
    "lordship",
    "ladyship",
    "excellency",
];

/// What stands before them.
const BEFORE: [&str; 16] = [
    "the",
    "prime",
    "foreign",
    "home",
    "police",
    "lord",
    "vice",
    "chief",
    "first",
    "under",
    "assistant",
    "her",
    "his",
    "your",
    "royal",
    "general",
];

/// Whether a name in small letters is an office alone: “Prime Minister”, “Majesty”.
pub(super) fn is_bare(lower: &str) -> bool {
    let mut words = lower.split(' ').rev();
    words.next().is_some_and(|last| OFFICES.contains(&last))
        && words.all(|word| BEFORE.contains(&word))
}

/// “The Senate”: no place, though people go there.
pub(super) fn is_governing_body(lower: &str) -> bool {
    [
        "senate",
        "congress",
        "parliament",
        "assembly",
        "legislature",
        "cabinet",
        "ministry",
    ]
    .contains(&lower)
}
