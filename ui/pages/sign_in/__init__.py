"""Signing in, and unlocking."""

from ui.pages.sign_in.page import SignInPage

__all__ = ["SignInPage"]
