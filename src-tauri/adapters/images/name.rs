//! File names of pictures.

use super::Format;

/// The name with an ending that fits how the picture is written.
pub fn fitting(name: &str, format: Format) -> String {
    let endings: &[&str] = match format {
        Format::Png => &["png"],
        Format::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
    };
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem, ending),
        _ => (name, ""),
    };
    if endings.contains(&ending.to_ascii_lowercase().as_str()) {
        return name.to_owned();
    }
    // What is no ending of a picture belongs to the name.
    let is_ending = ["png", "jpg", "jpeg", "jfif", "bmp", "dib", "gif", "webp"]
        .contains(&ending.to_ascii_lowercase().as_str());
    let stem = if is_ending { stem } else { name };
    format!("{stem}.{}", endings[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_follows_the_content() {
        for (name, format, fits) in [
            ("schermata.bmp", Format::Png, "schermata.png"),
            ("foto.JPEG", Format::Jpeg, "foto.JPEG"),
            ("foto.png", Format::Jpeg, "foto.jpg"),
            ("relazione v2.1", Format::Png, "relazione v2.1.png"),
            (".png", Format::Png, ".png.png"),
            ("schermata", Format::Png, "schermata.png"),
        ] {
            assert_eq!(fitting(name, format), fits);
        }
    }
}
