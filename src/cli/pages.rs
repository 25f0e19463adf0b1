//! `manicule pages`: the manual pages and the completions for shells, for those who make packages.

use super::Failure;
use super::arguments::{Arguments, Pages};
use clap::{CommandFactory, ValueEnum};
use clap_complete::Shell;
use std::path::Path;

pub fn run(task: &Pages) -> Result<(), Failure> {
    let failed = |error: std::io::Error| {
        let path = task.folder.display();
        Failure(say!("cli-pages-not-written", path = path, error = error))
    };
    write(&task.folder).map_err(failed)
}

/// One manual page for the program and one for each subcommand in `man`, one file for each shell in `completions`.
fn write(folder: &Path) -> std::io::Result<()> {
    let (manual, completions) = (folder.join("man"), folder.join("completions"));
    std::fs::create_dir_all(&manual)?;
    std::fs::create_dir_all(&completions)?;
    clap_mangen::generate_to(Arguments::command().disable_help_subcommand(true), &manual)?;
    for shell in Shell::value_variants() {
        clap_complete::generate_to(*shell, &mut Arguments::command(), "manicule", &completions)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_subcommand_has_its_page_and_every_shell_its_completions() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path()).unwrap();
        for task in Arguments::command()
            .get_subcommands()
            .filter(|task| !task.is_hide_set())
        {
            let page = folder
                .path()
                .join("man")
                .join(format!("manicule-{}.1", task.get_name()));
            assert!(
                std::fs::read_to_string(page).unwrap().contains(".TH"),
                "{}",
                task.get_name()
            );
        }
        assert!(
            folder.path().join("man/manicule.1").exists()
                && !folder.path().join("man/manicule-pages.1").exists()
        );
        let names = std::fs::read_dir(folder.path().join("completions")).unwrap();
        assert_eq!(names.count(), Shell::value_variants().len());
    }
}
