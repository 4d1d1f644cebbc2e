//! The few Italian words that the letter needs: lists, dates, weekdays. The letter is Italian whatever the window speaks.

use jiff::civil::{Date, Weekday};

const MONTHS: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];
/// The days from Monday.
pub const WEEKDAYS: [&str; 7] = [
    "lunedì",
    "martedì",
    "mercoledì",
    "giovedì",
    "venerdì",
    "sabato",
    "domenica",
];

/// "1 dicembre 2026".
pub fn date(date: Date) -> String {
    let month = MONTHS[usize::try_from(date.month() - 1).unwrap_or_default()];
    format!("{} {month} {}", date.day(), date.year())
}

/// "martedì".
pub fn weekday(weekday: Weekday) -> &'static str {
    WEEKDAYS[usize::try_from(weekday.to_monday_zero_offset()).unwrap_or_default()]
}

/// "a", "a e b", "a, b e c".
pub fn join_with_and(items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} e {last}", most.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil;

    use super::*;

    #[test]
    fn dates_lists_and_weekdays_are_italian() {
        let day = civil::date(2026, 11, 23);
        assert_eq!(date(day), "23 novembre 2026");
        assert_eq!(weekday(day.weekday()), "lunedì");
        assert_eq!(join_with_and(&["IMU", "TARI", "CUP"]), "IMU, TARI e CUP");
    }
}
