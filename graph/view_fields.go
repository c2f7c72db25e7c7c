package graph

// The readers of a field, by the letters of the audiences: c child, f family, i invited,
// p partner agency, r referrer, t court, s supervision. The worker sees every field.
const (
	everyone = "cfiprts"
	office   = "rts"
	agencies = "prts"
	worker   = "" // decided: on nobody else's print
)

// fields is the whole of what may leave the house. A field that is not here is hidden from everybody but the
// worker, and a test asks for the decision. Notes and records that carry a layer are held to that as well.
var fields = map[string]string{
	"Case.ID": everyone, "Case.Title": everyone, "Case.Reference": agencies, "Case.Children": everyone, "Case.Jurisdiction": everyone, "Case.Region": everyone,
	"Case.Convention": everyone, "Case.Inside": everyone, "Case.Author": everyone, "Case.Notes": everyone,

	"Person.ID": everyone, "Person.Known": everyone, "Person.Formal": office, "Person.Surname": office, "Person.Also": office,
	"Person.Shown": everyone, "Person.Identity": everyone, "Person.Count": everyone, "Person.Living": everyone, "Person.Birth": everyone,
	"Person.Death": everyone, "Person.Due": everyone, "Person.Place": "rs", "Person.Work": office, "Person.Heritage": office,
	"Person.Language": office, "Person.Access": "rs", "Person.Role": everyone, "Person.Notes": everyone, "Person.Sources": office,
	"Person.Gone": worker, "Farewell.Reason": worker, "Farewell.On": worker,

	"Note.Text": everyone, "Note.Layer": everyone, "Note.Voice": everyone, "Note.On": everyone,

	"Union.ID": everyone, "Union.Partners": everyone, "Union.Kind": everyone, "Union.Events": everyone, "Union.Notes": everyone, "Union.Sources": office,
	"Event.Kind": everyone, "Event.On": everyone, "Event.Note": worker, // it has no layer

	"Parentage.ID": everyone, "Parentage.Child": everyone, "Parentage.Union": everyone, "Parentage.Parent": everyone, "Parentage.Kind": everyone,
	"Parentage.Certainty": office, "Parentage.Unsure": office, "Parentage.From": everyone, "Parentage.To": everyone,
	"Parentage.PR": office, "Parentage.Notes": everyone, "Parentage.Sources": office,

	"Birth.ID": everyone, "Birth.Children": everyone, "Birth.Zygosity": everyone, "Birth.Identical": everyone,

	"Household.ID": everyone, "Household.Name": everyone, "Household.Kind": everyone, "Household.Place": "rs", "Household.Layer": everyone, "Household.Notes": everyone,
	"Stay.ID": everyone, "Stay.Person": everyone, "Stay.Household": everyone, "Stay.From": everyone, "Stay.To": everyone, "Stay.Part": everyone, "Stay.Notes": everyone,

	"Tie.ID": everyone, "Tie.From": everyone, "Tie.To": everyone, "Tie.Group": everyone, "Tie.Kind": everyone, "Tie.Words": everyone, "Tie.Weight": office,
	"Tie.Help": everyone, "Tie.Began": everyone, "Tie.Ended": everyone, "Tie.Layer": everyone, "Tie.Voice": everyone, "Tie.Notes": everyone,
	"Group.ID": everyone, "Group.Name": everyone, "Group.Kind": everyone, "Group.Place": "rs", "Group.Layer": everyone, "Group.Notes": everyone,
	"Pet.ID": everyone, "Pet.Name": everyone, "Pet.Animal": everyone, "Pet.Of": everyone, "Pet.Layer": everyone, "Pet.Notes": everyone,

	"Line.ID": everyone, "Line.From": everyone, "Line.To": everyone, "Line.Kind": everyone, "Line.According": everyone, "Line.Teller": everyone,
	"Line.Said": everyone, "Line.Past": everyone, "Line.Layer": everyone, "Line.Note": "s",

	"Source.ID": office, "Source.Title": office, "Source.Kind": office, "Source.Voice": office, "Source.On": office, "Source.Text": "s", "Source.Layer": office,
	"Statement.ID": everyone, "Statement.About": everyone, "Statement.Kind": everyone, "Statement.Text": everyone, "Statement.Layer": everyone,
	"Statement.Voice": everyone, "Statement.On": everyone, "Statement.Until": office, "Statement.Sign": "ts",

	"Wish.ID": "crts", "Wish.Child": "crts", "Wish.About": "crts", "Wish.Name": "crts", "Wish.Kind": "crts", "Wish.Words": "cs", "Wish.On": "crts",
	"Safety.ID": "rs", "Safety.Who": "rs", "Safety.About": "rs", "Safety.Kind": "rs", "Safety.Hide": "rs", "Safety.Reason": "s", "Safety.By": "rs", "Safety.On": "rs", "Safety.Review": "rs",

	"Pin.ID": worker, "Pin.X": worker, "Pin.Y": worker, "Pin.Down": worker, "Pin.Held": worker, // a gap between two pins would tell
	"Arrangement.ID": worker, "Arrangement.Places": worker, "Place.Person": worker, "Place.X": worker, "Place.Lanes": worker,
	"Lane.Line": worker, "Lane.Down": worker, "Lane.X": worker,
	"Picture.ID": worker, "Picture.Spots": worker, "Spot.Of": worker, "Spot.X": worker, "Spot.Y": worker, "Spot.Held": worker,

	"Ask.ID": office, "Ask.Person": office, "Ask.Child": office, "Ask.State": office, "Ask.By": office, "Ask.On": office, "Ask.Turn": office, "Ask.How": office,
	"Ask.Words": office, "Ask.Next": "rs", "Ask.NextBy": "rs", "Ask.NextOn": "rs", "Ask.Override": "s", "Ask.Layer": office,
	"Barrier.ID": office, "Barrier.Person": office, "Barrier.Child": office, "Barrier.Kind": office, "Barrier.Mend": office, "Barrier.Note": office,
	"Barrier.By": office, "Barrier.On": office, "Barrier.Review": office, "Barrier.Owner": "rs", "Barrier.Lifted": office, "Barrier.Layer": office,
	"Offer.ID": everyone, "Offer.Person": everyone, "Offer.Child": everyone, "Offer.Kind": everyone, "Offer.Words": everyone, "Offer.Often": everyone,
	"Offer.On": everyone, "Offer.Ended": everyone, "Offer.Layer": everyone,
	"Search.ID": office, "Search.Person": office, "Search.Near": office, "Search.Method": office, "Search.Where": "rs", "Search.By": office,
	"Search.On": office, "Search.Found": "rs", "Search.Next": "rs", "Search.NextBy": "rs", "Search.NextOn": "rs", "Search.Layer": office,
	"Slot.ID": office, "Slot.Person": office, "Slot.Kind": office, "Slot.State": office, "Slot.Reason": office, "Slot.By": office, "Slot.On": office,
	"Contact.ID": office, "Contact.Child": office, "Contact.Person": office, "Contact.Knows": office, "Contact.Distance": "rs", "Contact.Often": office,
	"Contact.Last": office, "Contact.How": office, "Contact.Ended": office, "Contact.Goodbye": "rs", "Contact.Layer": office,
	"Agreement.ID": "rs", "Agreement.Who": "rs", "Agreement.Kind": "rs", "Agreement.To": "rs", "Agreement.About": "rs", "Agreement.On": "rs", "Agreement.Evidence": "rs",
	"Agreement.Limits": "rs", "Agreement.Withdrawn": "rs", "Agreement.Layer": "rs",
	"Promise.ID": everyone, "Promise.Who": everyone, "Promise.Child": everyone, "Promise.AgreedBy": everyone, "Promise.What": everyone, "Promise.Days": everyone,
	"Promise.Often": everyone, "Promise.Starts": everyone, "Promise.Due": everyone, "Promise.Kept": office, "Promise.Measure": everyone, "Promise.IfStops": everyone,
	"Promise.Tell": everyone, "Promise.Needs": office, "Promise.Ended": everyone, "Promise.Meeting": everyone, "Promise.Reviews": office, "Promise.Layer": everyone,
	"Review.On": office, "Review.Outcome": office, "Review.Words": "rs", "Review.By": "rs", // the promise holds the layer
	"Meeting.ID": everyone, "Meeting.Kind": everyone, "Meeting.Title": everyone, "Meeting.On": everyone, "Meeting.Time": everyone, "Meeting.Venue": "cfiprs",
	"Meeting.Parts": "rs", "Meeting.Offered": office, "Meeting.Answer": office, "Meeting.WhyNot": office, "Meeting.Held": office, "Meeting.Notes": everyone,
	"Invite.ID": "rs", "Invite.Meeting": "rs", "Invite.Person": "rs", "Invite.Part": "rs", "Invite.State": "rs", "Invite.Why": "rs", "Invite.Interpreter": "rs",
	"Invite.How": "rs", "Invite.Lift": "rs", "Invite.Minding": "rs", "Invite.Advocate": "rs", "Invite.Food": "rs", "Invite.Access": "rs", "Invite.Views": "rs", "Invite.Layer": "rs",
	"Snapshot.ID": "rs", "Snapshot.Child": "rs", "Snapshot.On": "rs", "Snapshot.Title": "rs", "Snapshot.Counts": "rs", "Snapshot.By": "rs", "Snapshot.Note": "s",
	"Count.Of": "rs", "Count.N": "rs",
	"Step.ID": "rs", "Step.Child": "rs", "Step.Person": "rs", "Step.What": "rs", "Step.Words": "rs", "Step.Planned": "rs", "Step.Done": "rs", "Step.Went": "rs",
	"Step.Feels": "s", "Step.Stopped": "rs", "Step.Override": "s", "Step.Layer": "rs",
	"Stage.ID": office, "Stage.Child": office, "Stage.Now": office, "Stage.On": office, "Stage.By": office, "Stage.Words": "rs",
	"Need.ID": office, "Need.Meeting": office, "Need.Child": office, "Need.For": office, "Need.What": office, "Need.Owner": "rs", "Need.Due": office,
	"Need.Answer": office, "Need.Why": "rs", "Need.By": "rs", "Need.On": office, "Need.Cost": "rs", "Need.Layer": office,
	"FamilyOffer.ID": office, "FamilyOffer.Child": office, "FamilyOffer.To": office, "FamilyOffer.Meeting": office, "FamilyOffer.On": office, "FamilyOffer.How": office,
	"FamilyOffer.Answer": office, "FamilyOffer.Answered": office, "FamilyOffer.Letter": office, "FamilyOffer.WhyNot": office, "FamilyOffer.By": office, "FamilyOffer.Layer": office,

	"OwnMap.ID": "c", "OwnMap.Child": "c", "OwnMap.Items": "c", "OwnMap.Lines": "c", "OwnMap.Seals": worker, // the child's own; see view_own.go
	"OwnItem.No": "c", "OwnItem.Person": worker, "OwnItem.Word": "c", "OwnItem.Shape": "c", "OwnItem.Colour": "c", "OwnItem.Picture": "c",
	"OwnItem.X": "c", "OwnItem.Y": "c", "OwnItem.Size": "c", "OwnLine.From": "c", "OwnLine.To": "c", "OwnLine.Kind": "c", "OwnLine.Word": "c", "OwnItem.Photo": "c",
	"OwnSeal.By": worker, "OwnSeal.On": worker, "OwnSeal.Items": worker, "OwnSeal.Lines": worker, "OwnSeal.OpenedBy": worker, "OwnSeal.Opened": worker,
	"OwnPhoto.ID": "c", "OwnPhoto.Child": "c", "OwnPhoto.Look": "c", "OwnPhoto.Of": worker, "OwnPhoto.Layer": "c", "OwnPhoto.By": worker, "OwnPhoto.On": worker,

	"Copy.ID": worker, "Copy.Number": worker, "Copy.Pack": worker, "Copy.Audience": worker, "Copy.For": worker, "Copy.On": worker,
	"Copy.By": worker, "Copy.Pages": worker, "Copy.Hash": worker, "Copy.Override": worker, "Copy.Found": worker, "Copy.Fate": worker, "Copy.FateOn": worker, "Copy.Form": worker, "Copy.File": worker, // who else holds a copy
}
