//! Lets Tauri read its configuration when the window is built, and give the Windows programs icon, version and manifest.

fn main() {
    #[cfg(feature = "desktop")]
    {
        println!("cargo::rerun-if-changed=packaging/windows/apriticket.manifest");
        let windows = tauri_build::WindowsAttributes::new_without_app_manifest()
            .app_manifest(include_str!("packaging/windows/apriticket.manifest"));
        let attributes = tauri_build::Attributes::new()
            .capabilities_path_pattern("./src-tauri/capabilities/**/*")
            .windows_attributes(windows);
        if let Err(error) = tauri_build::try_build(attributes) {
            println!("cargo::error={error:#}");
        }
    }
}
