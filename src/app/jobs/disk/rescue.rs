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
                Ok(Ok(Rescued::AmongBackups(folder))) => say!(
                    "app-rescued-among-backups",
                    title = format!("{title:?}"),
                    folder = format!("{folder:?}")
                ),
                Ok(Ok(Rescued::IntoFile(path))) => say!(
                    "app-rescued-to-file",
                    title = format!("{title:?}"),
                    path = format!("{path:?}")
                ),
                Ok(Err(error)) => {
                    say!(
                        "app-rescued-nowhere",
                        title = format!("{title:?}"),
                        error = error.to_string()
                    )
                }
                Err(reason) => {
                    say!(
                        "app-rescued-nowhere-because",
                        title = format!("{title:?}"),
                        reason = format!("{reason:?}")
                    )
                }
            };
            log::error!("{message}");
            // The window is gone; whoever started the program may read this.
            let _ = writeln!(std::io::stderr(), "manicule: {message}");
        }
    }
}
