package find

import (
	"slices"
	"strings"
)

// called lists forms of one name, folded. A form may stand in several lines: Kate is short for both.
var called = lines(`
elizabeth elisabeth liz lizzie lizzy beth betty bess bessie libby eliza elsie lilibet betsy
william bill billy will willy liam gwilym
robert bob bobby rob robbie bert
richard rick ricky dick rich richie
james jim jimmy jamie jem
john jack johnny jon ian ieuan ifan sean shaun
jonathan jon johnny
margaret maggie meg peggy madge marge margie rita greta mared megan
katherine catherine kathryn kate katie kath kathy cathy kitty kat catrin cati
mary molly polly mair mari maria marie maryam mariam مريم
patricia pat patsy tricia trish
patrick pat paddy
michael mike mick micky mikey
thomas tom tommy twm
christopher chris kit
christine chris chrissie christina tina
david dave davy dai dewi dafydd
daniel dan danny deiniol
joseph joe joey yusuf يوسف
edward ed eddie ted teddy ned
theodore ted teddy theo
anthony tony ant
andrew andy drew
alexander alex sandy alec xander
alexandra alex sandra lexi sasha
nicholas nick nicky
nicola nicky nic
samuel sam sammy
samantha sam sammy
stephen steven steve stevie steffan
stephanie steph steffi
matthew matt matty
benjamin ben benny benji
frederick fred freddie freddy
francis frank frankie
frances fran frankie fanny
charles charlie chuck chas
charlotte charlie lottie
henry harry hal hari
harold harry hal
george georgie sior
peter pete pedr
philip phillip phil pip
gregory greg
geoffrey jeffrey geoff jeff
gerald gerry jerry
kenneth ken kenny
ronald ron ronnie
raymond ray
leonard len lenny
lawrence laurence larry laurie
timothy tim timmy
terence terry
vincent vince vinny
walter wally walt
albert bert bertie al
alfred alf alfie fred
arthur art artie
susan sue susie suzy susanna
deborah deb debbie debra
barbara barb babs barbie
jennifer jen jenny jenni
jessica jess jessie
judith judy jude
janet jan
jean sian jane sheena sioned
joan jo joanna siwan
joanne jo joanna
josephine jo josie
theresa teresa terri tess tessa
rebecca becky bec becca
rachel rach
victoria vicky vicki tori
veronica ronnie vera
virginia ginny
dorothy dot dottie dolly dora
eleanor ellie nell nellie elinor nora lena
ellen nell nellie elen
helen nell lena elen
emily em emmy millie
emma em
amelia millie amy
amanda mandy
ann anne anna annie nan nancy hannah
agnes nessa aggie nest nesta
gwendolyn gwen wendy
gwenllian gwen llio
isabella isabel isobel izzy bella belle
jacqueline jackie jacqui
kimberley kim
lillian lily lil
louise lou lulu
lucy lucia lleucu
madeleine maddie maddy
abigail abi abby gail
martha marty patty
matilda tilly mattie
natalie nat natasha tasha
olivia liv livvy
pamela pam
penelope penny
philippa pippa pip
rosemary rose rosie
sarah sara sally sadie
sophie sophia sofia soph
sylvia sylvie
valerie val
winifred winnie freda
zachary zac zak zach
adelaide addie ada
mohammed muhammad mohamed mohammad muhammed mehmet mo محمد মোহাম্মদ মুহাম্মদ
ahmed ahmad أحمد احمد আহমেদ
ali علي আলী
hassan hasan حسن হাসান
hussein husain hussain حسين হোসেন
ibrahim abraham abe إبراهيم ابراهيم
abdullah عبدالله আবদুল্লাহ
fatima fatimah فاطمة فاطمه ফাতেমা
aisha ayesha aysha عائشة আয়েশা
khadija khadijah خديجة
zainab zaynab زينب
rahman rehman রহমান رحمن
begum বেগম
nguyen nguyễn
olena helena lena
oleksandr sasha alexander
katarzyna kasia kate
małgorzata gosia margaret
agnieszka aga agnes
krzysztof krzys chris
tomasz tomek tom
grzegorz greg grzes
owen owain
evan ifan ieuan john
rhys reece rees reese
llyr leir
sian shan shaan
geraint gerry
hugh huw
howell hywel
gareth gary gaz
catrin cadi cati
`)

func lines(s string) map[string][]string {
	out := map[string][]string{}
	for _, line := range strings.Split(strings.TrimSpace(s), "\n") {
		forms := wordsOf(line)
		for _, w := range forms {
			for _, o := range forms {
				if o != w && !slices.Contains(out[w], o) {
					out[w] = append(out[w], o)
				}
			}
		}
	}
	return out
}

// nicknames are the other forms of a name that is typed whole.
func nicknames(w string) []string { return called[w] }
