"""Two at once: what is scarce goes to one of them, what nobody signed is decided again, what was signed is not."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier

from prepared_facilities import OTHER, SUBJECT, At
from sqlalchemy import func, select
from walking import Walk
from workplace_fixture import ROOM, NoPapers, confirmed, good, ordered, signed_in

from batchtrack.batch import commands
from batchtrack.database import reading
from batchtrack.database.tables import DOCUMENT, EVENT
from batchtrack.facility.people import DeactivatePerson, WithdrawRole
from batchtrack.facility.roles import Role
from batchtrack.readmodels.tables import LOT
from batchtrack.services.acting import act
from batchtrack.services.certificates.copying import reprint
from batchtrack.services.certificates.handing_out import HandedOut
from batchtrack.services.certificates.issuing import certify
from batchtrack.services.ordering import NewOrder, order_batch
from batchtrack.services.outcomes import Done, NotDone, Outcome
from batchtrack.services.papers import CertificateContent, FileSignature, Papers, Signs
from batchtrack.services.registers import act_on_person
from batchtrack.services.resources import use_lot
from batchtrack.services.rooms import enter_room
from batchtrack.services.views.page import batch_page
from batchtrack.services.workplace import Workplace


class Interrupted(NoPapers):
    """Papers during whose layout, the first time, somebody else does something."""

    def __init__(self, papers: Papers, meanwhile: Callable[[], object]) -> None:
        self._papers = papers
        self._meanwhile = meanwhile
        self.laid_out = 0

    def certificate(self, content: CertificateContent) -> bytes:
        self.laid_out += 1
        if self.laid_out == 1:
            self._meanwhile()
        return self._papers.certificate(content)

    def signed(self, pdf: bytes, signature: FileSignature, signs: Signs) -> bytes:
        return self._papers.signed(pdf, signature, signs)


def at_once(*works: Callable[[], Outcome]) -> list[Outcome]:
    """All works begun at the same moment, each in its own thread."""
    together = Barrier(len(works))

    def run(work: Callable[[], Outcome]) -> Outcome:
        together.wait()
        return work()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


def codes(outcome: object) -> list[str]:
    return [refusal.code for refusal in outcome.refusals] if isinstance(outcome, NotDone) else []


def counted(workplace: Workplace) -> tuple[int, int]:
    """How many events but those of sessions there are, and how many documents."""
    with reading(workplace.engine) as connection:
        wanted = select(func.count()).select_from(EVENT).where(~EVENT.c.stream.startswith("session/"))
        events = connection.execute(wanted).scalar_one()
        return events, connection.execute(select(func.count()).select_from(DOCUMENT)).scalar_one()


def version_of(workplace: Workplace, batch: str) -> int:
    with reading(workplace.engine) as connection:
        return workplace.batch(connection, batch).version


def comment(workplace: Workplace, text: str = "Seen by somebody else") -> Done:
    return good(act(workplace, SUBJECT, commands.AddComment(text), signed_in(workplace, "MAT-A")))


def test_that_of_two_batches_opened_in_one_empty_room_at_once_exactly_one_gets_it(at: At) -> None:
    workplace = at("two_received")
    by = signed_in(workplace, "TECH-A")
    for batch in (SUBJECT, OTHER):
        good(act(workplace, batch, commands.StartStep("line_clearance"), by))
    outcomes = at_once(
        lambda: enter_room(workplace, SUBJECT, "line_clearance", ROOM, by),
        lambda: enter_room(workplace, OTHER, "line_clearance", ROOM, by),
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Done", "NotDone"]
    winner, loser = (SUBJECT, OTHER) if isinstance(outcomes[0], Done) else (OTHER, SUBJECT)
    refused = next(outcome for outcome in outcomes if isinstance(outcome, NotDone))
    assert codes(refused) == ["FA-40"]
    assert (refused.refusals[0].named["occupant"], refused.refusals[0].named["batch"]) == (winner, loser)
    with reading(workplace.engine) as connection:
        rooms = [workplace.batch(connection, batch).room for batch in (winner, loser)]
    assert rooms == [ROOM, None]


def test_that_two_batches_draw_on_two_lots_in_opposite_order_and_the_balances_are_exact(at: At) -> None:
    workplace = at("laid_out")
    by = signed_in(workplace, "MAT-A")
    batches = [ordered(workplace, subject) for subject in (SUBJECT, OTHER)]
    for batch in batches:
        Walk(workplace, batch).through("eligibility")
        good(act(workplace, batch, commands.StartStep("kit"), by))
    with reading(workplace.engine) as connection:
        lots = {row.material: row.lot for row in connection.execute(select(LOT))}
    bag, heparin = lots["collection bag"], lots["heparin"]

    def draw(batch: str, *order: str) -> Outcome:
        return [good(use_lot(workplace, batch, "kit", lot, by)) for lot in order][-1]

    at_once(lambda: draw(batches[0], bag, heparin), lambda: draw(batches[1], heparin, bag))
    with reading(workplace.engine) as connection:
        left = {row.lot: row.balance for row in connection.execute(select(LOT))}
    assert (left[bag], left[heparin]) == (Decimal(4998), Decimal(4990))


def test_that_entries_of_several_people_in_one_batch_are_all_recorded(at: At) -> None:
    workplace = at("two_received")
    people = [signed_in(workplace, person) for person in ("TECH-A", "TECH-B", "MAT-A")]
    before = version_of(workplace, SUBJECT)
    outcomes = at_once(
        *(
            lambda number=number: act(
                workplace, SUBJECT, commands.AddComment(f"Remark {number}"), people[number % len(people)]
            )
            for number in range(6)
        )
    )
    assert all(isinstance(outcome, Done) for outcome in outcomes)
    assert version_of(workplace, SUBJECT) == before + 6
    texts = [row.what for row in batch_page(workplace, SUBJECT, people[0]).timeline[-6:]]
    assert sorted(texts) == [f"Comment: Remark {number}" for number in range(6)]


def test_that_orders_given_at_once_get_chains_of_identity_of_their_own(at: At) -> None:
    workplace = at("laid_out")
    by = signed_in(workplace, "PLAN-A")
    subjects = [f"S-{number:04d}" for number in range(1, 5)]
    orders = [NewOrder(subject, "DEMO-000", "REX-001") for subject in subjects]
    for outcome in at_once(*(lambda wanted=wanted: order_batch(workplace, wanted, by) for wanted in orders)):
        good(outcome)
    with reading(workplace.engine) as connection:
        chains = {workplace.batch(connection, subject).chain for subject in subjects}
    assert len(chains) == 4


def test_that_a_signature_for_a_state_that_has_moved_is_refused_and_nothing_is_written(at: At) -> None:
    workplace = at("two_received")
    good(act(workplace, SUBJECT, commands.StartStep("line_clearance"), signed_in(workplace, "TECH-A")))
    shown = version_of(workplace, SUBJECT)
    comment(workplace)
    before = counted(workplace)
    signed = act(workplace, SUBJECT, commands.SignStep("line_clearance", shown), confirmed(workplace, "TECH-A"))
    assert "BA-14" in codes(signed)
    assert counted(workplace) == before


def test_that_a_signed_act_without_a_version_of_its_own_is_held_to_the_one_its_dialog_showed(at: At) -> None:
    workplace = at("certified")
    good(act(workplace, SUBJECT, commands.RecordResult("cfu_gm", "41"), confirmed(workplace, "QC-A")))
    shown = version_of(workplace, SUBJECT)
    good(act(workplace, SUBJECT, commands.CorrectResult("cfu_gm", "14", "misread"), confirmed(workplace, "QC-A")))
    review = commands.ReviewResult("cfu_gm")
    refused = act(workplace, SUBJECT, review, confirmed(workplace, "QC-B"), shown=shown)
    assert codes(refused) == ["BA-14"]
    good(act(workplace, SUBJECT, review, confirmed(workplace, "QC-B"), shown=version_of(workplace, SUBJECT)))


def test_that_a_certification_is_dropped_whole_if_the_batch_moves_while_its_paper_is_laid_out(at: At) -> None:
    workplace = at("reviewed")
    command = commands.Certify("certification", version_of(workplace, SUBJECT))
    papers = Interrupted(workplace.papers, lambda: comment(workplace))
    workplace.papers = papers
    before = counted(workplace)
    refused = certify(workplace, SUBJECT, command, confirmed(workplace, "QP-A"))
    assert codes(refused) == ["ST-20"]
    assert papers.laid_out == 1, "what was signed is not decided again by itself"
    assert counted(workplace) == (before[0] + 1, before[1]), "the remark alone was written"
    assert batch_page(workplace, SUBJECT, signed_in(workplace, "QA-A")).papers == ()


def test_that_a_role_withdrawn_between_the_look_and_the_commit_is_noticed(at: At) -> None:
    workplace = at("reviewed")
    withdrawal = WithdrawRole("QP-A", Role.QUALIFIED_PERSON, "left the house")
    by = confirmed(workplace, "ADMIN-A")
    workplace.papers = Interrupted(workplace.papers, lambda: good(act_on_person(workplace, withdrawal, by)))
    command = commands.Certify("certification", version_of(workplace, SUBJECT))
    refused = certify(workplace, SUBJECT, command, confirmed(workplace, "QP-A"))
    assert isinstance(refused, NotDone)
    assert [refusal.named["stream"] for refusal in refused.refusals] == ["person/QP-A"]
    again = certify(workplace, SUBJECT, command, confirmed(workplace, "QP-A"))
    assert "BA-05" in codes(again)


def test_that_a_session_of_somebody_deactivated_meanwhile_records_nothing_more(at: At) -> None:
    workplace = at("two_received")
    session = signed_in(workplace, "TECH-B")
    good(act_on_person(workplace, DeactivatePerson("TECH-B", "left the house"), confirmed(workplace, "ADMIN-A")))
    assert codes(act(workplace, SUBJECT, commands.AddComment("Still here"), session)) == ["SV-02"]


def test_that_a_copy_that_nobody_signs_is_made_again_if_the_batch_moves_meanwhile(at: At) -> None:
    workplace = at("certified")
    papers = Interrupted(workplace.papers, lambda: comment(workplace))
    workplace.papers = papers
    copied = reprint(workplace, SUBJECT, "S-0042-C1", "lost in transport", confirmed(workplace, "QA-A"))
    assert isinstance(copied, HandedOut)
    assert papers.laid_out == 2


def test_that_copies_made_at_once_have_numbers_of_their_own(at: At) -> None:
    workplace = at("certified")
    by = signed_in(workplace, "QA-A")
    with ThreadPoolExecutor(2) as pool:
        made = list(pool.map(lambda why: reprint(workplace, SUBJECT, "S-0042-C1", why, by), ("for the clinic", "lost")))
    names = sorted(copy.file_name for copy in made if isinstance(copy, HandedOut))
    assert names == ["S-0042-C1-copy-1.pdf", "S-0042-C1-copy-2.pdf"]
