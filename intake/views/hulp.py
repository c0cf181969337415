# SPDX-License-Identifier: EUPL-1.2
"""What the pages around the talks share."""

from collections.abc import Callable, Mapping

from django import forms

from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest


def done(form: forms.Form, action: Callable[[], object]) -> bool:
    """Do the one thing a valid form asks; a refusal becomes an error at its field."""
    if not form.is_valid():
        return False
    try:
        action()
    except ActionDenied as denied:
        tell(form, denied)
        return False
    return True


def tell(form: forms.Form, denied: ActionDenied) -> None:
    """Each reason at its field, or above the form when it has none."""
    for one in denied.each:
        form.add_error(one.field if one.field in form.fields else None, str(one))


def in_conflict(form: forms.Form) -> bool:
    """Whether a colleague saved in between: the one refusal that belongs to no field."""
    return form.is_bound and bool(form.non_field_errors())


def carried(
    request: ConsulentRequest, form: forms.Form, now: Mapping[str, object]
) -> dict[str, str]:
    """What a page carries along unseen: as it stood when the page was opened.

    After a conflict it is as it stands now, so that saving once more is a choice.
    """
    current = {name: str(value) for name, value in now.items()}
    if request.method != "POST" or in_conflict(form):
        return current
    return {name: request.POST.get(name, value) for name, value in current.items()}


def version_in(form: forms.Form) -> int:
    """The version the page was made from; 0 for what was not there yet."""
    found: int | None = form.cleaned_data["versie"]
    return found or 0
