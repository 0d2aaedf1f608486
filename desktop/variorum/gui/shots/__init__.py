"""Pictures of the window as an editor will see it, in every look and state, for whoever changes it.

They stand inside the package, not beside it, because they are made of the
window's own pieces and are type-checked and layered with them; the program
itself never imports this folder.
"""

from variorum.gui.shots.shot import Shot as Shot
from variorum.gui.shots.taking import take_all as take_all
