"""The file itself: fonts, metadata, the same bytes for the same content."""

import dataclasses

import pypdf
from certificate_example import stage_1
from pdf_reading import reader

from reports.certificate import render_certificate


def _fonts(file: bytes) -> list[pypdf.generic.DictionaryObject]:
    found: list[pypdf.generic.DictionaryObject] = []
    for page in reader(file).pages:
        resources = page["/Resources"].get_object()
        assert isinstance(resources, pypdf.generic.DictionaryObject)
        fonts = resources["/Font"].get_object()
        assert isinstance(fonts, pypdf.generic.DictionaryObject)
        found.extend(font.get_object() for font in fonts.values())
    return found


def test_that_every_font_of_the_file_is_embedded_and_says_which_letters_it_shows() -> None:
    fonts = _fonts(render_certificate(stage_1()))
    assert fonts
    for font in fonts:
        assert "FiraSans" in str(font["/BaseFont"])
        descriptor = font["/FontDescriptor"].get_object()
        assert isinstance(descriptor, pypdf.generic.DictionaryObject)
        assert "/FontFile2" in descriptor
        assert "/ToUnicode" in font


def test_that_two_cuts_of_one_typeface_have_two_names() -> None:
    names = {str(font["/BaseFont"]) for font in _fonts(render_certificate(stage_1()))}
    assert len(names) == 5


def test_that_the_same_content_gives_the_same_bytes() -> None:
    assert render_certificate(stage_1()) == render_certificate(stage_1())


def test_that_another_content_gives_other_bytes() -> None:
    other = dataclasses.replace(stage_1(), issued="26-Nov-2026 16:21 CET (15:21 UTC)")
    assert render_certificate(stage_1()) != render_certificate(other)


def test_that_the_file_names_its_paper_its_facility_and_its_language() -> None:
    content = stage_1()
    file = reader(render_certificate(content))
    assert file.metadata is not None
    assert file.metadata.title == f"{content.title} {content.number}"
    assert file.metadata.author == content.facility
    assert str(file.root_object["/Lang"]) == "en-GB"


def test_that_viewers_are_told_to_print_without_scaling() -> None:
    preferences = reader(render_certificate(stage_1())).root_object["/ViewerPreferences"].get_object()
    assert isinstance(preferences, pypdf.generic.DictionaryObject)
    assert str(preferences["/PrintScaling"]) == "/None"
    assert str(preferences["/DisplayDocTitle"]) == "True"


def test_that_no_identity_of_the_material_stands_in_the_metadata() -> None:
    content = stage_1()
    metadata = str(reader(render_certificate(content)).metadata)
    assert content.subject not in metadata
    assert content.chain not in metadata
