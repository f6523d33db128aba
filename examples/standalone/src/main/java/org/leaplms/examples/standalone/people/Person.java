package org.leaplms.examples.standalone.people;

/**
 * Someone who can sign in.
 *
 * @param id stable identifier, also the learner id in records
 * @param given given name
 * @param family family name
 * @param profession what they do
 * @param unit message key of the place they work at
 */
public record Person(String id, String given, String family, Profession profession, String unit) {

    /** Given name, then family name. */
    public String name() {
        return given + " " + family;
    }

    /** Whether this person sees who is where. */
    public boolean isLead() {
        return profession == Profession.EDUCATION_LEAD;
    }
}
