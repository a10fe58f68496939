"""How the words of a job description read: as a requirement, a duty, context or boilerplate.

The kinds are structural, so the rules are the conventions of the genre: what its headings are called,
and how sentences begin that say what the person brings, does or gets.
"""

from __future__ import annotations

import re

from interviewmate.interview import PassageKind
from interviewmate.words import content_words, words

REQUIREMENT, DUTY, CONTEXT, BOILERPLATE = (
    PassageKind.REQUIREMENT,
    PassageKind.DUTY,
    PassageKind.CONTEXT,
    PassageKind.BOILERPLATE,
)


LONGEST_READ = 400  # characters of a passage that decide; the rules' work grows with its square


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_HEADINGS = (  # in order: the first that is found decides
    (CONTEXT, _any(r"\bwho we are$", r"\b(you|you['’]ll|you will|you would) (be )?join(ing)?\b")),
    (
        DUTY,
        _any(
            r"\b(duties|responsibilities|(essential|key|main) functions)\b",
            r"\b(role|job|work|post|position) (involves|includes|entails|covers|requires you to)$",
            r"\b(result|responsibility) areas\b|\bareas of responsibility\b",
            r"\bwhat['’]?s the (job|role)\b|\bwhat the (job|role) is\b",
            r"^(the )?(job|work|gig|graft)(,? (itself|roughly|really|in (short|brief|a nutshell)))?$|"
            r"\bjobs you['’]?(d|ll| would| will) be on$",
            r"\b(candidate|person|holder|appointee) will$",
            r"\bmay be (required|asked|expected) to\b",
        ),
    ),
    (
        REQUIREMENT,
        _any(
            r"^got to have$|\bwhat we want to see$|\bmeet the following requirements|\bwho (can|should|could) apply\b",
            r"^you$|\bwhat we['’]d like\b|\byou (also )?had\b|\b(require|expect|need|want|like) you to$|\bif you$|"
            r"^(you|applicants|candidates) should$",
            r"\bwho (you are|we(['’]re| are) (looking|after|seeking)|(does|do|will do) well)",
            r"\bwhat (we|we['’]re|we are|we['’]d|the (work|job|role)) ?(really )?(look(?!s)|ask|need|want|"
            r"expect|value|require|after$)",
            r"\b(you|you['’]ll|you will|you['’]d|we|applicants|candidates)( will| might| may| could| should|"
            r" would)? ?(need|bring|must|should|want to have|have\b(?! to)|(might |may |could )?be an? "
            r"((good|great|strong) )?fit)",
            r"\byou are\b|\byou(['’]re| are) (probably )?an? (good |great )?fit\b|^handy( to have)?$",
        ),
    ),
    (
        BOILERPLATE,
        _any(
            r"\b(benefits?|perks|compensation|remuneration|rewards?|pay|salary|package)\b",
            r"\bwhat ((we|we['’]ll|we can) (offer|give|provide)|you(['’]ll| will| can)? (get|receive|expect)\b"
            r"(?! to| involved))",
            r"\b(we|company|\w+) offers?\b",
            r"^the deal$|\bwhat['’]?s in it|\bin return\b|\bwhy (join|work|us|you['’]ll love)",
            r"\b(how to apply|appl(y|ication|ications)\b|point of contact|contact|questions)\b",
            r"\b(equal|eeo|diversity|inclusion|inclusive|discriminat\w*|accommodations?|adjustments|veterans)\b",
            r"\b(legal|disclaimer|privacy|e-?verify|notice)\b",
            r"\bwhat to expect|\bnext steps?|\b(hiring|interview|recruitment|selection|application) process",
            r"^(basic|additional|further|other|general) (information|details)|\bkey (facts|details)",
            r"^(other|misc(ellaneous)?|practicalities|the (small print|practical bits))$",
            r"^(location|schedule|hours|work(ing)? (hours|schedule|pattern|conditions|environment)|travel|"
            r"start date|closing date|dates?|shift)\b",
            r"\b(clearance|background check)\b|\bphysical (demands|requirements|conditions)\b",
        ),
    ),
    (
        REQUIREMENT,
        _any(
            r"\b(requir\w*ments?|qualifications?|prerequisites?)\b",
            r"\b(about you|you have|you bring|you need|you know|your (profile|background|skills|experience|"
            r"strengths))\b",
            r"\b(must|nice|good)[ -]to[ -]haves?\b|\bmust[ -]haves?\b|\bnice[ -]haves?\b",
            r"\b(essential|desirable|desired|preferred|required|helpful|useful|valued|bonus|plus(es)?|extras|"
            r"advantage(s|ous)?)\b",
            r"\bit (helps|would help)\b|\balso useful\b|\bideal(ly)?\b",
            r"\b(skills?|experience|competenc(e|y|ies)|knowledge|abilities|attributes|education|certifications?|"
            r"credentials|expertise)\b",
            r"\b(person|candidate) (spec|specification|profile)\b|\b(selection|shortlisting) criteri(a|on)\b",
            r"^(the )?(ideal |right |successful )?(person|candidate|profile)\b|\b(looking|look) for\b",
        ),
    ),
    (
        DUTY,
        _any(
            r"\b(responsib\w+|duty|duties|accountabilit\w+|tasks|objectives?|deliverables)\b",
            r"\bwhat (you|you['’]ll|you will|you['’]d|the (job|work|role|post)) ?(will |would )?(be )?(do|doing|"
            r"work|look|own|involve|deliver|achieve|is like)",
            r"\b(you will|you['’]ll|you would|you['’]d)\b(?! (need|bring|have|get\b(?! to| involved)|"
            r"be a (good|great)))",
            r"^what (our |the )?(apprentices|interns|trainees|volunteers) (will )?(do|work on)$",
            r"^(in )?(the|this|your) (work|job|day|days|week|mission|impact)$",
            r"\bday[ -]to[ -]day\b|\ba (typical )?day in\b|"
            r"^a (typical|usual|normal) (day|shift|week)$|\bpurpose of the (post|role|job)\b",
        ),
    ),
    (
        CONTEXT,
        _any(
            r"^about\b|\bwho we are\b",
            r"\b(our|the|your) (team|company|mission|story|values|culture|product|organi[sz]ation)\b",
            r"^(overview|introduction|summary|background|company|context)\b",
            r"\b(role|job|position|post) (summary|overview|description|purpose)\b",
        ),
    ),
)
_ROLE = _any(
    r"^(?!job$)(about )?(the |this |your )?(role|job|position|post|internship|opportunity)"
    r"( summary| overview| description)?$",
    r"\b(role|job|position|post) (summary|overview|description|purpose)\b",
)


_SECTION_WORDS = frozenset(
    """a abilities about accommodation accommodations accountabilities additional advantage advantageous after all an
    and application apply apprentices are ask asset attributes background basic be benefits bonus bring by can
    candidate closing company compensation competencies conditions contact core criteria criterion day deal deliver
    demands description desirable desired details do does doing duties education eeo employer employment environment
    equal essential ever expect experience expertise extras fit for from functions get gig give good got graft handy
    have help helpful here hiring hours how ideal ideally if in include including info information instructions
    interns involve involves is it itself job join key knowledge legal like list location look looking main might
    minimum mission more must need needed next nice notes objectives of offer offered on opportunity or other our
    overview own package pay perks person physical position post preferred primarily primary principal probably
    process profile purpose qualifications range required requirements requisites responsibilities responsible
    return rewards right role roughly salary schedule scope see seek selection should skills spec specification
    start statement steps strengths successful summary tasks team technical that the this to trainees us useful
    values volunteers want we we're week well what what's who why will with within work working would you you'd
    you'll your""".split()
)


def names_section(line: str) -> bool:
    """Whether a line is nothing but the name of a section, in the words that such names are made of."""
    plain = re.sub(r"\([^()]*\)", "", line)
    return all(word in _SECTION_WORDS for word in words(plain)) and of_heading(plain) is not None


def of_heading(heading: str) -> PassageKind | None:
    """What stands under a heading, as far as the heading tells."""
    text = re.sub(r"\s*\([^()]*\)", "", heading).strip(" :*#?.–—-").lower() or heading.lower()
    return next((kind for kind, pattern in _HEADINGS if pattern.search(text)), None)


def is_about_the_role(heading: str) -> bool:
    """Whether a heading opens a part that mixes duties with words about the role."""
    return bool(_ROLE.search(heading.strip(" :*#?.").lower()))


_FACT = re.compile(
    r"^(job |position |role |employment |contract |industry |work |working |closing |start |annual |base |pay |"
    r"salary )*"
    r"(title|series( & grade level)?|grade|salary|pay|range|compensation|schedule|announcement number|open|close[sd]?"
    r"|date|dates|type|vacancies|number of vacancies|locations?|travel( required)?|supervisory status|"
    r"security clearance|company|employer|"
    r"reports? to|reporting to|(responsible|accountable) to|line manager|directorate|category|number on roll|"
    r"department|hours|reference|ref|id|industry"
    r"|duration|contract|band|level|posted|deadline|location|team size|office|language)$",
    re.IGNORECASE,
)

# Said of the offer, the law or the way to apply wherever it stands, also in a list of duties.
_ALWAYS_BOILERPLATE = _any(
    r"\bequal[- ]opportunit|\bequal[- ]employment|\baffirmative action|\bEEO\b|\be-verify\b",
    r"\bdiscriminat\w+ (on|against|in)|\bregardless of\b.*\b(race|gender|age|religion|disabilit)",
    r"\b(race|colou?r|religion|ethnicity|gender|sex|age|disability)\b(,| or| and).*\b(race|colou?r|religion|"
    r"ethnicity|gender|sex|age|disability|national origin|orientation)\b",
    r"^(?!you(['’]ll| will|['’]d| would) (advise|assess|manage|support)\b).*\breasonable (accommodation|adjustment)",
    r"\b(need|make|require|are available|any|glad to make)\b.{0,40}\badjustments?\b",
    r"\b(we|they|which) (\w+ly )?(welcome|encourage)\b.*\b(appl|background|candidates)|\bunder-?represented\b|"
    r"\bvalue diversity\b|\bwelcomes? (applicants|applications)\b",
    r"^(the )?(closing|application|interview) (date|deadline)s?\b|^(deadline|closes|closing on)\b|"
    r"\binformal (visits?|chats?|discussions?|conversations?)\b|"
    r"\bapplications? (are|from|will|must|close|by \d|should be sent)\b|"
    r"^(please )?apply (by|before|online|now|via|with|to|at|using|through)\b|"
    r"^interviews? (w/c|will|are|on|in|take)\b|\bno (recruitment )?agenc(y|ies)\b",
    r"\b(please|still|also|you to|encouraged to|people to|welcome to|free to) apply\b|\bhow to apply\b",
    r"\b(send|email|submit|upload)\b.{0,30}\b(cv|r[ée]sum[ée]|cover letter|application)\b|\bcover(ing)? letter\b",
    r"\b(background|criminal records?|dbs|reference) (check|investigation|clearance)|\bdrug[- ]free\b",
    r"\bsubject to\b.*\b(check|clearance|screening)",
    r"\b(visa sponsorship|(the|your|have) right to work|eligible to work|authori[sz]ed to work|"
    r"work authori[sz]ation|relocation (package|help|support|assistance))\b",
    r"\bapplicants must provide\b|\bqualification(s)? (determinations|are based on)|\bdetermined by\b.*\bresumes?",
    r"^(read|learn|find out|see|show) (more|less)\b|^set alert\b|^(easy )?apply( now)?\W*$|"
    r"^(informal |all |any )?enquir(y|ies) to\b|"
    r"\b(immediate joiners?|interested candidates)\b|^\W*[\w ]{3,40} (wanted|needed asap|required to join)\b|"
    r"^\W*\w+( \w+)? required for\b|"
    r"^(call|ring|text|txt|dm|whatsapp|message) (us|me|\w+ (on|at)|\+?[\d(])|^to apply\b|"
    r"^comment (below|interested|yes)\b|^dm\b|"
    r"\s[|·]\s.*\b(full|part)[- ]time\b|\b(full|part)[- ]time\b.*\s[|·]\s|\s[|·]\s.*\s[|·]\s.*(\bago\b|[£$€]\d)|"
    r"\w: [^|]*\s[|·]\s.*\w: |\bcandidates who can join\b|"
    r"^(\w+ ){0,3}notice period\b|"
    r"\bsponsor (visas?|work)\b|\bbe (over|aged?) (the age of )?(18|21)\b|\b(18|21) or over\b|"
    r"^(click|visit (us|our|www|http)) ?|^https?://\S+$|\bapplicants? requiring\b",
    r"\b(successful|qualified) candidates? (go|may|will (be (asked|required|invited|contacted|subject|offered|notified|"
    r"expected to (undergo|provide|complete))|undergo|receive|hear|get|start|go))\b|\binclusive employer\b",
    r"\bequal opportunities employer\b|\bliving wage employer\b",
    r"\bcommitted to (safeguarding|equal\w*|diversity|promoting|inclusion)\b",
    r"^benefits include\b|^replacing a leaver\b|"
    r"^(rate is|ring the (\w+ )?office|right to work)\b|\b(?:trade|weld|driving) test on the day\b|"
    r"^interview (loop|stages?|process)\b|^[£€$]\s?\d|\bsponsor H-?1B|\bno AI cover letters\b|"
    r"^(cv|r[ée]sum[ée]) (plus|and|to)\b",
)
# Speaks to whoever replies, not of the work: "use a cipher for your reply". None of 1,800 real passages does but
# in asking whether the reader would love the job.
_ADDRESSED = _any(
    r"\byour (own )?(answer|reply|response|message)\b(?! times?\b)|^reply (in|using|with|by)\b",
    r"\?['\"”’]?\s*$|\?\s+['\"“]",
    r"^(please )?(show|help|tell|give|write|find) me\b|\bmy (computer|documents?|time)\b",
    r"\b(this|the following) (review|comment|sentence|text|tweet|feedback)\b ?:",
)
# Said of the offer or of the frame, in prose: a list of duties may well hold such words.
_BOILERPLATE = _any(
    r"\b(salary|compensation|wage|pay) (range|is|of|from|between|band)\b",
    r"^(pay|salary|salaries|wages?|compensation|package|(house|accommodation) (is )?available)\b",
    r"\b\d+ days['’]? (of )?(annual |paid )?(leave|holidays?|vacation)",
    r"\bpaid (leave|holidays?|vacation|time off|parental)|\bbank holidays\b(?=.*(plus|days))",
    r"\bapplication form\b|\bdays plus bank holidays|"
    r"\b(evening|weekend|night|shift)s?( and \w+)? work(ing)? (is|may|will)\b",
    r"\b401\(?k\)?|\b(health|dental|medical|life) (insurance|cover|plan)",
    r"\bpension (match|scheme|contribution|at|we|plan|and|with)|\bmatched? (contribution|pension)",
    r"^(in return[,:]? )?(we|we['’]ll|we will|the (hospital|company|trust|council|university)) (also )?(offers?|"
    r"gives? you|provides?|pays?|supports? (you|flexible)|give every|cap|close|meet in|protect)\b",
    r"^\w+ offers (an?|the|our|you|competitive|excellent|flexible|generous|great|\d)\b|"
    r"\bwe(['’]ll| will) pay\b|\b(is|are) provided\b|^live-in\b",
    r"^we (work|are open|have a staff)\b.*\b(hours|week|parking|gym)\b",
    r"\b(four|4)(-and-a-half)?-day week\b|\bprofit share\b|\bstaff (rates|discount|gym|nursery|dental)",
    r"^\d+ days\b.*\b(stats|bank hols?)\b|^(four|4)[ -]day week\b|\bbonus paid\b|"
    r"\b(annual|yearly|quarterly|signing) bonus\b|\bbonus (of|on|linked)\b|\b\d+% (bonus|discount|pension)",
    r"\b(training|learning|conference) (budget|allowance)|\bstudy (leave|day)|\bexam fees\b",
    r"\bcompany (car|van|truck)\b|\b(car|shift|tool|on-call) allowance\b|\bovertime\b.*\bpaid\b",
    r"^(fully )?(hybrid|remote|full[- ]time|part[- ]time|on[- ]site|permanent|temporary|fixed[- ]term|dublin|"
    r"hours are|location|monday)\b",
    r"\bpart-time hours are\b|\bfull[- ]time, \d|\bthe post (is|includes|was)\b|\bhours (a|per) week\b|^band \d\w?,",
    r"\b\d on,? \d off\b|\bmostly (earlies|lates|nights)\b",
    r"\bdays (a|per) week (in|at|from|on)\b|\bfrom home\b",
    r"\b(is|are) paid\b|\bpaid (for )?by us\b|\btronc\b|\bfree (lunch|parking|travel|dance|ferry|classes|coffee)\b",
    r"\bsubsidised\b|\buniform\b|^(power |hand )?tools (are )?(insured|provided|supplied)\b",
    r"^you(['’]ll| will| would)? (also )?(get|receive|have a (named |paid )?(mentor|buddy))\b(?! to\b)",
    r"\bwhat you(['’]ll| will)? get\b|\bmentor from\b|\ba mentor, a\b|\breal prospects\b",
    r"\bthe (process|interview) (has|is|takes|consists)\b|\bwe do not use\b.*\b(puzzles|tests)|\bno puzzles\b",
    r"\bpuzzles on a whiteboard\b|\bpaid trial shift\b|\bpairing exercise\b",
    r"\b(gbp|eur|usd|£|€|\$) ?\d[\d.,]*k? ?(-|–|to|and) ?(£|€|\$)?\d|\b\d\dk? ?(-|–|to) ?\d\dk\b",
    r"\b\d\d,\d{3} to \d\d,\d{3}\b|[£€$]\s?\d[\d.,]* ?(/|an?\b|per\b|p/?h) ?(hour|hr|h|day|week|month|year|annum)?\b",
    r"\b(students|graduates|trainees|interns|apprentices|career changers|juniors)\b.{0,60}\b(apply|write to us|"
    r"welcome|considered)\b",
    r"\b(applicants|applications|people|candidates)\b.*\bwelcome\b",
    r"\bplease (ring|call|contact|phone|get in touch|tell us)\b|\bvisits? (to|are)\b",
    r"^no (on-call|shouting|split shifts|releases)\b|\bwe do(n['’]t| not) (ask|count|require)\b",
)
_DOES = _any(  # the person's work, which may well be about pay or pensions
    r"^(as (an?|our|the) .{3,60}?,? )?you(['’]ll| will) (also )?"
    r"(?!get|receive|have|work|be (paid|entitled|offered|eligible)|earn|enjoy|benefit)\w+"
)
_REQUIREMENT = _any(
    r"^(ideally|preferably|(looking for|need) some(one|body)|must (have|be able))\b",
    r"\byou(['’]ll| will| would|['’]d)?( also)? need\b",
    r"\b(you|applicants?|candidates?)(['’]ll| will| would)? (should|must)\b",
    r"\b(is|are) (a )?(must|essential|required|mandatory|desirable|desired|advantageous|useful|welcome|a plus|"
    r"an advantage|a strong advantage)\b",
    r"\b(strongly )?desired\b|\bwould (help|be (useful|helpful|nice|an advantage|a plus|an asset))\b",
    r"\b(is|as) an? (plus|bonus|asset|advantage)\b|\bbonus points\b|\bhelps\.?$",
    r"\bwe(['’]re| are)? (currently )?(looking (for|to)|look for|after|seek(ing)?|want|need|"
    r"ask for)\b(?!.*\bto join\b).*\b(who|with|to|that|able|years)\b",
    r"\bwe(['’]d| would)? (like|need|want|love|expect) (people who\b|you\b|some(body|one)\b|to see\b|around\b|"
    r"at least\b|our \w+( \w+){0,3} to (have|be|bring|know|feel)\b)",
    r"^(strong |solid |proven |deep |good |broad |hands-on |previous |prior |extensive |some |demonstrated |"
    r"professional |relevant |practical |working |excellent |advanced )*(experience|knowledge|understanding|"
    r"familiarity|ability|background|track record|skills?|expertise|proficiency|exposure|grasp|command)\b",
    r"^(experienced|familiar|comfortable|confident|proficient|fluent|able|skilled|adept|possesses|knows|"
    r"passionate|willing(ness)?|eager|keen|curious|careful|reliable|accurate|calm|patient|clear)\b",
    r"^(an? )?(\w+ )?(degree|diploma|bachelor|master|licen[cs]e|certificate|certification|registration|"
    r"qualification|driving licen[cs]e|portfolio|valid|full driving|eye for|head for|tolerance)\b",
    r"(?<!with the )\b(ability|able|willing|ready) to\b|\bshould feel\b",
    r"\bit(['’]s| is) (imperative|important|essential|vital|critical) that\b",
    r"\bexperience (of|with|in|as|is|using|working)\b|\b(knowledge|understanding|command) of\b",
    r"\bequivalent experience\b",
    r"(?<![\d,])\b(at least |minimum of |around |about )?(\d+|one|two|three|four|five|six|seven|eight|ten)\+?"
    r"( or (more|so))?( to \w+)? years\b( or (more|so))?( of)? ?(\w+ )?(experience|in|as|of|with|running|building|on|"
    r"leading|designing|writing|adjusting)\b",
    r"^you(['’]re| are) (a|an|comfortable|confident|able|used|good|curious|happy|calm|fluent|registered|"
    r"organi[sz]ed)",
    r"^you (have|hold|bring|know|speak|stay|can|care|like|love|understand|write|drive|enjoy|notice|think|are\b)\b",
    r"^you(['’]ll| will)? (be a|have|hold|bring|know)\b(?! (to|the opportunity|a mentor|a laptop|a caseload|"
    r"a budget))",
    r"\bto be happy\b|\byou have to\b|\b(skills|experience) necessary\b|\bpart-qualified\b|\bqualified or\b",
    r"\bfluent \w+",
    r"\bspecialized experience\b|\bwe care (more )?about (what|how)\b|\bmatters? more (to us|here)\b",
    r"\b(discretion|accuracy|attention to detail)\b.*\b(essential|matters)",
)
_DUTY = _any(
    r"^\w+ing\b(?!.*\bwe\b)(.*, (and )?\w+ing\b){2}",  # "Driving …, taking fares, helping …"
    # "Putting up and repairing deer fencing"
    r"^(?!(being|doing|everything|nothing|something|anything|including|joining|looking(?! after)|having|during|"
    r"offering|starting|using|working|reporting|living|training|parking)\b)(?!.*(,|:) (our|the|we|you|they|no)\b)"
    r"(?!.*\b(we|us|our|is|are|was|were|will|would|can|has|means|matters|goes|helps|required|provided|included|paid)\b)"
    r"\w+ing( and \w+ing)?( (up|out|off|back|down|over|in))?( [\w'’-]+){2}",
    r"\b(you|(he|s?he) ?(or|/) ?s?he|they)(['’]ll| will| would|['’]d)( also| then| sometimes| often)? (?!(need|have|"
    r"get|receive|report to|join|start|find|be (our|the|part|one|joining|working with|based|a\b|an\b|"
    r"the \w+ (person|writer|researcher|developer))|love|sit(?! down\b)|inherit|never|learn|work (in a|out of|"
    r"with one))\b)\w+",
    # "After lunch you shortlist from the list", "By eleven you're walking the empty house"
    r"^(at|after|before|by|during|in between|in the \w+|once|then|through|when|around)\b([^,.;:]{0,60},)?"
    r"[^,.;:]{0,60}? "
    r"you (?!are|can|could|do not|don|did|have|get|join|may|might|must|need|receive|report|should|start|want|were|"
    r"will|would)\w+|^(at|after|before|by|during|then|through|around)\b[^,.;:]{0,60}? you['’]re \w+ing\b",
    r"\b(come your way|fall to you)\b",
    r"\b(responsible|accountable) for\b|\bin charge of\b|\bduties (include|are|will be)\b|\btake charge of\b",
    r"\brun the (place|desk|floor)\b",
    r"^(the |our )?(post[- ]?holder|job[- ]?holder|role[- ]?holder|appointee|incumbent|"
    r"successful \w+) (will|shall|would)\b",
    r"^[A-Z][\w &/]{1,30} [–—-] \w+ing\b",  # "Guests – dealing with complaints"
    r"^the (\w+ ){1,3}(supervises|manages|leads|supports|carries|prepares|designs|builds|maintains|oversees|"
    r"coordinates|delivers)\b",
    r"^(works?|supports?|leads?|manages?|provides?|develops?|ensures?|creates?|drives?|owns?|maintains?|"
    r"designs?|builds?|helps?|performs?|coordinates?|delivers?|oversees?|prepares?|plans?) \b",
    r"^(the|this|your) (job|role|work|post|position) (is (mostly|mainly|largely)?|involves|means|includes|covers) ?"
    r"\w+ing\b|^(that|this) (means|includes|involves)\b",
    r"\bis (yours|part of (the work|every day|the job))\b|\bwe expect (every|our|you|each|all)\b",
    r"\bis something we take seriously\b|\bday to day\b|\byour (day|job|task|role) (starts|is|will)\b|\bare yours\b",
    r"^to (support|lead|manage|provide|ensure|deliver|help|develop|maintain)\b|\bwork is done\b|\bowns? the\b",
    r"^you (?!(are|were|get|receive)\b)\w+|\bin this (role|post|position|job),? you\b",
    r"^(a|the) (third|half|rest|quarter|bulk) (is|of)\b",
    r"\bour \w+ ?\w*( \([^)]*\))? (work|ensure|build|design|help)\b|\bengineers ensure\b",
)
_CONTRAST = _any(r"^(by|in) contrast\b|^unlike\b")  # speaks of another role
_CONTEXT = _any(
    r"\b(are|is) not expected to\b",
    r"^you(['’]ll| will| would)? (also )?(join|report to|sit(?! down\b)|be (our|the|one of|part of)|inherit|"
    r"work (in a (pair|team)|out of|with one))\b",
    r"\byou would be the \w+\.?$|\byou would be our\b",
)


def is_fact(label: str) -> bool:
    """Whether a label names a fact of the vacancy: its title, its pay, its dates."""
    return bool(_FACT.match(label.strip()))


def names_posts(label: str, rest: str) -> bool:
    """Whether what a label of duties is put before is a list of posts: "Responsible for: Site Agent, Store Keeper"."""
    posts = all(word[0].isupper() for word in rest.split() if word not in {"and", "&", "of", "the"})
    return of_heading(label) is DUTY and "," in rest and posts


def is_always_boilerplate(text: str) -> bool:
    """Whether a passage is about the offer, the law or how to apply, or an order to the reader, wherever it stands."""
    text = text[:LONGEST_READ]
    return bool(_ALWAYS_BOILERPLATE.search(text) or _ADDRESSED.search(text))


def is_contrast(paragraph: str) -> bool:
    """Whether a paragraph tells the role from another one, and speaks of that."""
    return bool(_CONTRAST.search(paragraph))


def of_sentence(text: str) -> PassageKind | None:
    """What a sentence of prose reads like by its own words; None where they don't tell."""
    text = text[:LONGEST_READ]
    if is_always_boilerplate(text):
        return BOILERPLATE
    does = bool(_DOES.search(text))
    text = re.sub(r"^(and|but|also|or|however|finally),?\s+", "", text, flags=re.IGNORECASE)
    rules = ((CONTEXT, _CONTEXT), (BOILERPLATE, _BOILERPLATE), (REQUIREMENT, _REQUIREMENT), (DUTY, _DUTY))
    for kind, pattern in rules:
        if kind is BOILERPLATE and does:
            continue
        if pattern.search(text):
            return kind
    return None


_FRAME = _any(  # when, where and on what terms the work is done
    r"\b(on[- ]call|after[- ]hours|out of hours|weekends?|saturdays?|sundays?|bank holidays?|public holidays?|"
    r"evenings?|nights?|early|late|shifts?|rota|rotation|starts?|overtime|travel\w*|full[- ]time|part[- ]time|"
    r"flexib\w+|hours|week|days?|month|minutes?|occasional\w*|emergency calls?|available|availability|"
    r"relocat\w+|commute|office|remote|on[- ]site|hybrid)\b",
    r"\b(driving|driver['’]?s?|licen[cs]es?|car|vehicle|clean|lift(s|ing)?|ladders?|stand(ing)?|kg|lbs?|pounds|"
    r"medical|vetting|vaccinat\w+|passport|visa|citizen\w*|clearance|record|background|check)\b",
    r"\b\d+\b",
    r"\b(one|two|three|four|five|six|seven|eight|most|some|many|several|including|work|working|able|must|"
    r"willing\w*|readiness|require[ds]?|need|needed|use|valid|full|hold|holders?|year)\b",
)
_CREDENTIAL = _any(
    r"\b(degree(?! of)|diploma|bachelor['’]?s?|master['’]?s|ph\.?d|licen[cs]ed?|certificat\w+|certified|"
    r"registration|registered|qualification|qualified|card|membership|chartered|cpc|mcips|hcpc|smsts|gwo|"
    r"a level|part-qualified|studying towards|driving record)\b",
)
# What a body must bear: no answer shows it.
_PHYSICAL = _any(
    r"\b(comfortable|happy|fine) (working )?(outside|outdoors)\b|\bin all weathers?\b",
    r"\bphysical(ly)? (able|fit\w*|capable|demand\w*|strong|strength)\b",
    r"\bable to (push|pull|lift|stand|walk|bend|kneel|climb|carry|work)\b[^.;]*"
    r"\b(\d+ ?(kgs?|kilos?|lbs?|pounds|miles)|heavy|long periods|on your feet|ladders|at height|steps|stairs)\b",
)
_BEYOND_PAPER = _any(
    r"\b(experience|years?|knowledge|understanding|skills?|confiden\w+|familiar\w*|record of|portfolio)\b"
)
_CERTIFICATE = re.compile(r"(?:[\w&/-]+ ){1,7}(?:certificate|certification|diploma)s?(?: (?:and|or)\b|\W*$)", re.I)
_LEAD = re.compile(
    r"^(to be considered,? )?(you|applicants|candidates)?\s*(must|should|will|need to)?\s*(also )?"
    r"(be|have|hold)?\s*(an?|the)?\s+",
    re.I,
)
FEWEST_SPECIFIC = 2  # content words left once the frame is taken away
OPENING = 6  # words in which a paper is named if a requirement is about that paper


# What an employer says of itself, or that something is not asked for.
_OF_THE_EMPLOYER = re.compile(
    r"^(?:our|the) (?:\w+ )?(?:team|company|store|department|school|trust|practice|studio|office)\b(?!.*\byou\b)|"
    r"^we(?:['’]re| are| have| run)\b(?!.*\byou\b)|^thanks to\b|\b(?:any )?other duties\b|^you may (?:have|already)\b|"
    r"\byou (?:don['’]t|do not) (?:need|have to)\b|\bCVs?\b(?!-)[^,;]{0,40}\bnot\b|"
    r"\bno (?:previous |prior )?(?:[\w-]+ ){0,4}(?:is )?(?:needed|required|necessary)\b",
    re.I,
)


def names_a_paper(text: str) -> bool:
    """Whether a requirement is about a paper: a licence, a degree, a registration."""
    opens = _CREDENTIAL.search(" ".join(_LEAD.sub("", text).split()[:OPENING]))
    return bool(opens or _CERTIFICATE.match(text))


def is_bodily(text: str) -> bool:
    """Whether a requirement is about what a body must bear."""
    return bool(_PHYSICAL.search(text))


def says_enough(text: str, kind: PassageKind) -> bool:
    """Whether a requirement or duty gives something to ask about, beyond its terms and its papers."""
    if _OF_THE_EMPLOYER.search(text):
        return False
    asks_more = kind is DUTY or bool(_BEYOND_PAPER.search(text))
    if is_bodily(text) or (names_a_paper(text) and not asks_more):
        return False
    frame = len(_FRAME.findall(text))
    specific = len(content_words(_FRAME.sub(" ", text)))
    return specific >= (FEWEST_SPECIFIC if frame else 1) and (asks_more or specific >= frame)
