//! What the declarations of a style say of being seen.

/// A way in which a declaration makes something unseen or seen again. The order is that of [`Verdict`]'s slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Means {
    Display,
    Visibility,
    Opacity,
    Size,
    Place,
    Clip,
    Colour,
    /// Right to left, whatever the letters.
    Direction,
    Override,
}

/// How many there are.
pub const MEANS: usize = 9;

/// What is said of one means: whether it hides, and whether that is `!important`.
pub type Said = Option<(bool, bool)>;

/// For each means, what is said.
pub type Verdict = [Said; MEANS];

/// What all declarations for an element come to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seen {
    /// Nobody sees it.
    pub hidden: bool,
    /// Its letters are shown from the last to the first.
    pub backwards: bool,
}

impl Seen {
    /// From what has prevailed for each means.
    pub fn of(prevailing: [bool; MEANS]) -> Self {
        let backwards = prevailing[Means::Direction as usize] && prevailing[Means::Override as usize];
        Self {
            hidden: prevailing[..Means::Direction as usize].contains(&true),
            backwards,
        }
    }
}

/// What declarations say of being seen.
pub fn verdict(declarations: &str) -> Verdict {
    let mut said: Verdict = [None; MEANS];
    let (mut outside, mut no_extent, mut cut) = (false, false, false);
    let mut strong = false;
    let mut colours: (Option<String>, Option<String>) = (None, None);
    for declaration in declarations.split(';') {
        let Some((name, value)) = declaration.split_once(':') else {
            continue;
        };
        let value = value.trim().to_lowercase();
        let (value, important) = match value.split_once('!') {
            Some((value, how)) => (value.trim(), how.trim() == "important"),
            None => (value.as_str(), false),
        };
        let mut says = |means: Means, hides: bool| said[means as usize] = Some((hides, important));
        let name = name.trim().to_ascii_lowercase();
        match name.as_str() {
            "display" => says(Means::Display, value == "none"),
            "visibility" => says(Means::Visibility, value == "hidden" || value == "collapse"),
            "content-visibility" if value == "hidden" => says(Means::Visibility, true),
            "opacity" => says(Means::Opacity, is_nothing(value, 0.05)),
            "filter" if value.starts_with("opacity(") => says(Means::Opacity, is_nothing(&value[8..], 0.05)),
            "font-size" => says(Means::Size, is_nothing(value, 2.0)),
            "font" => {
                let size = value
                    .split(['/', ' '])
                    .find(|part| part.starts_with(|c: char| c.is_ascii_digit()));
                let weight = |size: &str| size.len() == 3 && size.ends_with("00");
                says(
                    Means::Size,
                    size.is_some_and(|size| !weight(size) && is_nothing(size, 2.0)),
                );
            }
            "left" | "right" | "top" | "bottom" | "text-indent" | "margin-left" | "margin-right"
            | "margin-top" | "translate" | "inset" | "margin"
                if is_far(value) =>
            {
                outside = true;
                strong |= important;
            }
            "height" | "max-height" | "width" | "max-width" | "line-height" | "block-size"
            | "inline-size" => {
                no_extent |= is_nothing(value, 1.5) && !value.contains('.');
                strong |= important;
            }
            "overflow" | "overflow-x" | "overflow-y" => cut |= matches!(value, "hidden" | "clip"),
            "clip" => says(
                Means::Clip,
                value.starts_with("rect(0") || value.starts_with("rect(1px"),
            ),
            "clip-path" => {
                let inset = value
                    .strip_prefix("inset(")
                    .is_some_and(|inset| number(inset) >= 50.0);
                says(
                    Means::Clip,
                    inset || value.starts_with("circle(0") || value.starts_with("polygon(0 0, 0 0"),
                );
            }
            "transform" => {
                let moved = value
                    .split_once("translate")
                    .is_some_and(|(_, by)| by.split(['(', ',', ')']).any(|part| is_far(part.trim())));
                let flat = ["scale(0)", "scale(0,", "scalex(0)", "scaley(0)"];
                says(Means::Clip, moved || flat.iter().any(|flat| value.contains(flat)));
            }
            "color" => {
                says(Means::Colour, is_transparent(value));
                colours.0 = Some(colour(value));
            }
            "background" | "background-color" => colours.1 = Some(colour(value)),
            "direction" => says(Means::Direction, value == "rtl"),
            "unicode-bidi" => says(Means::Override, value.ends_with("-override")),
            _ => {}
        }
    }
    if outside || (no_extent && cut) {
        said[Means::Place as usize] = Some((true, strong));
    }
    if let (Some(text), Some(ground)) = colours
        && text == ground
    {
        said[Means::Colour as usize] = Some((true, false));
    }
    said
}

/// Whether a length or a share begins with a number no greater than `most`, none of it in units as large as a letter.
fn is_nothing(value: &str, most: f32) -> bool {
    let small_units = !["em", "%", "v", "ch", "x-", "ex", "lh"]
        .iter()
        .any(|unit| value.contains(unit));
    value.starts_with(|sign: char| sign.is_ascii_digit() || sign == '.')
        && (number(value) == 0.0 || (small_units && number(value) < most))
}

/// Whether a place is so far to the left or above that nobody gets there.
fn is_far(value: &str) -> bool {
    value.split_whitespace().any(|part| {
        let Some(far) = part.strip_prefix('-') else {
            return false;
        };
        let enough = if far.contains(['v', '%']) {
            100.0
        } else if far.contains("em") {
            40.0
        } else {
            500.0
        };
        number(far) >= enough
    })
}

fn is_transparent(value: &str) -> bool {
    let alpha = |value: &str| {
        value
            .trim_end_matches(')')
            .rsplit([',', '/'])
            .next()
            .map(str::trim)
            .map(str::to_owned)
    };
    value == "transparent"
        || ((value.starts_with("rgba(") || value.starts_with("hsla(") || value.contains('/'))
            && alpha(value).is_some_and(|alpha| is_nothing(&alpha, 0.05)))
        || (value.starts_with('#')
            && (value.len() == 5 && value.ends_with('0') || value.len() == 9 && value.ends_with("00")))
}

/// A colour in one way of writing it, as far as white and black go.
fn colour(value: &str) -> String {
    match value.split_whitespace().next().unwrap_or_default() {
        "#fff" | "#ffffff" | "white" | "rgb(255,255,255)" => "white".into(),
        "#000" | "#000000" | "black" | "rgb(0,0,0)" => "black".into(),
        "inherit" | "initial" | "unset" | "currentcolor" | "none" => String::new(),
        other => other.into(),
    }
}

fn number(text: &str) -> f32 {
    let digits: String = text
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == '.')
        .collect();
    digits.parse().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_hides_in_many_ways_and_an_ordinary_one_in_none() {
        let hides = |style: &str| {
            let verdict = verdict(style);
            Seen::of(verdict.map(|said| said.is_some_and(|(hides, _)| hides)))
        };
        for style in [
            "display:none !important",
            "opacity:.0",
            "filter:opacity(0)",
            "font:0/0 a",
            "font-size:1px",
            "margin-left:-100vw",
            "position:absolute;inset:-9999px auto auto auto",
            "height:1px;width:1px;overflow:hidden",
            "max-height:0;overflow:clip",
            "clip-path: inset(50%)",
            "transform:translateX(-9999px)",
            "transform:scale(0)",
            "color:transparent",
            "color:rgba(0,0,0,0)",
            "color:#fff0",
            "color:#FFF;background:white",
        ] {
            assert!(hides(style).hidden, "{style}");
        }
        for style in [
            "display:flex;opacity:.85",
            "opacity:1;font-size:.8em;line-height:0.9",
            "font:700 14px/1.4 sans-serif",
            "height:0.5rem;overflow:hidden",
            "width:0;min-width:100%",
            "max-width:1px",
            "margin-left:-15px;left:-50%",
            "color:#fff;background:#036",
            "color:rgba(0,0,0,.87)",
            "transform:translateY(-50%) scale(1.02)",
            "clip-path:inset(5%)",
            "direction:rtl",
        ] {
            assert_eq!(hides(style), Seen::default(), "{style}");
        }
        assert!(hides("unicode-bidi:bidi-override;direction:rtl").backwards);
    }
}
