package org.leaplms.scorm.sequencing;

import java.util.List;

/** Puts a {@link WhyStep} into one sentence, English or French. Stateless. */
public final class WhyText {
    private WhyText() {}

    /**
     * The sentence.
     *
     * @param title the activity's title
     * @param language {@code fr} for French, anything else for English
     */
    public static String of(WhyStep step, String title, String language) {
        boolean french = language.startsWith("fr");
        String subject = french ? "« " + title + " »" : "'" + title + "'";
        String status = french ? frenchStatus(step) : englishStatus(step);
        String reason = french ? french(step) : english(step);
        return subject + " " + status + (french ? " : " : ": ") + reason + " (" + step.clause() + ").";
    }

    private static String englishStatus(WhyStep step) {
        boolean unknown = step.value().equals("unknown");
        boolean yes = step.value().equals("true");
        return switch (step.kind()) {
            case COMPLETION -> unknown ? "has no completion yet" : yes ? "is completed" : "is not completed";
            case SUCCESS -> unknown ? "has no result yet" : yes ? "is passed" : "is not passed";
            case PROGRESS -> unknown ? "has no progress yet" : "has progress " + step.value();
            case MEASURE -> unknown ? "has no score yet" : "has score " + step.value();
        };
    }

    private static String frenchStatus(WhyStep step) {
        boolean unknown = step.value().equals("unknown");
        boolean yes = step.value().equals("true");
        return switch (step.kind()) {
            case COMPLETION -> unknown ? "n'a pas encore d'achèvement" : yes ? "est terminé" : "n'est pas terminé";
            case SUCCESS -> unknown ? "n'a pas encore de résultat" : yes ? "est réussi" : "n'est pas réussi";
            case PROGRESS -> unknown ? "n'a pas encore de progression" : "a une progression de " + step.value();
            case MEASURE -> unknown ? "n'a pas encore de note" : "a une note de " + step.value();
        };
    }

    private static String english(WhyStep step) {
        List<String> data = step.data();
        return switch (step.rule()) {
            case SET_BY_CONTENT -> "the content reported it";
            case ASSUMED_AT_END -> "the content said nothing, so it was assumed when the attempt ended";
            case NOT_KNOWN -> "nothing was reported";
            case READ_FROM_GLOBAL -> "it is read from the shared objective " + data.get(0);
            case BY_MEASURE -> "the measure " + data.get(0) + " is compared with " + data.get(1);
            case WEIGHTED_MEAN ->
                "it is the weighted mean of its parts; " + data.get(0) + " of " + data.get(1) + " have one";
            case ROLLUP_RULE ->
                "rule " + data.get(0) + " of the course applies: " + data.get(1) + " of its parts make it "
                        + data.get(2);
            case DEFAULT_ROLLUP ->
                "the standard's rule applies: " + data.get(0) + " of its parts make it " + data.get(1);
            case NO_RULE -> "no rule about its parts applies yet";
            case NOT_TRACKED -> "the course does not track it";
        };
    }

    private static String french(WhyStep step) {
        List<String> data = step.data();
        return switch (step.rule()) {
            case SET_BY_CONTENT -> "le contenu l'a indiqué";
            case ASSUMED_AT_END -> "le contenu n'a rien indiqué; c'est supposé à la fin de la tentative";
            case NOT_KNOWN -> "rien n'a été indiqué";
            case READ_FROM_GLOBAL -> "lu de l'objectif partagé " + data.get(0);
            case BY_MEASURE -> "la mesure " + data.get(0) + " est comparée à " + data.get(1);
            case WEIGHTED_MEAN ->
                "moyenne pondérée de ses parties; " + data.get(0) + " sur " + data.get(1) + " en ont une";
            case ROLLUP_RULE ->
                "la règle " + data.get(0) + " du cours s'applique : " + data.get(1) + " de ses parties donnent "
                        + data.get(2);
            case DEFAULT_ROLLUP ->
                "la règle de la norme s'applique : " + data.get(0) + " de ses parties donnent " + data.get(1);
            case NO_RULE -> "aucune règle sur ses parties ne s'applique encore";
            case NOT_TRACKED -> "le cours n'en fait pas le suivi";
        };
    }
}
