package graphtest

// CaseA is the family of the brief's first case as a coordinator would type it, line by line: fifteen
// people, their ties, homes and dates.
var CaseA = []string{
	"Amara, 9, girl, Salford, born 14 March 2017",
	"Dawn, mum, born 2 June 1996, Salford",
	"Dayo, dad?, not confirmed",
	"Dawn and Dayo, brief, met 2016",
	"Nana Jean, mum's mum, b 1968, Salford",
	"Alan, Dawn's dad, b 1955, d 2016, married Nana Jean 1994, divorced 2008",
	"Frank, Jean's husband 2012, b 1963, Salford",
	"Kelly, Dawn's sister, b 1999, nurse, Leeds",
	"Steph, Kelly's wife, b 1997, married 2023, Leeds",
	"Lee, mum's ex-partner, b 1992, lived together 2021 to 2025, man, Salford",
	"Tay, Dawn and Lee's boy, born 9 Feb 2023",
	"Bea, Tay's twin sister, born 9 Feb 2023",
	"Maureen, Alan's sister, b 1964, Salford",
	"Auntie Pat, neighbour, b 1956, school run for four years, Salford",
	"Sue, foster carer 2019, woman, b 1981",
	"Folake, 35, Dayo's sister?, Peckham",
	"Biscuit, dog",
	"Larkhill Primary, school",
	"The drop-in club, club",
	"Amara lived with Dawn 2019 to Sept 2026",
	"Amara lives with foster carers since Sept 2026",
	"Amara stays at Maureen's often",
	"Lee lived with Dawn 2021 to 2025",
	"Jean lives at Nana Jean's",
	"Frank lives with Jean since 2012",
	"Kelly and Steph live at Kelly and Steph's",
	"Tay and Bea live at Lee’s sister’s",
}
