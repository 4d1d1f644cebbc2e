//! Italian public holidays (l. 260/1949 and later): fixed days, Easter and the Monday after, 4 October from 2026 on.
//!
//! Its own table: the list is short and national; patron saints differ by town and are not here.

use jiff::Span;
use jiff::civil::{Date, Weekday};

/// Month and day of the holidays that do not move.
const FIXED: [(i8, i8); 10] = [
    (1, 1),
    (1, 6),
    (4, 25),
    (5, 1),
    (6, 2),
    (8, 15),
    (11, 1),
    (12, 8),
    (12, 25),
    (12, 26),
];
/// Saint Francis is a holiday again (l. 151/2025).
const FRANCIS: (i8, i8) = (10, 4);
const FRANCIS_SINCE: i16 = 2026;

/// Easter Sunday of a year, by the Gregorian computus (Meeus, Jones, Butcher).
pub fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (golden, century, of_century) = (y % 19, y / 100, y % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    let day = moon + weekday - 7 * late + 114;
    Date::new(
        year,
        i8::try_from(day / 31).ok()?,
        i8::try_from(day % 31 + 1).ok()?,
    )
    .ok()
}

/// Whether the day is a public holiday.
pub fn is_holiday(day: Date) -> bool {
    let month_day = (day.month(), day.day());
    let after_easter = easter(day.year()).is_some_and(|easter| {
        day == easter
            || easter
                .checked_add(Span::new().days(1))
                .is_ok_and(|monday| day == monday)
    });
    FIXED.contains(&month_day) || month_day == FRANCIS && day.year() >= FRANCIS_SINCE || after_easter
}

/// Whether nobody answers on that day: a Sunday or a public holiday.
pub fn is_closed(day: Date) -> bool {
    day.weekday() == Weekday::Sunday || is_holiday(day)
}

/// How many working days lie after `from` up to and including `to`: Monday to Friday, no holidays; none when `to` is earlier.
pub fn working_days_after(from: Date, to: Date) -> u32 {
    let works = |day: &Date| !is_closed(*day) && day.weekday() != Weekday::Saturday;
    let days = from
        .series(Span::new().days(1))
        .skip(1)
        .take_while(|day| *day <= to);
    u32::try_from(days.take(1_000).filter(works).count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn easter_falls_where_the_almanac_says() {
        for (year, month, day) in [
            (2000, 4, 23),
            (2008, 3, 23),
            (2011, 4, 24),
            (2024, 3, 31),
            (2026, 4, 5),
            (2038, 4, 25),
        ] {
            assert_eq!(easter(year), Some(date(year, month, day)));
        }
    }

    #[test]
    fn working_days_leave_out_weekends_and_holidays() {
        // A Friday before the weekend and 8 December.
        let friday = date(2026, 12, 4);
        for (to, days) in [
            (date(2026, 12, 4), 0),
            (date(2026, 12, 6), 0),
            (date(2026, 12, 7), 1),
            (date(2026, 12, 8), 1),
            (date(2026, 12, 9), 2),
            (date(2026, 11, 1), 0),
        ] {
            assert_eq!(working_days_after(friday, to), days, "{to}");
        }
    }

    #[test]
    fn saint_francis_is_a_holiday_from_2026() {
        assert!(!is_holiday(date(2025, 10, 4)) && is_holiday(date(2026, 10, 4)));
        assert!(is_holiday(date(2026, 4, 6)) && !is_holiday(date(2026, 4, 7)));
        assert!(is_closed(date(2026, 11, 22)) && !is_closed(date(2026, 11, 23)));
    }
}
