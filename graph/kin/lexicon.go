package kin

// Register is how somebody talks: at home, in a report, or as a child.
type Register string

// The registers. An empty one is Family.
const (
	Family Register = "family"
	Formal Register = "formal"
	AsKid  Register = "child"
)

// Registers lists them all.
func Registers() []Register { return []Register{Family, Formal, AsKid} }

// forms are a word for a woman, for a man, and for anybody.
type forms struct{ she, he, they string }

func same3(s string) forms { return forms{s, s, s} }

// lexicon holds the word for each term in each register. Where a child says the same
// as the family, and the family the same as a report, the word still stands in each.
var lexicon = map[Term]map[Register]forms{
	Parent:      {Family: {"mum", "dad", "parent"}, Formal: {"mother", "father", "parent"}, AsKid: {"mum", "dad", "parent"}},
	Child:       {Family: {"daughter", "son", "child"}, Formal: {"daughter", "son", "child"}, AsKid: {"daughter", "son", "child"}},
	Sibling:     {Family: {"sister", "brother", "brother or sister"}, Formal: {"sister", "brother", "sibling"}, AsKid: {"sister", "brother", "brother or sister"}},
	Grandparent: {Family: {"nan", "grandad", "nan or grandad"}, Formal: {"grandmother", "grandfather", "grandparent"}, AsKid: {"nan", "grandad", "nan or grandad"}},
	Grandchild:  {Family: {"granddaughter", "grandson", "grandchild"}, Formal: {"granddaughter", "grandson", "grandchild"}, AsKid: {"granddaughter", "grandson", "grandchild"}},
	AuntUncle:   {Family: {"aunt", "uncle", "aunt or uncle"}, Formal: {"aunt", "uncle", "aunt or uncle"}, AsKid: {"auntie", "uncle", "auntie or uncle"}},
	NieceNephew: {Family: {"niece", "nephew", "niece or nephew"}, Formal: {"niece", "nephew", "niece or nephew"}, AsKid: {"niece", "nephew", "niece or nephew"}},
	Cousin:      {Family: same3("cousin"), Formal: same3("cousin"), AsKid: same3("cousin")},
	Partner:     {Family: {"wife", "husband", "spouse"}, Formal: {"wife", "husband", "spouse"}, AsKid: {"wife", "husband", "husband or wife"}},

	StepParent:      {Family: {"stepmum", "stepdad", "step-parent"}, Formal: {"stepmother", "stepfather", "step-parent"}, AsKid: {"stepmum", "stepdad", "step-parent"}},
	StepChild:       {Family: {"stepdaughter", "stepson", "stepchild"}, Formal: {"stepdaughter", "stepson", "stepchild"}, AsKid: {"stepdaughter", "stepson", "stepchild"}},
	StepSibling:     {Family: {"stepsister", "stepbrother", "stepbrother or stepsister"}, Formal: {"stepsister", "stepbrother", "step-sibling"}, AsKid: {"sister", "brother", "brother or sister"}},
	StepGrandparent: {Family: {"step-grandmother", "step-grandfather", "step-grandparent"}, Formal: {"step-grandmother", "step-grandfather", "step-grandparent"}, AsKid: {"nan", "grandad", "nan or grandad"}},
	StepGrandchild:  {Family: {"step-granddaughter", "step-grandson", "step-grandchild"}, Formal: {"step-granddaughter", "step-grandson", "step-grandchild"}, AsKid: {"granddaughter", "grandson", "grandchild"}},
	StepAuntUncle:   {Family: {"step-aunt", "step-uncle", "step-aunt or step-uncle"}, Formal: {"step-aunt", "step-uncle", "step-aunt or step-uncle"}, AsKid: {"auntie", "uncle", "auntie or uncle"}},
	StepNieceNephew: {Family: {"step-niece", "step-nephew", "step-niece or step-nephew"}, Formal: {"step-niece", "step-nephew", "step-niece or step-nephew"}, AsKid: {"niece", "nephew", "niece or nephew"}},
	StepCousin:      {Family: same3("step-cousin"), Formal: same3("step-cousin"), AsKid: same3("cousin")},

	ParentInLaw:      {Family: {"mother-in-law", "father-in-law", "parent-in-law"}, Formal: {"mother-in-law", "father-in-law", "parent-in-law"}, AsKid: {"mother-in-law", "father-in-law", "parent-in-law"}},
	ChildInLaw:       {Family: {"daughter-in-law", "son-in-law", "child-in-law"}, Formal: {"daughter-in-law", "son-in-law", "child-in-law"}, AsKid: {"daughter-in-law", "son-in-law", "child-in-law"}},
	SiblingInLaw:     {Family: {"sister-in-law", "brother-in-law", "sibling-in-law"}, Formal: {"sister-in-law", "brother-in-law", "sibling-in-law"}, AsKid: {"sister-in-law", "brother-in-law", "sibling-in-law"}},
	GrandparentInLaw: {Family: {"grandmother-in-law", "grandfather-in-law", "grandparent-in-law"}, Formal: {"grandmother-in-law", "grandfather-in-law", "grandparent-in-law"}, AsKid: {"nan", "grandad", "nan or grandad"}},
	GrandchildInLaw:  {Family: {"granddaughter-in-law", "grandson-in-law", "grandchild-in-law"}, Formal: {"granddaughter-in-law", "grandson-in-law", "grandchild-in-law"}, AsKid: {"granddaughter-in-law", "grandson-in-law", "grandchild-in-law"}},
	AuntUncleInLaw:   {Family: {"aunt by marriage", "uncle by marriage", "aunt or uncle by marriage"}, Formal: {"aunt by marriage", "uncle by marriage", "aunt or uncle by marriage"}, AsKid: {"auntie", "uncle", "auntie or uncle"}},
	NieceNephewInLaw: {Family: {"niece by marriage", "nephew by marriage", "niece or nephew by marriage"}, Formal: {"niece by marriage", "nephew by marriage", "niece or nephew by marriage"}, AsKid: {"niece", "nephew", "niece or nephew"}},
	CousinInLaw:      {Family: same3("cousin by marriage"), Formal: same3("cousin by marriage"), AsKid: same3("cousin")},

	Guardian:        {Family: same3("special guardian"), Formal: same3("special guardian"), AsKid: same3("guardian")},
	Ward:            {Family: {"girl looked after", "boy looked after", "child looked after"}, Formal: same3("child under special guardianship"), AsKid: {"girl looked after", "boy looked after", "child looked after"}},
	Carer:           {Family: same3("carer"), Formal: same3("carer"), AsKid: same3("carer")},
	CaredFor:        {Family: {"girl looked after", "boy looked after", "child looked after"}, Formal: same3("child cared for"), AsKid: {"girl looked after", "boy looked after", "child looked after"}},
	DonorParent:     {Family: same3("donor"), Formal: same3("donor"), AsKid: same3("donor")},
	DonorChild:      {Family: same3("donor-conceived child"), Formal: same3("donor-conceived child"), AsKid: same3("donor child")},
	SurrogateParent: {Family: same3("surrogate"), Formal: same3("surrogate"), AsKid: same3("surrogate")},
	SurrogateChild:  {Family: same3("child carried as a surrogate"), Formal: same3("child carried as a surrogate"), AsKid: same3("child carried for others")},
}

// Words gives the words of a term in a register: for a woman, for a man, for anybody.
func Words(t Term, r Register) [3]string {
	w := lexicon[t][r]
	return [3]string{w.she, w.he, w.they}
}
