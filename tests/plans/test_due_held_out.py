"""Due phrases from sectors of our own choosing, with the answers that the conventions of the shared set give.

The first table was written before the rules were tuned, the second before their second round. They measure; nothing in
the rules may know them.
"""

from datetime import date

import pytest

from plans.due import Due, read_due

# phrase | read as of | due | start | recurrence ("" for none)
PHRASES = """
31 January 2024 | 2023-11-06 | 2024-01-31
by 31/01/2024 | 2023-11-06 | 2024-01-31
31.01.24 | 2023-11-06 | 2024-01-31
31-Jan-24 | 2023-11-06 | 2024-01-31
Jan-24 | 2023-11-06 | 2024-01-31
Wed 31 January 2024 | 2023-11-06 | 2024-01-31
2024-01-31 | 2023-11-06 | 2024-01-31
2024-01-31T00:00:00 | 2023-11-06 | 2024-01-31
01/31/2024 | 2023-11-06 | 2024-01-31
31st of January 2024 | 2023-11-06 | 2024-01-31
the 31st January | 2023-11-06 | 2024-01-31
January 31st, 2024 | 2023-11-06 | 2024-01-31
31 JAN 2024 | 2023-11-06 | 2024-01-31
31st Janaury 2024 | 2023-11-06 | 2024-01-31
To be completed by 31 January 2024 | 2023-11-06 | 2024-01-31
To be in place no later than 31 January 2024 | 2023-11-06 | 2024-01-31
Deadline: 31/1/24 | 2023-11-06 | 2024-01-31
Target date - 31 Jan 24 | 2023-11-06 | 2024-01-31
Completion date: January 2024 | 2023-11-06 | 2024-01-31
Jan 24 | 2023-11-06 | 2024-01-31
Jan '24 | 2023-11-06 | 2024-01-31
01/2024 | 2023-11-06 | 2024-01-31
2024-01 | 2023-11-06 | 2024-01-31
End Jan 2024 | 2023-11-06 | 2024-01-31
end-January | 2023-11-06 | 2024-01-31
By the end of January 2024 at the latest | 2023-11-06 | 2024-01-31
Start of February 2024 | 2023-11-06 | 2024-02-01
beginning of February 2024 | 2023-11-06 | 2024-02-01
45322 | 2023-11-06 | 2024-01-31
Q3 | 2023-11-06 | 2023-12-31
Q3 23/24 | 2023-11-06 | 2023-12-31
Qtr 3 2023/24 | 2023-11-06 | 2023-12-31
End of Quarter 3 | 2023-11-06 | 2023-12-31
Q4 2023-24 | 2023-11-06 | 2024-03-31
2023/24 Q4 | 2023-11-06 | 2024-03-31
FY24 Q4 | 2023-11-06 | 2024-03-31
fourth quarter of 2023/24 | 2023-11-06 | 2024-03-31
by end of Q1 next year | 2023-11-06 | 2024-06-30
Q2 2024/2025 | 2023-11-06 | 2024-09-30
Q1 - Q2 24/25 | 2023-11-06 | 2024-09-30 | 2024-04-01
2024/25 | 2023-11-06 | 2025-03-31
by the end of the 2024/25 financial year | 2023-11-06 | 2025-03-31
End of financial year | 2023-11-06 | 2024-03-31
end of this financial year | 2023-11-06 | 2024-03-31
During 2024-25 | 2023-11-06 | 2025-03-31
FY 2024/25 | 2023-11-06 | 2025-03-31
2025 | 2023-11-06 | 2025-12-31
by the end of 2024 | 2023-11-06 | 2024-12-31
end of calendar year 2024 | 2023-11-06 | 2024-12-31
end of the year | 2023-11-06 | 2023-12-31
next month | 2023-11-06 | 2023-12-31
end of next month | 2023-11-06 | 2023-12-31
end of the month | 2023-11-06 | 2023-11-30
this week | 2023-11-06 | 2023-11-10
end of next week | 2023-11-06 | 2023-11-17
w/c 20 November | 2023-11-06 | 2023-11-24
week commencing 8th January 2024 | 2023-11-06 | 2024-01-12
w/e 24/11/23 | 2023-11-06 | 2023-11-24
Week ending 24 November | 2023-11-06 | 2023-11-24
tomorrow | 2023-11-06 | 2023-11-07
Friday | 2023-11-06 | 2023-11-10
by close of play Friday | 2023-11-06 | 2023-11-10
next Friday | 2023-11-06 | 2023-11-17
this Thursday | 2023-11-06 | 2023-11-09
Within 4 weeks | 2023-11-06 | 2023-12-04
in three months | 2023-11-06 | 2024-02-06
within the next 6 months | 2023-11-06 | 2024-05-06
6 weeks | 2023-11-06 | 2023-12-18
in 5 working days | 2023-11-06 | 2023-11-13
2 weeks from today | 2023-11-06 | 2023-11-20
a fortnight | 2023-11-06 | 2023-11-20
within 48 hours | 2023-11-06 | 2023-11-08
within 12 months | 2023-11-06 | 2024-11-06
30 June | 2023-11-06 | 2024-06-30
June | 2023-11-06 | 2024-06-30
by November | 2023-11-06 | 2023-11-30
15/2 | 2023-11-06 | 2024-02-15
Before the end of March | 2023-11-06 | 2024-03-31
on or before 1 March 2024 | 2023-11-06 | 2024-03-01
30 June next year | 2023-11-06 | 2024-06-30
Dec 2023 – Feb 2024 | 2023-11-06 | 2024-02-29 | 2023-12-01
December – February | 2023-11-06 | 2024-02-29 | 2023-12-01
1 December 2023 to 31 May 2024 | 2023-11-06 | 2024-05-31 | 2023-12-01
4-8 December 2023 | 2023-11-06 | 2023-12-08 | 2023-12-04
from December 2023 until June 2024 | 2023-11-06 | 2024-06-30 | 2023-12-01
Between January and April 2024 | 2023-11-06 | 2024-04-30 | 2024-01-01
2024-2027 | 2023-11-06 | 2027-12-31 | 2024-01-01
Start date: 1/12/23 End date: 31/5/24 | 2023-11-06 | 2024-05-31 | 2023-12-01
Begin Jan 2024, complete by end of July 2024 | 2023-11-06 | 2024-07-31 | 2024-01-01
Commencing 1 April 2024; finish 30 September 2024 | 2023-11-06 | 2024-09-30 | 2024-04-01
May 2024 (was March 2024) | 2023-11-06 | 2024-05-31
Revised to 31 May 2024 (original date 31 March 2024) | 2023-11-06 | 2024-05-31
31/03/24 extended to 30/06/24 | 2023-11-06 | 2024-06-30
~~March 2024~~ May 2024 | 2023-11-06 | 2024-05-31
Slipped from January to May 2024 | 2023-11-06 | 2024-05-31
<del>31 March 2024</del> 31 May 2024 | 2023-11-06 | 2024-05-31
June 2024 - revised from April 2024 following board discussion | 2023-11-06 | 2024-06-30
Moved to Q4 23/24 | 2023-11-06 | 2024-03-31
Original target Sept 2023. New target Jan 2024 | 2023-11-06 | 2024-01-31
Ward sisters to complete audit by 15 December 2023 | 2023-11-06 | 2023-12-15
Policy to go to Full Governing Body on 7 December 2023 | 2023-11-06 | 2023-12-07
Report back to Audit Committee 12/12/2023 | 2023-11-06 | 2023-12-12
Training delivered to all lunchtime staff by Feb 2024 | 2023-11-06 | 2024-02-29
Release 4.2 by 19 Jan 2024 | 2023-11-06 | 2024-01-19
ASAP and no later than 30 November 2023 | 2023-11-06 | 2023-11-30
Ongoing until March 2024 | 2023-11-06 | 2024-03-31
By 30 November 2023, subject to recruitment | 2023-11-06 | 2023-11-30
31 March 2024 following consultation with unions | 2023-11-06 | 2024-03-31
first Monday in March 2024 | 2023-11-06 | 2024-03-04
last working day of January 2024 | 2023-11-06 | 2024-01-31
Friday 1st December | 2023-11-06 | 2023-12-01
Tuesday 1 December 2023 | 2023-11-06 | 2023-12-01
30 Setpember 2024 | 2023-11-06 | 2024-09-30
28/2/24 5pm | 2023-11-06 | 2024-02-28
By noon on 12 December 2023 | 2023-11-06 | 2023-12-12
EOM | 2023-11-06 | 2023-11-30
Nov/Dec 2023 | 2023-11-06 | 2023-12-31
30 November 2022 | 2023-11-06 | 2022-11-30
Sept 2023 | 2023-11-06 | 2023-09-30
31 November 2023 | 2023-11-06 |
30/02/2024 | 2023-11-06 |
32/01/2024 | 2023-11-06 |
Summer 2024 | 2023-11-06 |
autumn term | 2023-11-06 |
By Easter | 2023-11-06 |
before Christmas | 2023-11-06 |
end of term | 2023-11-06 |
February half term | 2023-11-06 |
early January 2024 | 2023-11-06 |
mid-2024 | 2023-11-06 |
late March | 2023-11-06 |
around March 2024 | 2023-11-06 |
Medium term (6-18 months) | 2023-11-06 |
3-6 months | 2023-11-06 |
in the next few weeks | 2023-11-06 |
March or April 2024 | 2023-11-06 |
ongoing throughout the year | 2023-11-06 |
Immediately | 2023-11-06 |
Immediate and ongoing | 2023-11-06 |
As soon as possible | 2023-11-06 |
To be agreed | 2023-11-06 |
TBA | 2023-11-06 |
not set | 2023-11-06 |
- | 2023-11-06 |
None | 2023-11-06 |
Next governors' meeting | 2023-11-06 |
At each team meeting | 2023-11-06 |
Within 3 months of appointment | 2023-11-06 |
4 weeks after go-live | 2023-11-06 |
10 working days from receipt of the draft report | 2023-11-06 |
Once the new head is in post | 2023-11-06 |
On completion of phase 2 | 2023-11-06 |
Prior to the next inspection | 2023-11-06 |
See action 3.2 | 2023-11-06 |
As per the workforce strategy 2023 | 2023-11-06 |
In line with the 24/25 budget setting process | 2023-11-06 |
Completed September 2023 | 2023-11-06 |
Done | 2023-11-06 |
Achieved 12/10/23 | 2023-11-06 |
From January 2024 | 2023-11-06 | | 2024-01-01
Starting 8 January 2024 | 2023-11-06 | | 2024-01-08
After 1 April 2024 | 2023-11-06 | | 2024-04-02
January 2024 onwards | 2023-11-06 | | 2024-01-01
Weekly from 13 November | 2023-11-06 | | 2023-11-13 | weekly
Quarterly, starting January 2024 | 2023-11-06 | | 2024-01-01 | quarterly
every 6 weeks | 2023-11-06 | | | every 6 weeks
Half-termly | 2023-11-06 | | | half-termly
twice a year | 2023-11-06 | | | six-monthly
Reviewed annually | 2023-11-06 | | | annual
Every term | 2023-11-06 | | | termly
Fortnightly | 2023-11-06 | | | fortnightly
6 monthly | 2023-11-06 | | | six-monthly
every two years | 2023-11-06 | | | every 2 years
Annually in March | 2023-11-06 | 2024-03-31 | | annual
31 March each year | 2023-11-06 | 2024-03-31 | | annual
first Tuesday of every month | 2023-11-06 | 2023-11-07 | | monthly
Monthly, first report by 30 November 2023 | 2023-11-06 | 2023-11-30 | | monthly
Quarterly - next due 31 December 2023 | 2023-11-06 | 2023-12-31 | | quarterly
"""

# Written later, before the second round of tuning.
MORE = """
March 31st 2022 | 2021-09-13 | 2022-03-31
31st Mar | 2021-09-13 | 2022-03-31
by 31.3.22 | 2021-09-13 | 2022-03-31
20220331 | 2021-09-13 | 2022-03-31
31/03/2022 00:00:00 | 2021-09-13 | 2022-03-31
31 / 03 / 2022 | 2021-09-13 | 2022-03-31
Thurs 31st March '22 | 2021-09-13 | 2022-03-31
Complete by: 31 March 2022 | 2021-09-13 | 2022-03-31
Implementation date: 31 March 2022 | 2021-09-13 | 2022-03-31
Aim for completion by 31 March 2022 | 2021-09-13 | 2022-03-31
To be reviewed 31 March 2022 | 2021-09-13 | 2022-03-31
Review in March 2022 | 2021-09-13 | 2022-03-31
Mar-22 | 2021-09-13 | 2022-03-31
March, 2022 | 2021-09-13 | 2022-03-31
end of March 22 | 2021-09-13 | 2022-03-31
EOY 2022 | 2021-09-13 | 2022-12-31
Before April 2022 | 2021-09-13 | 2022-03-31
up to March 2022 | 2021-09-13 | 2022-03-31
Until end of March 2022 | 2021-09-13 | 2022-03-31
Sept - Dec 2021 | 2021-09-13 | 2021-12-31 | 2021-09-01
Oct 21 - Mar 22 | 2021-09-13 | 2022-03-31 | 2021-10-01
October 2021/March 2022 | 2021-09-13 | 2022-03-31
1st to 5th November 2021 | 2021-09-13 | 2021-11-05 | 2021-11-01
between Oct and Dec 2021 | 2021-09-13 | 2021-12-31 | 2021-10-01
2021/22 to 2023/24 | 2021-09-13 | 2024-03-31 | 2021-04-01
Sept 21 > Dec 21 | 2021-09-13 | 2021-12-31
Sept 21 → Dec 21 | 2021-09-13 | 2021-12-31
Dec 2021 (original Sept 2021) | 2021-09-13 | 2021-12-31
Was Sept 21, now Dec 21 | 2021-09-13 | 2021-12-31
Extended from 30/09/21 to 31/12/21 | 2021-09-13 | 2021-12-31
Target: Sept 2021 Revised: December 2021 | 2021-09-13 | 2021-12-31
Deferred to Q3 2021/22 | 2021-09-13 | 2021-12-31
Q3 21-22 | 2021-09-13 | 2021-12-31
Quarter Three | 2021-09-13 | 2021-12-31
3rd quarter 2021/22 | 2021-09-13 | 2021-12-31
End Q3 (Dec 21) | 2021-09-13 | 2021-12-31
Q3 (Oct - Dec) | 2021-09-13 | 2021-12-31
H1 22/23 | 2021-09-13 | 2022-09-30
first half of 2022 | 2021-09-13 | 2022-06-30
by year end 2021/22 | 2021-09-13 | 2022-03-31
Financial year 2021-22 | 2021-09-13 | 2022-03-31
FY21/22 | 2021-09-13 | 2022-03-31
within FY 2022/23 | 2021-09-13 | 2023-03-31
By end of 2021 calendar year | 2021-09-13 | 2021-12-31
wk commencing 20/9/21 | 2021-09-13 | 2021-09-24
W/C 20th Sept | 2021-09-13 | 2021-09-24
week of 20 September | 2021-09-13 | 2021-09-24
COP 30 Sept | 2021-09-13 | 2021-09-30
the 30th | 2021-09-13 | 2021-09-30
by the 30th of this month | 2021-09-13 | 2021-09-30
a week on Wednesday | 2021-09-13 | 2021-09-22
Monday week | 2021-09-13 | 2021-09-27
in two weeks' time | 2021-09-13 | 2021-09-27
within one month | 2021-09-13 | 2021-10-13
Within 10 working days | 2021-09-13 | 2021-09-27
within a week | 2021-09-13 | 2021-09-20
next 3 months | 2021-09-13 | 2021-12-13
30 days | 2021-09-13 | 2021-10-13
6 months from now | 2021-09-13 | 2022-03-13
4 weeks after 1 October 2021 | 2021-09-13 | 2021-10-29
Sprint 14 (ends 24 Sept 2021) | 2021-09-13 | 2021-09-24
Board paper due 4 November 2021 | 2021-09-13 | 2021-11-04
Cabinet 19 October 2021 | 2021-09-13 | 2021-10-19
Trust Board - 25th November 2021 | 2021-09-13 | 2021-11-25
v2.1 release, 30 Nov 2021 | 2021-09-13 | 2021-11-30
Phase 1: 30 Nov 2021, Phase 2: 31 Mar 2022 | 2021-09-13 | 2021-11-30
Draft by 30 Nov 2021; final by 31 Jan 2022 | 2021-09-13 | 2021-11-30
Agreed 6/9/21. Complete by 30/11/21 | 2021-09-13 | 2021-11-30
Raised 2 Aug 2021, due 29 Oct 2021 | 2021-09-13 | 2021-10-29
To be completed before 1 November 2021 | 2021-09-13 | 2021-10-31
In time for September 2022 | 2021-09-13 | 2022-08-31
Novemeber 2021 | 2021-09-13 | 2021-11-30
31st Decmber 2021 | 2021-09-13 | 2021-12-31
By Decemeber 21 | 2021-09-13 | 2021-12-31
30TH SEPT 2021 | 2021-09-13 | 2021-09-30
31 June 2022 | 2021-09-13 |
29 February 2022 | 2021-09-13 |
13/13/2021 | 2021-09-13 |
Autumn 2021 | 2021-09-13 |
Spring/Summer 2022 | 2021-09-13 |
By Christmas 2021 | 2021-09-13 |
end of the academic year | 2021-09-13 |
start of the autumn term | 2021-09-13 |
Term 2 | 2021-09-13 |
by half term | 2021-09-13 |
mid October | 2021-09-13 |
Early in the new year | 2021-09-13 |
late 2021/early 2022 | 2021-09-13 |
approx. Dec 2021 | 2021-09-13 |
December 2021? | 2021-09-13 |
Dec 2021 (tbc) | 2021-09-13 |
Long term (12 months +) | 2021-09-13 |
Short-term | 2021-09-13 |
6-8 weeks | 2021-09-13 |
12-18 months | 2021-09-13 |
a few months | 2021-09-13 |
At next inspection | 2021-09-13 |
when new system goes live | 2021-09-13 |
following completion of the restructure | 2021-09-13 |
3 months post implementation | 2021-09-13 |
within 30 days of discharge | 2021-09-13 |
2 weeks before the conference | 2021-09-13 |
prior to go-live | 2021-09-13 |
As and when required | 2021-09-13 |
As required | 2021-09-13 |
Continuous | 2021-09-13 |
in place | 2021-09-13 |
Complete | 2021-09-13 |
Completed Aug 21 | 2021-09-13 |
closed 01/09/2021 | 2021-09-13 |
Delivered in July 2021 | 2021-09-13 |
To be determined | 2021-09-13 |
No date set | 2021-09-13 |
Not applicable | 2021-09-13 |
See above | 2021-09-13 |
Part of the 2022 audit plan | 2021-09-13 |
New date TBC | 2021-09-13 |
31/12/21 - revised date to be confirmed | 2021-09-13 |
not before January 2022 | 2021-09-13 | | 2022-01-01
with effect from 1 October 2021 | 2021-09-13 | | 2021-10-01
Commences October 2021 | 2021-09-13 | | 2021-10-01
Ongoing from October 2021 | 2021-09-13 | | 2021-10-01
monthly from October 2021 | 2021-09-13 | | 2021-10-01 | monthly
From October 2021, then quarterly | 2021-09-13 | | 2021-10-01 | quarterly
Annual | 2021-09-13 | | | annual
Yearly | 2021-09-13 | | | annual
Every 3 years | 2021-09-13 | | | every 3 years
bi-monthly | 2021-09-13 | | | every 2 months
every other month | 2021-09-13 | | | every 2 months
each half term | 2021-09-13 | | | half-termly
four times a year | 2021-09-13 | | | quarterly
Ongoing - quarterly review | 2021-09-13 | | | quarterly
on a weekly basis | 2021-09-13 | | | weekly
Annually by 30 April | 2021-09-13 | 2022-04-30 | | annual
Every October | 2021-09-13 | 2021-10-31 | | annual
30 June and 31 December each year | 2021-09-13 | 2021-12-31 | | annual
last working day of each month | 2021-09-13 | 2021-09-30 | | monthly
"""


def rows() -> list[tuple[str, date, date | None, date | None, str | None]]:
    made = []
    for line in (PHRASES + MORE).strip().splitlines():
        if not line:
            continue
        cells = [cell.strip() for cell in line.split("|")] + [""] * 3
        day = [date.fromisoformat(cell) if cell else None for cell in cells[1:4]]
        assert day[0]
        made.append((cells[0], day[0], day[1], day[2], cells[4] or None))
    return made


def answers() -> list[tuple[str, Due, date | None, date | None, str | None]]:
    return [(phrase, read_due(phrase, today=today), due, start, often) for phrase, today, due, start, often in rows()]


def test_there_are_enough_to_measure() -> None:
    assert len(rows()) >= 150


def test_nearly_every_due_date_is_right_and_hardly_one_is_wrong() -> None:
    read = answers()
    right = [got.due == due for _, got, due, _, _ in read]
    wrong = [phrase for phrase, got, due, _, _ in read if got.due and got.due != due]
    assert sum(right) / len(right) >= 0.95
    assert len(wrong) / len(read) <= 0.01, wrong


@pytest.mark.parametrize("field", ["start", "recurrence"])
def test_starts_and_recurrences_are_right(field: str) -> None:
    read = answers()
    right = [getattr(got, field) == (start if field == "start" else often) for _, got, _, start, often in read]
    assert sum(right) / len(right) >= 0.95
