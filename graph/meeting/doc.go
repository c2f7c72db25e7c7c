// Package meeting prepares a family group conference, a Lifelong Links conference or a review: who is asked
// and who comes, what the room needs, who must not meet or must not learn what, whether two parts would solve
// it, what the family planned and what each promise still lacks, what the family needs from the agency, and
// whether a conference was offered at all (domain brief 2 and 3.4).
//
// # The rules
//
// A chair is for everybody who is in the room; a person who stands for several people has several, and an
// advocate who comes along has one. "Sure" counts
// who said that they come, "at most" also who has not answered or was not asked yet. Who takes part by video or
// telephone, sends views or stays out has no chair.
//
// Two people who must not meet, or between whom there is to be no contact, clash where both could be in one part,
// and so do two of whom one must not learn that the other exists, comes, or is related. Where somebody lives is kept
// by not saying it: that is a warning and parts nobody. Who comes in both parts clashes with both.
//
// A proposal puts each clash into different parts, and whoever is nearest to one side of it goes with that side;
// the index children and whoever is as near to both, or to neither, come to both parts. Where two parts are not
// enough it says so. It proposes: nothing is changed until somebody takes it.
//
// A promise is checked for four things: what exactly, how anyone would know, who, and by when. What is
// missing is said in a sentence and never keeps a promise from being kept on record.
package meeting
