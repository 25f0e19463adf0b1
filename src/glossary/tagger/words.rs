//! Words that say what their neighbours are: titles, parts of the names of places and organisations, verbs of speech, months.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word may be, as bits of [`class_of`].
pub mod class {
    pub const TITLE: u32 = 1;
    pub const GEOGRAPHIC: u32 = 1 << 1;
    pub const INSTITUTION: u32 = 1 << 2;
    pub const SPEECH: u32 = 1 << 3;
    pub const LOCATIVE: u32 = 1 << 4;
    pub const CALENDAR: u32 = 1 << 5;
    pub const KINSHIP: u32 = 1 << 6;
    pub const PARTICLE: u32 = 1 << 7;
    pub const FUNCTION: u32 = 1 << 8;
    pub const PEOPLE: u32 = 1 << 9;
    pub const OFFICE: u32 = 1 << 10;
    pub const FEMALE: u32 = 1 << 11;
    pub const MALE: u32 = 1 << 12;
    pub const NICKNAME: u32 = 1 << 13;
    /// Three bits of surnames: the thousand that is met most, the next seven thousand, the rest.
    pub const SURNAME: [u32; 3] = [1 << 14, 1 << 15, 1 << 16];
    pub const PLACE_PART: u32 = 1 << 17;
    pub const DIRECTION: u32 = 1 << 18;
    pub const WORK: u32 = 1 << 19;
    /// Given names that hardly any man, or hardly any woman, has. The tagger knows nothing of them: no feature is made of them.
    pub const MOSTLY_FEMALE: u32 = 1 << 20;
    pub const MOSTLY_MALE: u32 = 1 << 21;
    pub const GIVEN: u32 = FEMALE | MALE | NICKNAME;
    pub const ANY_SURNAME: u32 = SURNAME[0] | SURNAME[1] | SURNAME[2];
}

/// The bits of a word in small letters.
pub fn class_of(word: &str) -> u32 {
    CLASSES.get(word).copied().unwrap_or(0)
}

static CLASSES: LazyLock<HashMap<&'static str, u32>> = LazyLock::new(|| {
    let lists = [
        (class::TITLE, TITLES),
        (class::GEOGRAPHIC, GEOGRAPHIC),
        (class::INSTITUTION, INSTITUTIONS),
        (class::SPEECH, SPEECH),
        (class::LOCATIVE, LOCATIVES),
        (class::CALENDAR, CALENDAR),
        (class::KINSHIP, KINSHIP),
        (class::PARTICLE, PARTICLES),
        (class::FUNCTION, FUNCTION),
        (class::PEOPLE, PEOPLES),
        (class::OFFICE, OFFICES),
        (class::DIRECTION, DIRECTIONS),
        (class::WORK, WORKS),
    ];
    let mut classes: HashMap<&'static str, u32> = HashMap::new();
    for (bit, words) in lists {
        for word in words.split_whitespace() {
            *classes.entry(word).or_default() |= bit;
        }
    }
    classes
});

/// Forms of address that stand before a name and are no part of it.
const TITLES: &str = "
    mr mrs ms miss mister missus mistress master messrs sir lady lord dame dr doctor prof professor rev reverend father mother
    brother sister uncle aunt auntie aunty cousin captain capt colonel col general gen major maj lieutenant lieut lt sergeant
    sgt corporal private commander admiral commodore marshal king queen prince princess duke duchess count countess baron
    baroness earl marquis marquess viscount emperor empress tsar tsarina czar sultan sheikh pope president senator judge
    justice governor mayor bishop archbishop cardinal abbé monsieur m mme madame mlle mademoiselle herr frau fräulein señor
    señora don doña signor signora minister chancellor secretary ambassador chief inspector sheriff constable detective officer
    squire congressman congresswoman representative dean deacon hon comrade";

/// What one does or is, said before a name: “the painter X”, “President-elect X”.
const OFFICES: &str = "
    actor actress author writer poet novelist painter artist composer singer musician guitarist drummer director producer
    philosopher historian scientist physicist chemist mathematician biologist economist architect engineer journalist editor
    critic player footballer cricketer coach manager captain driver politician leader chairman chairwoman chairperson ceo
    founder spokesman spokeswoman attorney lawyer parson vicar curate rector chaplain priest rabbi farmer merchant banker
    student student's pupil soldier sailor pilot astronaut activist teacher lecturer researcher scholar designer photographer
    filmmaker screenwriter playwright dramatist sculptor rapper pianist violinist conductor saint vice-president
    premier monarch heir commissioner counsel plaintiff defendant respondent petitioner old young little poor dear";

/// Parts of the names of places.
const GEOGRAPHIC: &str = "
    street st road rd avenue ave lane square bridge river lake mount mt mountain mountains hill hills island islands isle isles
    sea ocean bay cape gulf valley park hall castle palace church cathedral abbey station airport county province district city
    town village state kingdom republic territory hotel inn house manor court gardens garden forest wood woods creek falls
    harbour harbor port fort ft coast desert canal strait channel point beach heights grange cottage farm priory terrace gate
    tower building centre center region peninsula plaza boulevard drive highway route row crescent common moor marsh
    vale dale glen loch firth fjord shire parish borough township municipality prefecture oblast canton basin plateau
    plain plains range peak summit pass cliff cave canyon ridge spring springs wells stadium arena theatre theater library
    museum monument memorial cemetery prison lighthouse mill lodge villa chapel mosque temple shrine monastery convent
    turnpike expressway parkway freeway motorway archipelago
    downs fen heath green field fields walk quay wharf dock pier";

/// Parts of the names of organisations.
const INSTITUTIONS: &str = "
    company co corporation corp inc ltd llc plc party committee council association society institute institution club band
    orchestra army navy regiment brigade battalion division corps fleet university college school academy board commission
    ministry department agency bank league union team press times post herald tribune gazette journal magazine news records
    group federation congress parliament senate assembly organization organisation foundation trust network broadcasting
    television radio studios pictures entertainment productions airlines airways railway railways motors industries
    international office bureau service services authority administration court conference front movement front alliance
    guard police fc afc united city rovers government cabinet house fund laboratory laboratories lab center centre hospital
    software systems technologies technology partners associates brothers sons";

/// Parts of the names of works, prizes and events.
const WORKS: &str = "
    war battle treaty act revolution prize award awards medal championship championships cup games olympics series season
    tournament festival album song novel book film movie opera symphony episode trilogy theorem theory law amendment
    constitution convention accords agreement summit election elections day week month year century age era period dynasty
    bill case project programme program tour race show operation uprising rebellion siege campaign figure table section
    chapter volume part appendix version windows";

/// Verbs of which a speaker is the subject.
const SPEECH: &str = "
    said says say cried replied answered asked exclaimed returned whispered muttered remarked observed continued added murmured
    shouted called thought began inquired enquired repeated retorted declared smiled laughed nodded sighed looked turned told
    knew felt went came wrote growled screamed gasped sobbed suggested agreed explained insisted responded interrupted argued
    stated noted claimed married born died believed recalled shook stood sat rose walked ran";

/// Prepositions after which a place is likely.
const LOCATIVES: &str = "
    in at to from near into through towards toward around across outside inside via throughout within between beyond above
    below along past off leave left leaving reached reach visited visit entered";

/// Months, days and feasts.
const CALENDAR: &str = "
    january february march april may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday christmas easter michaelmas whitsuntide lent advent ramadan thanksgiving halloween jan feb mar apr
    jun jul aug sep sept oct nov dec";

/// Words for relatives and friends.
const KINSHIP: &str = "
    wife husband son daughter brother sister mother father uncle aunt cousin friend niece nephew named called friends sons
    daughters parents brothers sisters grandfather grandmother widow bride fiancé fiancée lover partner colleague mother's
    father's brother's sister's";

/// Small words inside names.
const PARTICLES: &str = "
    of de la le du von van der den del della di da dos das des do the al bin ibn ben y e and el den ter ten zu zum zur af av und
    et aux les los las o l d upon on in sur";

/// The commonest words.
const FUNCTION: &str = "
    the a an and or but of in on at to for with by from as is was were be been he she it they we you i his her its their our my
    your this that these those not no so if when while what who which whom whose there then than all one had has have do did
    does would could should will shall may might must can up out me him them us am are where why how yes oh ah well now here
    let nor yet after before until since because though although both each every some any such only even very more most";

/// Peoples, languages and faiths, which are written with a capital and are nobody.
const PEOPLES: &str = "
    english french german russian italian spanish american british irish scottish scotch welsh greek roman latin jewish jew jews
    christian christians catholic catholics protestant protestants chinese japanese indian indians turkish turk turks soviet
    soviets polish pole poles dutch germans russians americans englishman englishmen englishwoman frenchman frenchmen
    frenchwoman irishman irishmen scotchman scotsman dutchman european europeans african africans asian asians swiss swede
    swedes swedish norwegian norwegians danish dane danes finnish finn finns austrian austrians hungarian hungarians czech
    czechs slovak serbian serb serbs croatian bulgarian romanian ukrainian ukrainians portuguese mexican mexicans canadian
    canadians australian australians brazilian argentine argentinian cuban persian persians arab arabs arabic arabian muslim
    muslims islamic buddhist hindu hindus hebrew hebrews israeli israelis palestinian egyptian egyptians syrian iraqi iranian
    afghan pakistani korean koreans vietnamese thai filipino filipinos malay indonesian communist communists marxist nazi nazis
    bolshevik bolsheviks menshevik mensheviks tsarist victorian georgian armenian estonian latvian lithuanian belgian
    icelandic greeks romans spaniard spaniards italians gypsy gypsies negro negroes saxon norman normans celtic gaelic
    byzantine ottoman mongol tatar cossack cossacks slav slavs slavic parisian londoner republican republicans democrat
    democrats democratic conservative conservatives liberal liberals whig tory tories socialist socialists";

/// Points of the compass.
const DIRECTIONS: &str = "
    north south east west northern southern eastern western north-east north-west south-east south-west northeast northwest
    southeast southwest central upper lower great new old little saint san santa los las el la fort port mount lake";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_be_several_things() {
        assert_eq!(class_of("father"), class::TITLE | class::KINSHIP);
        assert_eq!(class_of("lamp"), 0);
    }
}
