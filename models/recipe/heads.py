"""The encoder's outputs: their names and their order, shared by training, export and evaluation."""

AIMS = ["agent", "company", "thing", "third", "none"]
NEEDS = ["info", "progress", "fix", "money", "choice", "respect", "none"]
FAULTS = ["blame", "lecture", "dismiss", "command", "sarcasm", "condescend", "cold", "nonapology",
          "defensive", "triangulate", "threat", "impatient", "insult"]
EMOTIONS = ["admiration", "amusement", "anger", "annoyance", "approval", "caring", "confusion", "curiosity",
            "desire", "disappointment", "disapproval", "disgust", "embarrassment", "excitement", "fear",
            "gratitude", "grief", "joy", "love", "nervousness", "optimism", "pride", "realization", "relief",
            "remorse", "sadness", "surprise", "neutral"]
GROUPED_ANGER = {"anger", "annoyance", "disapproval"}

# One pooling query each: a group's heads look at the same parts of the message.
GROUPS = {
    "anger": ["anger_1", "anger_2", "anger_3"],
    "frustration": ["frustration_1", "frustration_2", "frustration_3"],
    "aim": ["aim_" + aim for aim in AIMS],
    "need": ["need_" + need for need in NEEDS],
    "emotion": ["emotion_" + emotion for emotion in EMOTIONS] + ["emotion_grouped_anger"],
    "conduct": ["abusive", "toxic", "uncivil", "impolite"],
    "reply": ["unkind", "needless"] + ["fault_" + fault for fault in FAULTS],
}
NAMES = [name for names in GROUPS.values() for name in names]
INDEX = {name: i for i, name in enumerate(NAMES)}
AIM_SLICE = slice(INDEX["aim_agent"], INDEX["aim_none"] + 1)
NEED_SLICE = slice(INDEX["need_info"], INDEX["need_none"] + 1)
# What is said of each word piece: inside the span it is about, inside a faulty span, first and last of the span it is
# about. The last two compete with each other over the pieces of a text, so that one issue among several is chosen.
TOKENS = ["about", "fault", "begin", "end"]
SOFTMAX = set(GROUPS["aim"]) | set(GROUPS["need"])

# Share of each sigmoid head in the loss. The product stands or falls with clear anger and clear
# frustration; the 28 emotions are many, so each counts little.
WEIGHTS = {name: 1.0 for name in NAMES}
WEIGHTS.update({name: 0.25 for name in GROUPS["emotion"]}, emotion_grouped_anger=1.0)
WEIGHTS.update(anger_2=1.5, frustration_2=1.5)
WEIGHTS.update(unkind=2.0, needless=2.0)
WEIGHTS.update({"fault_" + fault: 0.5 for fault in FAULTS})
