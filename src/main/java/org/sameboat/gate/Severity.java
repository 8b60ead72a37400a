package org.sameboat.gate;

/** How much a finding weighs; what fails a question is decided by the policy alone. */
public enum Severity {
    HINT,
    WARNING,
    STOP
}
