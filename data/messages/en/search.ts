/**
 * What people call the filters when they type them into the search: ways to say it, with a
 * bar between two. They are read in lower case, without accents, and without the marks
 * between words. Words that a language writes in other ways than English get more ways.
 */
export const search = {
  /** Words that say nothing of a program. */
  'searchWords.filler':
    'a | an | the | and | or | of | for | to | by | from | at | in | on | with | that | this | my | me | i | is | are | be | being | it | as | ' +
    'i am | i m | i d | you | we | us | your | can | could | will | would | should | do | does | how | much | many | long | what | which | who | where | ' +
    'when | want | wants | wanted | would like | like to | looking | look | find | finding | search | searching | show | need | needs | get | getting | go | going | ' +
    'become | becoming | learn | learning | study | studying | train | training | take | start | starting | ' +
    'program | programs | programme | programmes | course | courses | class | classes | school | schools | college | colleges | university | ' +
    'universities | job | jobs | career | careers | work | near me | close to me | nearby | around me | near | local | in my area | best | top | good | ' +
    'certification | certifications | certified | licence | license | licensed | licensure | requirement | requirements | exam | exams | ' +
    'guide | cost | costs | price | prices | pay | pays | well | salary | cip | soc | code | codes | zip | online or near me | options | please | about | ' +
    'between | prep | preparation | test prep | training | trainings | people | someone | person | offered | offering | offer | offers | available | there | any | some | all | more | than | if | so | now | future',

  /** What no catalog knows of a program: when it is taught, and to whom. */
  'searchWords.nowhereKnown':
    'weekend | weekends | evening | evenings | night | nights | night class | night classes | night school | evening classes | ' +
    'weekend classes | part time | full time | flexible | flexible schedule | self paced | no experience | without experience | ' +
    'no experience needed | no experience required | entry level | beginner | beginners | job placement | hiring',

  /** Where: what stands before a place. */
  'searchWords.near':
    'near | in | at | around | close to | nearby | next to | outside of | outside | close by | located in | around the',
  'searchWords.within':
    'within | inside | less than | under | up to | no more than | at most | max | maximum | in',
  'searchWords.atMost':
    'under | below | less than | up to | at most | no more than | not more than | max | maximum | not over | within | cheaper than | shorter than | ' +
    'for under | for less than | for | in under | in less than | in | budget | budget of | fewer than | lower than',
  'searchWords.atLeast':
    'over | above | more than | at least | min | minimum | no less than | longer than | from | starting at',
  'searchWords.or': 'or less | or under | or fewer | max | maximum | or shorter | or cheaper | tops',
  'searchWords.dollars': 'dollar | dollars | bucks | usd',
  'searchWords.thousand': 'k | thousand | grand',
  'searchWords.days': 'day | days',
  'searchWords.weeks': 'week | weeks | wk | wks',
  'searchWords.months': 'month | months | mo | mos',
  'searchWords.years': 'year | years | yr | yrs',
  'searchWords.miles': 'mile | miles | mi',
  /** Behind a number of months or miles. */
  'searchWords.behind': 'long | away | away from | of | from | radius of | radius | around | old',
  /** Of what is paid again and again: no cost of a whole program. */
  'searchWords.each':
    'a year | per year | a month | per month | an hour | per hour | yearly | monthly | hourly | a week | per week',
  'searchWords.number.0.5': 'half a | half',
  'searchWords.number.1': 'one | a | an',
  'searchWords.number.2': 'two',
  'searchWords.number.3': 'three',
  'searchWords.number.4': 'four',
  'searchWords.number.5': 'five',
  'searchWords.number.6': 'six',
  'searchWords.number.7': 'seven',
  'searchWords.number.8': 'eight',
  'searchWords.number.9': 'nine',
  'searchWords.number.10': 'ten',
  'searchWords.number.12': 'twelve',
  'searchWords.number.18': 'eighteen',

  /** Short words of a trade, and the words that they stand for. */
  'searchWords.means':
    'tech = technician technology | techs = technician technology | asst = assistant | admin = administrative administration | mgmt = management | ' +
    'mgr = manager | info = information | lab = laboratory | vet = veterinary | med = medical | rn = nurse | lpn = practical | lvn = vocational | ' +
    'cna = nursing | ekg = electrocardiograph | ecg = electrocardiograph | xray = radiologic | rad = radiologic | ultrasound = sonography | ' +
    'sonogram = sonography | cdl = truck | ehr = health | emr = health | him = health | hit = health | himt = health | ' +
    'icd = coding | aapc = coding | ahima = health | aama = medical | hspa = sterile | cbspd = sterile | ncra = registry | registrar = registry',
  /** Exams by what they were called before. */
  'searchWords.credentials': 'ctr = ods c',
  /** Other names of states than those of their codes. */
  'searchWords.states':
    'washington state = wa | state of washington = wa | washington dc = dc | washington d c = dc | dc = dc | new york state = ny | ' +
    'state of new york = ny | cali = ca | penn = pa | mass = ma | us virgin islands = vi',

  'searchWords.award.certificate':
    'certificate | certificates | cert | certs | diploma | diplomas | certificate program | certificate programs | technical certificate | ' +
    'vocational certificate | career certificate | undergraduate certificate',
  'searchWords.award.associate':
    'associate | associates | associate degree | associates degree | associate degrees | associates degrees | associate s | associate s degree | ' +
    'aas | aas degree | as degree | aa degree | associate of science | associate of arts | associate in science | associate of applied science | ' +
    'associate in applied science | associate in arts | two year degree | 2 year degree | two year degrees | two year college degree | 2 yr degree',
  'searchWords.award.bachelor':
    'bachelor | bachelors | bachelor degree | bachelors degree | bachelors degrees | bachelor degrees | bachelor of science | bachelor of arts | ' +
    'baccalaureate | four year degree | 4 year degree | bs degree | ba degree | bs | undergraduate degree | 4 yr degree',
  'searchWords.award.master':
    'master | masters | master degree | masters degree | masters degrees | master of science | master of arts | ms degree | ma degree | mba',
  'searchWords.award.doctor':
    'doctorate | doctorates | doctoral | doctoral degree | doctoral degrees | phd | doctor degree | doctors degree',
  'searchWords.award.degree': 'degree | degrees | college degree',
  'searchWords.award.graduateCertificate':
    'postbaccalaureate | post baccalaureate | post baccalaureate certificate | postbaccalaureate certificate | graduate certificate | graduate certificates | ' +
    'post bacc | postbac | post bac | post masters certificate | post master certificate',

  'searchWords.online.all':
    'online | on line | remote | remotely | virtual | virtually | distance learning | distance education | at a distance | from home | at home | ' +
    'fully online | completely online | 100 online | 100 percent online | online only | e learning | elearning | web based | by internet | ' +
    'over the internet | work from home | remote work from home | work at home | from my home',
  'searchWords.online.some': 'hybrid | blended | partly online | partially online | some online',
  'searchWords.online.place': 'in person | on campus | face to face | in the classroom | not online',

  'searchWords.control.public':
    'public | state school | state schools | state college | public school | public college | public colleges | public university',
  'searchWords.control.private':
    'private | private school | private schools | private college | private colleges | private university',
  'searchWords.control.nonprofit':
    'nonprofit | non profit | not for profit | private nonprofit | private non profit | private not for profit | nonprofit school | nonprofit schools',
  'searchWords.control.forProfit':
    'for profit | for profit school | for profit schools | private for profit | proprietary | for profit college | for profit colleges',

  'searchWords.price.published':
    'known price | known prices | known cost | published price | published prices | price published | price known | published tuition',

  'searchWords.federalAid':
    'financial aid | federal aid | federal financial aid | pell | pell grant | pell grants | fafsa | title iv | federal student aid | student aid',

  'searchWords.cheap':
    'cheap | cheapest | affordable | inexpensive | low cost | lowest cost | least expensive | budget friendly | lowest price | low priced | cheaply',
  'searchWords.short':
    'short | shortest | quick | quickest | fast | fastest | short term | accelerated | quickly',
  'searchWords.free': 'free | no cost | tuition free | for free',
} as const
