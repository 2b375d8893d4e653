"""The components in the compositions of real pages, with data that nobody could take for a patient's."""
