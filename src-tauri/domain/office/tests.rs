//! What is offered, day by day and hour by hour.

use jiff::civil::{date, datetime};

use super::*;
use crate::domain::ticket::Availability;

fn hour(text: &str) -> Option<Hour> {
    Hour::try_from(text.to_owned()).ok()
}

/// The choices as the letter would say them.
fn offered(office: &Office, now: DateTime) -> Vec<(Quick, String)> {
    office
        .choices(now)
        .into_iter()
        .map(|choice| {
            let words = Availability(&choice.windows).in_words();
            (choice.quick, words.unwrap_or_default())
        })
        .collect()
}

const WEEK: &str = "dal lunedì al venerdì, 9:00–13:00 e 14:00–17:00";

#[test]
fn on_a_working_morning_everything_is_offered_from_the_next_quarter_on() {
    assert_eq!(
        offered(&Office::default(), datetime(2026, 11, 24, 10, 31, 5, 0)),
        [
            (
                Quick::ThisMorning,
                "martedì 24 novembre 2026, 10:45–13:00".to_owned()
            ),
            (
                Quick::ThisAfternoon,
                "martedì 24 novembre 2026, 14:00–17:00".into()
            ),
            (Quick::Tomorrow, "mercoledì 25 novembre 2026, 9:00–12:00".into()),
            (Quick::OfficeHours, WEEK.into()),
        ]
    );
}

#[test]
fn what_is_past_or_nearly_over_is_not_offered() {
    use Quick::{OfficeHours, ThisAfternoon, ThisMorning, Tomorrow};
    let quicks = |hour, minute| -> Vec<Quick> {
        let now = datetime(2026, 11, 24, hour, minute, 0, 0);
        let choices = Office::default().choices(now);
        choices.iter().map(|choice| choice.quick).collect()
    };
    let late = [Tomorrow, OfficeHours];
    assert_eq!(quicks(6, 0), [ThisMorning, ThisAfternoon, Tomorrow, OfficeHours]);
    assert_eq!(
        quicks(12, 30),
        [ThisMorning, ThisAfternoon, Tomorrow, OfficeHours]
    );
    assert_eq!(quicks(12, 31), [ThisAfternoon, Tomorrow, OfficeHours]);
    assert_eq!(quicks(16, 30), [ThisAfternoon, Tomorrow, OfficeHours]);
    assert_eq!(quicks(16, 31), late);
    assert_eq!(quicks(23, 59), late);
}

#[test]
fn weekends_holidays_and_the_patron_are_passed_over() {
    let office = Office {
        patron_days: vec![
            PatronDay::try_from("12-09".to_owned()).unwrap_or_else(|error| unreachable!("{error}")),
        ],
        ..Office::default()
    };
    // A Sunday; Friday before a weekend and, on Tuesday, a holiday; the eve of holiday and patron.
    for (day, quick, words) in [
        (
            date(2026, 11, 29),
            Quick::Tomorrow,
            "lunedì 30 novembre 2026, 9:00–12:00",
        ),
        (
            date(2026, 12, 4),
            Quick::NextWorkingDay,
            "lunedì 7 dicembre 2026, 9:00–12:00",
        ),
        (
            date(2026, 12, 7),
            Quick::NextWorkingDay,
            "giovedì 10 dicembre 2026, 9:00–12:00",
        ),
        (
            date(2026, 12, 24),
            Quick::NextWorkingDay,
            "lunedì 28 dicembre 2026, 9:00–12:00",
        ),
    ] {
        let all = offered(&office, day.at(18, 0, 0, 0));
        assert_eq!(
            all,
            [(quick, words.to_owned()), (Quick::OfficeHours, WEEK.into())],
            "{day}"
        );
    }
    for closed in [
        date(2026, 12, 8),
        date(2026, 12, 9),
        date(2026, 11, 28),
        date(2027, 3, 29),
        date(2027, 10, 4),
    ] {
        let today = office.choices(closed.at(8, 0, 0, 0));
        assert!(
            today
                .iter()
                .all(|choice| !matches!(choice.quick, Quick::ThisMorning | Quick::ThisAfternoon)),
            "{closed}"
        );
    }
}

#[test]
fn an_office_without_a_break_or_with_mornings_only_offers_what_it_has() {
    let mornings = Office::new([hour("08:30"), hour("12:45")], [None, None], vec![]);
    assert_eq!(mornings.lunch, None);
    assert_eq!(
        offered(&mornings, datetime(2026, 11, 24, 8, 0, 0, 0)),
        [
            (
                Quick::ThisMorning,
                "martedì 24 novembre 2026, 8:30–12:45".to_owned()
            ),
            (Quick::Tomorrow, "mercoledì 25 novembre 2026, 9:00–12:00".into()),
            (Quick::OfficeHours, "dal lunedì al venerdì, 8:30–12:45".into()),
        ]
    );
    let evening = Office::new([hour("15:00"), hour("19:00")], [None, None], vec![]);
    assert_eq!(
        offered(&evening, datetime(2026, 11, 24, 16, 20, 0, 0)),
        [
            (
                Quick::ThisAfternoon,
                "martedì 24 novembre 2026, 16:30–19:00".to_owned()
            ),
            (Quick::Tomorrow, "mercoledì 25 novembre 2026, 15:00–19:00".into()),
            (Quick::OfficeHours, "dal lunedì al venerdì, 15:00–19:00".into()),
        ]
    );
}

#[test]
fn hours_that_make_no_sense_count_as_not_said() {
    let office = Office::new(
        [hour("17:00"), hour("9:00")],
        [hour("14:00"), hour("13:00")],
        vec![],
    );
    assert_eq!(
        (office.from, office.to),
        (Office::default().from, Office::default().to)
    );
    assert_eq!(office.lunch, None);
}

#[test]
fn hours_and_days_are_read_as_they_are_written() {
    assert_eq!(hour("8:05").map(String::from).as_deref(), Some("08:05"));
    assert_eq!((hour("24:00"), hour("9"), hour("")), (None, None, None));
    let day = |text: &str| PatronDay::try_from(text.to_owned());
    assert_eq!(day("08-31").map(String::from).as_deref(), Ok("08-31"));
    assert!(day("02-29").is_ok_and(|day| day.falls_on(date(2028, 2, 29))));
    assert_eq!(
        day("31-08"),
        Err("`31-08` is not a day of the year, write 08-31 for 31 August".to_owned())
    );
}
