"""Given names that are common in British workplaces: what tells "Suki: check the contract" from "Heating: check it".

They are evidence, and never all of it: whoever is not among them is found by what else a document says.
"""

from __future__ import annotations

# Not among them are names that head items of an agenda as well: "Grant", "Bill", "Mark", "Will", "Joy", "Summer".
GIVEN_NAMES = frozenset(
    """
    aaron abdul abigail adam ade adele adrian agnieszka ahmad ahmed aidan aileen aisha al alan alana alastair albert
    alec aled alex alexander alexandra alfie ali alice alison alistair alwyn amanda amber amelia amina amir amit amy ana
    andrea andrei andrew andy angela angie angus anil anita anjali ann anna anne annette annie anthony antonia arjun
    arthur asha ashley ayesha baljit barbara barry beatrice becca becky ben benjamin bernard bernie beryl beth bethan
    betty bev beverley bilal bob bobby brenda brendan brian bridget bronwen bruce bryony callum calum cameron carl carla
    carlo carlos carmel carol carole caroline carolyn carys cath cathal catherine cathy catriona cecilia celia ceri
    cerys charles charlie charlotte cheryl chidi chloe chris chrissie christina christine christopher ciara claire clara
    clare claudia clive colette colin colleen connor conor corinne craig cynthia daisy damian dan daniel danielle danny
    daphne darren dave david dawn dean debbie deborah debra deepa deepak deirdre denise dennis derek dermot desmond dewi
    diana diane dilys dinesh dom dominic donald donna doreen doris dorothy doug dougal duncan ed eddie edith edward
    edwin eileen elaine eleanor elena eleri elin elizabeth ellen ellie elsie emily emma enid eoin eric erica erin ethan
    eva eve evelyn ewa ewan farah fatima felicity femi fergus fiona flo fran frances francesca francis frank fred
    freddie freya gareth gary gavin gemma geoff geoffrey george georgia georgina geraint gerald geraldine gerard gethin
    gill gillian gita glenda glenys glynis gordon graeme graham greg gregory greta gurdeep gurpreet gus guy gwen gwyneth
    hamish hannah hari harpal harpreet harriet harry hassan hayley hazel heather heidi helen helena hema henry hilary
    holly howard hugh hussein huw iain ian ibrahim ieuan imogen imran ines ingrid iona irene iris isaac isabel isla ivan
    ivor jack jackie jacob jacqueline jake james jamie jan jane janet janice janine jas jasmin jasmine jason jasper
    jaspreet jean jeff jen jenna jennie jennifer jenny jeremy jerry jess jessica jill jillian jim jimmy jo joan joanna
    joanne jodie joe joel john johnny jon jonathan jordan jose joseph josephine josh joshua joyce juan judith judy julia
    julian julie june justin kamal karen karim karl katarzyna kate kath katherine kathleen kathryn kathy katie katy kay
    kayleigh keith kelly kelsey kelvin ken kenneth kenny kerry kevin khalid kieran kim kiran kirsten kirstie kirsty
    krystyna kumar kwame kyle lara laura lauren laurence leanne lee leila len lena leo leon leonie lesley leslie lewis
    liam lillian lily linda lindsay lisa liz lizzie lloyd lorna lorraine lottie lou louis louise lucas lucy luis luke
    lydia lyn lynda lynn lynne mabel maeve magda maggie mairi malcolm mandy manjit marcia marco marcus marek margaret
    maria marie marion marjorie marta martha martin martyn mary matilda matt matthew maureen maurice mavis max maxine
    meera megan mehmet mel melanie melissa mia michael michelle mick miguel mike miles miranda miriam mo mohamed
    mohammed moira molly monica morag morgan morwenna muhammad muriel nadeem nadia nancy naomi nasreen natalie natasha
    nathan neil nell nerys ngozi niall niamh nicholas nick nicky nicola nicole nigel nikki nina nisha noel nora noreen
    norma norman nuala oisin ola olga oliver olivia ollie olwen omar orla oscar osman owen padraig pamela pat patricia
    patrick paul paula pauline pawel peggy penny pete peter petra petros phil philip philippa phoebe phyllis piotr pippa
    polly pooja prakash preeti priti priya rachael rachel rahul raj rajan rajesh ralph rani ranjit rashid ravi ray
    raymond rebecca reg reuben rhian rhiannon rhodri rhys ricardo richard rick rita rob robert roberta robin robyn
    rodney roger roisin ron ronald rory rosalind rosemary rosie rowan roy rukhsana rupert russell ruth ryan sabrina
    sacha sadia saima sally sam samantha samina samir samuel sandra sanjay sanjeev sara sarah saskia scott sean shabana
    shane sharon shauna sheena sheila shelagh shirley shona sian sid simon sinead siobhan sioned sofia sonia sonya
    sophia sophie stan stefan steffan stella stephanie stephen steve steven stewart stuart sue sukhdev suki suleman
    sunil sunita sunny suresh susan susanna susie suzanne sylvia tahir tamara tamsin tania tanya tara tariq ted teresa
    terry tess tessa thea theresa thomas tilly tim timothy tina toby todd tom tomasz tommy tomos toni tony tracey tracy
    trevor trina trish trudy tunde ursula usha valerie vanessa vera verity veronica vicky victor victoria vijay vikram
    vince vincent virginia viv vivien wanda wayne wendy wesley wilfred william wilma winston yasmin yasmine yuki yusuf
    yvette yvonne zac zahra zainab zara zoe
    """.split()
)
