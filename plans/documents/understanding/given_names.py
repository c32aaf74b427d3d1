"""Given names that are common in British workplaces: what tells "Suki: check the contract" from "Heating: check it".

They are evidence, and never all of it: whoever is not among them is found by what else a document says.
"""

from __future__ import annotations

# Not among them are names that head items of an agenda as well: "Grant", "Bill", "Mark", "Will", "Joy", "Summer".
GIVEN_NAMES = frozenset(
    """
    aaron abdul abigail adam adele adrian aidan aileen aisha alan alana alastair albert alec alex alexander alexandra
    alfie ali alice alison alistair amanda amber amelia amina amir amit amy ana andrea andrei andrew andy angela angie
    angus anita anjali ann anna anne annette annie anthony antonia arjun arthur asha ashley ayesha
    barbara barry beatrice becca becky ben benjamin bernard bernie beryl beth bethan betty bev beverley bob bobby brenda
    brendan brian bridget bruce bryony callum calum cameron carl carla carlos carmel carol carole caroline carolyn carys
    catherine catriona cath cathy cecilia ceri charles charlie charlotte cheryl chloe chris chrissie christina christine
    christopher ciara claire clara clare claudia clive colette colin colleen connor conor corinne craig cynthia
    daisy damian dan daniel danielle danny daphne darren dave david dawn dean debbie deborah debra deepa deirdre denise
    dennis derek dermot desmond diana diane dilys dinesh dominic donald donna doreen doris dorothy dougal duncan
    ed eddie edith edward edwin eileen elaine eleanor elena eleri elizabeth ellen ellie elsie emily emma enid eric erica
    erin ethan eva eve evelyn ewa ewan fatima felicity fergus fiona fran frances francesca francis frank fred freya
    gareth gary gavin gemma geoff geoffrey george georgia georgina gerald geraldine gerard gill gillian glenda glenys
    glynis gordon graeme graham greg gregory greta gurpreet guy gwen gwyneth hamish hannah hari harriet harry hayley
    hazel heather heidi helen helena henry hilary holly howard hugh hussein iain ian ibrahim imran imogen ines ingrid
    iona irene iris isaac isabel isla ivan ivor jack jackie jacob jacqueline jake james jamie jan jane janet janice
    janine jasmine jason jasper jean jeff jen jenna jennie jennifer jenny jeremy jerry jess jessica jill jillian jim
    jimmy jo joan joanna joanne joe joel john johnny jon jonathan jordan joseph josephine josh joshua joyce juan judith
    judy julia julian julie june justin kamal karen karim karl kate katherine kathleen kathryn kathy katie katy kay
    keith kelly ken kenneth kenny kerry kevin kieran kim kirsten kirsty krystyna kumar kyle lara laura lauren laurence
    lee leila len leo leon leonie lesley leslie lewis liam lillian lily linda lindsay lisa liz lizzie lloyd lorna
    lorraine louis louise lucas lucy luke lydia lynda lyn lynn lynne mabel maggie mairi malcolm mandy manjit marcus
    margaret maria marie marion marjorie martha martin martyn mary matilda matt matthew maureen maurice mavis max
    megan mel melanie melissa meera mehmet mia michael michelle mick miguel mike miles miranda miriam mohammed mohamed
    moira molly monica morag morgan muhammad muriel nadia nancy naomi natalie natasha nathan neil nell niall nicholas
    nick nicky nicola nicole nigel nikki nina noel nora norma norman olga oliver olivia olwen omar oscar owen pamela
    pat patricia patrick paul paula pauline peggy penny pete peter petra phil philip philippa phoebe pippa polly prakash
    priya rachael rachel rahul raj rajesh ralph ranjit ravi ray raymond rebecca reg rhian rhiannon rhys ricardo richard
    rick rita rob robert roberta robin rodney roger roisin ron ronald rosalind rosemary rosie roy rupert russell ruth
    ryan sabrina sadia sally sam samantha samina samir samuel sandra sanjay sara sarah scott sean sharon sheila shirley
    shona sian sid simon sinead siobhan sofia sonia sophia sophie stan stella stephanie stephen steve steven stewart
    stuart sue sukhdev suki suleman sunil suresh susan susanna susie suzanne sylvia tamsin tania tanya tara tariq ted
    teresa terry tessa thea theresa thomas tim timothy tina toby todd tom tommy toni tony tracey tracy trevor trish
    trudy usha valerie vanessa vera verity veronica vicky victor victoria vijay vikram vincent virginia vivien wayne
    wendy wesley wilfred william yasmin yusuf yvette yvonne zac zainab zara zoe
    """.split()
)
