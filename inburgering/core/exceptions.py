# SPDX-License-Identifier: EUPL-1.2
"""The one exception a service raises for the user."""


class ActionDenied(Exception):
    """An action is refused; the message is a Dutch sentence that says what to do.

    `field` names the form field it belongs to, if any. `also` are the other reasons, so that
    nobody has to send a page once for each mistake.
    """

    def __init__(
        self, message: str, *, field: str | None = None, also: "tuple[ActionDenied, ...]" = ()
    ) -> None:
        super().__init__(message)
        self.field = field
        self.also = also

    @property
    def each(self) -> "tuple[ActionDenied, ...]":
        """Every reason, the most important first."""
        return (self, *self.also)
