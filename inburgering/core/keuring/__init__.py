# SPDX-License-Identifier: EUPL-1.2
"""What comes in as a file: recognised by content, opened apart, made clean. No Django.

`openen.examine` is the door. It starts `apart` as a process of its own, without secrets and
with limits on memory and time: whatever a hostile file does to a library stays there.
"""
