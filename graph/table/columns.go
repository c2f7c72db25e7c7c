package table

import (
	"strings"

	"kinweave/graph"
	"kinweave/graph/language"
)

// Column is what the cells of one column say.
type Column string

// The columns. Unknown is kept as a note with its heading; Skip is left out.
const (
	Unknown  Column = ""
	Skip     Column = "skip"
	Name     Column = "name" // in full, as it is written
	First    Column = "first"
	Last     Column = "last"
	Known    Column = "known" // as they like to be called
	Born     Column = "born"
	Age      Column = "age"
	Died     Column = "died"
	Sex      Column = "sex"
	Relation Column = "relation" // what they are to the child, or to whom RelatedTo names
	Related  Column = "related"  // to whom
	Partner  Column = "partner"
	Mother   Column = "mother"
	Father   Column = "father"
	Home     Column = "home"    // what the home is called
	Address  Column = "address" // not kept: who shares one shares a home
	Place    Column = "place"   // town or country
	Phone    Column = "phone"   // kept as a locked note
	Role     Column = "role"
	Work     Column = "work"
	Heritage Column = "heritage"
	Language Column = "language"
	Notes    Column = "notes"
)

// Columns lists what a column can be, in the order a menu offers them.
func Columns() []Column {
	return []Column{Name, First, Last, Known, Born, Age, Died, Sex, Relation, Related, Partner, Mother, Father,
		Home, Address, Place, Phone, Role, Work, Heritage, Language, Notes, Unknown, Skip}
}

// headings are the words of spreadsheets and case systems, in English and Welsh, folded and without spaces.
var headings = map[string]Column{}

func init() {
	for c, words := range map[Column]string{
		Name:     "name fullname person personname client clientname serviceuser familymember member relative enw enwllawn names contactname",
		First:    "firstname forename forenames first givenname givennames christianname enwcyntaf",
		Last:     "surname lastname last familyname cyfenw",
		Known:    "knownas known preferredname preferred alias nickname aka likestobecalled",
		Born:     "dob dateofbirth born birth birthdate birthday yearofbirth yob birthyear dyddiadgeni ganwyd edd",
		Age:      "age oed oedran ageyears currentage",
		Died:     "died death dateofdeath dod deceased deathdate deceasedon bufarw",
		Sex:      "sex gender mf rhyw",
		Relation: "relationship relation relationshiptochild relationtochild relationshiptoclient rel relationshiptype perthynas connection connectiontochild howrelated relationshiptosubject",
		Related:  "relatedto relationto relationshipwith ofwhom relatedperson to",
		Partner:  "partner spouse marriedto husbandwife husband wife partnerof cymar",
		Mother:   "mother mum mam birthmother mothersname mam mothername mam",
		Father:   "father dad birthfather fathersname tad fathername",
		Home:     "home household liveswith livesat placement lives cartref",
		Address:  "address currentaddress homeaddress addressline1 address1 fulladdress cyfeiriad postcode",
		Place:    "town city place location area country townorcity tref lle",
		Phone:    "phone mobile telephone tel phonenumber mobilenumber contactnumber telephonenumber email emailaddress ffon contactdetails",
		Role:     "role jobtitle profession agency organisation professionalrole rol",
		Work:     "occupation job work employment gwaith",
		Heritage: "heritage ethnicity ethnicorigin nationality religion",
		Language: "language firstlanguage languages spokenlanguage iaith preferredlanguage",
		Notes:    "notes note comments comment remarks details information nodiadau furtherinformation",
		Skip:     "id personid nhsnumber nhsno casenumber caseno uniqueid upn mosaicid clientid rowno no recordid legacyid",
	} {
		for _, w := range strings.Fields(words) {
			headings[w] = c
		}
	}
}

// column reads one heading: "Date of Birth", "D.O.B.", "Relationship to Amara".
func column(heading string) Column {
	key := strings.Map(func(r rune) rune {
		if strings.ContainsRune(" _/()#:?*&", r) {
			return -1
		}
		return r
	}, graph.Fold(heading))
	if c, ok := headings[key]; ok {
		return c
	}
	switch {
	case strings.HasPrefix(key, "relationshipto"), strings.HasPrefix(key, "relationto"):
		return Relation
	case strings.HasPrefix(key, "phone"), strings.HasPrefix(key, "tel"), strings.HasPrefix(key, "mobile"), strings.HasPrefix(key, "email"):
		return Phone
	case strings.HasPrefix(key, "address"), strings.HasPrefix(key, "postcode"):
		return Address
	case strings.HasPrefix(key, "dateofbirth"), strings.HasPrefix(key, "dob"):
		return Born
	case strings.HasPrefix(key, "note"), strings.HasPrefix(key, "comment"):
		return Notes
	}
	return Unknown
}

// Mapping says what each column is, and what to do with single rows.
type Mapping struct {
	Columns []Column
	Is      map[int]graph.ID // a row is about somebody who is on the map: what is new goes to them
	New     map[int]bool     // a row is somebody new, although it looks like somebody on the map
	Leave   map[int]bool     // a row is not added

	Language language.Language // of the preview; empty is English

	// Tell is told how far the plan is, and gives it up by saying false: the plan is then empty. It may be nil.
	Tell func(done, total int) bool
}

// Guess says what each column seems to be, from its heading, or without one from what stands in it.
func (t Table) Guess() Mapping {
	m := Mapping{Columns: make([]Column, t.Width())}
	taken := map[Column]bool{}
	for i := range m.Columns {
		c := Unknown
		if i < len(t.Header) {
			c = column(t.Header[i])
		} else if len(t.Header) == 0 {
			c = t.content(i)
		}
		if taken[c] && c != Unknown && c != Notes && c != Phone && c != Address && c != Skip {
			c = Unknown
		}
		taken[c] = true
		m.Columns[i] = c
	}
	if len(t.Header) == 0 && !taken[Name] && !taken[First] && len(m.Columns) > 0 {
		m.Columns[0] = Name
	}
	return m
}

// content guesses a column without a heading.
func (t Table) content(col int) Column {
	dates, ages, sexes, relations, phones, n := 0, 0, 0, 0, 0, 0
	for _, r := range t.Rows {
		if col >= len(r) || r[col] == "" {
			continue
		}
		n++
		cell := r[col]
		if _, ok := ageOf(cell); ok {
			ages++
		} else if d, ok := date(cell); ok && d.Known() {
			dates++
		}
		if sexOf(cell) != "" {
			sexes++
		}
		if isRelation(cell) {
			relations++
		}
		if phoneLike(cell) {
			phones++
		}
	}
	most := func(k int) bool { return n > 0 && 2*k > n }
	switch {
	case col == 0:
		return Name
	case most(sexes):
		return Sex
	case most(dates):
		return Born
	case most(ages):
		return Age
	case most(phones):
		return Phone
	case most(relations):
		return Relation
	}
	return Unknown
}
