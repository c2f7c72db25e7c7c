// Package search answers the three questions of a kinship-first search: who could care or
// help, whether everywhere has been looked, and whether a child's network has grown. It
// reads a family and a date, and gives lists with their reasons. It never scores anybody,
// and health, disability, heritage, faith, income, immigration and language are read by
// nothing in it that orders people.
//
// # Who is on a list
//
// Living adults whom anything joins to the child, or whom nobody has placed yet. The dead, those
// known to be under 18, workers and carers of the authority whom nobody asked, parents the child
// lives with, and the family a brother or sister was adopted into are left out and counted. A couple
// of one home is one row: whoever is nearer to the child speaks for both, the more cautious answer
// counts about a home, the warmest about help.
//
// Somebody is not being considered only because of a decision: not to ask; a barrier that is an order
// or somebody's decision (graph.BarrierKind.Decision) and is not marked as fixable; a safety mark about
// the child. What their life is like takes nobody off a list, nor does their own no: that stands last.
// A reason without words is shown as "no reason recorded". Said that they would help, or be in touch,
// and no more: they are on the list of help only. "Offered" (graph.Offered) is a home offered and not
// yet an agreement to be assessed, which is graph.YesCare; a home among the offers counts as offered
// where the log says no more. A tie in doubt keeps the place it would have if it were confirmed, and says so.
//
// Who must be found first (a name only in part, "not found", not placed) has no place in the order.
//
// # How people are counted
//
// A person stands for Person.Count people, or for one. Pets, pregnancies and losses, people
// taken off the map, and somebody who must exist but whom nobody has named
// (IdentityMissing) are counted nowhere.
//
// The radius of a child is: the parents; the grandparents; the great-grandparents; whoever
// descends from those as far as the second generation (so as far as a parent's first cousins
// and the child's own first cousins); the child's brothers and sisters and their children;
// and one step out of that, the partners of all of these, now or in the past. Step-families
// and the other parents of brothers and sisters are taken one step out as well: their
// parents, brothers, sisters and children.
//
// Branches. Each parent has two, one for each of the parent's parents; a parent, or a parent's
// parent, who is not on the map has them too, so that a side nobody has named still counts as
// unexplored. A parent's brother or sister belongs to the branch of each grandparent they
// share. A parent's partner who lived as a couple with them during the child's life is a
// step-family; one who did not, but has a child with them, is a brother's or sister's other
// parent. Friends and community are those joined to the child by a tie, a home they shared,
// or being in touch, and not by kinship; a wish alone places nobody. A person may belong to several branches and is
// counted once in every total.
//
// Mapped: the people of a branch, living and dead (who would be 110 counts as dead). Located: living adults, known by name,
// for whom a place or a present home is recorded and whose log does not say "not found".
// Asked: their log, or that of the partner they are asked together with, says that somebody
// approached them. Answered, also called reached: they said something, whatever it was. In
// the plan: they have a promise to this child that has not ended. Still happening: such a
// promise was kept, or the two were in touch, within the number of days that was promised;
// a promise for once has been kept. Utilised: still happening, out of those who said yes.
//
// Slots. Everybody by blood or adoption in the radius has four: parents, brothers and sisters,
// partners, children. A slot that would lead out of the radius does not apply: the parents and
// the brothers and sisters of great-grandparents, the children of the second generation. Nor
// do partners and children of somebody under sixteen, or who died under sixteen. Partners and
// in-laws have no slots, except step-parents and other parents of brothers and sisters, who
// have four. A grandparent who is not on the map counts as four slots nobody knows; so does a
// parent. What is recorded counts; where nothing is, a slot is partly known if somebody stands
// in it and unknown otherwise, save that two parents who are named and beyond doubt fill the
// slot of parents. Brothers and sisters who share both their parents beyond doubt share the
// answers about parents and about brothers and sisters.
//
// Coverage is the number of slots that are complete as told, none, or decided not to be
// looked into, out of all that apply. The sides of mum and dad count the parent's own four
// slots and those of both branches, each once. Friends and community have no slots, since
// nobody can say when all friends are known.
//
// Not placed: people whom nothing joins to the child. They are counted as mapped for the
// whole, and in no branch. Further out: kin beyond the radius, the same.
package search
