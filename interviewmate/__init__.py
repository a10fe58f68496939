"""InterviewMate: a voice-driven mock interview over a job description, with an honest report."""
