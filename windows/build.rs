//! Gives `manicule-window.exe` its icon, its version and its manifest. The same file serves the program itself.

fn main() {
    if std::env::var_os("CARGO_CFG_WINDOWS").is_none() {
        return;
    }
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
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
