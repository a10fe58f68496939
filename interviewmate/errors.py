"""The errors of the program: each carries a sentence that the person can act on.

Nobody is ever shown ``str(error)`` of anything else.
"""


class InterviewMateError(Exception):
    """Something that the person must be told, in words for them (``words``)."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


class InputRefused(InterviewMateError):
    """What the person gave can't be used: a document, a recording, a value, a call out of turn."""


class InterviewerFailed(InterviewMateError):
    """The interviewer gave no usable reply; the answer is kept and can be tried again."""


class SpeechFailed(InterviewMateError):
    """Speech to text or the voice can't be had right now; typing and reading go on."""


class SignInFailed(InterviewMateError):
    """The person could not be signed in; they may try again, or go on without."""


class EmbeddingFailed(InterviewMateError):
    """Vectors of this kind can't be had right now; another kind takes over."""
