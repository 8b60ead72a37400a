package org.sameboat.command;

import org.sameboat.coaching.Coach;
import org.sameboat.coaching.ContractInput;
import org.sameboat.coaching.ContractJson;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = {
            "Answers an agent's question in the middle of a conversation.",
            "Input: {\"id\", \"facts\":{…}, \"conversation\":[{\"speaker\",\"text\",\"at\"?}…], \"question\"}."
        })
final class AskCommand extends LinesCommand {

    AskCommand(Streams streams) {
        super(streams);
    }

    @Override
    ObjectNode answer(Coach coach, JsonNode input) {
        return ContractJson.answer(coach.ask(ContractInput.conversation(input), ContractInput.text(input, "question")));
    }
}
