//! Everything that is tried from outside the crate, as one program.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod arrows;
mod books;
mod bringing_in;
mod bundled;
mod command_line;
mod desks;
mod dictionaries;
mod faults;
mod figures;
mod formats;
mod hostile;
mod importing;
mod joined_notes;
mod journeys;
mod keeping;
mod made;
mod made_pdf;
mod manuals;
mod naming;
mod opening;
mod page;
mod page_mark_kinds;
mod page_marks;
mod page_room;
mod panes;
mod pdf;
mod pdf_marks;
mod pictures;
mod printed;
mod quote_card;
mod reading_aids;
mod reports;
mod rescued;
mod returning;
mod scans;
mod shelf;
mod steering;
mod syncing;
mod window;
mod writing;
