"""Calendar arithmetic: the days that a month, a quarter, a financial year, a term or a feast covers."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter

from plans.due.rules import DateRules, Period
from plans.recurrence import add_months

FIRST_YEAR, LAST_YEAR = 1900, 2199
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
_TERMS = {
    "autumn": ((9, 1), (12, 31)),
    "spring": ((1, 1), (3, 31)),
    "summer": ((4, 1), (7, 31)),
    "michaelmas": ((9, 1), (12, 31)),
    "christmas": ((9, 1), (12, 31)),
    "lent": ((1, 1), (3, 31)),
    "easter": ((1, 1), (3, 31)),
    "hilary": ((1, 1), (3, 31)),
    "trinity": ((4, 1), (7, 31)),
    "winter": ((1, 1), (3, 31)),
}


def day(year: int, month: int, number: int) -> Period | None:
    """A day, or None where the calendar has none such."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1]):
        return None
    on = date(year, month, number)
    return Period(on, on, "day")


def month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def month(year: int, number: int) -> Period:
    return Period(date(year, number, 1), month_end(year, number), "month")


def months(first: date, count: int, precision: str) -> Period:
    """A period of whole months from the first day of one."""
    last = add_months(first, count) - timedelta(days=1)
    return Period(first, last, precision)  # type: ignore[arg-type]


def year(number: int) -> Period:
    return Period(date(number, 1, 1), date(number, 12, 31), "year")


def financial_year(start_year: int, rules: DateRules) -> Period:
    """The financial year that begins in `start_year`."""
    return months(date(start_year, rules.financial_year_start, 1), 12, "year")


def quarter(of_year: int, number: int, rules: DateRules) -> Period:
    """A quarter of the financial year that begins in `of_year`, or of the calendar year, as the plan's rules say."""
    first_month = rules.financial_year_start if rules.quarters == "financial" else 1
    return months(add_months(date(of_year, first_month, 1), 3 * (number - 1)), 3, "quarter")


def half(of_year: int, number: int, rules: DateRules) -> Period:
    first_month = rules.financial_year_start if rules.quarters == "financial" else 1
    return months(add_months(date(of_year, first_month, 1), 6 * (number - 1)), 6, "half")


def financial_year_of(today: date, rules: DateRules) -> int:
    """The year in which the financial year of a day began."""
    return today.year if today.month >= rules.financial_year_start else today.year - 1


def season(of_year: int, name: str) -> Period:
    """A season as UK plans take it; a winter belongs to the year in which it begins."""
    first, last = SEASONS[name]
    return Period(date(of_year, first, 1), month_end(of_year + (last < first), last), "season")


def term(of_year: int, name: str) -> Period:
    """A school term by the usual English dates."""
    (first_month, first_day), (last_month, last_day) = _TERMS[name]
    return Period(date(of_year, first_month, first_day), date(of_year, last_month, last_day), "term")


def academic_year(start_year: int) -> Period:
    return Period(date(start_year, 9, 1), date(start_year + 1, 7, 31), "term")


def feast(of_year: int, name: str) -> Period:
    """The last working moment that people mean by a feast: Easter is Easter Sunday, Christmas is Christmas Eve."""
    on = {
        "easter": easter(of_year),
        "christmas": date(of_year, 12, 24),
        "xmas": date(of_year, 12, 24),
        "new year": date(of_year, 1, 1),
        "whitsun": easter(of_year) + timedelta(days=49),
        "pentecost": easter(of_year) + timedelta(days=49),
        "halloween": date(of_year, 10, 31),
        "thanksgiving": date(of_year, 11, 22) + timedelta(days=(3 - date(of_year, 11, 22).weekday()) % 7),
        "labor day": date(of_year, 9, 1) + timedelta(days=-date(of_year, 9, 1).weekday() % 7),
    }[name]
    return Period(on, on, "season")


FEAST_DAYS: dict[str, Callable[[int], date]] = {
    "shrove tuesday": lambda y: easter(y) - timedelta(days=47),
    "ash wednesday": lambda y: easter(y) - timedelta(days=46),
    "mothering sunday": lambda y: easter(y) - timedelta(days=21),
    "palm sunday": lambda y: easter(y) - timedelta(days=7),
    "maundy thursday": lambda y: easter(y) - timedelta(days=3),
    "good friday": lambda y: easter(y) - timedelta(days=2),
    "holy saturday": lambda y: easter(y) - timedelta(days=1),
    "easter saturday": lambda y: easter(y) - timedelta(days=1),
    "easter sunday": easter,
    "easter monday": lambda y: easter(y) + timedelta(days=1),
    "ascension day": lambda y: easter(y) + timedelta(days=39),
    "ascension thursday": lambda y: easter(y) + timedelta(days=39),
    "whit sunday": lambda y: easter(y) + timedelta(days=49),
    "whit monday": lambda y: easter(y) + timedelta(days=50),
    "trinity sunday": lambda y: easter(y) + timedelta(days=56),
    "remembrance sunday": lambda y: date(y, 11, 1) + timedelta(days=6 - date(y, 11, 1).weekday() + 7),
    "black friday": lambda y: date(y, 11, 22) + timedelta(days=(3 - date(y, 11, 22).weekday()) % 7 + 1),
    "advent sunday": lambda y: date(y, 12, 24) - timedelta(days=(date(y, 12, 24).weekday() + 1) % 7 + 21),
}


def feast_day(of_year: int, name: str) -> Period:
    on = FEAST_DAYS[name](of_year)
    return Period(on, on, "day")


def week_of(on: date) -> Period:
    """The working week, Monday to Friday, in which a day lies."""
    monday = on - timedelta(days=on.weekday())
    return Period(monday, monday + timedelta(days=4), "week")


def weekday_of_month(year_: int, month_: int, weekday: int, number: int) -> date | None:
    """The first (1) to fifth, or last (-1), such weekday of a month; None where it has none."""
    if number < 0:
        last = month_end(year_, month_)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year_, month_, 1)
    on = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    return on if on.month == month_ else None


def moved(on: date, count: int, unit: str, rules: DateRules) -> date | None:
    """A day moved by a count of days, weeks, months, years or working days; None outside the years that plans have."""
    if abs(count) > 5000:
        return None
    if unit == "working day":
        if abs(count) > 750:
            return None
        result = rules.working.after(on, count) if count >= 0 else rules.working.before(on, -count)
    elif unit in ("month", "quarter", "year", "term"):
        size = {"month": 1, "quarter": 3, "year": 12, "term": 4}[unit]
        end = on == month_end(on.year, on.month)
        result = add_months(on, count * size, 31 if end and on.day < 31 and unit == "quarter" else None)
    else:
        days = count * {"day": 1, "week": 7, "fortnight": 14, "working week": 7}[unit]
        result = date.fromordinal(min(max(on.toordinal() + days, 1), date.max.toordinal()))
    return result if FIRST_YEAR <= result.year <= LAST_YEAR else None
