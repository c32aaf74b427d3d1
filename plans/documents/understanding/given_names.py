"""First names that are common where plans are written in English: what tells "Anna Smith" from "Make Ready"."""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aaron abdul abigail adam adrian ahmed aidan aisha alan alastair albert alec alex alexander alexandra alfie
    alice alison alistair amanda amelia amir amy andrea andrew angela angus anil anita ann anna anne anthony
    antonia april arthur asha ashley audrey barbara barry beatrice belinda ben benjamin bernadette bernard beth
    bethany beverley bill bob brenda brendan brian bridget bruce bryan callum cameron carl carla carol caroline
    carolyn catherine cathy cecilia charles charlotte cheryl chloe chris christian christina christine
    christopher ciara clare claire clive colin connor craig daisy damian dan daniel daniela darren dave david
    dawn dean debbie deborah declan denise dennis derek diana diane dominic don donald donna doreen dorothy
    douglas duncan dylan eamon eddie edward edwin eileen eilidh elaine eleanor elena elizabeth ella ellen ellie
    elsie emily emma eric erica erin esther ethan eva eve ewan faith fatima felicity fergus fiona florence
    frances francesca francis frank fraser fred freya gabriel gail gareth gary gavin gemma geoff geoffrey george
    georgia georgina gerald gerard gill gillian gina gita glen glenn gordon grace graeme graham grant greg
    gregory gwen hamish hannah harold harriet harry hassan hazel heather helen helena henry hilary holly howard
    hugh hussain iain ian ibrahim imran ingrid irene iris isaac isabel isla ivan jack jackie jacob jacqueline
    jade jake james jamie jan jane janet janice jasmine jason jay jayne jean jeff jeffrey jen jennifer jenny
    jeremy jerry jess jessica jill jim jo joan joanna joanne joe joel john jon jonathan jordan joseph josephine
    josh joshua joy joyce juan judith judy julia julian julie june justin karen karl kate katherine kathleen
    kathryn kathy katie katy kay keith kelly ken kenneth kerry kevin khalid kim kimberley kirsten kirsty kofi
    kumar kyle lara laura lauren laurence lawrence leah leanne lee lena leon leonard lesley leslie lewis liam
    lilian lily linda lindsay lisa liz lloyd lorna lorraine louis louise lucas lucy luke lydia lynn lynne maeve
    maggie malcolm mandy marc marcus margaret maria marian marie marilyn marion mark martha martin mary mathew
    matt matthew maureen maurice max maxine megan mei melanie melissa michael michelle mike miles miriam mohamed
    mohammed moira molly monica morag muhammad muriel nadia naomi natalie natasha nathan neil nia niamh nicholas
    nick nicola nicole nigel nina noel nora norah norma norman nuala oliver olivia omar oscar owen padraig pam
    pamela pat patricia patrick paul paula pauline penelope penny pete peter petra phil philip philippa phoebe
    phyllis priya rachael rachel raj rajesh ralph raymond rebecca rhiannon rhys richard rita rob robert roberta
    robin robyn rod roger roisin ron ronald rory rosa rosalind rose rosemary rosie ross rowan roy rupert russell
    ruth ryan sadia sally sam samantha samir samuel sandra sanjay sara sarah scott sean sebastian shabana
    shannon sharon shaun sheila shirley shona sian simon siobhan sofia sonia sophia sophie stacey stella
    stephanie stephen steve steven stewart stuart sue suki sunita susan suzanne sylvia tania tanya tara ted
    teresa terry tessa theo theresa thomas tim timothy tina toby tom tomas tony tracey tracy trevor tristan usha
    valerie vanessa vera veronica victor victoria vijay vincent viv vivien wayne wendy will william yasmin
    yvonne zainab zara zoe
    """.split()
)  # fmt: skip
