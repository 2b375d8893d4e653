"""Takes the picture of a genealogy that the documentation shows: a pool, a split, a sample destroyed, a part frozen.

usage: PYTHONPATH=.:tests/batch xvfb-run -a python tests/take_genealogy.py FILE.png
"""

import sys

from container_documents import split
from journey_people import TECHNICIAN_A, ZONE
from PySide6.QtCore import QEventLoop, QTimer

from batchtrack.batch import commands
from batchtrack.product.model import Handling
from batchtrack.services.views.custody import container_rows
from batchtrack.services.views.seen import Seen
from batchtrack.services.workplace import NO_SITE
from ui.application import make_application
from ui.components.label import Label
from ui.pages.batch_tabs.container_tree import ContainerTree
from ui.pages.columns import ScrollCard
from ui.texts import custody as texts
from ui.texts import say
from ui.tokens import Tone, Type, Weight

WIDTH = 900
HEIGHT = 360
SETTLED_MS = 400


def main(arguments: list[str]) -> None:
    """Walk the batch, show its tree, keep the picture."""
    application = make_application(arguments)
    journey = split()
    journey.wait(hours=2)
    sample = journey.batch.container("sample")
    assert sample is not None
    destroyed = commands.HandleContainer(sample.number, Handling.DESTROY, journey.now, ZONE, words="test finished")
    journey.do(destroyed, TECHNICIAN_A)
    card, tree = ScrollCard(), ContainerTree()
    card.content.addWidget(Label(say(texts.CONTAINERS), Type.SMALL, tone=Tone.MUTED, weight=Weight.SEMIBOLD))
    card.content.addWidget(tree)
    card.content.addStretch(1)
    tree.show_rows(container_rows(Seen(journey.product, journey.batch, NO_SITE, {})))
    card.resize(WIDTH, HEIGHT)
    card.show()
    loop = QEventLoop()
    QTimer.singleShot(SETTLED_MS, loop.quit)
    loop.exec()
    assert card.grab().save(arguments[0])
    card.close()
    application.quit()


if __name__ == "__main__":
    main(sys.argv[1:])
