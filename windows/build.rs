//! Tells the linker what it needs: for Windows the program's icon, its version and its manifest, for Linux the order of its functions.
//! The same file serves `manicule-window.exe`.

use std::env::{var, var_os};
use std::path::Path;
use std::process::Command;

fn main() {
    let is = |name, value| var(name).is_ok_and(|found| found == value);
    if var_os("CARGO_CFG_WINDOWS").is_some() {
        name_for_windows();
    } else if is("CARGO_PKG_NAME", "manicule")
        && is("CARGO_CFG_TARGET_OS", "linux")
        && is("PROFILE", "release")
    {
        order_functions();
    }
}

fn name_for_windows() {
    let own = var_os("CARGO_MANIFEST_DIR").expect("Cargo says so");
    let root = Path::new(&own)
        .ancestors()
        .find(|folder| folder.join("packaging").is_dir());
    let root = root.expect("built inside of the project");
    let (icon, manifest) = (
        root.join("assets/icons/manicule.ico"),
        root.join("packaging/windows/manicule.manifest"),
    );
    println!("cargo:rerun-if-changed={}", icon.display());
    println!("cargo:rerun-if-changed={}", manifest.display());
    let resource = winresource::WindowsResource::new()
        .set_icon(&icon.to_string_lossy())
        .set_manifest_file(&manifest.to_string_lossy())
        .set("ProductName", "Manicule")
        .set("FileDescription", "Manicule")
        .set("LegalCopyright", "MIT or Apache-2.0")
        .compile();
    if let Err(error) = resource {
        // A program without its icon is still the program; what is released is checked for it.
        println!("cargo:warning=no icon and no manifest: {error}");
    }
}

/// Has the functions that run in every session stand together, and equal functions stand once. The system maps the file 64 KB at a time:
/// scattered, a fifth of the code keeps nearly all of it in memory. A name that the program no longer has is passed over.
fn order_functions() {
    // Asked for now, and not when this was compiled: checkouts may share what was built.
    let Some(root) = var_os("CARGO_MANIFEST_DIR") else {
        return;
    };
    let order = Path::new(&root).join("packaging/linux/functions.txt");
    println!("cargo:rerun-if-changed={}", order.display());
    let Some(script) = script_of_moved(&order) else {
        return;
    };
    let order = format!("--symbol-ordering-file={}", order.display());
    let arguments = [
        &order,
        "--no-warn-symbol-ordering",
        "--icf=all",
        "-T",
        &script,
    ];
    if links_with(&arguments) {
        for argument in arguments {
            println!("cargo:rustc-link-arg-bins=-Xlinker");
            println!("cargo:rustc-link-arg-bins={argument}");
        }
    }
}

/// A linker script for the names that end in `.llvm.`: the number that follows is another after each change of their module, and only a
/// pattern finds them. They stand right before the others.
fn script_of_moved(order: &Path) -> Option<String> {
    let names = std::fs::read_to_string(order).ok()?;
    let moved = names.lines().filter(|name| name.ends_with(".llvm."));
    let patterns: String = moved
        .map(|name| format!("    *(.text.{name}*)\n"))
        .collect();
    let script =
        format!("SECTIONS {{\n  .text.first : {{\n{patterns}  }}\n}} INSERT BEFORE .text;\n");
    let path = Path::new(&var_os("OUT_DIR")?).join("functions.ld");
    std::fs::write(&path, script).ok()?;
    path.to_str().map(str::to_owned)
}

/// Whether the linker in use knows these arguments. It is LLD where Rust brings its own; others link as they always did.
fn links_with(arguments: &[&str]) -> bool {
    let (Some(rustc), Some(folder), Ok(target)) =
        (var_os("RUSTC"), var_os("OUT_DIR"), var("TARGET"))
    else {
        return false;
    };
    let folder = Path::new(&folder);
    let source = folder.join("probe.rs");
    if std::fs::write(&source, "fn main() {}").is_err() {
        return false;
    }
    let mut probe = Command::new(rustc);
    probe.arg(&source).arg("-o").arg(folder.join("probe"));
    probe.args(["--target", &target]);
    if let Ok(linker) = var("RUSTC_LINKER") {
        probe.arg(format!("-Clinker={linker}"));
    }
    let flags = var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    probe.args(flags.split('\x1f').filter(|flag| !flag.is_empty()));
    for argument in arguments {
        probe.args(["-Clink-arg=-Xlinker", &format!("-Clink-arg={argument}")]);
    }
    probe.output().is_ok_and(|told| told.status.success())
}
