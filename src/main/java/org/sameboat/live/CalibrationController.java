package org.sameboat.live;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sameboat.scorecard.Appraisal;
import org.sameboat.scorecard.Appraisals;
import org.sameboat.scorecard.Calibration;
import org.sameboat.scorecard.Ratings;
import org.sameboat.transcript.Cells;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How well reviewers agree with each other and with the engine, on what was scored on the pages. */
@RestController
@RequestMapping("/api/calibration")
class CalibrationController {

    /** Appraisals that count, the latest. */
    private static final int MOST = 5_000;

    private final Appraisals appraisals;

    CalibrationController(Appraisals appraisals) {
        this.appraisals = appraisals;
    }

    /**
     * The agreement.
     *
     * @param reviewers who scored
     */
    record View(List<String> reviewers, List<Calibration.ItemAgreement> items, List<Disagreement> disagreements) {}

    /** Where raters are furthest apart: the scores of each rater for one item of one appraisal. */
    record Disagreement(String appraisal, String conversation, String item, Map<String, Integer> scores) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    View calibration() {
        List<Appraisal> all = appraisals.latest(null, MOST);
        Map<String, String> names = all.stream().collect(Collectors.toMap(Appraisal::id, Appraisal::conversation));
        Ratings ratings = new Ratings();
        all.forEach(appraisal -> appraisal.addTo(ratings));
        Calibration calibration = Calibration.of(ratings);
        return new View(
                ratings.people(),
                calibration.items(),
                calibration.disagreements().stream()
                        .map(d -> new Disagreement(
                                d.conversation(), names.getOrDefault(d.conversation(), ""), d.item(), d.scores()))
                        .toList());
    }

    /** The same as the command {@code calibrate} takes. */
    @GetMapping(path = "/scores.csv", produces = "text/csv;charset=UTF-8")
    String scores() throws IOException {
        StringWriter out = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord("reviewer", "conversation", "item", "score", "note");
            for (Appraisal appraisal : appraisals.latest(null, MOST)) {
                for (Appraisal.Given one : appraisal.given()) {
                    csv.printRecord(
                            Cells.safe(one.reviewer()),
                            Cells.safe(appraisal.conversation()),
                            Cells.safe(one.item()),
                            one.score(),
                            Cells.safe(one.note()));
                }
            }
        }
        return out.toString();
    }
}
