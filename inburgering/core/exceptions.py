# SPDX-License-Identifier: EUPL-1.2
"""The one exception a service raises for the user."""


class ActionDenied(Exception):
    """An action is refused; the message is a Dutch sentence that says what to do.

    `field` names the form field it belongs to, if any.
    """

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field
