"""An editor says where accounts come from, and they are counted anew."""

from dataclasses import replace

from makers_record import HERALD, POST, TIMES, account, displaced

from variorum.dispute.correcting import with_origins
from variorum.dispute.decision import Rule
from variorum.dispute.dispute import Dispute, Estimate
from variorum.dispute.estimate import estimates

DAYS = {"post": "2020-02-25", "times": "2020-02-25", "herald": "2020-02-25"}


def three() -> Dispute:
    """Two accounts of 900,000, one of 950,000: by support, 900,000 is best."""
    said = (
        account(1, POST, "950,000 people", 950000),
        account(2, TIMES, "900,000 people", 900000),
        account(3, HERALD, "948,000 people", 900000),
    )
    made = replace(displaced(), accounts=said)
    return replace(made, estimate=estimates(said, rule=Rule.UCDP, published=DAYS))


def best(dispute: Dispute) -> object:
    assert isinstance(dispute.estimate, Estimate)
    return dispute.estimate.best


def origins(dispute: Dispute) -> list[str]:
    return [a.origin for a in dispute.accounts]


def test_accounts_of_one_name_are_one_origin() -> None:
    found = with_origins(three(), {2: "the UN", 3: "The UN"}, published=DAYS)
    assert origins(found) == ["o1", "o2", "o2"]
    assert [a.attribution for a in found.accounts] == [None, "the UN", "The UN"]
    assert [a.origin_by_editor for a in found.accounts] == [False, True, True]


def test_an_account_joins_those_that_cite_the_name_themselves() -> None:
    dispute = three()
    cited = replace(dispute.accounts[0], attribution="the UN")
    dispute = replace(dispute, accounts=(cited, *dispute.accounts[1:]))
    assert origins(with_origins(dispute, {3: "UN"}, published=DAYS)) == ["o1", "o2", "o1"]


def test_an_origin_of_its_own_is_shared_with_nobody() -> None:
    dispute = three()
    joined = replace(dispute, accounts=tuple(replace(a, origin="o1") for a in dispute.accounts))
    assert origins(with_origins(joined, {2: "", 3: ""}, published=DAYS)) == ["o1", "o2", "o3"]


def test_an_origin_counts_once_in_the_estimate() -> None:
    dispute = three()
    assert best(dispute) == 900000
    one = with_origins(dispute, {2: "an agency", 3: "an agency"}, published={**DAYS, "post": "2020-02-27"})
    assert best(one) == 950000
    assert one.suggestion is not None and one.suggestion.account == 1


def test_without_corrections_nothing_is_worked_out_again() -> None:
    dispute = three()
    assert with_origins(dispute, {}, published=DAYS) is dispute
