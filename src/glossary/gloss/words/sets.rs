//! The lists behind the questions about words: kin, roles, places, verbs and what else a noun phrase is made of.

use super::set;
use std::collections::HashSet;
use std::sync::LazyLock;

pub(super) type WordSet = LazyLock<HashSet<&'static str>>;

pub(super) const ANIMALS: [&str; 24] = [
    "dog",
    "horse",
    "cat",
    "pony",
    "mare",
    "terrier",
    "spaniel",
    "hound",
    "puppy",
    "kitten",
    "bird",
    "ox",
    "cow",
    "bull",
    "pug",
    "setter",
    "retriever",
    "collie",
    "mastiff",
    "lamb",
    "ass",
    "donkey",
    "pig",
    "creature",
];

pub(super) static KIN: WordSet = LazyLock::new(|| {
    set("
    father mother brother sister son daughter husband wife uncle aunt cousin nephew niece grandfather grandmother
    grandson granddaughter grandchild stepfather stepmother stepson stepdaughter stepbrother stepsister widow widower
    bride bridegroom heir heiress child infant baby twin parent ancestor descendant kinsman kinswoman relation relative
    godfather godmother godson goddaughter brother-in-law sister-in-law father-in-law mother-in-law son-in-law
    daughter-in-law half-brother half-sister sibling spouse partner orphan ward guardian fiancé fiancée fiance fiancee
    betrothed great-uncle great-aunt great-grandfather great-grandmother great-grandson namesake foster-brother
    foster-mother foster-father papa mamma first-born eldest youngest")
});

pub(super) static ROLES: WordSet = LazyLock::new(|| {
    set("
    man woman boy girl lady gentleman person fellow lad lass maiden youth youngster creature personage character figure
    individual human being soul people folk stranger newcomer foreigner native inhabitant resident citizen countryman
    friend companion comrade enemy foe rival lover sweetheart mistress master acquaintance neighbour neighbor ally
    confidant confidante favourite favorite guest visitor host hostess tenant lodger landlord landlady proprietor
    proprietress owner inmate prisoner captive convict fugitive exile slave servant maid housemaid parlourmaid
    kitchenmaid chambermaid waiting-maid waiting-woman housekeeper butler footman valet groom coachman driver porter cook
    nurse governess tutor steward bailiff gardener gamekeeper page attendant follower retainer disciple pupil student
    scholar schoolboy schoolgirl schoolmaster schoolmistress teacher professor master headmaster lecturer principal dean
    rector vicar curate parson clergyman minister priest monk friar nun abbot abbess prior prioress bishop archbishop
    cardinal pope chaplain deacon missionary preacher prophet saint pilgrim hermit rabbi imam sultan sheikh
    doctor physician surgeon dentist apothecary chemist druggist nurse midwife specialist psychiatrist
    lawyer attorney solicitor barrister advocate judge magistrate justice clerk notary counsel sheriff constable policeman
    detective inspector sergeant officer agent spy informer jailer gaoler warden executioner hangman
    soldier sailor captain lieutenant colonel major general admiral commander commodore corporal marshal private gunner
    trooper seaman mariner boatswain mate skipper pilot bo'sun quartermaster veteran warrior knight squire archer
    chief chieftain leader head ruler king queen prince princess duke duchess earl count countess baron baroness marquis
    marchioness viscount viscountess emperor empress tsar czar lord peer nobleman noblewoman noble aristocrat heir
    governor president vice-president premier chancellor secretary treasurer ambassador envoy consul senator
    congressman congresswoman deputy delegate councillor councilman alderman mayor politician statesman diplomat
    minister member chairman chairwoman chairperson director manager founder co-founder cofounder creator inventor
    discoverer author co-author writer poet poetess novelist playwright dramatist essayist critic editor journalist
    reporter correspondent columnist publisher printer bookseller biographer historian philosopher scientist astronomer
    mathematician physicist biologist botanist geologist engineer architect designer builder
    artist painter sculptor musician composer singer pianist violinist guitarist drummer bassist songwriter rapper
    conductor actor actress comedian dancer performer entertainer model filmmaker producer screenwriter director
    presenter broadcaster host star celebrity hero heroine protagonist narrator villain
    footballer player goalkeeper midfielder defender striker forward winger quarterback coach trainer athlete swimmer
    runner cyclist boxer wrestler racer jockey skater gymnast cricketer golfer champion winner loser captain
    banker broker financier merchant trader dealer shopkeeper grocer butcher baker tailor draper hosier hatter milliner
    seamstress dressmaker weaver spinner dyer tanner shoemaker cobbler smith blacksmith goldsmith carpenter joiner mason
    bricklayer plumber glazier potter miller brewer innkeeper publican barber hairdresser farmer peasant shepherd herdsman
    cowboy rancher planter hunter trapper fisherman forester woodcutter miner labourer laborer workman worker mechanic
    craftsman apprentice journeyman foreman overseer employer employee boss businessman businesswoman entrepreneur
    industrialist manufacturer millionaire billionaire executive accountant auctioneer undertaker sexton beadle
    thief robber murderer murderess killer criminal outlaw pirate smuggler gambler drunkard beggar tramp vagabond rogue
    scoundrel rascal villain traitor rebel revolutionary anarchist socialist communist bolshevik activist reformer
    suffragette feminist pioneer explorer adventurer adventuress traveller traveler wanderer navigator settler emigrant
    immigrant refugee messenger postman postmaster postmistress courier herald guide scout interpreter translator
    librarian curator archivist antiquary collector connoisseur patron benefactor benefactress donor expert
    fool idiot genius wit beauty belle bachelor spinster virgin invalid cripple dwarf giant witch wizard magician
    sorcerer sorceress god goddess deity angel demon devil ghost fairy monster
    negro indian englishman englishwoman frenchman frenchwoman irishman irishwoman scotsman scotchman welshman german
    italian russian american spaniard dutchman swede dane pole turk jew jewess greek roman arab chinese japanese
    successor predecessor assistant deputy aide adviser advisor counsellor counselor mentor idol
    dog horse cat pony mare terrier spaniel hound puppy kitten bird ox cow bull pug setter retriever collie mastiff
    widow survivor victim witness suspect defendant plaintiff prosecutor client customer passenger
    dynast monarch regent caliph khan shah vizier pharaoh satrap tribune dictator tyrant
    linen-weaver mole-catcher wheelwright ploughman dairymaid dairyman milkmaid haggler pedlar peddler hawker
    sportsman sportswoman cavalier courtier spokesman spokeswoman ringleader instigator mathematician academic
    theologian economist sociologist psychologist anthropologist linguist logician programmer developer blogger
    patriot claimant mummer newspaper-factor factor conqueror martyr godsend orator deputy-governor
    youtuber astronaut cosmonaut aviator boarder bookkeeper cashier teller salesman saleswoman stenographer typist
    undergraduate graduate freshman sophomore senior alumnus fellow don provost bursar usher monitor prefect")
});

pub(super) static PLAIN: WordSet = LazyLock::new(|| {
    set("
    man woman boy girl lady gentleman person fellow lad lass youth creature people being soul individual figure
    character human child friend one stranger")
});

pub(super) static ADDRESS: WordSet = LazyLock::new(|| {
    set("
    dear dearest darling love lord boy lad fellow friend sir girl child angel honey man lady pet son daughter sweet dears
    friends boys girls gentlemen ladies masters treasure soul")
});

/// Words with a person's ending that are none.
pub(super) static THINGS: WordSet = LazyLock::new(|| {
    set(
        "human german roman meridian obsidian mist list fist twist wrist waist resist exist persist insist assist consist",
    )
});

/// Words in -er and -or that do nothing.
pub(super) static ER_THINGS: WordSet = LazyLock::new(|| {
    set("
    letter matter number paper corner dinner supper summer winter manner weather flower tower chamber finger shoulder leather
    silver butter quarter center shelter border danger hunger thunder answer former latter rather either whether under newer
    older younger bigger smaller larger greater better higher lower longer shorter stronger nearer further farther deeper
    wider richer harder softer cleaner slower faster colour mirror horror terror humour labour favour honour flavour harbour
    vapour factor sector vector tractor motor interior exterior superior inferior anterior october november december september
    character newspaper quarter copper pepper ladder bladder gutter shutter counter register cluster theatre theater ember
    timber lumber cucumber powder cinder tinder boulder border disorder ginger trigger lager liver fever lever clover
    cover discover recover remainder reminder chapter charter barrier carrier frontier premier easier earlier happier
    container trailer computer printer cylinder poster sister-ship passenger-ship steamer freighter cruiser destroyer
    cutter schooner clipper liner tanker bomber fighter-bomber helicopter thriller consumer-goods encounter surrender gender
    slander wonder blunder plunder slaughter laughter water-colour wrapper slipper zipper drawer stair-door trap-door cellar
    pillar collar dollar super semester trimester order tender offer buffer differ suffer prefer refer
    anchor tenor-clef stupor rumour tumour tremor rigour vigour armour parlour odour minor humor honor color flavor rumor
    remember moreover senior junior knocker meter kilometre kilometer parameter diameter perimeter layer prayer player-piano pointer-dog cluster feature counter")
});

pub(super) static PLACES: WordSet = LazyLock::new(|| {
    set("
    city town village hamlet capital suburb borough parish county country state province region district area quarter
    neighbourhood neighborhood street road avenue lane alley square market place spot site point port harbour harbor
    seaport haven island isle islet peninsula continent archipelago cape headland promontory coast shore beach bay gulf
    sea ocean strait channel lake pond river stream brook creek tributary estuary delta waterfall spring canal valley
    vale glen dale plain plateau desert forest wood woods moor marsh swamp mountain hill peak range ridge volcano pass
    cave gorge canyon house mansion manor palace castle fortress fort tower hall estate farm farmhouse cottage villa
    residence home seat inn hotel tavern public-house church chapel cathedral abbey monastery convent temple mosque
    shrine school college university academy hospital prison jail gaol station depot airport bridge park garden gardens
    cemetery museum library theatre theater stadium arena kingdom empire republic colony territory domain duchy
    principality nation settlement outpost post commune municipality township community locality prefecture
    department canton metropolis resort constituency ward department centre center ruin ruins planet world star moon
    land tract plantation ranch camp headquarters building block mill factory base airbase airfield barracks mine quarry railway line route
    highway motorway division island-state city-state emirate oblast governorate voivodeship subdivision seat birthplace
    hometown stronghold junction stop terminus zone basin reservoir glacier islands mountains hills")
});

pub(super) static ORGANISATIONS: WordSet = LazyLock::new(|| {
    set("
    company corporation firm bank party organisation organization association society club union league federation
    institute institution university college school academy agency ministry department bureau office commission committee
    council board court parliament assembly congress senate government army navy force regiment division brigade unit
    church order movement group band orchestra choir team newspaper magazine journal publisher press label network
    station channel broadcaster studio airline manufacturer retailer chain brewery museum library foundation charity
    body alliance coalition conglomerate subsidiary franchise brand orchestra ensemble quartet trio duo faction")
});

pub(super) static LASTING: WordSet = LazyLock::new(|| {
    set("
    tall short thin fat stout lean slim slender big-boned elderly middle-aged aged dark fair-haired pale ruddy sallow swarthy
    black white brown grey gray red rich wealthy noble blind deaf lame bald bony skinny plump gaunt burly wiry stocky
    blonde blond bearded freckled portly pretty handsome beautiful ugly comely british english german russian french italian
    spanish irish scottish scotch welsh dutch polish swedish norwegian danish american canadian australian indian chinese japanese
    jewish turkish greek austrian hungarian european african asian married single widowed retired medical professional military
    naval literary handy diffident shy stern gentle ambitious learned pious religious eccentric strong powerful active respectable
    sensible reserved silent melancholy cheerful clever colored coloured thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty")
});

pub(super) static EVENTS: WordSet = LazyLock::new(|| {
    set("
    war battle siege revolution rebellion uprising revolt mutiny coup election treaty conference congress trial
    campaign conflict massacre tournament championship competition festival event series season cup games race
    expedition operation offensive crisis disaster earthquake fire plague famine strike agreement")
});

pub(super) static EMPTY: WordSet = LazyLock::new(|| {
    set("
    bit little deal lot mile moment minute while time thing way first second third last same only match trifle sort
    kind case matter reason question cause picture mistake subject blow result fact truth end beginning rest day night
    morning evening hour week month year years days question answer idea sign name word words half part one other others
    like more most least best worst next chance help trouble comfort pity shame wonder relief surprise shock nuisance
    sight way length step yard foot hand eyes eye face hair head heart voice arm arms hands pleasure joy effect problem
    hundred thousand yards feet miles inches paces phrase term expression title book film novel song poem ship name image property
    good great former latter exception whole dozen few fact point use side back death life silence rule least loss
    object news thought story difference difficulty condition duty age number pause noise sound change turn sense")
});

pub(super) static PREPOSITIONS: WordSet = LazyLock::new(|| {
    set("
    of in at from to with for on by near between among under over about against along around behind below beneath
    beside besides beyond during inside into like off onto opposite out outside through throughout toward towards upon
    within without above across after before amid amongst concerning despite except past per regarding round via
    alongside amidst aboard")
});

pub(super) static SUBORDINATORS: WordSet = LazyLock::new(|| {
    set("
    when whenever while whilst because if unless though although until till since than so lest whether as but then
    once however therefore too also nor yet now indeed perhaps again still already even just instead rather")
});

pub(super) static ADVERBS: WordSet = LazyLock::new(|| {
    set("very quite rather somewhat too so more most less least almost nearly still now then once also never ever always often
    only just even perhaps already again soon here there away back out up down off himself herself itself themselves")
});

pub(super) static VERBS: WordSet = LazyLock::new(|| {
    set("
    is was are were am be been has have had does did do will would shall should can could may might must ought
    said says say asked replied answered cried exclaimed told tells went goes go came comes come took takes take gave gives
    give made makes got gets get saw sees see knew knows know thought thinks think felt feels stood stands sat sits
    lay lies ran runs run fell falls rose rises spoke speaks wrote writes began begins became becomes kept keeps
    left held holds brought brings bought sold sent found finds lost met meets paid put puts read heard hears
    seemed seems seem looked looks turned turns wanted wants want let lets led leads meant means rang sang sank sprang
    sprung struck strode stuck swore swung threw throws told tore wore wept won woke shook shone shot shut slept slid
    spent spread stole swam swept taught understood built burst caught chose crept dealt drew drank drove ate fed
    fought flew forgot forgave froze grew grows hid hung hurt knelt lent lit rode shrank bent bit blew bore bound broke
    bred cast clung cost dug spun slew sought flung hath doth hast dost art wast wert thinks likes loves hates
    lives works plays wishes hopes knew ought used seems appears remains stays keeps walks talks laughs smiles
    nodded laughed smiled sighed called wanted tried died lived seemed happened passed stopped started opened closed
    waited walked talked moved pulled pushed remained appeared continued followed reached returned entered arrived
    gazed stared listened shouted whispered murmured muttered wondered decided hoped wished liked loved")
});

pub(super) static NOT_VERBS: WordSet = LazyLock::new(|| {
    set("
    king being ring wing string spring thing something anything nothing everything morning evening building wedding
    sibling darling bed seed deed speed breed weed feed need indeed hundred beloved betrothed sacred wretched naked
    rugged ragged wicked hatred kindred meeting painting ceiling offspring shilling farthing lodging dwelling feeling
    being underling hireling foundling duckling")
});

pub(super) static PARTICIPLES: WordSet = LazyLock::new(|| {
    set("
    named called known born situated located based founded built given used held made written designed composed owned
    led run married engaged attached appointed elected employed aged descended living dwelling belonging residing working
    serving standing lying coming going leading consisting containing overlooking bordering covering facing representing
    noted famed famous published released produced directed created established settled situate set surrounded inhabited
    formed dressed dedicated devoted related opposed connected bordered bound drawn taken sent found seen said likely
    supposed")
});

pub(super) static ADJECTIVES: WordSet = LazyLock::new(|| {
    set("
    tall short thin fat stout lean slim slender big little small large great huge tiny long broad narrow young old
    elderly middle-aged aged new good bad fine nice kind cruel proud humble gentle rough quiet loud silent shy bold brave
    timid clever stupid dull bright dark fair pale ruddy sallow swarthy black white brown grey gray red green blue yellow
    golden rich poor wealthy noble common strong weak sturdy hale ill sick healthy sound mad sane wise foolish simple
    plain pretty handsome ugly lovely sweet bitter sour dry wet cold hot warm cool hard soft sharp blunt grim stern merry
    gay sad happy jolly cheerful gloomy lonely idle busy lazy keen eager mere sheer true false honest faithful loyal
    late early former first second third fourth fifth last only sole chief main principal eldest elder younger youngest
    oldest holy sacred high low deep shallow flat steep ancient modern famous notorious obscure local foreign
    native royal imperial public private free open secret certain whole entire dear odd strange queer quaint curious
    pursy stocky burly wiry gaunt bald bony skinny plump dapper neat smart shabby seedy genteel polite rude vulgar coarse
    delicate frail feeble fierce savage wild tame gruff blonde blond bearded freckled hearty portly stately lively
    worldly godly friendly elderly kindly homely manly womanly ugly silly surly burly sickly comely beautiful british
    english french german russian american italian spanish irish scottish welsh dutch polish swedish norwegian danish
    european african asian northern southern eastern western central upper lower general military naval civil political
    social national international professional amateur medical legal official senior junior retired")
});

pub(super) static TELLING: WordSet = LazyLock::new(|| {
    set("
    lived lives dwelt resided resides kept keeps owned owns ruled rules reigned governs governed taught teaches married
    wrote writes founded led leads commanded commands belonged belongs came comes served serves died born grew studied
    joined discovered invented won played plays lies stands flows worked works had has was is built built painted composed
    fought ran runs owed owned inherited inherits bears bore directed edited held holds represents represented made makes
    loves loved hates hated managed manages produces produced directed")
});

pub(super) static MALE: WordSet = LazyLock::new(|| {
    set("
    man boy gentleman lad father brother son husband uncle nephew grandfather grandson stepfather stepson stepbrother widower
    bridegroom king prince duke earl baron emperor tsar lord landlord actor waiter monk priest bishop abbot master butler
    footman coachman brother-in-law father-in-law son-in-law heir half-brother godfather godson papa bachelor hero
    clergyman nobleman schoolmaster policeman schoolboy englishman frenchman irishman scotsman")
});

pub(super) static FEMALE: WordSet = LazyLock::new(|| {
    set("
    woman girl lady lass maiden mother sister daughter wife aunt niece grandmother granddaughter stepmother stepdaughter
    stepsister widow bride queen princess duchess countess baroness empress landlady actress waitress nun abbess mistress
    maid housemaid sister-in-law mother-in-law daughter-in-law heiress half-sister godmother goddaughter mamma spinster
    heroine governess schoolgirl housekeeper nurse goddess witch")
});
