"""The one understanding, free of formats: from blocks of text and tables to a draft."""
