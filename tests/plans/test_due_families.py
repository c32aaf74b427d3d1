"""Due phrases of our own, in other words than the rules were made from.

Each table was written before the rules were tuned by it. They measure; nothing in the rules may know them.
"""

from datetime import date

import pytest

from plans.due import read_due
from tests.plans.due_tables import rows_of, share_right

# phrase | due | start | recurrence, below a line that says on which day they are read
PHRASES = """
# read on 2025-06-18
End of this months' cycle |
Monday, 7 July. | 2025-07-07
by close on **Friday, 11 July** | 2025-07-11
by the end of the week, Sunday 22 June | 2025-06-22
15/07/2025 - Tuesday - 17:00 | 2025-07-15
November, 3rd 2025 | 2025-11-03
July, 15 2025 | 2025-07-15
ETA tomorrow - 19th June | 2025-06-19
today (18 June) | 2025-06-18
by Thursday 28th August for the newsletter | 2025-08-28
on Monday 8th July in the main hall | 2025-07-08
Opens on 1 July and closes on 18 July | 2025-07-18 | 2025-07-01
bookings open Monday 23 June at 9am and will close Friday 27 June | 2025-06-27 | 2025-06-23
Reports due Jul 7-11 | 2025-07-11 | 2025-07-07
Sept 8-12, 2025 | 2025-09-12 | 2025-09-08
July 21 to 25 | 2025-07-25 | 2025-07-21
Closing date is Friday, July 4 | 2025-07-04
Final day: Thursday, August 28 | 2025-08-28
Wed, Jul 2 | 2025-07-02
Tues. 24 June at 3pm | 2025-06-24
on the morning of Thurs. 3rd July | 2025-07-03
start will be 1st Sept |  | 2025-09-01
work starts on 7 July |  | 2025-07-07
the contractor begins on site most likely 4 August |  | 2025-08-04
Planned for 16 October 2025. Agenda to be confirmed in September. | 2025-10-16
Moved to next month (now due 14 July 2025) | 2025-07-14
slipped to next week (Friday 27 June) | 2025-06-27
by Feb half term |
after May half-term |
in the October holidays |
by the Easter break |
by end of July at the latest | 2025-07-31
No later than COB on 30/6 | 2025-06-30
30 June 5pm sharp | 2025-06-30
before 1 August | 2025-07-31
prior to 31/07/2025 | 2025-07-30
in the week of 14 July | 2025-07-18
w/c Mon 21/07/25 | 2025-07-25
week ending 4th July | 2025-07-04
by Wednesday 25th | 2025-06-25
Friday week | 2025-06-27
a week on Monday | 2025-06-30
in a fortnight's time | 2025-07-02
within six weeks | 2025-07-30
in three months | 2025-09-18
three weeks from today | 2025-07-09
10 days after the hearing |
once the new lead starts |
following the September board |
to the July governors |
Audit Committee - 9th Sept | 2025-09-09
Cabinet 15/07/25 | 2025-07-15
Sprint 31 |
Release 2.4 |
phase 2 (by Oct 2025) | 2025-10-31
12 posts to be filled by Dec 25 | 2025-12-31
Oct 25 to Mar 26 | 2026-03-31 | 2025-10-01
from Sept 25 until further notice |  | 2025-09-01
Q2 2025/26 | 2025-09-30
end of quarter 1 | 2025-06-30
second half of 2025/26 | 2026-03-31
H1 25/26 | 2025-09-30
End of academic year 24/25 |
by the end of the calendar year | 2025-12-31
year end 2025 | 2025-12-31
Expected late August |
mid to late September |
early in the New Year |
some time in July | 2025-07-31
Was 31/5/25 now 31/8/25 | 2025-08-31
~~30 June 2025~~ 31 July 2025 | 2025-07-31
31 July 2025 (previously 30 June) | 2025-07-31
deadline extended from 1 July to 1 September | 2025-09-01
June or July 2025 |
either 4 or 11 July |
31 June 2025 |
30/02/26 |
every other Tuesday | 2025-06-24 |  | fortnightly
twice a year |  |  | six-monthly
annually, each November | 2025-11-30 |  | annual
monthly, first one 1 July | 2025-07-01 |  | monthly
quarterly - next due Sept 25 | 2025-09-30 |  | quarterly
by 17 Spetember 2025 | 2025-09-17
by 3rd Jully | 2025-07-03
Provisionally 9 October 2025 | 2025-10-09
pencilled in for 8 July | 2025-07-08
we hope to publish in August | 2025-08-31
2025-07-31T17:00:00Z | 2025-07-31
7/31/2025 | 2025-07-31
1.8.25 | 2025-08-01
# read on 2024-09-11
Report to the Board in November 2024 | 2024-11-30
to be presented on 3rd October 2024 | 2024-10-03
By Friday 27th September 2024 at noon | 2024-09-27
27/9 | 2024-09-27
before the end of term |
Before 31 Oct | 2024-10-30
Due for completion 30.11.24 | 2024-11-30
No later than December 2024 | 2024-12-31
30th Sept. | 2024-09-30
end of week (Fri 20 Sept) | 2024-09-20
closing date Monday 30 September | 2024-09-30
Oct 14-18 | 2024-10-18 | 2024-10-14
October 1st to 4th, 2024 | 2024-10-04 | 2024-10-01
week of October 7 | 2024-10-11
Thursday October 3 2024 | 2024-10-03
Wednesday 2nd October, 6.30pm | 2024-10-02
School opens 2 September and breaks up 18 October | 2024-10-18 | 2024-09-02
within 28 days | 2024-10-09
28 days from the date of the letter |
in two months' time | 2024-11-11
first Monday in October | 2024-10-07
last working day of September | 2024-09-30
mid-autumn |
by the October half-term holiday |
Spring 2025 |
January 2025 (provisional) | 2025-01-31
tentatively 12 November 2024 | 2024-11-12
to be confirmed |
likely to be Q3 2024/25 | 2024-12-31
Q3 | 2024-12-31
FY 2025/26 | 2026-03-31
between now and Christmas |
next AGM |
following publication of the guidance |
every term |  |  | termly
monthly until March 2025 |  |  | monthly
each January | 2025-01-31 |  | annual
ongoing, review March 2025 | 2025-03-31
By end Sep 24, extended to end Dec 24 | 2024-12-31
30/06/24 - now 31/10/24 | 2024-10-31
(original 31/07/24) 30/11/24 | 2024-11-30
11/31/2024 |
by 10/10 | 2024-10-10
Tues 1st Oct | 2024-10-01
Sunday 30th September | 2024-09-30
before October half term |
today | 2024-09-11
a week today | 2024-09-18
Fri 13th | 2024-09-13
by the 30th of this month | 2024-09-30
# read on 2024-07-10
by Monday, July 22 | 2024-07-22
Aug 5 - 16, 2024 | 2024-08-16 | 2024-08-05
31st July 2024 (prov.) | 2024-07-31
start of term |
end of Aug 24 | 2024-08-31
in the w/c 15 July | 2024-07-19
Q2 24/25 | 2024-09-30
By the September meeting |
no later than 9am, 1 August | 2024-08-01
Thursday 1st August | 2024-08-01
within the next 3 weeks | 2024-07-31
revised to 30 Sept (from 31 July) | 2024-09-30
next month | 2024-08-31
every Monday | 2024-07-15 |  | weekly
before 9 August | 2024-08-08
during August | 2024-08-31
post-election |
August 2024 and then quarterly | 2024-08-31 |  | quarterly
mid-August |
Launch 2 September, close 27 September | 2024-09-27 | 2024-09-02
12th of August at 3pm | 2024-08-12
TBC (probably autumn) |
26 July | 2024-07-26
30/9/24 | 2024-09-30
"""


def test_nearly_every_due_date_is_right_and_none_is_wrong() -> None:
    rows = rows_of(PHRASES)
    assert share_right(rows, "due") >= 0.98
    assert not [row.phrase for row in rows if row.is_wrong_date]


@pytest.mark.parametrize("field", ["start", "recurrence"])
def test_starts_and_recurrences_are_right(field: str) -> None:
    assert share_right(rows_of(PHRASES), field) >= 0.95


@pytest.mark.parametrize("phrase", ["Wednesday 28 August", "by Wednesday 28th August 2025"])
def test_a_weekday_that_does_not_fit_is_a_warning(phrase: str) -> None:
    due = read_due(phrase, today=date(2025, 6, 18))
    assert due.due == date(2025, 8, 28)
    assert due.warnings == ("28 August 2025 is a Thursday.",)


def test_a_provisional_day_is_kept_with_a_warning() -> None:
    due = read_due("provisionally 9 October 2025", today=date(2025, 6, 18))
    assert due.due == date(2025, 10, 9)
    assert due.warnings == ("The date is provisional.",)
