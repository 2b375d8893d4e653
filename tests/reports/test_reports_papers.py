"""The two ways in which the program gets its papers."""

import dataclasses
import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from certificate_example import final, stage_1

from batchtrack.services.papers import Papers
from reports import MissingCharacter, PdfPapers, PdfPapersInProcess
from reports.certificate import render_certificate


@pytest.fixture(scope="module", name="elsewhere")
def _elsewhere() -> Iterator[PdfPapersInProcess]:
    with PdfPapersInProcess() as papers:
        yield papers


def test_that_both_ways_fulfil_the_protocol_and_give_the_same_bytes(elsewhere: PdfPapersInProcess) -> None:
    both: tuple[Papers, Papers] = (PdfPapers(), elsewhere)
    assert {papers.certificate(stage_1()) for papers in both} == {render_certificate(stage_1())}


def test_that_a_refusal_comes_back_whole_from_the_other_process(elsewhere: PdfPapersInProcess) -> None:
    with pytest.raises(MissingCharacter) as caught:
        elsewhere.certificate(dataclasses.replace(stage_1(), batch="中"))
    assert caught.value.refusals[0].named["place"] == "batch"


def test_that_a_worker_which_was_ended_is_replaced(elsewhere: PdfPapersInProcess) -> None:
    elsewhere.certificate(stage_1())
    assert elsewhere._pool is not None
    for worker in list(elsewhere._pool._processes):
        os.kill(worker, signal.SIGTERM)
    assert elsewhere.certificate(stage_1()) == render_certificate(stage_1())


def test_that_closing_ends_the_worker_and_a_later_paper_starts_another() -> None:
    papers = PdfPapersInProcess()
    papers.close()
    first = papers.certificate(stage_1())
    papers.close()
    assert papers._pool is None
    assert papers.certificate(stage_1()) == first
    papers.close()


@pytest.fixture(name="hasty_threads")
def _hasty_threads() -> Iterator[None]:
    """Threads that take turns as often as they can, so that they do meet."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("hasty_threads")
def test_that_papers_asked_for_at_once_are_whole() -> None:
    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(render_certificate, [stage_1(), final()] * 4))
    assert set(made) == {render_certificate(stage_1()), render_certificate(final())}
