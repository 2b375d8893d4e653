from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.components.button import Button, Kind
from ui.components.label import Label
from ui.tokens import DARK, LIGHT, Mode, Tone, Type, Weight, theme
from ui.tokens.typography import FAMILY


def test_that_the_shipped_font_is_the_one_that_is_drawn(qapp: QApplication) -> None:
    assert QFontInfo(qapp.font()).family() == FAMILY


def _ink(weight: Weight) -> int:
    picture = QImage(400, 60, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setFont(theme().font(Type.PAGE, weight))
    painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, "Resuspend and count")
    painter.end()
    return sum(255 - grey for grey in bytes(picture.constBits()))


def test_that_the_three_weights_are_drawn_apart() -> None:
    regular, medium, semibold = (_ink(weight) for weight in Weight)
    assert regular * 1.05 < medium
    assert medium * 1.05 < semibold


def test_that_digits_are_equally_wide() -> None:
    metrics = QFontMetrics(theme().font(Type.VALUE))
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("0000")


def test_that_a_label_takes_the_colours_of_the_palette_in_force(qtbot: QtBot) -> None:
    label = Label("below the limit", tone=Tone.STOP)
    qtbot.addWidget(label)
    assert label.palette().windowText().color().name().upper() == LIGHT.stop.text
    theme().wish(Mode.DARK)
    assert label.palette().windowText().color().name().upper() == DARK.stop.text


def test_that_a_label_keeps_its_look_in_a_new_parent(qtbot: QtBot) -> None:
    first, second = QWidget(), QWidget()
    qtbot.addWidget(second)
    label = Label("within limits", Type.SMALL, tone=Tone.MUTED)
    QVBoxLayout(first).addWidget(label)
    label.ensurePolished()
    label.say("below the limit", Tone.STOP)
    label.set_weight(Weight.SEMIBOLD)
    QVBoxLayout(second).addWidget(first)
    second.show()
    assert label.font().weight() == QFont.Weight.DemiBold
    assert label.palette().windowText().color().name().upper() == LIGHT.stop.text


def test_that_zoom_enlarges_what_is_already_there(qtbot: QtBot) -> None:
    label, button = Label("Saved"), Button("Sign step", Kind.PRIMARY)
    for widget in (label, button):
        qtbot.addWidget(widget)
        widget.ensurePolished()
    before = label.sizeHint().height(), button.sizeHint().height()
    theme().zoom(2.0)
    assert label.sizeHint().height() >= 1.8 * before[0]
    assert button.sizeHint().height() >= 1.8 * before[1]


def test_that_zoom_stays_between_one_and_two() -> None:
    theme().zoom(5.0)
    assert theme().scale.zoom == 2.0
    theme().zoom(0.1)
    assert theme().scale.zoom == 1.0


def test_that_no_button_is_a_default_that_a_scan_could_press(qtbot: QtBot) -> None:
    button = Button("Sign step", Kind.PRIMARY)
    qtbot.addWidget(button)
    assert not button.isDefault()
    assert not button.autoDefault()
