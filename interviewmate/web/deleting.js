// Whether the interview shall be deleted.
asking(element.querySelector('.asking'), '#delete-interview', 'interview-deleting');
