package org.sameboat.transcript;

/** Lets through only conversations whose every character could be decoded. */
record Legible(Intake intake) implements Intake {

    @Override
    public void transcript(Transcript transcript) {
        for (int i = 0; i < transcript.utterances().size(); i++) {
            if (transcript.utterances().get(i).turn().text().indexOf(Source.UNDECODABLE) >= 0) {
                remark(new Remark(
                        Remark.Kind.UNREADABLE,
                        "SB204",
                        "Wrong encoding; say which it is, for example --encoding windows-1252.",
                        transcript.file(),
                        "message " + (i + 1)));
                return;
            }
        }
        intake.transcript(transcript);
    }

    @Override
    public void remark(Remark remark) {
        intake.remark(remark);
    }
}
