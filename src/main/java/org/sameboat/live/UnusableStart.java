package org.sameboat.live;

import org.sameboat.conversation.UnusableInput;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines why the server does not start with these settings, instead of in a page of stack trace. */
class UnusableStart extends AbstractFailureAnalyzer<UnusableInput> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnusableInput cause) {
        return new FailureAnalysis("The server was not started (" + cause.code() + ").", cause.getMessage(), cause);
    }
}
