package stet.tag.person;

import java.util.Set;

/**
 * Common given names of many cultures, folded; those that are as often a word or a place left out.
 */
final class GivenNames {
  private GivenNames() {}

  static final Set<String> ALL =
      Set.of(
          """
          aaron abdel abdul abdullah abel abigail abraham adam adele adrian agnes ahmad
          ahmed aisha akira alan albert alberto alejandro aleksandr alessandro alex
          alexander alexandra alexei alexey alexis alfred ali alice alicia alina alison
          allan allen amanda amelia amina amir amit amy ana anastasia anatoly anders andre
          andrea andreas andrei andres andrew andrey andrzej andy angela angelina anil
          anita anna anne annette annie anthony antoine anton antonio antonis antony anwar
          arash ariel arjun arnold arseniy arthur arturo asad ashley ashok asif astrid
          audrey ayesha aziz babak barack barbara barry bashar beatrice ben benedict
          benjamin bernard bernie beth bethany betty bill billy bob boris boyd brad
          bradley brandon brenda brendan brian bridget bruce bruno bryan caitlin calvin
          cameron camille carl carla carlo carlos carmen carol caroline carolyn catherine
          cecilia cesar charles charlie charlotte chen chloe chris christian christiane
          christina christine christoph christophe christopher claire clara claude claudia
          claudio clive colin connor constance craig cristina cynthia cyril dan daniel
          daniela danielle danny darren dave david dawn dean deborah debra denis denise
          dennis derek diana diane diego dieter dilip dmitri dmitry dominic dominique
          donald donna dorothy doug douglas duncan dylan ebrahim ed eddie edgar eduardo
          edward edwin eileen elaine eleanor elena eli elias elisabeth elizabeth ella
          ellen emily emma emmanuel enrique eric erica erik erika erin ernest ernesto
          esther ethan eugene eva evan evelyn evgeny faisal farah farid fatima felipe
          felix ferdinand fernando fiona florence frances francesca francesco francis
          francisco francois frank franz fred frederic frederick friedrich fumio gabriel
          gabriela gareth gary gavin gemma geoff geoffrey george georges georgina gerald
          gerard gerhard giles gillian giorgio giovanni giulia giuseppe gladys glenn
          gloria gordon graham grant greg gregory greta guillaume guillermo gunter gustavo
          guy hamid hamza hannah hans harold harriet harry haruki hasan hassan hayley
          heather hector heidi helen helena helmut henri henrik henry herbert hermann
          hilary hillary hiroshi holly howard hugh hugo hussein ian ibrahim igor ilya
          imran indira ines ingrid irene irina isaac isabel isabella ismail ivan ivana
          jack jackie jacob jacqueline jacques jaime jake jakob james jamie jan jane janet
          janice jared jasmine jason javier jay jean jeff jeffrey jennifer jenny jeremy
          jerome jerry jesse jessica jesus jill jim jimmy jing jo joachim joan joanna
          joanne joao joaquin joe joel johan johann johannes john johnny jon jonas
          jonathan jorge jose josef joseph josh joshua joyce juan juana judith judy julia
          julian juliana julie juliet julio jurgen justin kamal kamala karen karim karin
          karl karolina kate katherine kathleen kathryn kathy katie kaveh kay keiko keir
          keith kelly ken kenji kenneth kerry kevin khaled khalid kim kimberly kirsten
          klaus kofi konstantin kristen kristin kumar kurt kwame kyle lakshmi lars laszlo
          laura lauren laurence laurent lawrence leah lee leila leon leonard leonardo
          leonid leroy leslie lewis li liam lily linda lisa liz lloyd lorenzo louis louise
          luca lucas lucia lucy luis luisa luke lydia lynn mahmoud malcolm manfred manuel
          marc marcel marco marcos marcus margaret maria mariam mariana marianne marie
          marina mario marion marissa mark markus martha martin martina marvin mary maryam
          masoud mateo matt matteo matthew matthias maureen maurice mauricio max maxim
          maxime maya megan mehmet mei mel melanie melissa meredith michael michel michele
          michelle miguel mike mikhail miriam mohamed mohammad mohammed moises molly
          monica monika muhammad mustafa myra nadia nancy naomi narendra natalia natalie
          natasha nathan nawaz neil nelson nicholas nick nicola nicolae nicolas nicole
          nigel nikita nikolai nils nina noah noor nora norma norman olaf oleg olga oliver
          olivia omar orlando oscar otto owen pablo pamela paola paolo pascal patricia
          patrick paul paula pauline pavel pedro penelope penny perry pete peter petr
          petra phil philip philippe phillip pierre piotr priya priyanka qasim rachel
          rafael rahul raj rajesh ralph ramon ramona randy rania raquel rashid raul ravi
          ray raymond rebecca reginald reinhard renata rene ricardo richard rick rita rob
          robert roberta roberto robin rodney rodrigo roger roland roman ron ronald rosa
          rose rosemary ross roy ruben rupert russell ruth ryan sabine sadiq saeed salim
          sally salman sam samantha samir samuel sandra sanjay sara sarah satoshi scott
          sean sebastian selina serena serge sergei sergey sergio shane shannon sharon
          shaun sheila shinzo shirley sigrid silvia simon simone siobhan sofia sonia
          sophia sophie stacey stanislav stanley stefan stefano stella stephanie stephen
          steve steven stuart sue sunil suresh susan suzanne sven svetlana sylvia takashi
          tamara tanya tara tariq tatiana ted terence teresa terry thabo theodore theresa
          thomas tiffany tim timothy tina tobias todd tom tomas tommy toni tony tracey
          tracy trevor ulrich umar ursula vaclav valentina valerie vanessa vera veronica
          viacheslav victor victoria vijay viktor vincent vincenzo virginia vitaly vivian
          vlad vladimir volodymyr walter wanda warren wayne wendy wilfred wilhelm william
          wolfgang xavier yasmin yoko yolanda yuri yusuf yves yvette yvonne zachary zainab
          zoe zoltan
          """
              .strip()
              .split("\\s+"));
}
