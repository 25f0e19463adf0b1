//! `manicule doctor`: where everything lies, and whether it is well.

use super::arguments::Doctor;
use super::{Failure, Output, text};

pub fn run(
    task: &Doctor,
    home: Option<std::path::PathBuf>,
    out: &mut Output,
) -> Result<(), Failure> {
    let library = text::look_into_library(home)?;
    let health = library.health();
    if task.json {
        out.json(&serde_json::to_value(&health)?);
    } else {
        out.line(health);
    }
    Ok(())
}
