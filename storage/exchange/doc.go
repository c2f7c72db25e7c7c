// Package exchange carries families in and out of other people's files: GEDCOM
// 5.5, 5.5.1 and 7.0, and a plain JSON form of our own.
//
// Reading never loses anything silently: every line of a family file is either
// in the records that come back or in the Report, by its number. Writing takes a
// View, so nothing leaves without somebody having decided who it is for.
//
// What maps to what, and what is lost, stands in EXCHANGE.md.
package exchange
