"""Due phrases of our own, from plans of schools, wards, councils and software teams.

Each table was written before the rules were tuned by it. They measure; nothing in the rules may know them.
"""

import pytest

from tests.plans.due_tables import rows_of, share_right

# phrase | due | start | recurrence, below a line that says on which day they are read
PHRASES = """
# read on 2025-06-10
End of month | 2025-06-30 |
End of the month | 2025-06-30 |
Deadline: end of week | 2025-06-13 |
by week end | 2025-06-13 |
end of the year | 2025-12-31 |
month end | 2025-06-30 |
Month-end June | 2025-06-30 |
2nd Tuesday of the month | 2025-06-10 |  | monthly
First Friday of every month | 2025-07-04 |  | monthly
last Friday of the month | 2025-06-27 |  | monthly
last Friday of each month | 2025-06-27 |  | monthly
3rd Wednesday monthly | 2025-06-18 |  | monthly
3/31 | 2026-03-31 |
9/30 | 2025-09-30 |
2/29 |
recommendation raised May 2024, new target under review |
Agreed March 2024, date to be confirmed |
Made in April 2023; deadline to be set |
Identified Feb 2025. Target date TBC |
raised at audit Nov 2024, due Sept 2025 | 2025-09-30 |
Report issued 1 May 2025; response due 31 July 2025 | 2025-07-31 |
issue logged 3 Jan 2025, target 30 June 2025 | 2025-06-30 |
First reported in Q2 2024/25, revised date awaited |
original date March 2025, new date not yet agreed |
end of sprint 4 |
by release 2.3 |
before the next audit |
At the AGM on 14 October | 2025-10-14 |
Governors meeting 12 Nov 2025 | 2025-11-12 |
w/b 7 July | 2025-07-11 |
week ending 4/7 | 2025-07-04 |
COB 27 June | 2025-06-27 |
EOD Friday | 2025-06-13 |
no later than Fri 20 June | 2025-06-20 |
30 Jun 25 (was 31 Mar 25) | 2025-06-30 |
31/03/25 now 30/09/25 | 2025-09-30 |
~~31 March~~ 30 June 2025 | 2025-06-30 |
From Sept 25 |  | 2025-09-01
Sept 2025 onwards |  | 2025-09-01
July to September 2025 | 2025-09-30 | 2025-07-01 |
1-31 July 2025 | 2025-07-31 | 2025-07-01 |
1 July - 31 Aug 2025 | 2025-08-31 | 2025-07-01 |
Nov 25/Dec 25 | 2025-12-31 |
Q1/Q2 25-26 | 2025-09-30 | 2025-04-01 |
Q2 2025-26 | 2025-09-30 |
by the end of 25/26 Q3 | 2025-12-31 |
2025/26 academic year |
by half term |
Michaelmas term |
before Christmas |
in the New Year |
HT1 |
Spring 2026 |
Late autumn |
mid-September 2025 |
early Oct |
within 6 months | 2025-12-10 |
within 90 days | 2025-09-08 |
in a fortnight | 2025-06-24 |
3 months from now | 2025-09-10 |
in the next 12 months | 2026-06-10 |
six weeks from approval |
following sign off |
On completion of 2.1 |
Every Monday | 2025-06-16 |  | weekly
monthly, by the 5th | 2025-07-05 |  | monthly
quarterly, next due 30 Sept 2025 | 2025-09-30 |  | quarterly
annually each July | 2025-07-31 |  | annual
twice a year |  |  | six-monthly
Fortnightly from 1 July 2025 |  | 2025-07-01 | fortnightly
31.12.25. | 2025-12-31 |
the last day of August | 2025-08-31 |
1st of August | 2025-08-01 |
August bank holiday |
Thirtieth June 2025 | 2025-06-30 |
30th. June 2025 | 2025-06-30 |
Janurary 2026 | 2026-01-31 |
Agust 2025 | 2025-08-31 |
by close of play on the 19th | 2025-06-19 |
by 5pm 1/7/25 | 2025-07-01 |
2025-07 | 2025-07-31 |
20250930 | 2025-09-30 |
Sep-25 to Mar-26 | 2026-03-31 | 2025-09-01 |
30 June 2025 or sooner | 2025-06-30 |
Immediately |
Now |
Done |
N/A |
31 June 2025 |
by 30th of September '25 | 2025-09-30 |
Sept. 30, 2025 | 2025-09-30 |
Tues 1 July | 2025-07-01 |
Tuesday 1st July 2025 | 2025-07-01 |
1/7 | 2025-07-01 |
01-07-2025 | 2025-07-01 |
1.7.25 | 2025-07-01 |
July '25 | 2025-07-31 |
July 25 | 2025-07-31 |
By Dec | 2025-12-31 |
end Dec 25 | 2025-12-31 |
start of Q3 25/26 | 2025-10-01 |
end of Q1 2026/27 | 2026-06-30 |
by the end of FY 26/27 | 2027-03-31 |
2025-26 | 2026-03-31 |
within the next 6 weeks | 2025-07-22 |
in 10 working days | 2025-06-24 |
next Tuesday | 2025-06-17 |
this Thursday | 2025-06-12 |
end of next week | 2025-06-20 |
end of August | 2025-08-31 |
end of next quarter | 2025-09-30 |
by end of this quarter | 2025-06-30 |
w/c 14 July | 2025-07-18 |
w/e 18 July 2025 | 2025-07-18 |
31 Sept 2025 |
29 Feb 2026 |
Monday 1 July 2025 | 2025-07-01 |
June 2025 to May 2026 | 2026-05-31 | 2025-06-01 |
from 1 Sept 2025 to 31 Oct 2025 | 2025-10-31 | 2025-09-01 |
Start 1/9/25; finish 31/10/25 | 2025-10-31 | 2025-09-01 |
Sept-Nov 2025 | 2025-11-30 | 2025-09-01 |
from October 2025 |  | 2025-10-01
after 1 July 2025 |  | 2025-07-02
moved from 30/6/25 to 30/9/25 | 2025-09-30 |
Revised to Nov 2025 (from Aug 2025) | 2025-11-30 |
was July, now September | 2025-09-30 |
Extended to 31 August 2025 | 2025-08-31 |
new deadline 5 Sept | 2025-09-05 |
each September | 2025-09-30 |  | annual
every 6 months |  |  | six-monthly
Every Wednesday | 2025-06-11 |  | weekly
first Monday of each month | 2025-07-07 |  | monthly
quarterly |  |  | quarterly
30th of each month | 2025-06-30 |  | monthly
Annually in May | 2026-05-31 |  | annual
Summer 2025 |
end of autumn term |
by Easter |
next spring |
early 2026 |
mid 2026 |
short term |
ASAP |
ongoing |
TBC |
see 2.1 |
as required |
when funds allow |
4 weeks after go-live |
Subject to approval |
October half term |
by close of business 30 June 2025 | 2025-06-30 |
midnight on 30 June | 2025-06-30 |
no later than the 30th | 2025-06-30 |
due 30 June 2025 (overdue) | 2025-06-30 |
Due: 2025/06/30 | 2025-06-30 |
June 30th | 2025-06-30 |
Jun-25 | 2025-06-30 |
Complete by 30 June | 2025-06-30 |
Target completion Sept 2025 | 2025-09-30 |
Setember 2025 | 2025-09-30 |
Febuary 2026 | 2026-02-28 |
30 Nov. 2025 | 2025-11-30 |
review June 2026 | 2026-06-30 |
Report to Board 12 September 2025 | 2025-09-12 |
by end of May 2026 | 2026-05-31 |
EOM | 2025-06-30 |
End of week | 2025-06-13 |
Fri. 13 June | 2025-06-13 |
13th June, 2025 | 2025-06-13 |
Oct '25 | 2025-10-31 |
4/15 | 2026-04-15 |
8/29 | 2025-08-29 |
April-June 2026 | 2026-06-30 | 2026-04-01 |
Q3 2025/2026 | 2025-12-31 |
3rd quarter 2025/26 | 2025-12-31 |
by 1st Sept | 2025-09-01 |
before 1 September 2025 | 2025-08-31 |
not later than 31 Oct 2025 | 2025-10-31 |
on or before 15/08/2025 | 2025-08-15 |
Due date changed to 19 Sept 2025 | 2025-09-19 |
original due date 1 May 2025. Extended to 1 Aug 2025 | 2025-08-01 |
recommendation made in 2023, due March 2026 | 2026-03-31 |
found at visit of 3 March 2025; deadline 30 Sept 2025 | 2025-09-30 |
new date under discussion |
was due March 2025; revised date to follow |
2nd Monday of each month | 2025-07-14 |  | monthly
last working day of the month | 2025-06-30 |
every quarter |  |  | quarterly
1 August to 30 September | 2025-09-30 | 2025-08-01 |
1/8/25 - 30/9/25 | 2025-09-30 | 2025-08-01 |
start of the new school year |
Trinity term 2026 |
winter 2025/26 |
early autumn |
in the next few months |
6-8 weeks |
within a year | 2026-06-10 |
30 days | 2025-07-10 |
two months from today | 2025-08-10 |
tbc - Q3 |
pending board decision |
Oct/Nov 2025 | 2025-11-30 |
by the weekend | 2025-06-15 |
"""


def test_nearly_every_due_date_is_right_and_none_is_wrong() -> None:
    rows = rows_of(PHRASES)
    assert share_right(rows, "due") >= 0.98
    assert not [row.phrase for row in rows if row.is_wrong_date]


@pytest.mark.parametrize("field", ["start", "recurrence"])
def test_starts_and_recurrences_are_right(field: str) -> None:
    assert share_right(rows_of(PHRASES), field) >= 0.95
