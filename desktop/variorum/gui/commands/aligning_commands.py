"""What the Row and Articles menus do to rows and columns by hand."""

from variorum.gui.commands.desk import Desk


class AligningCommands(Desk):
    """Each method is one thing an editor can ask for."""

    def pin_paragraph(self) -> None:
        self._window.synopsis.pins.pin_here()

    def join_row(self) -> None:
        self._window.aligning.rows.begin_joining()

    def choose_cell(self) -> None:
        self._window.synopsis.pins.choose_here()

    def split_row(self) -> None:
        self._window.synopsis.pins.split()

    def unlink(self) -> None:
        self._window.synopsis.rows.begin_unlinking()

    def hide_column(self) -> None:
        self._window.aligning.columns.hide()

    def show_columns(self) -> None:
        self._window.aligning.columns.show_all()

    def turn_base(self) -> None:
        self._window.aligning.columns.turn_base()

    def move_column_left(self) -> None:
        self._window.aligning.columns.step(-1)

    def move_column_right(self) -> None:
        self._window.aligning.columns.step(1)

    def take_out_article(self) -> None:
        self._window.aligning.articles.take_out()

    def replace_article(self) -> None:
        self._window.aligning.articles.replace()

    def show_what_changed(self) -> None:
        self._window.aligning.articles.show_what_changed()

    def give_up_marking(self) -> bool:
        """Escape: what is marked, selected or dragged is let be; answers whether anything was."""
        dragged = self._window.synopsis.header.mouse.cancel()
        return self._window.synopsis.pins.forget() or dragged
