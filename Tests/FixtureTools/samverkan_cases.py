"""Writes Tests/Reference/samverkan-cases.json: what each case changes in a sound file, and what the criteria's text then says."""

import json
import sys

from samverkan_cases_parts import BE, EJT, FE, FK, JA, M, MI, NEJ, PS, PV, SP, does, follow, task, who

ALL = [SP, MI, PS, BE, PV]
SOUND = {
    "format": "sip-audit/case-file/1", "id": "A1", "municipality": "M", "unit": "E", "unitKind": "missbruk",
    "readOn": "2017-01-31", "invented": JA,
    "person": {"document": "h1", "gender": "kvinna", "birthYear": 1980, "mentalIllHealth": ["depression"],
               "substanceUse": ["alkohol"], "physicalProblems": ["diabetes"]},
    "interventions": [does(MI), does(PS)],
    "documents": [{"id": "h1", "kind": "SIP", "date": "2015-03-10", "from": MI, "to": []}],
    "plans": [{"id": "plan-1", "kind": "SIP", "form": "take-care", "document": "h1", "establishedOn": "2015-03-10",
               "isFollowUp": "tom", "coordinator": "tom", "followUpOn": "2015-06-10", "convener": MI, "copiesTo": [],
               "tasks": [], "meeting": {"id": "m1", "date": "2015-03-10", "participants": [who(a) for a in ALL]}}],
    "followUps": [follow(1, "2015-06-10", [])],
}
CASES = []


def case(name, change, **expected):
    CASES.append({"name": name, "set": change} | expected)


def crit(name, change, **criteria):
    case(name, change, criteria=criteria)


THREE = ["samordna", "leda-möten", "följa-upp"]
ALONE = {M: [who(MI)], "interventions": [does(MI)]}
T = "plans/plan-1/tasks"
K3 = "flerpartsmöte-en-gång"
case("one meeting of two principals that planned for two actors is kind 3a", {}, kind=K3, horizontal="hög", met=5, judged=6)
case("one principal, one actor, no copy: nothing is documented", ALONE, kind="inget-dokumenterat")
case("a copy to another principal is an exchange and no more", ALONE | {"plans/plan-1/copiesTo": [PS]}, kind="informationsutbyte")
case("three tasks with one holder who does not handle are case coordination", {M: [who(MI)], T: [task(t) for t in THREE]}, kind="case-coordination")
case("two meetings of principals are recurring", {"followUps": [follow(1, "2015-06-10", [MI, PS])]}, kind="flerpartsmöten-återkommande")
team = [follow(1, "2015-06-10", [MI, PS, BE]), follow(2, "2015-09-10", [MI, PS, BE])]
case("the same three actors at all of three meetings are a team", {"followUps": team}, kind="multidisciplinärt-team")
case("two meetings only are too few for a core", {"followUps": team[:1]}, kind="flerpartsmöten-återkommande", criteria={"core_team": NEJ})
case("a KPM plan does not qualify by its name", {"plans/plan-1/kind": "KPM-plan"}, kind=K3, criteria={"core_team": NEJ})
for months, date, out in [("11", "2016-02-10", JA), ("12", "2016-03-10", JA), ("13", "2016-04-10", NEJ)]:
    crit(f"three meetings spread over {months} months", {"followUps": team[:1] + [follow(2, date, [MI, PS, BE])]}, core_team=out)
crit("the core is whole at exactly two of three meetings", {"followUps": [team[0], follow(2, "2015-09-10", [MI])]}, core_team=JA)
crit("the core is whole at one of three meetings", {"followUps": [follow(1, "2015-06-10", [MI]), follow(2, "2015-09-10", [MI])]}, core_team=NEJ)
crit("the core is whole at two of four meetings, but at two of the first three", {"followUps": [team[0], follow(2, "2015-09-10", [MI]), follow(3, "2015-10-10", [MI])]}, core_team=JA)
crit("the actors change, so that no three are together twice", {M: [who(MI), who(PS), who(BE)], "followUps": [follow(1, "2015-06-10", [MI, SP, PV]), follow(2, "2015-09-10", [PS, SP, FK])]}, core_team=NEJ)
crit("a document to another principal is an exchange", {"documents/h1/to": [PS]}, exchange_documented=JA)
crit("a consent sent to another principal is permission only", {"documents/h1/to": [PS], "documents/h1/kind": "samtycke"}, exchange_documented=NEJ)
crit("a ticked consent box is permission only", {"plans/plan-1/informationConsent": JA}, exchange_documented=NEJ)
crit("a copy to the own principal is no exchange", {"plans/plan-1/copiesTo": [SP]}, exchange_documented=NEJ)
crit("a copy to the municipality when the county convened is an exchange", {"plans/plan-1/copiesTo": [SP], "plans/plan-1/convener": PS}, exchange_documented=JA)
for n, actors, out in [(1, [MI], NEJ), (2, [MI, PS], JA), (3, [MI, PS, BE], JA)]:
    crit(f"interventions planned by {n} actors", {"interventions": [does(a) for a in actors]}, planned_by_actors=out, interventions_of_actors=out)
crit("interventions under way count for coordination, not for planning", {"interventions": [does(a, NEJ, JA) for a in (MI, PS)]}, interventions_of_actors=JA, planned_by_actors=NEJ)
crit("whether the second is planned is not evident", {"interventions": [does(MI), does(PS, FE, NEJ)]}, planned_by_actors=FE, interventions_of_actors=FE)
for n, actors, out in [(1, [MI, SP], NEJ), (2, [MI, PS], JA), (3, [MI, PS, FK], JA)]:
    crit(f"representatives of {n} principals", {M: [who(a) for a in actors]}, meeting_of_principals=out)
crit("whether the second principal attended is not evident", {M: [who(MI), who(PS, FE)]}, meeting_of_principals=FE)
crit("two tasks are too few", {T: [task(t) for t in THREE[:2]]}, coordinator_with_tasks=NEJ, coordination_assigned=JA, task_coordinate_held=JA, task_lead_held=JA, task_follow_up_held=NEJ)
crit("three tasks with different holders", {T: [task(t, f"P{i}") for i, t in enumerate(THREE)]}, coordinator_with_tasks=NEJ)
crit("a holder who handles the interventions", {T: [task(t, handles=JA) for t in THREE]}, coordinator_with_tasks=NEJ)
crit("whether the holder handles is not evident", {T: [task(t, handles=FE) for t in THREE]}, coordinator_with_tasks=FE)
crit("having convened is no task", {}, coordinator_with_tasks=NEJ, coordination_assigned=NEJ)
crit("a filled-in coordinator box assigns coordination, but is a title only", {"plans/plan-1/coordinator": "ifylld"}, coordination_assigned=JA, coordinator_with_tasks=NEJ)
for d, date, out in [("31 days before", "2015-05-10", NEJ), ("30 days before", "2015-05-11", JA), ("29 days before", "2015-05-12", JA),
                     ("29 days after", "2015-07-09", JA), ("30 days after", "2015-07-10", JA), ("31 days after", "2015-07-11", NEJ)]:
    crit(f"the follow-up was held {d} the set date", {"followUps": [follow(1, date, [])]}, follow_up_date_kept=out)
crit("a set date that had not passed when the file was read", {"readOn": "2015-06-09"}, follow_up_date_kept=EJT)
crit("a set date on the day of reading had not passed", {"readOn": "2015-06-10"}, follow_up_date_kept=EJT)
crit("the box for the date is empty", {"plans/plan-1/followUpOn": "tom"}, follow_up_date_assigned=NEJ)
crit("another form has no box for a date", {"plans/plan-1/form": "journal"}, follow_up_date_assigned=EJT, follow_up_date_kept=EJT)
crit("no follow-up: nothing to account for", {"followUps": []}, followed_up=NEJ, follow_up_accounts=EJT, follow_up_date_kept=NEJ)
crit("whether the interventions were carried out is not evident", {"followUps/u1/carriedOut": FE}, follow_up_accounts=FE, followed_up=JA)
crit("mandate is not evident for the county", {M: [who(MI), who(PS, mandate=FE)]}, principals_could_decide=FE)
crit("a responsible principal without anybody", {M: [who(MI)]}, principals_could_decide=NEJ)
crit("no planned intervention: nobody is responsible", {"interventions": []}, principals_could_decide=EJT)
crit("problems that call for nobody", {"person/mentalIllHealth": [], "person/substanceUse": [], "person/physicalProblems": []}, called_for_attended=EJT)
crit("primary care that the physical problems call for was away", {M: [who(a) for a in ALL[:4]]}, called_for_attended=NEJ)
crit("whether primary care came is not evident", {M: [who(a) for a in ALL[:4]] + [who(PV, FE)]}, called_for_attended=FE)
for date, out in [("2015-06", JA), ("2015-07", FE), ("2015-09", NEJ), ("2015", FE)]:
    crit(f"the follow-up is dated {date} only", {"followUps": [follow(1, date, [])]}, follow_up_date_kept=out)
crit("the third meeting is dated to the month in which the year ends", {"followUps": team[:1] + [follow(2, "2016-03", [MI, PS, BE])]}, core_team=FE)
NO = "ej kodat"
crit("interventions were not coded", {"interventions": None}, planned_by_actors=NO, interventions_of_actors=NO)
crit("copies were not coded", {"plans/plan-1/copiesTo": None}, exchange_documented=NO)
crit("tasks were not coded", {T: None}, coordinator_with_tasks=NO, coordination_assigned=NO, task_coordinate_held=NO, task_lead_held=NO, task_follow_up_held=NO)
crit("whether interventions were carried out was not coded", {"followUps/u1/carriedOut": None}, follow_up_accounts=NO)
crit("the form was not coded", {"plans/plan-1/form": None}, follow_up_date_assigned=NO, follow_up_date_kept=NO)
crit("participants were not coded", {M: None}, meeting_of_principals=NO, called_for_attended=NO, principals_could_decide=NO)
crit("all three tasks, each held", {T: [task(t) for t in THREE]}, coordinator_with_tasks=JA, task_coordinate_held=JA, task_lead_held=JA, task_follow_up_held=JA)
case("a second principal whose attendance is not evident leaves a meeting open", {M: [who(MI), who(PS, FE)]}, kind="inget-dokumenterat", kindHighest=K3)
case("two of four criteria are not evident", {M: [who(a, mandate=FE) for a in ALL[:4]] + [who(PV, FE, FE)]}, horizontal="hög", horizontalLowest="måttlig", horizontalHighest="hög")
case("two of four criteria are met: exactly half is moderate", {"followUps": [], "interventions": [does(MI)]}, horizontal="måttlig")
case("one of four criteria is met", {"followUps": [], "interventions": [does(MI)], M: [who(MI)]}, horizontal="låg")
case("three of four criteria are met: exactly three quarters is high", {"followUps": []}, horizontal="hög")
crit("everybody the problems call for came and could decide; the date was set and kept, and the follow-up accounts", {}, called_for_attended=JA, principals_could_decide=JA, follow_up_date_assigned=JA, follow_up_date_kept=JA, follow_up_accounts=JA, meetings_recurring=NEJ)
crit("the follow-up was a meeting of two principals, too", {"followUps": [follow(1, "2015-06-10", [MI, PS])]}, meetings_recurring=JA)
crit("the follow-up was a meeting of one principal", {"followUps": [follow(1, "2015-06-10", [MI, SP])]}, meetings_recurring=NEJ)
LATER = {"id": "plan-2", "kind": "SIP", "form": "take-care", "document": "h1", "establishedOn": "2015-09-10", "meeting": {"id": "m2", "date": "2015-09-10", "participants": [who(MI), who(PS)]}}
crit("a later plan follows the first up, and gives no account of it", {"followUps": [], "plans/+": LATER}, followed_up=JA, follow_up_accounts=NEJ, meetings_recurring=JA)
NEW = {"id": "u1", "date": "2015-09-10", "documentedIn": "journal", "document": "h1", "newPlanMade": JA, "newPlan": "plan-2", "carriedOut": "delvis"}
crit("the meeting of a follow-up is that of the new plan it gave", {"followUps": [NEW], "plans/+": LATER}, meetings_recurring=JA, follow_up_accounts=JA)
crit("that meeting counts once: with one principal at the first there are not two", {M: [who(MI)], "followUps": [NEW], "plans/+": LATER}, meetings_recurring=NEJ)
crit("a follow-up without a meeting is no meeting", {"followUps": [follow(1, "2015-06-10")]}, meetings_recurring=NEJ, followed_up=JA)
OPEN = follow(1, "2015-06-10", [])
OPEN["meeting"]["participants"] = [who(MI), who(PS, FE)]
crit("whether the second principal came to the follow-up is not evident", {"followUps": [OPEN]}, meetings_recurring=FE)
crit("to whom a document went is not evident", {"documents/h1/to": FE}, exchange_documented=FE)
crit("which task somebody has is not evident", {T: [task(FE)]}, coordination_assigned=FE, task_coordinate_held=FE, task_lead_held=FE, task_follow_up_held=FE, coordinator_with_tasks=NEJ)
crit("whether a date was set is not evident", {"plans/plan-1/followUpOn": FE}, follow_up_date_assigned=FE, follow_up_date_kept=FE)
crit("whether the only follow-up came after the plan is not evident", {"followUps": [follow(1, "2015-03", [])]}, followed_up=FE)
crit("follow-ups were not coded", {"followUps": None}, followed_up=NO, meetings_recurring=NO, core_team=NO)
crit("a private actor is no principal", {M: [who(MI), who("privat-aktör")]}, meeting_of_principals=NEJ)
crit("the user is no principal", {M: [who(MI), who("brukare")]}, meeting_of_principals=NEJ)
crit("whether the second intervention is under way is not evident", {"interventions": [does(MI), does(PS, NEJ, FE)]}, interventions_of_actors=FE, planned_by_actors=NEJ)
case("mandate is not evident: five of six criteria of the index are judged", {M: [who(a, mandate=FE) for a in ALL]}, met=4, judged=5, horizontal="hög", horizontalLowest="hög", horizontalHighest="hög")
case("of two criteria judged one is met: exactly half is moderate", {M: [who(a, FE) for a in ALL], "followUps": []}, horizontal="måttlig", horizontalLowest="låg", horizontalHighest="hög")
json.dump({"sound": SOUND, "cases": CASES}, open(sys.argv[1], "w"), ensure_ascii=False, indent=2)
print(len(CASES))
