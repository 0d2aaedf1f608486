"""The table of actions, menu by menu: what each is called, where it is found, its keys, what is called."""

from variorum.gui.commands.table.account import ACCOUNT
from variorum.gui.commands.table.aligning import COLUMNS, ROWS
from variorum.gui.commands.table.articles import ARTICLES
from variorum.gui.commands.table.clusters import CLUSTERS
from variorum.gui.commands.table.dispute import DISPUTE
from variorum.gui.commands.table.edit import EDIT
from variorum.gui.commands.table.file import FILE
from variorum.gui.commands.table.help import HELP
from variorum.gui.commands.table.keys_alone import KEYS_ALONE
from variorum.gui.commands.table.record import RECORD
from variorum.gui.commands.table.review import REVIEW
from variorum.gui.commands.table.row import ROW
from variorum.gui.commands.table.view import VIEW
from variorum.gui.commands.table.window import WINDOW

ACTIONS = (
    *FILE,
    *EDIT,
    *VIEW,
    *ARTICLES,
    *REVIEW,
    *COLUMNS,
    *CLUSTERS,
    *ROW,
    *ROWS,
    *DISPUTE,
    *RECORD,
    *WINDOW,
    *HELP,
    *ACCOUNT,
    *KEYS_ALONE,
)
