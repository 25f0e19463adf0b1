//! Notes that cannot be saved in their place when the program ends.

use super::Worker;
use crate::app::jobs::guarded;
use crate::library::Rescued;
use std::io::Write;

impl Worker {
    /// Puts notes that cannot lie in their place where their reader can find them, and says where: the program ends.
    pub(super) fn rescue(&mut self) {
        for notes in std::mem::take(&mut self.pending.notes).into_values() {
            let library = &self.library;
            let rescued = guarded(|| library.rescue(&notes));
            // Written as in a program's source: a title may hold what would steer a terminal.
            let title = notes.title();
            let message = match rescued {
                Ok(Ok(Rescued::AmongBackups(folder))) => format!(
                    "Your latest notes on {title:?} could not be saved in their place. They are among the backups in {folder:?}, and there again at the next start."
                ),
                Ok(Ok(Rescued::IntoFile(path))) => format!(
                    "Your latest notes on {title:?} could not be saved in their place. They are in {path:?}: `manicule import` brings them back."
                ),
                Ok(Err(error)) => {
                    format!("Your latest notes on {title:?} could not be saved anywhere: {error}.")
                }
                Err(reason) => {
                    format!(
                        "Your latest notes on {title:?} could not be saved anywhere: {reason:?}."
                    )
                }
            };
            log::error!("{message}");
            // The window is gone; whoever started the program may read this.
            let _ = writeln!(std::io::stderr(), "manicule: {message}");
        }
    }
}
