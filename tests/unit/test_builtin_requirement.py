"""What lines of job descriptions ask for, whatever grammatical shape they have, and what is worth a question."""

import pytest

from interviewmate.adapters.builtin import matters, phrases, requirement
from interviewmate.adapters.builtin.questions import THIN
from interviewmate.adapters.builtin.shapes import Shape
from interviewmate.interview import Level, Passage, PassageKind

A, F, K, Q = Shape.ACTION, Shape.FIELD, Shape.KNOWLEDGE, Shape.QUALITY
S, C, L, Y, D = Shape.STATE, Shape.CREDENTIAL, Shape.LANGUAGE, Shape.YEARS, Shape.DONE
T = Shape.LISTED

CASES = [
    # imperatives
    (
        "Support agencies by analyzing propositions and assessing decision-making factors such as strategic\n"
        "alignment, cost/benefit, and risk",
        A,
        "support agencies by analyzing propositions and assessing decision-making factors such as strategic alignment, "
        "cost/benefit, and risk",
    ),
    ("Define skill requirements and map internal, agency, and external (partners/contractors) resources", A,
     "define skill requirements and map internal, agency, and external resources"),
    ("Serve customers at the counter and over the phone", A, "serve customers at the counter and over the phone"),
    ("Isolate equipment and issue permits to contractors", A, "isolate equipment and issue permits to contractors"),
    ("Clear, friendly spoken and written English", L, "clear, friendly spoken and written English"),
    ("Fluent English, some Spanish an advantage", L, "fluent English"),
    ("Clear jams safely, using lock-out every time.", A, "clear jams safely, using lock-out every time"),
    ("Calm distressed or aggressive people at scene and keep the crew safe", A,
     "calm distressed or aggressive people at scene and keep the crew safe"),
    ("Set row-level security so that a site manager sees only their own site.", A,
     "set row-level security so that a site manager sees only their own site"),
    ("Bring up new boards with an oscilloscope and a logic analyser", A,
     "bring up new boards with an oscilloscope and a logic analyser"),
    ("Treat configuration as code: manage, design, deploy, and test operations.", A, "treat configuration as code"),
    ("Clinically check and dispense around 7,000 items a month", A,
     "clinically check and dispense around 7,000 items a month"),
    ("Work with the 18F design team on what it means to “design in the open.”", A,
     "work with the 18F design team on what it means to “design in the open”"),
    # what is said by the way falls away: a purpose, a concession, an insertion, what is told of a thing
    ("Completing vehicle health check sheets accurately so the service advisor can talk to the customer", A,
     "complete vehicle health check sheets accurately"),
    ("Redesigning rosters with the trade union so that they match demand", A, "redesign rosters with the trade union"),
    ("You can read a schematic of an HVAC plant though you needn't be an engineer by training", A,
     "read a schematic of an HVAC plant"),
    ("Lead, develop and, where needed, restructure a team of managers", A,
     "lead, develop and restructure a team of managers"),
    ("See through the move from Sage to NetSuite, which started before you and is behind", A,
     "see through the move from Sage to NetSuite"),
    # helping somebody who works there is doing it; helping whom it is done for is not
    ("Helping your mentor to diagnose and repair faults on diesel vehicles", A,
     "diagnose and repair faults on diesel vehicles"),
    ("Supporting contract managers in monitoring supplier performance", A, "monitor supplier performance"),
    ("Supporting the key persons with settling in new children and comforting those who are upset", A,
     "settle in new children and comfort those who are upset"),
    ("Supporting residents with washing hair and choosing clothes", A,
     "support residents with washing hair and choosing clothes"),
    # a list after a colon is left where the whole gets too long to be said
    ("Using workshop equipment safely: two-post lifts, torque wrenches, wheel balancers, diagnostic scan tools", A,
     "use workshop equipment safely"),
    # a preposition that belongs to the verb stays
    ("Disposing of waste oil, batteries and tyres in the right way", A,
     "dispose of waste oil, batteries and tyres in the right way"),
    ("Safe disposal of clinical waste", A, "dispose of clinical waste"),
    # processes are called by their first and last step; other things with a "to" are not
    ("Own transaction processing from purchase to pay, order to cash and payroll", A,
     "own transaction processing from purchase-to-pay, order-to-cash and payroll"),
    ("You will bring our records out of spreadsheets and into the database", A,
     "bring our records out of spreadsheets and into the database"),
    ("You will bring experience of Kafka and of Spark", F, "Kafka"),
    # how often, and what stands beside a thing
    ("Weekly 13-week cash flow forecasting and daily liquidity for the lenders", T,
     "13-week cash flow forecasting and daily liquidity for the lenders"),
    ("Weekly KPI reporting", T, "Weekly KPI reporting"),
    ("Accumulation control across ports and warehouses, with monthly reporting to the exposure team", T,
     "accumulation control across ports and warehouses"),
    # what may be done, at what time, in a second clause or in most of the time
    ("After lunch you might be reviewing last week's shrinkage figures", A, "review last week's shrinkage figures"),
    ("By mid-morning you are chasing missing bills of lading", A, "chase missing bills of lading"),
    ("Margins are thin, each project has its own cost report and you'll forecast final cost", A, "forecast final cost"),
    ("You'll spend most of your time in the store, working through the insect cabinets", A,
     "work through the insect cabinets"),
    ("A good part of your first year will be spent moving screens to SwiftUI", A, "move screens to SwiftUI"),
    ("Tracing missing beneficiaries and placing statutory notices will also come your way", A,
     "trace missing beneficiaries and place statutory notices"),
    ("You are a good communicator who can hold the attention of a class", A, "hold the attention of a class"),
    ("We're looking for somebody who has a good head for figures, is happy alone and can stay calm", Q,
     "a good head for figures"),
    # words that could be nouns or names
    ("Fine-tune open models in PyTorch", A, "fine-tune open models in PyTorch"),
    ("Phone surgeries about missing prescriptions", A, "phone surgeries about missing prescriptions"),
    ("Phone calls to clients", T, "phone calls to clients"),
    ("Train site managers who are often busy", A, "train site managers who are often busy"),
    # when in the day, on which day and how well is not said aloud
    ("After lunch you book haulage slots through the port's system", A,
     "book haulage slots through the port's system"),
    ("Before you go home you write up every setting changed", A, "write up every setting changed"),
    ("By eleven you're walking an empty house with the contractor", A, "walk an empty house with the contractor"),
    ("Once the grant comes through you will prepare the estate accounts", A, "prepare the estate accounts"),
    ("setting up the stall on thursday, in the rain sometimes", A, "set up the stall"),
    ("You'll make your own spars in the winter months", A, "make your own spars"),
    ("Record detailed information with a high degree of accuracy while conducting an interview", A,
     "record detailed information while conducting an interview"),
    ("Reconcile the takings at the end of each day", A, "reconcile the takings"),
    ("Appear in court yourself when a method is challenged", A, "appear in court when a method is challenged"),
    ("You will value variations and get them agreed before the work is done, not after", A,
     "value variations and get them agreed before the work is done"),
    # a list that belongs to one clause or one thing stays whole
    ("Calling off work when wind speed, lightning risk or the condition of the masonry makes it unsafe", A,
     "call off work when wind speed, lightning risk or the condition of the masonry makes it unsafe"),
    ("Keeping main engines, generators, pumps and towing winch running and ready at short notice", A,
     "keep main engines running and ready at short notice"),
    ("Experience in an orthopaedic, dental or similar workshop", F, "an orthopaedic, dental or similar workshop"),
    ("letting customers taste and selling them that", A, "let customers taste and sell them that"),
    ("You run first-offs, measure them and don't release the press until they pass", A,
     "run first-offs and measure them"),
    ("You would be running your own portfolio of approx 40 cases under a manager, cradle to grave", A,
     "run your own portfolio of about 40 cases under a manager, cradle to grave"),
    ("You have worked under GMP, and good documentation practice is second nature", D, "worked under GMP"),
    # what its label only names
    ("Print approval - attend press passes and sign off colour", A, "attend press passes and sign off colour"),
    ("Fishing liaison: agreeing gear movements with local boats", A, "agree gear movements with local boats"),
    ("Rope days: set lead routes from a lift", A, "set lead routes from a lift"),
    # verbs and nouns that look like each other
    ("Care with numbers", T, "care with numbers"),
    ("Eye for detail", Q, "eye for detail"),
    ("Lead and following slips", T, "lead and following slips"),
    ("collect coursework marks from heads of department", A, "collect coursework marks from heads of department"),
    ("fact-check scripts line by line", A, "fact-check scripts line by line"),
    ("Support to the reinsurance purchase each January", A, "support the reinsurance purchase each January"),
    ("Produce analysis of results for the senior leadership team", A, "analyse results for the senior leadership team"),
    ("Undertake the statutory registration of births and deaths", A, "register births and deaths"),
    ("Budgeting and provisioning of interior, approx. EUR 400k per annum", A, "budget and provision the interior"),
    ("Monitoring of portals and first sift of opportunities", A, "monitor portals"),
    ("weekly stock count and writing the waste sheet", A, "write the waste sheet"),
    ("Collecting feedback after losses and a quarterly report to the sales director", A,
     "collect feedback after losses"),
    ("Confidence with debugging tools such as Xpediter", F, "debugging tools such as Xpediter"),
    ("Confidence in front of buyers", Q, "confidence in front of buyers"),
    ("Three years' adjusting or building surveying experience", Y,
     "three years' adjusting or building surveying experience"),
    ("Building a programme around the licence, building control and joinery lead times", A,
     "build a programme around the licence, building control and joinery lead times"),
    ("Experience of LEAP is handy, not essential", F, "LEAP"),
    ("Strong Word, SharePoint and Excel", F, "Word, SharePoint and Excel"),
    ("Adobe Illustrator and ArtPro", F, "Adobe Illustrator and ArtPro"),
    ("NICE, Verint or Calabrio", T, "NICE, Verint or Calabrio"),
    ("You must be happy putting up your own scaffold tower", A, "put up your own scaffold tower"),
    # what a posting says in its own way is not said aloud
    ("2.1 Ability to advocate on behalf of clients", A, "advocate on behalf of clients"),
    ("Answering phones + booking appts on our system", A, "answer phones and book appointments on our system"),
    ("Knowledge of hand tools a must, we still cut joints by hand", K, "hand tools"),
    ("You'll help the fitters when busy so a clean driving licence would be handy", A, "help the fitters when busy"),
    ("Lead the annual budget and quarterly reforecasts, challenging department heads on their assumptions", A,
     "lead the annual budget and quarterly reforecasts"),
    ("Advise managers on disciplinary cases, including attendance at formal hearings", A,
     "advise managers on disciplinary cases"),
    ("Support residents with washing, dressing, toileting and mealtimes", A,
     "support residents with washing, dressing, toileting and mealtimes"),
    ("Review code every day", A, "review code"),
    ("Gather evidence and interview suspects under caution", A, "gather evidence and interview suspects under caution"),
    ("A full and relevant Level 3 in Early Years", C, "a full and relevant Level 3 in Early Years"),
    ("Justify and authorise requests under IR(ME)R 2017", A, "justify and authorise requests under IR(ME)R 2017"),
    ("Train the new supervisor(s) (two a year)", A, "train the new supervisor"),
    ("You will pair a lot at first", A, "pair a lot"),
    ("Good team player, flexible regarding overtime at Christmas", Q, "a good team player"),
    ("Build dashboards that people actually look at", A, "build dashboards that people actually look at"),
    ("Make sure that statutory inspections – legionella, lifts and wiring – are completed on time", A,
     "make sure that statutory inspections are completed on time"),
    ("Candidates should be able to plan their own work", A, "plan your own work"),
    ("You'll be showing our apprentice how things are done so patience pls", A,
     "show our apprentice how things are done"),
    ("Site visits, surveys and supervision of ground investigations", T,
     "site visits, surveys and supervision of ground investigations"),
    ("Engineering change control within SolidWorks PDM", T, "engineering change control within SolidWorks PDM"),
    ("Reliable, turn up on time", S, "reliable"),
    ("Calm and firm when dealing with suppliers", S, "calm and firm when dealing with suppliers"),
    ("Keeping benches tidy and looking nice", A, "keep benches tidy and looking nice"),
    ("Seven years' experience with a main contractor and a sound working knowledge of JCT", Y,
     "seven years' experience with a main contractor"),
    ("Minimum 3 years with a PSV or HGV operator or main dealer", Y,
     "minimum 3 years with a PSV or HGV operator or main dealer"),
    ("3+ yrs climbing with a reputable tree company", Y, "3+ years climbing with a reputable tree company"),
    ("3 years with a modern JavaScript framework", F, "a modern JavaScript framework"),
    ("Strong NEC", F, "NEC"),
    ("Excel to a good level", T, "Excel"),
    ("Excel in a fast-paced environment", A, "excel in a fast-paced environment"),
    ("Knows psychrometrics cold.", K, "psychrometrics"),
    ("reflective, honest about mistakes, able to use supervision", S,
     "reflective, honest about mistakes and able to use supervision"),
    ("Not fazed by sawdust", S, "not fazed by sawdust"),
    ("Monthly applications for payment and final accounts, mostly NEC4, some JCT", T,
     "applications for payment and final accounts"),
    ("Early warnings, compensation events, quotations – notified in time, please (8 weeks means 8 weeks)", T,
     "early warnings, compensation events and quotations"),
    ("CVRs every month end, forecasts to completion, cashflow", T, "CVRs, forecasts to completion and cashflow"),
    ("Purchase and sales ledger, approx 180 invoices a month", T, "purchase and sales ledger"),
    ("Weekly payroll for 14, monthly for 5, pensions upload (NEST)", T, "weekly payroll"),
    ("M365 admin, user set-ups and leavers, MFA and conditional access, Intune/Autopilot builds", T,
     "M365 admin, user set-ups and leavers"),
    ("Nurse clinics: weight, dental, senior, post-op checks, diabetic support", T, "nurse clinics"),
    ("Run the front of house crew when Jess is off.", A, "run the front of house crew"),
    ("foul & storm drainage – 110 & 150 pipe, manholes", T, "foul and storm drainage"),
    ("exclusion zones, trench boxes where drawing says, keep the inspector happy", T,
     "exclusion zones and trench boxes"),
    ("setting out levels off the laser / pegs (no, not by eye, Gary)", A, "set out levels off the laser or pegs"),
    ("You've shipped and looked after apps for some years, you know what the browser does, and you can say no", D,
     "shipped and looked after apps for some years"),
    ("Title checks under supervision", T, "title checks under supervision"),
    ("Outboards up to 150hp (mostly Suzuki/Mercury).", T, "outboards up to 150hp"),
    ("Cleaning down, HACCP sheets, temp logs, traceability labels for the vet", A, "clean down"),
    ("Help agencies liberate and embrace their data", A, "help agencies liberate and embrace their data"),
    ("Designs that meet WCAG 2.2 AA before they reach engineering.", T,
     "designs that meet WCAG 2.2 AA before they reach engineering"),
    # gerunds
    ("Deploying and configuring services using infrastructure as a service providers", A,
     "deploy and configure services using infrastructure as a service providers"),
    ("Performing security audits, risk analysis, application-level vulnerability testing, and security code reviews", A,
     "perform security audits, risk analysis, application-level vulnerability testing, and security code reviews"),
    ("Developing or communicating the product vision and/or developing or managing the product roadmap", A,
     "develop or communicate the product vision or develop or manage the product roadmap"),
    # third person
    ("Supports Product Managers by generating new and useful information", A,
     "support Product Managers by generating new and useful information"),
    ("Works tirelessly to arm developers with the best tools and ensuring system uptime.", A,
     "arm developers with the best tools"),
    ("Writes automated tests as a matter of habit", A, "write automated tests as a matter of habit"),
    ("The pharmacist supervises technicians in the dispensary", A, "supervise technicians in the dispensary"),
    ("Site Reliability Engineers ensure our platforms and infrastructure systems, as well as the applications on "
     "top of them, are reliable and easy to deploy", A,
     "ensure our platforms and infrastructure systems are reliable and easy to deploy"),
    # you
    ("You will counsel patients before discharge", A, "counsel patients before discharge"),
    ("You'll recruit, train and coach the team, and you'll hold performance conversations when they're needed.", A,
     "recruit, train and coach the team"),
    ("During the annual budget you will coordinate inputs from eight cost-centre managers.", A,
     "coordinate inputs from eight cost-centre managers"),
    ("You can explain technical trade-offs to people who are not engineers", A,
     "explain technical trade-offs to people who are not engineers"),
    ("You can rebook a late or broken-down load calmly", A, "rebook a late or broken-down load calmly"),
    ("You’ll be involved in designing and implementing systems in a human-centered way, communicating with users, and "
     "finding solutions to help people work more smoothly.", A,
     "design and implement systems in a human-centered way, communicate with users, and find solutions to help people "
     "work more smoothly"),
    ("They should feel comfortable brainstorming and developing design options to meet user needs", A,
     "brainstorm and develop design options to meet user needs"),
    ("You speak fluent English and Portuguese; a third language is welcome.", L, "fluent English and Portuguese"),
    ("You know Opera or a comparable property management system well enough to teach it.", K,
     "Opera or a comparable property management system"),
    ("You are gentle, careful, and not shy about asking for help.", S,
     "gentle, careful, and not shy about asking for help"),
    ("We expect every pharmacist to report medication errors and near misses openly", A,
     "report medication errors and near misses openly"),
    ("We like people who improve a process when they see one that wastes time", A,
     "improve a process when you see one that wastes time"),
    ("We are looking for somebody with advanced Excel skills and the discipline to check their own models.", Q,
     "advanced Excel skills and the discipline to check your own models"),
    # experience, ability, comfort
    ("Experience specifying, collecting, and presenting key performance data", A,
     "specify, collect, and present key performance data"),
    ("Experience with a message broker such as Kafka or RabbitMQ", F, "a message broker such as Kafka or RabbitMQ"),
    ("Experience in water birth and suturing is useful; we can teach both.", F, "water birth and suturing"),
    ("Experience with white-hat hacking and fundamental computer science concepts strongly desired.", F,
     "white-hat hacking and fundamental computer science concepts"),
    ("JavaScript experience is a plus, but expertise isn't required.", F, "JavaScript"),
    ("Ability to stay calm when priorities change in the middle of the day", A,
     "stay calm when priorities change in the middle of the day"),
    ("**Communication**: Ability to communicate effectively with a variety of audiences", A,
     "communicate effectively with a variety of audiences"),
    ("Able to work from ladders and lifts", A, "work from ladders and lifts"),
    ("Comfortable debugging problems in production", A, "debug problems in production"),
    ("Comfortable with Docker and Kubernetes, or keen to learn", F, "Docker and Kubernetes"),
    ("And comfortable working with data, from gathering and analysis through to design and presentation.", A,
     "work with data, from gathering and analysis through to design and presentation"),
    ("Confident in explaining technical concepts to officials", A, "explain technical concepts to officials"),
    ("Familiar with a range of digital/web services and solutions, ideally where open source is applied", K,
     "a range of digital/web services and solutions"),
    ("A track record of running A/B tests and acting on the result", A, "run A/B tests and act on the result"),
    ("Have used tools such as Canva, Figma or HubSpot (a plus, not a must)", D,
     "used tools such as Canva, Figma or HubSpot"),
    ("Have a good understanding of design principles such as layout, typography, and color.", K,
     "design principles such as layout, typography, and color"),
    ("Working knowledge of GDPR and consent for marketing", K, "GDPR and consent for marketing"),
    # noun phrases
    ("Configuration management tools (e.g., Puppet, Chef, Ansible, Salt)", T,
     "configuration management tools such as Puppet, Chef, Ansible or Salt"),
    ("Terraform, Kubernetes", F, "Terraform or Kubernetes"),
    ("Hands on SAS/SQL/Python", T, "hands on SAS/SQL/Python"),
    ("SAS/SQL/Python", F, "SAS, SQL or Python"),
    ("BLS, ACLS required.", C, "BLS, ACLS"),
    # Lines as people write them
    ("Hit shift KPIs: pick rate, load accuracy, on-time departure", A, "hit shift KPIs"),
    ("Clear and compassionate communication with patients and relatives", Q,
     "clear and compassionate communication with patients and relatives"),
    ("Carry out food safety and licensing checks", A, "carry out food safety and licensing checks"),
    ("Calm, clear communication with worried owners", Q, "calm, clear communication with worried owners"),
    ("6+ years building back-end systems, at least two of them with money in them", A, "build back-end systems"),
    ("Strong knowledge of a JVM language (Kotlin or Java) and working knowledge of Python", K, "a JVM language"),
    ("A WMS background (we use Manhattan; Korber fine)", T, "a WMS background"),
    ("Recognises the deteriorating patient using NEWS2 and escalates appropriately.", A,
     "recognise the deteriorating patient using NEWS2 and escalate appropriately"),
    ("At least four years of baking, one of them leading a shift", F, "baking"),
    ("Comfortable in Excel - pivot tables, not macros", F, "Excel"),
    ("55% - Performs PCR and gel electrophoresis", A, "perform PCR and gel electrophoresis"),
    ("Outstanding written communication w/ trustees", Q, "outstanding written communication with trustees"),
    ("Passing on guest requests, and following up until they are done", A,
     "pass on guest requests, and follow up until they are done"),
    ("Check tracking in GA4 and Google Tag Manager", A, "check tracking in GA4 and Google Tag Manager"),
    ("Python with pandas", T, "Python with pandas"),
    ("Strong Excel skills (pivot tables, lookups, Power Query)", Q,
     "strong Excel skills such as pivot tables, lookups or Power Query"),
    ("An eye for detail, excellent communication skills, ability to rationalize complex information", Q,
     "an eye for detail and excellent communication skills"),
    ("Clear written records, completed within one working day.", Q,
     "clear written records, completed within one working day"),
    ("Basic SQL: you can join two tables and explain the result", A, "join two tables and explain the result"),
    ("Level 3 food hygiene is a must.", C, "level 3 food hygiene"),
    ("Fencing, walling or pathwork (E)", T, "fencing, walling or pathwork"),
    ("Caring and confident with clients, even in bad times", S,
     "caring and confident with clients, even in bad times"),
    ("Raising, triaging and re-testing defects", A, "raise, triage and re-test defects"),
    ("Handles complaints with empathy, resolves most on the spot and documents in the log.", A,
     "handle complaints with empathy and resolve most on the spot"),
    ("Experience of catering in a school, hospital or similar setting", A,
     "cater in a school, hospital or similar setting"),
    ("Experience in a school, hospital or similar", F, "a school or hospital"),
    ("Own hand tools", T, "own hand tools"),
    ("Own uptime for our checkout APIs (99.99% SLO) running on EKS", A,
     "own uptime for our checkout APIs running on EKS"),
    ("Monitor portfolio quality through vintage analysis", A, "monitor portfolio quality through vintage analysis"),
    ("To respond to enquiries from members of the public", A, "respond to enquiries from members of the public"),
    ("To be able to get people to do things without shouting", A, "get people to do things without shouting"),
    ("The job is mostly making sure residents are safe through the night.", A,
     "make sure residents are safe through the night"),
    ("Day to day you'll be clinically checking prescriptions, supervising dispensing and answering questions", A,
     "clinically check prescriptions, supervise dispensing and answer questions"),
    ("Reporting to the S&OP Manager you will own the 24 month rolling forecast", A,
     "own the 24 month rolling forecast"),
    ("You'll be taking around 40 calls a day about bills, meter readings, tariffs and moving home.", A,
     "take around 40 calls a day about bills, meter readings, tariffs and moving home"),
    ("You'll have experience of managing volunteers, or of managing people in another setting.", A,
     "manage volunteers"),
    ("Looking for someone with an interest in cows and grass - we can teach the rest.", Q,
     "an interest in cows and grass"),
    ("Min 3 yrs managing in a 3PL warehouse", A, "manage in a 3PL warehouse"),
    ("Design, build, and maintain batch and streaming pipelines in Spark and Airflow that ingest claims, EHR and lab "
     "data from 60+ partners", A, "design, build and maintain batch and streaming pipelines in Spark and Airflow "
     "that ingest claims"),
    ("Design and build services in Kotlin that authorise, capture, refund and settle payments", A,
     "design and build services in Kotlin that authorise, capture, refund and settle payments"),
    ("Leadership: line manage and develop the fundraising team", A, "manage and develop the fundraising team"),
    ("Major donors and corporate: personally manage a portfolio of supporters", A,
     "personally manage a portfolio of supporters"),
    ("H&S: accident investigation, risk assessments and a robust near miss culture", T,
     "accident investigation, risk assessments and a robust near miss culture"),
    ("Need someone who can diagnose faults and keeps a tidy van.", A, "diagnose faults and keep a tidy van"),
    ("need someone with at least 1 yr on a busy machine who can dial in and pour decent latte art", A,
     "dial in and pour decent latte art"),
    ("You will also be on the till, helping with plates and talking to customers about our beans.", A,
     "help with plates and talk to customers about our beans"),
    ("Charting and note taking on Dentally", T, "charting and note taking on Dentally"),
    ("A background in backend systems where correctness matters", F, "backend systems where correctness matters"),
    ("Making our booking journey faster and more accessible (WCAG 2.2 AA)", A,
     "make our booking journey faster and more accessible"),
    ("Confident to stop a shipment when necessary", A, "stop a shipment when necessary"),
    ("Exp in selling IT products (laptops, servers) is must", A, "sell IT products"),
    ("Your day will include admitting patients and keeping their notes in order", A,
     "admit patients and keep their notes in order"),
    ("Comfortable with shift work, curious, sceptical", F, "shift work"),
    ("You'll be accountable for two warehouses (9,000 m²) and for service to 35 clients.", A,
     "look after two warehouses"),
    ("Setting up and packing away kit", A, "set up and pack away kit"),
    ("Understand requirements and write test cases", A, "understand requirements and write test cases"),
    ("You'll know every child and be a familiar face to parents.", A,
     "know every child and be a familiar face to parents"),
    ("Looking for someone with a head for heights, decent maths, who turns up on time", Q,
     "a head for heights, decent maths"),
    ("You should have a Level 3 or above, three years in a senior role, and patience.", C,
     "a Level 3 or above, three years in a senior role, and patience"),
    ("Know your way round Intercom or Zendesk", F, "Intercom or Zendesk"),
    ("People who are curious, not just clever", S, "curious, not just clever"),
    ("You have a solid background in employee relations, and are used to a unionised environment.", F,
     "employee relations"),
    ("You build trust quickly, but aren't afraid to tell a manager that they're wrong.", A, "build trust quickly"),
    ("Menus change daily so you'll need to cook by taste and think on your feet.", A,
     "cook by taste and think on your feet"),
    ("You'd be running larder, working under our sous, and looking after one commis.", A,
     "run larder, work under our sous, and look after one commis"),
    ("You'll need to stay polite and calm when patients are frustrated", A,
     "stay polite and calm when patients are frustrated"),
    ("He/she will also ensure that purchase orders are raised on time", A,
     "ensure that purchase orders are raised on time"),
    ("We are expanding, and are seeking a Specialist who'll be responsible for sourcing dairy ingredients", A,
     "source dairy ingredients"),
    ("Be the voice of the customer to Product", A, "be the voice of the customer to Product"),
    ("End to end processing of payrolls on iTrent", T, "end to end processing of payrolls on iTrent"),
    ("Be fluent in English", L, "English"),
    ("Polite to customers, no throwing parcels over fences", S, "polite to customers"),
    ("Commercial awareness: tell us about a deal you've followed", T, "commercial awareness"),
    ("Must deal with customers at home demo and after they move in", A,
     "deal with customers at home demo and after they move in"),
    ("You'd suit this if you've designed complex, data-heavy tools", D, "designed complex, data-heavy tools"),
    ("You're comfortable doing your own research", A, "do your own research"),
    ("At least 12 months' experience in a legal environment", Y,
     "at least 12 months' experience in a legal environment"),
    ("Human Tissue Act training", T, "Human Tissue Act training"),
    ("Good with customers – a lot of our work is in live buildings", S, "good with customers"),
    ("Good stockmanship is a must - quiet handling, spotting a sick cow early", Q, "good stockmanship"),
    ("Own the roadmap for payments", A, "own the roadmap for payments"),
    ("Opening or closing, cashing up on the till", A, "open or close and cash up on the till"),
    ("Team player w/ good humour", Q, "a team player with good humour"),
    ("some bagging and posting of beans on quiet days", T, "some bagging and posting of beans on quiet days"),
    ("Written communication that is clear to a homeowner", T, "written communication that is clear to a homeowner"),
    ("Calving oversight and colostrum management", T, "calving oversight and colostrum management"),
    ("Clean, organized habits", T, "clean, organized habits"),
    ("Comfort with spreadsheets: sorting, filtering, formulas", Q, "comfort with spreadsheets"),
    ("You can speak and write English well enough to keep records", L, "English"),
    ("Greeting customers, finding out what they need and helping them choose the right product", A,
     "greet customers, find out what they need and help them choose the right product"),
    ("Assess, plan and review the care of residents, keeping care plans and risk assessments up to date on our own "
     "system", A, "assess, plan and review the care of residents"),
    ("We bake for forty shops six days a week, and we are looking for a baker to lead our night shift.", A,
     "lead our night shift"),
    ("Drive OEE on the three Hall 2 lines (currently averaging 61%, target 70%)", A,
     "drive OEE on the three Hall 2 lines"),
    ("Work with designers to turn Figma files into accessible, tested components", A,
     "work with designers to turn Figma files into accessible, tested components"),
    ("Advise managers on policy in a pragmatic, risk-based way", A,
     "advise managers on policy in a pragmatic, risk-based way"),
    ("Able to build trust with people at all levels, and discreet with secrets", A,
     "build trust with people at all levels"),
    ("You will have: five years of experience in retail", Y, "five years of experience in retail"),
    ("The successful candidate will have: a driving licence and a car", C, "a driving licence and a car"),
    ("As a Band 6 you will supervise therapy assistants and students", A, "supervise therapy assistants and students"),
    ("Service and repair of cold rooms and display cases", T, "service and repair of cold rooms and display cases"),
    ("Splinting or upper limb rehabilitation skills", Q, "splinting or upper limb rehabilitation skills"),
    ("Gentle hands and good conversation", T, "gentle hands and good conversation"),
    ("Edit skills in Premiere or Avid", Q, "edit skills in Premiere or Avid"),
    ("billing, work-in-progress and debtor control", T, "billing, work-in-progress and debtor control"),
    ("Manages drains, wounds, PCA pumps and telemetry.", A, "manage drains, wounds, PCA pumps and telemetry"),
    ("Designing and building batch and streaming pipelines in Databricks", A,
     "design and build batch and streaming pipelines in Databricks"),
    ("Setting priorities and cutting scope", A, "set priorities and cut scope"),
    ("Supporting two fee earners and a partner, you will be opening new files", A, "open new files"),
    ("You'll find the contributors and win their trust, you'll write the schedule, you'll direct", A,
     "find the contributors and win their trust"),
    ("You will be well spoken and well presented", S, "well spoken and well presented"),
    ("Knows the basics well: semantic HTML and modern CSS.", K, "semantic HTML and modern CSS"),
    ("Sample receipt. Check temperature and paperwork; log into the system", A, "check temperature and paperwork"),
    ("Commercial contracting: draft and review complex agreements", A, "draft and review complex agreements"),
    ("Guests – dealing with complaints graciously", A, "deal with complaints graciously"),
    # years, papers, languages
    ("2+ years of field experience in wind, or 4+ in maintenance", Y, "2+ years of field experience in wind"),
    ("7+ years of relevant experience at a law firm", Y, "7+ years of relevant experience at a law firm"),
    ("You are registered with the NMC", C, "somebody registered with the NMC"),
    ("Registered nurse with two years in theatre", C, "a registered nurse with two years in theatre"),
    ("hold, or will work towards, the Care Certificate", C, "the Care Certificate"),
    ("Studying AAT Level 2 or 3, or keen to start", C, "AAT Level 2 or 3"),
    ("City and Guilds NVQ Level 3 in bench joinery", C, "City and Guilds NVQ Level 3 in bench joinery"),
    ("Ability to obtain Class B CDL before end of training", C, "Class B CDL before end of training"),
    ("5 years+ setting CNC mills", A, "set CNC mills"),
    ("3+ years building backend services in production", A, "build backend services in production"),
    ("At least five years in B2B marketing, ideally software", Y, "at least five years in B2B marketing"),
    ("Five or more years as a product manager for a B2B software product", Y,
     "five or more years as a product manager for a B2B software product"),
    ("Valid journeyman license, or eligible to sit the exam within six months", C, "a valid journeyman license"),
    ("State adjuster license, or able to get one within 90 days", C, "a state adjuster license"),
    ("Clean driving record", C, "a clean driving record"),
    ("Bachelor's degree in supply chain, business or a related field, or equivalent experience", C,
     "a Bachelor's degree in supply chain, business or a related field"),
    ("Fluent English; working German or French is welcome", L, "fluent English"),
    # what is said with a noun is something to do
    ("Management of customer complaints through 8D, from containment within 24 hours to verified closure", A,
     "manage customer complaints through 8D"),
    ("Liaison with wedding couples and their planners on the day", A,
     "liaise with wedding couples and their planners on the day"),
    ("Pre-shift briefing of waiting and bar staff", A, "brief waiting and bar staff"),
    ("Inspection, servicing and repair of buses to DVSA standards", A,
     "inspect, service and repair buses to DVSA standards"),
    ("Upselling of wine, desserts and set menus", A, "upsell wine, desserts and set menus"),
    ("Line management of seven engineers, including performance reviews", A, "manage seven engineers"),
    ("Station of the cross", T, "station of the cross"),
    ("Evidence of leading TUPE transfers in or out of an organisation", A,
     "lead TUPE transfers in or out of an organisation"),
    # a noun that could be a verb, and a verb that could be a noun
    ("Noise complaints and neighbour disputes", T, "noise complaints and neighbour disputes"),
    ("Bar stock counts and cellar rotation", T, "bar stock counts and cellar rotation"),
    ("Check ins, check outs and inventories", T, "check ins, check outs and inventories"),
    ("Weeding project in adult nonfiction", T, "weeding project in adult nonfiction"),
    ("Track queue milestones", A, "track queue milestones"),
    ("Present weekly trading results to the executive team", A, "present weekly trading results to the executive team"),
    ("Challenge 25 and refusal of service", T, "challenge 25 and refusal of service"),
    ("Respect for patient confidentiality", T, "respect for patient confidentiality"),
    # when and how often, and what stands beside it
    ("Keeping aisles clear, cleaning as you go", A, "keep aisles clear"),
    ("Motivate a team when queue is 60 deep", A, "motivate a team"),
    ("Speak up when something is wrong", A, "speak up when something is wrong"),
    ("Act as Controller of Site Safety for small teams when certificated", A,
     "act as Controller of Site Safety for small teams"),
    ("To deal with concerns from relatives promptly and at ward level wherever possible", A,
     "deal with concerns from relatives"),
    ("Report safeguarding concerns to the senior on shift without delay", A,
     "report safeguarding concerns to the senior on shift"),
    ("Processing and mounting images, quality assurance of X-rays", A, "process and mount images"),
    ("Assisting at mealtimes, some residents need feeding and thickened drinks", A, "assist at mealtimes"),
    ("Keeping landlords happy and telling them when they are not complying", A,
     "keep landlords happy and tell them when they are not complying"),
    ("Ability to manage own time across several sites", A, "manage your own time across several sites"),
    ("As Senior Curator you will lead the care, research and interpretation of the collection", A,
     "lead the care, research and interpretation of the collection"),
    ("Managing a $1.1M program budget, forecast monthly", A, "manage a $1.1M program budget"),
    ("Undertake administrative duties as reasonably required by the Head of School", A,
     "undertake administrative duties"),
    ("Common sense", Q, "common sense"),
    ("Provide witness statements when required", A, "provide witness statements"),
    ("Co-ordinate the leadership team away days", A, "coordinate the leadership team away days"),
    # what it is said to be worth, and what is no part of it
    ("CO2 transcritical experience a massive plus", T, "CO2 transcritical experience"),
    ("Knowledge of Reapit or Fixflo great but not essential", K, "Reapit or Fixflo"),
    ("Proof of right to work", T, "proof of right to work"),
    ("Disciplinary and grievance matters with support from HR", T,
     "disciplinary and grievance matters with support from HR"),
    ("You'll have turned an underperforming territory around and be able to tell us how", D,
     "turned an underperforming territory around"),
    ("Is patient and kind, and stays calm when a child is upset", S, "patient and kind"),
    ("Some knowledge of Docker helps, it isn't essential.", K, "Docker"),
    ("Good telephone manner and the ability to take clear notes", Q, "a good telephone manner"),
    ("Some experience with young people, for example as a volunteer, coach or older sibling", F, "young people"),
    ("Two years of a mechanical engineering degree", C, "two years of a mechanical engineering degree"),
    # what one can bear is what one is, not what one has worked with
    ("You need to be comfortable with noise, mess and the unexpected.", S,
     "comfortable with noise, mess and the unexpected"),
    ("Comfortable with Docker and CI pipelines", F, "Docker and CI pipelines"),
    # by which rule, at which time and after which training it is done is not said aloud
    ("Change nappies and support potty training, following intimate care procedures.", A,
     "change nappies and support potty training"),
    ("You'd mix mortar, lay sub-base and cut slabs once you've had your training.", A,
     "mix mortar, lay sub-base and cut slabs"),
    ("Load the crates at 7.15, first garden by 8.", A, "load the crates"),
    ("putting out deliveries tues and thurs", A, "put out deliveries"),
    ("You will milk with the herdsman morning and evening in a 24:24 parlour", A, "milk with the herdsman"),
    ("Clean the inside of trains between 22.00 and 05.00", A, "clean the inside of trains"),
    ("Set up the surgery for each patient and have the right instruments ready", A,
     "set up the surgery for each patient"),
    # a particle stays with its verb, an item with its list, a preposition with its clause
    ("Investigate failed jobs on the morning rota and fix them or pass them on", A,
     "investigate failed jobs on the morning rota and fix them or pass them on"),
    ("Diagnose printer, Wi-Fi and docking station faults", A, "diagnose printer, Wi-Fi and docking station faults"),
    ("Keep the records the CQC asks for", A, "keep the records the CQC asks for"),
    ("Building accessible pages in React", A, "build accessible pages in React"),
    # what stands after a colon is what is meant
    ("Collecting evidence: letters from doctors, bank statements", A,
     "collect evidence such as letters from doctors or bank statements"),
    ("You will work on a small project of your own: comparing two methods for measuring chlorine", A,
     "compare two methods for measuring chlorine"),
    ("Check-ins and check-outs: inventories, photos, meter readings", T, "check-ins and check-outs"),
    # who learns it or helps with it does it
    ("You'll learn to test circuits and fill in test certificates", A, "test circuits and fill in test certificates"),
    ("Help the electrician run cables", A, "run cables"),
    ("Help the chefs with prep", A, "help the chefs with prep"),
    # where it is done, what it is for and how good it is to be are not said
    ("Experience of leading a team in a waste, warehouse, yard or similar setting", A, "lead a team"),
    ("Arrange skip exchanges with the haulier so the site does not fill up on Saturdays", A,
     "arrange skip exchanges with the haulier"),
    ("Ask good questions to qualify a prospect", A, "ask questions to qualify a prospect"),
    ("Care for accuracy", Q, "attention to accuracy"),
    # what one person does is only supported
    ("Support the class teacher in delivering phonics lessons", A,
     "support the class teacher in delivering phonics lessons"),
    ("Contact GPs, district nurses and families", A, "contact GPs, district nurses and families"),
    ("Trained in medication administration", T, "trained in medication administration"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "shape", "phrase"), CASES, ids=[line[:40] for line, _, _ in CASES])
def test_a_line_is_taken_apart(line: str, shape: Shape, phrase: str) -> None:
    """Every shape of line gives the one phrase that a question needs."""
    found = requirement.read(line)
    assert (found.shape, found.phrase) == (shape, phrase)


@pytest.mark.parametrize(
    ("line", "gerund"),
    [
        ("Design and build services in Kotlin that authorise, capture, refund and settle payments",
         "designing and building services in Kotlin"),
        ("Plan, cost and write seasonal menus", "planning, costing and writing seasonal menus"),
        ("Install, test and maintain conduit to code", "installing, testing and maintaining conduit to code"),
        ("Run practical work safely", "running practical work safely"),
        ("Labelling and storing samples", "labelling and storing samples"),
        ("Surveying properties, doing heat loss calculations and preparing quotations",
         "surveying properties, doing heat loss calculations and preparing quotations"),
        ("Set up data quality checks and alert the right people when they fail",
         "setting up data quality checks and alerting the right people when they fail"),
        ("Work with teams to conduct and analyze user research", ""),
        ("You'll know every child and be a familiar face", ""),
        ("Pick up the phone rather than send a sixth email", ""),
        ("Upselling of wine, desserts and set menus", "upselling wine, desserts and set menus"),
        ("Inspection, servicing and repair of buses", "inspecting, servicing and repairing buses"),
        ("Manage agencies and freelancers, including briefs and fees",
         "managing agencies and freelancers"),
    ],
)  # fmt: skip
def test_an_ing_form_is_given_only_where_it_is_sure(line: str, gerund: str) -> None:
    """All verbs that stand in a row are turned, and none that belongs to something else; in doubt there is no form."""
    assert requirement.read(line).gerund == gerund


@pytest.mark.parametrize(
    "line",
    [
        "It’s imperative that our data architect is dedicated to results and has genuine passion.",
        "Using modern frameworks and tools, our developers work in small teams to produce products.",
        "You would lead it.",
        "A thorough knowledge is taken as read; what will distinguish the successful candidate is judgement.",
        "And —",
        "You will have:",
        "Thanks to a grant we are able to offer a paid traineeship to somebody.",
        "No kitchen experience needed if you have worked hard on your feet somewhere else",
        "The successful candidate will put that right.",
        "We need a leader who makes all seven better.",
        "Make sure officers is smart, on time and awake",
        "You'll be attached to a producer from your first week.",
        "You'll be sitting next to two operators with twenty years between them.",
        "Yes, really.",
        "Everyone washes up",
        "We seek to appoint a lecturer whose research speaks to migration",
        "Budgeting, forecasting and monthly reporting against income targets",
        "Inspect, service and repair",
        "Reviewing and being reviewed.",
        "likes being outdoors whatever the weather",
    ],
)
def test_what_cannot_be_taken_apart_is_not_asked_about_first(line: str) -> None:
    """A line that is no requirement in any shape is kept as a quotation that does not stand by itself."""
    found = requirement.read(line)
    assert found.shape is Shape.QUOTE
    assert not found.askable


def test_long_lines_are_cut_to_their_main_part() -> None:
    """A line of forty words keeps its head, its names and whole parts."""
    line = (
        "Apply best tools and techniques to: team roles, behaviors, structure and culture, agile ceremonies and "
        "practices, knowledge transfer and sharing, program management, cross-team coordination, and overall "
        "governance of digital service delivery."
    )
    assert requirement.read(line).phrase == (
        "apply best tools and techniques to team roles, behaviors, structure and culture, agile ceremonies and "
        "practices"
    )


def test_names_keep_their_capitals_at_the_head() -> None:
    """A word that stands with a capital inside some sentence of the job description is a name."""
    line = "Oak joinery and finishing"
    assert requirement.read(line).phrase.startswith("oak")
    assert requirement.read(line, frozenset({"Oak"})).phrase.startswith("Oak")


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("You will welcome late arrivals, close the day's business in Opera, balance the tills and card terminals, run "
         "the end-of-day reports and make sure that the bills are ready for the morning's check-outs.",
         ["welcome late arrivals", "close the day's business in Opera", "balance the tills and card terminals",
          "run the end-of-day reports", "make sure that the bills are ready for the morning's check-outs"]),
        ("That means two-hourly checks, helping people to the toilet, sitting with someone who is distressed, and "
         "writing it all up before handover.",
         ["help people to the toilet", "sit with someone who is distressed"]),
        ("You'll recruit people through social media and our corporate partners; interview them and take up "
         "references; and keep rotas full, even in August.",
         ["recruit people through social media and our corporate partners", "keep rotas full, even in August"]),
        ("You will carry out fire walks, deal with noise complaints and serve residents in the bar",
         ["carry out fire walks", "deal with noise complaints", "serve residents in the bar"]),
        ("You will book appointments on the system, scan and code incoming letters, register new patients and deal "
         "with samples that come in.",
         ["book appointments on the system", "scan and code incoming letters", "register new patients",
          "deal with samples that come in"]),
        ("Maintaining relations with solicitors, land agents and wealth managers, contributing articles and speaking "
         "at the firm's seminars",
         ["maintain relations with solicitors, land agents and wealth managers",
          "contribute articles", "speak at the firm's seminars"]),
        ("You'll advise on grievance cases from start to finish, take part in hearings, and keep our policies up to "
         "date.",
         ["advise on grievance cases from start to finish", "take part in hearings", "keep our policies up to date"]),
        ("You will be responsible for the whole home: ensuring that care is safe, leading and developing a team of 70, "
         "managing the budget and dealing with complaints.",
         ["ensure that care is safe", "lead and develop a team of 70", "manage the budget",
          "deal with complaints"]),
        ("Chasing up patients who missed an appointment and filling gaps in the diary",
         ["chase up patients who missed an appointment", "fill gaps in the diary"]),
        ("Run A/B tests and use SQL", ["run A/B tests", "use SQL"]),
        ("Chairing design reviews and signing off drawings", ["chair design reviews", "sign off drawings"]),
        ("Keep stakeholders across Sales, Support and Risk in the loop",
         ["keep stakeholders across Sales, Support and Risk in the loop"]),
        ("Lead incident response and write blameless postmortems that people actually read",
         ["lead incident response", "write blameless postmortems that people actually read"]),
        ("Recruit, induct, train and retain a team of 16", ["recruit, induct, train and retain a team of 16"]),
        ("Assess, plan, implement and evaluate individualised care",
         ["assess, plan, implement and evaluate individualised care"]),
        ("Find the contributors and win their trust", ["find the contributors and win their trust"]),
        ("To lead on the investigation of falls, pressure ulcers and medication errors",
         ["lead on the investigation of falls, pressure ulcers and medication errors"]),
        ("Lead exhibitions from start to finish, including budget, object lists, label text and design briefs",
         ["lead exhibitions from start to finish"]),
        ("Review near misses with the team and change the way we work", ["review near misses with the team"]),
        ("Monitor social channels during a launch and escalate anything nasty",
         ["monitor social channels during a launch"]),
        ("Advising on visas, vaccinations and malaria precautions, pointing clients to official sources",
         ["advise on visas, vaccinations and malaria precautions"]),
        ("Spot fraud indicators and refer suspicious claims to the investigations unit",
         ["spot fraud indicators", "refer suspicious claims to the investigations unit"]),
        ("To consult the fire service on street names and to check proposals against the naming policy",
         ["consult the fire service on street names", "check proposals against the naming policy"]),
        ("You read a set of estate accounts and spot what's missing.",
         ["read a set of estate accounts and spot what's missing"]),
        ("Assess skin type and choose laser settings accordingly",
         ["assess skin type and choose laser settings accordingly"]),
        ("Photograph and sketch the damage and establish the cause",
         ["photograph and sketch the damage and establish the cause"]),
        ("Inspect each dam for seepage, animal burrows and tree growth, and issue annual statements",
         ["inspect each dam for seepage, animal burrows and tree growth", "issue annual statements"]),
        ("Set up and close down the surgery and check emergency drugs and equipment each day",
         ["set up and close down the surgery and check emergency drugs and equipment"]),
        ("Operate deck ovens and check every bake for colour, weight and core temperature",
         ["operate deck ovens", "check every bake for colour, weight and core temperature"]),
        ("Noticing changes in mood, appetite or skin and telling the senior on duty straight away",
         ["notice changes in mood, appetite or skin"]),
        ("You'll read fault codes with the tablet and learn what they do and don't tell you.",
         ["read fault codes with the tablet"]),
        ("You will lock up safely, search cells and people, and supervise up to thirty prisoners on a landing.",
         ["lock up safely", "search cells and people", "supervise up to thirty prisoners on a landing"]),
        ("You will milk in a modern parlour, and learn to spot mastitis early.",
         ["milk in a modern parlour", "spot mastitis early"]),
        ("Manage ventilated patients, arterial lines, central lines, CRRT, and titration of vasoactive drips.",
         ["manage ventilated patients, arterial lines, central lines, CRRT, and titration of vasoactive drips"]),
        ("Plan, cost and write seasonal menus", ["plan, cost and write seasonal menus"]),
        ("Build services that authorise, capture, refund and settle payments",
         ["build services that authorise, capture, refund and settle payments"]),
    ],
)  # fmt: skip
def test_a_long_row_of_actions_is_parted(line: str, parts: list[str]) -> None:
    """Each action with an object stands by itself; a list of things, and what speaks of the rest, stay whole."""
    passage = Passage(index=0, text=line, kind=PassageKind.DUTY)
    assert [found.phrase for found in requirement.every(passage)] == parts


def test_a_clause_is_not_cut_off_within_a_row_of_things() -> None:
    """What it brings is told whole or not at all."""
    line = (
        "Design, build and run the pipelines that bring shipment, telematics and warehouse data into our Snowflake "
        "warehouse, in batch (Airflow) and in streams (Kafka)"
    )
    passage = Passage(index=0, text=line, kind=PassageKind.DUTY)
    assert requirement.of(passage).phrase == "design, build and run the pipelines"


def test_a_row_of_things_to_do_is_not_left_without_its_and() -> None:
    """It ends before the one that nothing joins."""
    line = "Order and manage stock, deal with shortages and returns, and keep date checking up to date"
    assert requirement.of(Passage(index=0, text=line, kind=PassageKind.DUTY)).gerund == "ordering and managing stock"


def test_signs_alone_ask_for_nothing() -> None:
    """A smile after a duty is no part of it."""
    smile = Passage(index=0, text="Plan rotas for the shop; :)", kind=PassageKind.DUTY)
    assert [each.phrase for each in requirement.every(smile)] == ["plan rotas for the shop"]
    signs = Passage(index=0, text="22%!", kind=PassageKind.DUTY)
    assert not any(each.askable for each in requirement.every(signs))


def test_what_a_heading_asks_of_somebody_is_said_to_the_candidate() -> None:
    """Below "We need someone who can" their head is yours."""
    heading = "We need someone who can"
    passage = Passage(index=0, text="keep their head when it is busy", kind=PassageKind.REQUIREMENT, heading=heading)
    assert requirement.of(passage).phrase == "keep your head when it is busy"


def test_a_question_tells_which_part_it_was_about() -> None:
    """What a question named is found again among what its passage asks for."""
    line = "You will carry out fire walks, deal with noise complaints and serve residents in the bar"
    passage = Passage(index=0, text=line, kind=PassageKind.DUTY)
    asked = "Let us talk about serving residents in the bar. How do you know whether you have done that well?"
    assert requirement.asked_in(asked, passage).phrase == "serve residents in the bar"


@pytest.mark.parametrize(
    "line",
    ["Able to travel across the county", "Able to walk up to 10 miles a day", "You can drive and have access to a car",
     "Able to attend 4 weeks of training in our Nottingham office", "Own transport", "Physically fit",
     "You log on at 8.30 and look at what came in", "Perform other reasonable job duties",
     "Able to work alternate weekends", "You'll fix.", "Lives within 45 minutes of base",
     "Able to live in a small space with two others", "Early starts and alternate Saturdays are part of the job",
     "Beneficiaries will ring you for updates", "The successful candidate must not mind being woken at three"],
)  # fmt: skip
def test_how_one_gets_there_is_not_asked_about(line: str) -> None:
    """What somebody must be able to do besides the work gives no question."""
    assert not requirement.of(Passage(index=0, text=line, kind=PassageKind.REQUIREMENT)).askable


def worth(line: str, kind: PassageKind) -> list[float]:
    """How much each thing that a line asks for is worth a question."""
    return [each.worth(Level.MID) for each in matters.of(Passage(index=0, text=line, kind=kind), frozenset())]


@pytest.mark.parametrize(
    "line",
    ["Keeping the waiting room tidy", "Answering phones", "Opening new files", "Lost children, first aid, emergencies",
     "Keep an eye on costs and returns", "Florists, agents and shore excursions", "Heavy lifting upto 25kg",
     "organised with files", "Load the van", "Sharpen tools and check oil", "Hand in lost property to the supervisor",
     "Keep the backwash stocked", "Keep the floor clear of pallets", "Pick up from the merchant", "Check your own work",
     "You will hear things that must stay here", "Care about people having a bad night",
     "Fair but firm", "Four Planning Officers and one Planning Enforcement Officer"],
)  # fmt: skip
def test_a_chore_and_a_bare_list_are_not_asked_about_while_anything_else_is_there(line: str) -> None:
    """Whoever is asked about it has nothing to tell that another had not."""
    assert worth(line, PassageKind.DUTY)
    assert max(worth(line, PassageKind.DUTY)) <= THIN


@pytest.mark.parametrize(
    "line",
    ["Good team player", "A careful proofreader", "Able to work as part of a small team",
     "Able to work without supervision", "You write clearly",
     "Portfolio showing end to end process", "Experience with a main contractor",
     "Takes criticism of your work well", "Warm, unflappable and tidy",
     "A sensible attitude to retail: we recommend, we don't push", "You handle fragile things with care",
     "You know your way around Excel", "Level 3 food hygiene"],
)  # fmt: skip
def test_what_everybody_says_of_themselves_is_not_asked_about_while_anything_else_is_there(line: str) -> None:
    """A common trait, a paper and a thing that is only named tell nobody from another."""
    assert max(worth(line, PassageKind.REQUIREMENT), default=0) <= THIN


@pytest.mark.parametrize(
    ("line", "kind"),
    [("Resource planning across concurrent projects", PassageKind.DUTY),
     ("Stay calm with clients who are anxious or angry", PassageKind.REQUIREMENT),
     ("Plan your own route for PPMs", PassageKind.DUTY),
     ("Carry out site visits to confirm the layout of flats", PassageKind.DUTY),
     ("Interview policyholders where the circumstances don't add up", PassageKind.DUTY),
     ("Experience with a message broker such as Kafka", PassageKind.REQUIREMENT)],
)  # fmt: skip
def test_work_and_what_shows_only_in_work_are_asked_about(line: str, kind: PassageKind) -> None:
    """Neither a noun for work nor a trait that is put to the test somewhere is thin."""
    assert min(worth(line, kind)) > THIN


def test_a_part_that_speaks_of_the_one_before_it_is_thin() -> None:
    """ "Do the briefings" means little without the shift that they are part of."""
    shift, briefings, patrols = worth("Run the shift, do the briefings, allocate patrols and breaks", PassageKind.DUTY)
    assert briefings <= THIN < min(shift, patrols)


def test_a_small_part_is_worth_less_than_a_whole_one() -> None:
    """A few words after the first action of a row say little by themselves."""
    line = "Test the rigs before each dive, calibrate every sensor on the main rig, and report any faults"
    tested, calibrated, recorded = worth(line, PassageKind.DUTY)
    assert recorded < calibrated < tested


@pytest.mark.parametrize(
    ("line", "working"),
    [("Experience of a school MIS", "with a school MIS"), ("Experience in a law firm", "in a law firm"),
     ("Experience in control room, shift or safety-critical work", "in control room, shift or safety-critical work"),
     ("Confident monitoring of anaesthesia, including capnography", "monitoring anaesthesia, including capnography")],
)  # fmt: skip
def test_one_works_in_a_place_and_with_a_thing(line: str, working: str) -> None:
    """Which it is the last word of what is named tells, not one that stands before it."""
    assert requirement.read(line, duty=False).working == working


def test_a_row_of_commas_takes_no_time() -> None:
    """A line that is made to be read for ever is read at once, or this test does not end."""
    hostile = Passage(index=0, text="running a, " * 80, kind=PassageKind.DUTY)
    assert requirement.every(hostile)


def test_a_row_with_a_part_that_cannot_be_asked_about_keeps_the_others() -> None:
    """“The ones who are nervous” names nobody; the rest of the morning is work all the same."""
    line = "You'll greet patients, book and move appointments in Dentally and calm the ones who are nervous."
    passage = Passage(index=0, text=line, kind=PassageKind.DUTY)
    found = [each.phrase for each in requirement.every(passage)]
    assert found == ["greet patients", "book and move appointments in Dentally"]
    assert not requirement.read("When somebody rings with pain you find them a slot").askable


@pytest.mark.parametrize(
    ("line", "phrase"),
    [
        ("Keep your section clean as you go", "keep your section clean"),
        ("Keeping aisles clear, cleaning as you go", "keep aisles clear"),
        ("You finish by writing up your daily notes", "write up your daily notes"),
        (
            "Handle poor performance and absence fairly and promptly",
            "handle poor performance and absence fairly and promptly",
        ),
        (
            "Ability to influence people over whom the postholder has no power",
            "influence people over whom you have no power",
        ),
    ],
)
def test_a_line_is_said_as_one_would_say_it(line: str, phrase: str) -> None:
    """Without the frame of a day's story, and to the candidate."""
    passage = Passage(index=0, text=line, kind=PassageKind.DUTY)
    assert [each.phrase for each in requirement.every(passage)] == [phrase]


def test_what_a_year_shall_bring_is_read_one_by_one() -> None:
    """Each aim of a sentence that names several, parted by semicolons, is a matter of its own."""
    line = (
        "In your first year you will be expected to re-tender the maintenance contract, which expires next March; to "
        "bring our records (water, fire) out of spreadsheets and into the new system; and to take 12% out of our "
        "electricity consumption."
    )
    found = matters.of(Passage(index=0, text=line, kind=PassageKind.DUTY), frozenset())
    assert [each.wanted.phrase for each in found] == [
        "re-tender the maintenance contract",
        "bring our records out of spreadsheets and into the new system",
        "take 12% out of our electricity consumption",
    ]


@pytest.mark.parametrize(
    ("line", "case"),
    [
        ("Tell the room leader straight away if you have a worry about a child", "you had a worry about a child"),
        ("Report to the shift lead when a machine doesn't stop on time", "a machine didn't stop on time"),
        ("Tell the nurse in charge if anyone has come in over their weight", "anyone had come in over their weight"),
        ("Speak up when something is wrong", ""),  # too little to be supposed
        ("Tell the supervisor if it's short", ""),  # of what stands elsewhere
        ("Put out deliveries when the lorries come in", ""),
    ],
)
def test_when_somebody_is_to_be_told_can_be_supposed(line: str, case: str) -> None:
    """What one is told to report gives a situation, in the past as one supposes it."""
    assert requirement.read(line).case == case


def test_a_situation_to_report_is_worth_a_question_beside_what_comes_first() -> None:
    """It is told by what happens, not by the length of the rule."""
    line = "Keeping to ratios and telling the room leader straight away if you have a worry about a child's wellbeing"
    assert all(each > THIN + 0.3 for each in worth(line, PassageKind.DUTY))


@pytest.mark.parametrize(
    "line",
    [
        "Keeping your bay, tools and special tools clean and put back where they belong",
        "Helping to keep the room, toys and sleep mats clean",
    ],
)
def test_cleaning_up_is_a_chore_whatever_is_cleaned(line: str) -> None:
    """A list of things that are kept clean is one."""
    assert max(worth(line, PassageKind.DUTY)) <= THIN


def test_figures_that_are_kept_clean_are_no_chore() -> None:
    """Books and data are kept clean by work that can be told of."""
    assert max(worth("Keep the tax, VAT and payroll filings clean", PassageKind.DUTY)) > THIN


def test_what_something_is_used_for_is_the_work() -> None:
    """To use what one was taught to calm somebody is as much as calming them."""
    assert max(worth("Use agreed strategies to calm a child who is upset", PassageKind.DUTY)) > 0.5


@pytest.mark.parametrize(
    ("line", "phrase"),
    [
        ("Plan exercise programmes that patients can and will follow at home", "plan exercise programmes"),
        ("Prepare surfaces properly before any paint goes on", "prepare surfaces properly"),
        ("Help with training of students and new starters", "train students and new starters"),
        ("Be kind to worried relatives and pass their questions to the right person", "kind to worried relatives"),
        ("Good spelling and careful with details", "good spelling"),
        ("Bring models to production as services", "bring models to production as services"),
        ("Bring a calm manner to the team", "a calm manner to the team"),
        ("Clean, safe premises at all times", "clean, safe premises at all times"),
        ("Open, close and lock the shop", "open, close and lock the shop"),
        (
            "Find and clear faults in plant with schematics, meter, tester and alarm logs",
            "find and clear faults in plant",
        ),
        (
            "Work closely every day with product, design, data and sales",
            "work closely every day with product, design, data and sales",
        ),
    ],
)
def test_what_is_cut_off_or_joined_wrongly_is_left_out(line: str, phrase: str) -> None:
    """What is asked about is English to its end, and of one kind."""
    assert requirement.read(line).phrase == phrase


def test_what_is_no_verb_is_not_turned() -> None:
    """An "or" may join two nouns."""
    found = requirement.read("Notice signs of neglect or abuse and report them at once")
    assert found.gerund == "noticing signs of neglect or abuse and reporting them at once"


@pytest.mark.parametrize(
    "line",
    [
        "Safeguarding training before you start",
        "Served a recognised apprenticeship and holding HNC Electrical",
        "Know which calls are an emergency",
        "Load so the last drop goes in first and nothing moves",
    ],
)
def test_what_is_no_piece_of_work_is_not_asked_about(line: str) -> None:
    """Training that is given, how somebody says that they are, a paper, a clause."""
    assert not requirement.read(line).askable


def test_who_is_told_of_what_cannot_be_is_told_in_english() -> None:
    """ "If the data couldn't answer the question", not "cannot answered"."""
    assert (
        requirement.read("Say plainly when the data cannot answer the question").case
        == "the data couldn't answer the question"
    )


@pytest.mark.parametrize(
    "line",
    [
        "Desirable - CIH Level 3 or 4; court experience",
        "Would be great if you speak Spanish or Vietnamese, or are a student member.",
        "Required - fluent Spanish, cultural humility",
    ],
)
def test_a_line_that_opens_by_saying_that_it_is_optional_is_read(line: str) -> None:
    """The remark goes, and not the line with it."""
    assert requirement.read(line).phrase


def test_what_is_overseen_is_asked_about_and_not_what_it_is_in_detail() -> None:
    """A label before what is to be done is none."""
    oversee = Passage(index=0, text="Oversee medication: ordering, monthly audits and errors", kind=PassageKind.DUTY)
    assert requirement.of(oversee).phrase == "oversee medication"
    label = Passage(index=0, text="Rope days: set lead routes for beginners", kind=PassageKind.DUTY)
    assert requirement.of(label).phrase == "set lead routes for beginners"


@pytest.mark.parametrize(
    ("said", "anywhere"),
    [
        ("update the marketing dashboard in Looker Studio", "update a marketing dashboard in Looker Studio"),
        ("owning the data models used by finance", "owning data models used by finance"),
        ("maintain our internal app for drivers", "maintain an internal app for drivers"),
        ("keep the product range tidy", "keep the product range tidy"),
        ("keep the roadmap of the team up to date", "keep the roadmap of the team up to date"),
    ],
)
def test_what_only_this_employer_has_is_asked_about_as_one_of_its_kind(said: str, anywhere: str) -> None:
    """Nobody from elsewhere has worked on the very thing."""
    assert phrases.anywhere(said) == anywhere
