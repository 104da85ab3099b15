"""Writes our own scored sentences: what the public sets lack.

usage: own.py OUT.jsonl

Diplomatic, political and business phrases, negated judgements, everyday sentences without feeling.
Frames are filled with names drawn by a fixed seed; scores are ours, in -1..1.
"""
import json, random, sys

WHO = ("the minister|the government|Beijing|Washington|the spokesman|Ambassador Ruiz|the prime minister|the committee|"
       "the company|the union|President Aoun|the foreign ministry|our delegation|the board|Brussels|both sides|the council|we").split("|")
WHAT = ("the agreement|the talks|the new law|the merger|the visit|the decision|the report|the ceasefire|the sanctions|the budget|"
        "the election|the proposal|the project|the reform|the plan").split("|")
DAY = "on Monday|on Tuesday|last week|this morning|on 3 May|in March|yesterday".split("|")
PLACE = "Paris|Geneva|Cairo|Lima|Seoul|the capital|Nairobi|Oslo".split("|")

FRAMES = """
-.35 {W} is deeply concerned about {X}.
-.35 {W} expressed deep concern over {X} {D}.
-.3 {W} expressed grave concern about the situation in {P}.
-.45 {W} firmly opposes {X}.
-.4 {W} strongly objects to {X}.
-.5 {W} strongly condemned {X}.
-.5 {W} condemns {X} in the strongest terms.
-.4 {W} lodged a stern protest over {X}.
-.4 {W} accused its neighbour of violating {X}.
-.3 {W} warned against {X} {D}.
-.3 {W} rejected {X} as unacceptable.
-.35 {W} regrets {X}.
-.3 {W} urged the other side to stop its provocations in {P}.
-.35 {W} criticised {X} {D}.
-.4 {W} blamed {X} for the collapse.
-.3 {W} threatened to walk away from {X}.
-.45 {X} is a serious violation of international law.
-.4 {X} undermines peace and stability in the region.
-.35 {X} ended without a result.
-.35 {X} failed {D}.
-.3 {W} withdrew from {X} {D}.
-.35 Shares fell sharply after {X}.
-.35 {W} reported a loss and cut jobs {D}.
-.3 {W} missed expectations again.
-.25 {W} denied any wrongdoing over {X}.
-.25 {W} refused to comment on the corruption charges.
-.5 The attack on {P} was a cowardly act.
-.4 {W} mourns the victims of the attack in {P}.
.4 {W} welcomes {X}.
.45 {W} warmly welcomed {X} {D}.
.4 {W} praised {X} {D}.
.45 {W} thanked its partners for their support.
.4 {W} looks forward to closer cooperation.
.4 {W} agreed to enhance dialogue and mutual trust.
.45 {W} hailed {X} as a historic success.
.35 {W} supports {X}.
.35 {W} stands ready to work together on {X}.
.35 {W} reached an agreement on {X} {D}.
.35 {W} congratulated the winners {D}.
.35 Relations between the two countries have improved greatly.
.35 {W} beat expectations and raised its forecast.
.35 Profits rose strongly after {X}.
.4 {X} will bring peace and prosperity to {P}.
.3 {W} is confident that {X} will succeed.
.3 {W} applauds the progress made in {P}.
0 {W} met {W2} in {P} {D}.
0 {W} will discuss {X} {D}.
0 {W} said that {X} would be published {D}.
0 {W} visited {P} {D}.
0 {W} is expected to vote on {X} {D}.
0 {W} arrived in {P} for {X}.
0 {X} was signed in {P} {D}.
0 {X} takes effect {D}.
0 {W} declined to comment {D}.
0 {W} published {X} {D}.
0 {W} employs about 4,000 people in {P}.
0 {X} runs to 120 pages and was written in {P}.
0 The meeting lasted three hours, {W} said.
0 Forces moved toward {P} {D}, {W} said.
0 The army has bases near {P}, according to {W}.
0 The war began in 1914 and ended four years later.
0 The ministry of defence is located in {P}.
0 The crisis unit of {W} met {D}.
0 The court will hear the case {D}.
0 Police closed the road to {P} {D}.
0 {W} named a new head of the security council.
0 Turnout was 54 percent in {P}, {W} said.
0 Revenue was 4.2 billion dollars, against 4.1 billion a year ago.
0 The train from {P} leaves at nine.
0 I am going to {P} {D}.
0 I had soup for lunch {D}.
0 Noodles for dinner tonight.
0 The parcel arrived {D}.
0 It will rain in {P} tomorrow.
0 My sister lives in {P}.
0 The shop opens at ten.
0 I watched the match {D}.
0 Reading a book about {P}.
0 We moved to {P} {D}.
0 Does anyone know when {X} starts?
0 Which bus goes to {P}?
0 The number is 12345.
0 How many people work there?
-.2 At least twelve people were injured when a bus left the road near {P}.
-.2 Two people died in an accident near {P} {D}.
.15 That is not a bad idea.
.15 It isn't a bad plan at all.
.15 It's not bad.
.15 The film was not bad.
.2 The hotel wasn't bad at all.
.2 I don't hate it, it is quite nice.
.2 No problem.
.2 No problem, happy to help.
.15 No worries.
.2 No bad experiences so far.
.15 There is nothing wrong with {X}.
.1 It was not the worst film I have seen.
.1 Not the worst movie.
.1 It could have been worse.
.25 I have no complaints about {X}.
.3 You can't go wrong with it.
.3 It never disappoints.
.35 I could not be happier.
.3 {X} was no disaster, it went well.
-.3 It was not good.
-.35 The food was not great.
-.3 It isn't very helpful.
-.3 I don't like {X}.
-.35 I do not think that {X} is a good idea.
-.35 It is neither funny nor clever.
-.3 There is nothing good about {X}.
-.35 Never again.
-.35 It does not work.
-.3 The website is not working.
-.3 My phone stopped working again.
-.25 {X} is hardly a success.
-.3 It lacks charm and wit.
-.3 Hardly worth the money.
-.35 Great, another delay. Just what I needed.
-.35 Oh great, my train is cancelled again.
-.35 Yeah right, what a brilliant idea that was.
-.3 Thanks a lot for ruining my evening.
-.3 So much for their "excellent" service.
-.2 I wish it were better.
-.2 It would have been good if it had worked.
-.15 If only {X} were any good.
.1 It would be nice if {X} came soon.
.05 Is {X} a good idea?
.15 It was okay I guess.
0 {W} is neither for nor against {X}.
0 It is not about good or bad.
.1 hard work
.3 Hard work pays off.
.1 She is a hard worker.
""".strip().split("\n")


def main():
    rng = random.Random(11)
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        n = 0
        for frame in FRAMES:
            score, text = frame.split(" ", 1)
            seen = set()
            for _ in range(5 if "{" in text else 2):
                w, w2 = rng.sample(WHO, 2)
                s = text.format(W=w, W2=w2, X=rng.choice(WHAT), D=rng.choice(DAY), P=rng.choice(PLACE))
                for lost in ("we", "both sides"):
                    if s.startswith(lost):
                        for a, b in ((" is ", " are "), (" was ", " were "), (" looks ", " look "), (" supports ", " support "),
                                     (" stands ", " stand "), (" welcomes ", " welcome "), (" opposes ", " oppose "),
                                     (" objects ", " object "), (" condemns ", " condemn "), (" regrets ", " regret "),
                                     (" mourns ", " mourn "), (" applauds ", " applaud "), (" employs ", " employ ")):
                            s = s.replace(a, b, 1)
                s = s[0].upper() + s[1:]
                if s in seen and "{" in text:
                    continue
                seen.add(s)
                out.write(json.dumps({"id": f"own-{n}", "text": s, "score": float(score), "lang": "en"}) + "\n")
                n += 1


if __name__ == "__main__":
    main()
