"""SAKIP plans as text: read, checked and rendered."""
