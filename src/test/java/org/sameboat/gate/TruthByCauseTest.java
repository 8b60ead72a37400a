package org.sameboat.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sameboat.conversation.CaseFacts;
import org.sameboat.conversation.Context;
import org.sameboat.conversation.Turn;

/** One case, one fact, one sentence: what agents reckon and reword is no fault, and what they get wrong is. */
class TruthByCauseTest {

    private static final Instant NOW = Instant.parse("2026-11-11T09:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "call-out=45.00 EUR;pump=62.00 EUR;labour=55.00 EUR|What will it be?|It comes to 162 euros in total.",
                "fee=110.00 GBP per child;sibling discount=10 percent off|And for both?|That is 209 pounds for the term.",
                "price=12.00 USD per seat|And with 5 seats?|Sixty dollars a month.",
                "instalments=10 x 144.00 GBP;paid=7 of 10|How much is left?|You've paid seven of ten, so £432 is left.",
                "renewal=14.20 EUR for 1 year, 26.00 EUR for 2 years|How long?|Two years save you 2.40 euros.",
                "test=2026-11-12 10:40;fasting=8 hours before|Breakfast?|Nothing to eat from 2:40 in the night.",
                "queue=runs every Monday 10:00|When?|It goes out on Mondays, so on the 16th.",
                "rent from 2026-12-01=104.00 EUR|From when?|The 104 euros apply from 1 December.",
                "paid until=2026-11-30|When can I hand over the keys?|Does Monday the 30th suit you? It's Monday the 30th.",
                "rebooked=NV 422, 2026-11-12 19:05|What now?|You've been moved to NV 422 at 19:05.",
                "reversal=started 2026-11-11|And?|The reversal went off today.",
                "refundable=no|My money back?|You did choose the non-refundable fare.",
                "lab results=expected 2026-11-18|Any news?|There is no result yet; the lab gives Wednesday the 18th.",
                "roaming charges=96.20 EUR;installments=up to 3, no charge|Can I split it?|You can split it in three at no charge.",
                "status=not yet collected from sender;service=48 hours|Where is it?|The 48 hours start once we've collected it.",
                "height=110-120 cm|My shelf is 130 cm up|That leaves 10 cm, as it is 110 to 120 cm high.",
                "reason=not recorded|Why?|Why it happened isn't recorded, so I'll ask.",
                "decision=by 2026-11-18|When?|They need it by 18 November, and that may take till then.",
                "order=2 tickets at 58.00;fee=6.00, not refundable|All of it?|I can return the 116.00 for both tickets.",
                "quote=22.00 to 26.00;charged=34.60|Why?|8.60 above the top of the quote is a lot.",
                "plan=12 seats;price=9.00 EUR per seat|Two people left, what now?|Ten seats at nine euros make 90 euros.",
                "product=kettle K3|Does it switch off?|Looking in the manual, back in two minutes.",
                "box=coffee, paused|Great, thanks!|Glad that's settled.",
                "insured=up to 200.00 EUR;insurance=up to 200.00 EUR|And?|No insurance makes up for those letters.",
                "refund=failed, card expired|And?|I'll stay with it until the money's sent."
            })
    void what_follows_from_the_case_passes(String facts, String asked, String draft) {
        Review review = review(facts, asked, draft);

        assertThat(review.supported().pass()).as(review.supported().toString()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call-out=45.00 EUR;pump=62.00 EUR;labour=55.00 EUR|What will it be?|It comes to 172 euros in total.",
                "fee=110.00 GBP per child;sibling discount=10 percent off|And for both?|That is 205 pounds for the term.",
                "test=2026-11-12 10:40;fasting=8 hours before|Breakfast?|Nothing to eat from 3:40 in the night.",
                "rent from 2026-12-01=104.00 EUR|From when?|The 104 euros apply from 2 December.",
                "paid until=2026-11-30|When?|It's Tuesday the 30th.",
                "seats=row F, 11-12|Which seats?|Row E, seats 11 and 12.",
                "status=label printed 2026-11-09, not yet collected from sender|Where?|Your parcel has been picked up.",
                "renewal=submitted 2026-11-05, under review|And?|Nothing is missing and it's approved.",
                "payout=1,130.00 GBP approved 2026-11-10, not yet paid|And?|It left us yesterday.",
                "prescription=received 2026-11-10;status=being prepared|Is it ready?|Yes, it's ready.",
                "weight=58 kg|Is it heavy?|At 48 kg two people carry it easily.",
                "height=110-120 cm|Will it fit?|The tree is 80-90 cm.",
                "visit=missed, no reason logged|Why?|Pavel's van broke down on the way.",
                "closed=2026-11-10, no reason noted|Why?|I'm sorry about the 10th, when a burst pipe closed our rooms.",
                "approval=applied 2026-04-02, decision by 2027-05-28|When?|They must decide by 18 May.",
                "receipt=G-8842|Look it up|I'm opening receipt G-8482 now; receipt G-8482 is here."
            })
    void what_the_case_does_not_bear_out_fails(String facts, String asked, String draft) {
        Review review = review(facts, asked, draft);

        assertThat(review.supported().pass()).as(review.supported().toString()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-10", "2026"})
    void a_fact_that_names_no_day_is_held_against_a_day_all_the_same(String until) {
        Review review =
                review("card valid until=" + until + ";period=30 days", "Is it?", "It is valid until 12 December.");

        assertThat(review).isNotNull();
    }

    private static Review review(String facts, String asked, String draft) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String fact : facts.split(";")) {
            entries.put(fact.split("=")[0], fact.split("=")[1]);
        }
        Context context = new Context(List.of(Turn.customer(asked)), 0, new CaseFacts(entries), NOW);
        return GateTest.GATE.review(GateTest.situation(true, context), draft);
    }
}
