// Package links keeps a child's own people: what the child asked for and in which words, who agreed to
// what, the small steps back towards somebody, what was promised, what has gone quiet, and whether the
// network has grown (domain brief 1, "Lifelong Links"). It reads a family and a date. It never writes:
// each thing that a user means is a function that gives a graph.Change.
//
// # The rules
//
// A wish stands where the log and the child's own contacts say it stands, never where somebody put it:
// in touch (the last time is within a year, a promise was kept within a year, or they live together);
// was (it was ended, or the person has died); found (somebody has spoken to them, or knows where they
// are); looking (a search runs, or the log says "not found"); not looked for yet. A "no" or a "not now" is
// left alone. A wish about nobody on the map, that bears the name of a pet, is kept as it was said.
//
// Before a contact the child's own agreement, that of somebody with parental responsibility or of a worker
// for the authority, a clearance, and the other person's own yes must be on record, and nothing may stand
// against it: no mark, order or decision, and no "not now" of the child. What is missing can be overridden
// by a written reason; what keeps two people apart cannot.
//
// A promise is late when it was not kept in its own rhythm, and has gone quiet when nobody was in touch in
// that time either. One day more than the rhythm is late: people decide themselves what to make of it.
//
// Ending a tie deletes nothing. What was stays on record, with how it ended.
package links
