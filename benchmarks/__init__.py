"""Timings, plans to take them on, and the demo of the README."""
