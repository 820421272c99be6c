// Sentences about the database, its folder, backup and restore, and what the doctor finds.
export const store = {}
