"""The program's own words: everything it says that neither the interviewer nor the person wrote."""

from __future__ import annotations

from interviewmate.interview import Behaviour, Turn

NOTHING_HEARD = "I could not hear anything in that recording. Please check your microphone and answer again, or type."
UNCLEAR = "The sound was too unclear to make out your words. Please answer again closer to the microphone, or type."
MOVED_ON = "Nothing could be heard several times in a row, so this question is skipped."
UNUSABLE_REPLY = "The interviewer's reply could not be used."
TOO_SLOW = "The interviewer took too long."
KEPT = "Your answer is kept: press Try again, or answer once more."
START_AGAIN = "The interview has not begun: press Start once more."


def unheard(behaviour: Behaviour, *, moving_on: bool = False) -> str:
    """What is said where nothing was heard."""
    if moving_on:
        return MOVED_ON
    return NOTHING_HEARD if behaviour is Behaviour.NO_SPEECH else UNCLEAR


# The report
def incomplete(*, words: bool, evaluations: int) -> str:
    """What a report lacks because the interviewer failed, and what it has all the same; empty if it lacks nothing."""
    lacks = []
    if words:
        lacks.append(
            "the interviewer could not write its summary and its better answers; strengths, weaknesses and next steps "
            "below are put together from what it noted after each answer"
        )
    if evaluations:
        lacks.append(f"{evaluations} {_plural(evaluations, 'answer')} could not be evaluated and got no score")
    if not lacks:
        return ""
    return f"This report is not complete: {'; '.join(lacks)}. Everything that is shown is right as it stands."


COPIED = "The report is on the clipboard."
NOT_COPIED = "This browser does not let a page copy. Download the report instead."
TRY_REPORT_AGAIN = "Try again to complete the report"


def _plural(count: int, word: str) -> str:
    return word if count == 1 else f"{word}s"


def not_enough(scored: int, fewest: int) -> str:
    """Why there is no recommendation."""
    have = "No answer" if scored == 0 else "Only 1 answer" if scored == 1 else f"Only {scored} answers"
    return f"{have} could be scored; a recommendation needs at least {fewest}."


def reason(average: int, answered: int, planned: int, *, lowered: bool, pulled: tuple[int, int] | None) -> str:
    """What decided the recommendation. ``pulled``: the question that weighed most, and its score."""
    basis = f"The questions answered average {average} of 100"
    if lowered:
        return (
            f"{basis}, and only {answered} of {planned} planned got an answer that could be scored, which costs a step."
        )
    if pulled:
        number, score = pulled
        basis += f", {'carried above all' if score > average else 'held back most'} by question {number} ({score})"
    return f"{basis}; {answered} of {planned} planned got an answer that could be scored."


def confidence(level: str, scored: int, answered: int, planned: int) -> str:
    """How sure the verdict is, and why."""
    return (
        f"Confidence of this verdict: {level}. It rests on {scored} scored {_plural(scored, 'answer')} to {answered} "
        f"of {planned} planned {_plural(planned, 'question')}."
    )


def overruled(recommendation: str) -> str:
    """The interviewer's words spoke of another recommendation."""
    return (
        f"The interviewer's words spoke of another recommendation and were left out. What counts is "
        f"“{recommendation}”: it follows from the scores of the answers by the rule below."
    )


def left_out(count: int, one: str, many: str) -> str:
    """What the interviewer wrote and the check did not let through."""
    what, were = (one, "was") if count == 1 else (many, "were")
    return (
        f"{count} {what} {were} left out: your answers do not show it, it was said twice, or the scores say otherwise."
    )


def better_left_out(answer: int) -> str:
    """A better version that brought something of its own."""
    return f"The better version of answer {answer} was left out: it brought a number or a name that you did not give."


def noted_in(question: int, note: str) -> str:
    """What the interviewer noted as good in an answer, or as open after it."""
    return f"Question {question}: {note}"


def close_gap(question: str, gap: str) -> str:
    """What to do about it."""
    return f"Answer “{question}” once more, aloud, and close what was left open: {gap}"


def missing(scale: str, value: int, top: str) -> str:
    """What an answer lacks by its lowest scale."""
    return f"{scale.capitalize()} was rated {value} of 5; 5 is “{top}”."


def prepare(requirement: str) -> str:
    """What to do about a requirement that no question was about."""
    return f"Prepare one case for what was not asked about today and may be next time: “{requirement}”"


def raise_scale(scale: str, question: int, value: int, top: str) -> str:
    """What to aim for on the scale that is lowest over all answers, in the answer that has least of it."""
    return (
        f"Tell your answer to question {question} once more: of its {scale}, rated {value} of 5, you can gain most. "
        f"5 stands for this: {top}."
    )


def fewer_fillers(most: str, count: int, in_100: float) -> str:
    """What to do about fillers above what is usual."""
    return (
        f"Record one answer and stop where a filler comes: you said {in_100:g} in 100 words, “{most}” most often "
        f"({count} times)."
    )


def how_judged(
    *, shares: tuple[int, int], ladder: str, fewest: int, step: int, sure: tuple[int, int, int, int], covered: str
) -> tuple[str, ...]:
    """The rules that ratings, recommendation, confidence and coverage follow. Shares are parts of 100."""
    high, high_share, medium, medium_share = sure
    return (
        "Each answer is placed on five scales from 1 to 5. What is written beside a scale says what its points stand "
        "for, not that the answer has all of it. Technical is "
        f"the mean of {TECHNICAL_BASIS}, communication the mean of {COMMUNICATION_BASIS}.",
        f"An answer's score, 0 to 100, is {shares[0]} % technical and {shares[1]} % communication. A question's score "
        "is the mean of its answers' scores, follow-ups included.",
        f"The recommendation follows from the mean of the questions' scores: {ladder}. It falls by a step where less "
        f"than {step} % of the planned questions got an answer that could be scored. Below {fewest} scored answers "
        "there is none, and there are no ratings.",
        f"Confidence is high from {high} scored answers to {high_share} % of the planned questions, medium from "
        f"{medium} to {medium_share} %, and else low.",
        f"A requirement is {covered}, by the mean score of the questions that came from it.",
        "Answers that are off topic, skipped, not understood or not heard are listed and not scored. Fillers and "
        "pauses are measured and change no score by themselves.",
        "Every quote was found in what you said, word for word. A sentence with a quote or a number that has no "
        "source, a better version with a number or a name that you did not give, and a strength without your own words "
        "are left out. What a sentence means is not checked: that remains the interviewer's judgement.",
    )


def judged_in(language: str) -> str:
    """What of the rules is different in an interview that was not in English."""
    return (
        f"The interview was held in {language}. Fillers, hedges, pace and the job's own terms are known of English "
        "alone and are left out. In what was written about your answers numbers were checked where they stand in "
        "digits, and names as far as capitals show them; whether a sentence speaks against the recommendation was not "
        "checked."
    )


_NOT_SCORED = {
    Behaviour.OFF_TOPIC: "Off topic: not scored.",
    Behaviour.CONFUSED: "Asked what was meant: not scored.",
    Behaviour.OUT_OF_SCOPE: "Asked for something outside the interview: not scored.",
    Behaviour.NO_SPEECH: "Nothing was heard: not scored.",
    Behaviour.UNCLEAR_AUDIO: "The sound was too unclear: not scored.",
    Behaviour.WANTS_REPEAT: "Asked to hear the question again: not scored.",
    Behaviour.WANTS_SKIP: "Skipped: not scored.",
    Behaviour.WANTS_END: "Asked to end the interview: not scored.",
    Behaviour.MANIPULATION: "Contained orders to the interviewer: not scored.",
}


def not_scored(turn: Turn) -> str:
    """Why an answer has no score; empty if it has one."""
    if turn.scored:
        return "" if turn.evaluation else "Not evaluated."
    return _NOT_SCORED.get(turn.behaviour, "Answered whether to stop: not scored.")


# Job descriptions, pasted and uploaded
_PASTE = "copy the text and paste it instead"
EMPTY_TEXT = "There is no job description yet. Paste its text, or upload it as a file."
TEXT_TOO_SHORT = (
    "That is too short for a job description. Paste the whole text, with what the person will do and must bring."
)
TEXT_TOO_LONG = (
    "That is longer than 60,000 characters. Keep the part that describes the job, its duties and its requirements."
)
EMPTY_FILE = f"The file is empty. Choose another one, or {_PASTE}."
FILE_TOO_SHORT = (
    "The file holds only a few words. Choose one with the whole job description, or paste the text instead."
)
FILE_TOO_LARGE = f"The file is larger than 5 MB. Save it without pictures, or {_PASTE}."
TOO_MANY_PAGES = f"The PDF has more than 60 pages. Save the pages that describe the job, or {_PASTE}."
LOCKED = f"The file is protected with a password. Save a copy without one, or {_PASTE}."
BROKEN = f"The file is damaged, or is not what its name says. Save it again, or {_PASTE}."
SCANNED = f"The PDF holds pictures of text but no text. Choose one that was not scanned, or {_PASTE}."
TOO_COMPLEX = f"The file unpacks to far more than a job description. Save it again without pictures, or {_PASTE}."
WRONG_TYPE = f"This kind of file can't be read. Choose a PDF, DOCX, TXT, MD or HTML file, or {_PASTE}."
OLD_WORD = f"This is a Word file of the old kind (.doc). Save it as .docx, or {_PASTE}."
PICTURE = f"This is a picture. Choose a PDF, DOCX, TXT, MD or HTML file, or {_PASTE}."
NOT_TEXT = f"The file is named like a text but holds something else. Choose another one, or {_PASTE}."
UPLOAD_LOST = "The uploaded file is no longer there. Upload it again, or paste the text."


# Settings: said at start, to whoever hosts the program
def wrong_url(name: str) -> str:
    """An address can't be used. It is not repeated: it may hold a password."""
    return f"{name} must be an address such as http://localhost:11434/v1, without a user name or a password in it."


def wrong_seconds(name: str, value: str) -> str:
    """A time can't be used."""
    return f"{name} must be a number of seconds above 0, such as 60; it is {value!r}."


def wrong_turns(name: str, value: str) -> str:
    """A budget can't be used."""
    return f"{name} must be a whole number of turns, such as 200; it is {value!r}."


def wrong_port(name: str, value: str) -> str:
    """A port can't be used."""
    return f"{name} must be a port from 1 to 65535, such as 7860; it is {value!r}."


# The model
MODEL_KEY_REFUSED = "The model service did not accept the API key. Check the key and what it may be used for."
MODEL_QUOTA_SPENT = "The account that pays for the model has no credit left. Add credit to it, or use another one."
MODEL_UNKNOWN = (
    "The model service does not know the model that is set here, or its address is wrong. "
    "Whoever runs this page can set another one."
)
MODEL_BUSY = "The model service is busy right now. Wait half a minute."
MODEL_UNREACHABLE = "The model service can't be reached, or the connection broke off. Wait a moment."
MODEL_BROKEN = "The model service has a fault right now. Wait a minute."
MODEL_REJECTED = "The model service rejected the request. A shorter answer may help; else another model must be set."
MODEL_REFUSED = "The model would not reply to this. Put your answer in other words."


# Speech
VOICE_LOADING = "The voice is still getting ready."
VOICE_MISSING = "The questions can't be read aloud on this host; everything else works."
VOICE_FAILED = "This sentence could not be read aloud; you can read it on the page."
VOICE_STANDS_IN = "The interviewer's usual voice can't be had right now, so this host's own voice speaks."
VOICE_TOO_LONG = "This text is too long to be read aloud; you can read it on the page."
LISTENER_LOADING = "Speech recognition is still getting ready; until then, please type your answers."
LISTENER_MISSING = "Speech recognition can't be had on this host; please type your answers."
LISTENER_STANDS_IN = (
    "The speech recognition service can't be reached right now. This host understood your answer itself, "
    "perhaps a little less well."
)


def not_understood(language: str) -> str:
    """Speech recognition does not know a language."""
    return f"Speech in {language} can't be understood on this host, so please type your answers."


NOT_A_RECORDING = "That file is not a sound file that can be read. Please use WAV, MP3, M4A, OGG or WebM, or type."
RECORDING_TOO_LARGE = "That recording is larger than 25 MB. Please use a smaller file or type your answer."
RECORDING_TOO_LONG = "That recording is longer than 5 minutes. Please answer more briefly or type your answer."


# The web: the page and the API
UNEXPECTED = "Something went wrong on our side. Nothing that you gave is lost: please try again."
TURN_UNDER_WAY = "The interviewer is still busy with your last answer. Please wait until it is done, then go on."
UNKNOWN_SESSION = "This interview is not known here, or it was idle for too long. Please start a new one."
TOO_MANY_INTERVIEWS = "Too many interviews are going on right now. Please try again in some minutes."
ALREADY_OVER = "This interview is over. Its report is ready: ask for the feedback."
NOTHING_TO_SUBMIT = "There is no answer yet. Please type one or record one."
TEXT_AND_SOUND = "Please answer either in writing or with a recording, not with both at once."
NO_JOB_DESCRIPTION = "Please paste a job description or upload one as a file: the interview is about it."
TWO_JOB_DESCRIPTIONS = "There is both a pasted job description and a file. Please remove the one that you don't want."
NOT_AN_UPLOAD = "That file is not one that you uploaded here. Please upload it and try again."
WRONG_TEXT = "Text was expected here, and something else was given."
SOUND_TOO_LARGE = "That sound file is larger than 25 MB. Please give one of 5 minutes and 25 MB at most."
BODY_TOO_LARGE = "That is more than this server takes. A file may have 25 MB at most."
THINKING, TRANSCRIBING, LISTENING, SPEAKING = "Thinking", "Transcribing", "Listening", "Speaking"
PREPARING, YOUR_TURN, WRITING_REPORT = "Reading the job description", "Your turn", "Writing your report"
BUILT_IN_INTERVIEWER = (
    "This is the built-in interviewer, not a language model. It makes its questions from the job description itself."
)
BRING_A_MODEL = (
    "To be interviewed by a model, open “Bring your own model” at Setup. A host sets OPENAI_API_KEY or OPENAI_BASE_URL "
    "for everybody."
)
MODEL_INTERVIEWER = "A language model interviews you."
BUILT_IN_ENGLISH = "The built-in interviewer knows English only."
LANGUAGE = "Language of the interview"
LANGUAGE_OF_BUILT_IN = f"{BUILT_IN_ENGLISH} With a model of your own, below, you can choose another one."
ENGLISH_FROM_HERE = "The built-in interviewer knows English only: please answer in English from here on."
SPEECH_READY = "You can answer by voice or by typing."
NO_SPEECH_TO_TEXT = "Spoken answers can't be understood right now: please type."
NO_VOICE = "The interviewer has no voice right now."
SHOWN_AS_TEXT = "You can read everything that it says."
SKIPPED = "You skipped this question."
OVER = "The interview is over"
ROLE_UNNAMED = "Open position"  # the job description has no title of its own
NOT_STARTED = "No interview is going on. Give a job description on the Setup tab and press Start."
NO_REPORT = "Your report appears here when the interview is over, or when you press End interview."


def too_long(what: str, most: int) -> str:
    """A text over its limit."""
    return f"The {what} is longer than {most:,} characters. Please shorten it."


def wrong_choice(what: str, choices: str) -> str:
    """A value that is none of those that there are."""
    return f"That {what} is not known. Choose one of: {choices}."


def wrong_number(what: str, fewest: int, most: int) -> str:
    """A number outside its range."""
    return f"The number of {what} must be a whole number from {fewest} to {most}."


def progress(number: int, total: int) -> str:
    """Where the interview stands."""
    return f"Question {number} of {total}"


ASKED_NOW = "being asked about"
SUPPORTED = {
    "strong": "well supported",
    "partial": "partly supported",
    "weak": "weakly supported",
    "not answered": "no answer that shows it",
    "not asked": "not asked yet",
}


def requirements_asked(asked: int, of: int) -> str:
    """The head of the picture beside the chat."""
    return f"{asked} of {of} requirements asked about"


def more_requirements(count: int) -> str:
    """What the picture does not list."""
    return f"and {count} more of the job description"


def asked_in(questions: tuple[int, ...], score: int | None) -> str:
    """Which questions came from a requirement, and what their answers were worth."""
    numbers = f"{_plural(len(questions), 'Question')} {', '.join(map(str, questions))}"
    return f"{numbers}: {score} of 100" if score is not None else f"{numbers}: no answer that could be scored"


SAMPLE = (
    "This is a sample. The built-in interviewer asked, judged and wrote it; the candidate, the answers and their "
    "timing are made up."
)
HISTORY = {
    "title": "Past interviews",
    "hint": "Kept in this browser alone, with the sound of their answers, until you delete them.",
    "open": "Open",
    "delete": "Delete",
    "delete_all": "Delete all",
    "sure": "Really delete?",
    "deleted": "Deleted from this browser, the sound of the answers too.",
    "ratings": "Technical {technical} · Communication {communication}",
    "progress": "Ratings over time, 1 to 5",
    "technical": "Technical",
    "communication": "Communication",
    "point": "{date} {role}: technical {technical}, communication {communication}",
    "open_one": "Open the report of {role}, {date}",
    "delete_one": "Delete the interview for {role}, {date}",
}
HEAR_YOURSELF = "Hear yourself"
TRY_THIS_AGAIN, NEW_ANSWER, JUDGE = "Answer this question again", "Your new answer, in writing", "Judge it"
BEFORE_AND_NOW, BEFORE, NOW, USUAL = "Before and now", "Before", "Now", "Usual"
RETRY_HINT = (
    "It is judged as the first one was. The verdict of the report stays as it was, and neither this try nor its sound "
    "is kept."
)
RETRY_LOST = "The server has forgotten this interview. Open it again from the past interviews below, and try once more."


def tried_again(before: int | None, now: int) -> str:
    """The scores of an answer and of another try."""
    if before is None:
        return f"{now} of 100 now. The first answer has no score to compare it with."
    return f"{before} of 100 before, {now} now."


def rose(scale: str, before: int, now: int) -> str:
    """A scale on which the new answer is better."""
    return f"{scale.capitalize()} rose from {before} to {now}."


def fell(scale: str, before: int, now: int) -> str:
    """A scale on which the new answer is worse."""
    return f"{scale.capitalize()} fell from {before} to {now}."


def stayed(scales: list[str]) -> str:
    """The scales on which both answers are the same, each with its points."""
    return f"The same as before: {', '.join(scales)}."


OPENED = (
    "This report was opened from a file and is shown as it stands there: its scores were not computed again, nor its "
    "quotes checked."
)
OPEN_REPORT = {
    "button": "Open a saved report",
    "hint": "The JSON file that a report was downloaded as. It is shown here and not kept.",
    "too_large": "That file is larger than any report. Choose the JSON file that you downloaded here.",
    "unreadable": "That file can't be read. Choose the JSON file that you downloaded here.",
}
NOT_A_REPORT = (
    "That file holds no report that this page can show. Choose the one that you got from the JSON button of a report."
)
SEE_SAMPLE = "See a finished interview and its report"
BACK_TO_YOURS = "Back to your own report"
NO_STRENGTH = "None that your own words show."
NO_WEAKNESS = "None was named."
PACE_BY_ANSWER = "Pace of each spoken answer, in words a minute; the band is usual"
NOTHING_SPOKEN = "Pace and pauses are measured in spoken answers, and none was spoken."
STILL_OPEN = "Still open in what is strongly covered"
SCORES_TABLE, DELIVERY_TABLE = "Scores of all answers", "Measures of your delivery"
NEXT_STEPS = "Before the next interview"
TERMS_USED = "The job's own terms that you used"
TERMS_NOT_USED = "The job's own terms that you never used"
WORDS_SAID_MOST = "The words that you used most"
HEDGES = "Hedges, which take the edge off what you say"
TECHNICAL_BASIS = "relevance, depth and evidence"
COMMUNICATION_BASIS = "structure and clarity"


def written_by(interviewer: str) -> str:
    """Whose report it is."""
    return "Written by a language model." if interviewer == "model" else "Written by the built-in interviewer."


# Retrieval, as /health says it
NO_ENCODER = "The local sentence encoder could not be loaded; word and character n-grams stand in for it."
NO_EMBEDDING_SERVER = "The embedding server did not answer as it should."
EMBEDDINGS_UNTRIED = "The embeddings are still being loaded."


# Answers that are spoken: the recorder and its socket
UNKNOWN_ANSWER = "This answer is not known here any more. Please give it again, or type it."
TOO_MANY_TALK = "Too many people are talking at once right now. Please type your answer, or try again in a minute."
RECORDER = {
    "listening": LISTENING,
    "your_turn": YOUR_TURN,
    "answer": "Answer by voice",
    "again": "Record again",
    "opening": "Opening the microphone",
    "stop_send": "Stop and send",
    "stop": "Stop",
    "go_on": "Go on speaking",
    "send": "Send it as it is",
    "sending": "Sending your answer",
    "discard": "Start over",
    "hint": "Or press the space bar",
    "allow": "Your browser may ask whether this page may use the microphone.",
    "talking": "Take your time. Press again when you are done.",
    "held": "What you have said so far is kept.",
    "ending": "The answer ends in {} seconds.",
    "background": "This tab is in the background; the recording goes on.",
    "broken": "The connection broke. Go on speaking: your answer is kept here and sent when it is back.",
    "denied": (
        "The microphone is blocked for this page. Allow it in the browser's address bar and press again, or type."
    ),
    "missing": "No microphone was found. Plug one in and press again, or type your answer.",
    "in_use": "The microphone can't be opened: another program may be using it. Close that and press again, or type.",
    "lost": "The microphone is gone. What you have said so far is kept: plug it in and go on, or send it.",
    "insecure": (
        "Browsers give a microphone only to pages over HTTPS or on this very machine. Open this page so, or type."
    ),
    "unfit": "This browser can't send your voice while you speak. Record with the recorder below, or type.",
    "failed": "The recording could not be started. Press again, or type your answer.",
    "not_uploaded": "The file could not be sent: it may be larger than 25 MB, or the connection broke. Try again.",
    "refused": "The server took no more of this answer. What you have said is kept: send it again, or type.",
    "once_more": "Your answer could not be taken, and is kept: send it again, or go on.",
    "recovered": "{} of the answer that you were giving are kept: go on with it, or send it.",
}

# An answer of the report, heard again or given once more
PRACTICE = {
    **{name: RECORDER[name] for name in ("opening", "discard", "allow", "talking", "ending", "broken", "refused")},
    **{name: RECORDER[name] for name in ("denied", "missing", "in_use", "insecure", "failed")},
    "listening": LISTENING,
    "gone": "The sound of this answer is no longer in this browser.",
    "judging": "Judging your new answer",
    "say": "Answer by voice",
    "stop": "Stop and judge it",
    "once_more": "Judge it once more",
    "lost": "The microphone is gone. What you have said so far is here: have it judged, or start over.",
    "unfit": "This browser can't send your voice while you speak. Type your answer.",
}

# The model that a visitor brings
BRING = {
    "title": "Bring your own model",
    "lead": (
        "With a key of yours a language model interviews you, and its provider charges you. The key is kept in memory "
        "for this visit alone: it goes to the provider and is never stored or logged."
    ),
    "provider": "Provider",
    "model": "Model, as the provider calls it",
    "key": "Your key",
    "empty": "Optional",
    "example": "Such as gpt-4.1",
}
SIGN_IN = {
    "button": "Sign in with Hugging Face",
    "lead": (
        "Then a language model interviews you and is charged to your account there. "
        "The sign-in is kept in memory for this visit alone."
    ),
    "out": "Sign out",
    "failed": "Signing in did not work. Try again, or go on without.",
    "over": "Your sign-in with Hugging Face has run out. Sign out, then in again, or go on without.",
    "refused": (
        "Hugging Face did not accept your sign-in: it has run out, or may not be used for models. "
        "On the Setup tab sign out and in again, then go on."
    ),
}


def signed_in(name: str) -> str:
    """Who is signed in."""
    return f"You are signed in with Hugging Face as {name}. The interviews that you start are charged to your account."


SIGNED_IN_INTERVIEWER = "A language model will interview you, on your Hugging Face account."
BUDGET_SPENT = (
    "Today's share of the language model is used up, so the built-in interviewer goes on. With a key of your own, "
    "given on the Setup tab, a model can interview you again."
)
BROUGHT_WITHOUT_NAME = "Please name the model that your key is for, as its provider calls it."
UNKNOWN_PROVIDER = "That provider is none of those that can be chosen here."


def brought(model: str, tokens: int, *, signed_in: bool) -> str:
    """Who interviews where the visitor brought the model, and what it took so far."""
    means = "on your Hugging Face account" if signed_in else "with your key"
    return f"{model} interviews you, {means}: {tokens:,} tokens so far."


# The voice: the menu beside it, and who stands in for whom
SPEAKER = {
    "host": "InterviewMate",
    "browser_stands_in": "InterviewMate's voice can't be had right now, so a voice of your browser reads.",
    "host_stands_in": "Your browser's voice can't be had right now, so InterviewMate's own reads.",
    "none": "There is no voice right now. You can read everything that the interviewer says.",
}

# The copy of the interview in the browser
KEEPER = {
    "go_on": "Go on with the interview for {role} (question {number} of {total})?",
    "over": "Your interview for {role} is over. Go on to its report?",
    "full": "This browser has no room left: after a reload of this page the last answer may be missing.",
    "forgot": "This browser is short of room: the sound of your oldest answer was let go. Its words are kept.",
    "nothing": "This browser keeps nothing for this page: after a reload the interview can't be gone on with.",
    "deleted": "The interview and the sound of its answers are deleted from this browser.",
}
DELETE_INTERVIEW = "Delete this interview from this browser"
BROKEN_COPY = "The copy of your interview in this browser can't be used. Please start a new interview."
BRINGING_BACK = "The server had forgotten this interview. Your browser is bringing it back: then press once more."
YOUR_ANSWER_IS_THERE = "Read your answer, correct it where needed, and send it."

# The first minute: the head of the page, the form, the microphone check
LOOKS = {
    "light": "Switch to light",
    "dark": "Switch to dark",
    "chat": "The interview so far",
    "file": "Choose a file, or drop it here",
}
OFFLINE = "You are offline. What you have said is kept in this browser; go on when the connection is back."
TOUR = {"open": "30-second tour", "next": "Next", "back": "Back", "done": "Got it", "close": "Close the tour"}
TOUR_STEPS = (  # state of the interviewer's figure, title, words
    (
        "idle",
        "Bring a job",
        "Paste the description of a job that you want, or pick an example. The questions come from what stands in it.",
    ),
    (
        "speaking",
        "Hear the question",
        "The interviewer asks out loud, and every word stands on the page. Mute it and read, if you would rather.",
    ),
    (
        "listening",
        "Answer as you would there",
        "Press the button and talk, or type. It follows up on what you say, and gives you a hand when you are stuck.",
    ),
    (
        "thinking",
        "Read what a hiring manager would say",
        "A recommendation, scores and quotes from your own answers, and how to say it better. "
        "Nothing stays on the server after your visit.",
    ),
)
HEADLINE = "Say it here first."
HEADLINE_UNDER = (
    "Bring the job that you want. An interviewer asks you about it, out loud, "
    "and you read what a hiring manager would say."
)
JD_LABEL = "Job description"
JD_PLACEHOLDER = "Paste the whole text: duties, requirements, everything."
EXAMPLES_LEAD = "No job at hand? Take one of these"
READS_FROM_JD = "Both are read from the job description."
READ_FROM_JD = "Read from the job description. Change what is wrong."
CHECK = {
    "title": "Check your microphone",
    "lead": "Talk for four seconds, then hear yourself. The sound stays in this browser.",
    "start": "Start the check",
    "again": "Once more",
    "talk": "Say something, as loud as you would in an interview",
    "good": "That is loud and clear. Play it back to hear what the interviewer hears.",
    "quiet": "That was very quiet. Come closer to the microphone, or choose another one in the browser's settings.",
    "loud": "That was so loud that it is distorted. Move back a little.",
    "level": "Loudness",
}


def length(questions: int, minutes: float | None = None) -> str:
    """How long an interview takes, said before it starts: two to three minutes a question, follow-ups included."""
    shortest, longest = 2 * questions, 3 * questions
    if minutes and minutes < longest:
        return f"Ends after {minutes:g} minutes, wherever it stands then"
    return f"About {shortest} to {longest} minutes, follow-ups included"


def minutes_left(seconds: float) -> str:
    """What is left of the time limit."""
    minutes = round(seconds / 60)
    return "Time is up" if seconds <= 0 else "Less than a minute left" if seconds < 60 else f"{minutes} min left"
