package org.leaplms.examples.standalone.people;

import java.util.List;
import java.util.Optional;

/** The people of the demonstration: invented, without passwords, which is why the host listens on loopback only. */
public final class DemoPeople {
    private static final List<Person> ALL = List.of(
            new Person("nadia.roy", "Nadia", "Roy", Profession.NURSE, "unit.medicine"),
            new Person("samuel.osei", "Samuel", "Osei", Profession.PHYSICIAN, "unit.family"),
            new Person("kim.macleod", "Kim", "MacLeod", Profession.PARAMEDIC, "unit.ems"),
            new Person("etienne.gagnon", "Étienne", "Gagnon", Profession.SOCIAL_WORKER, "unit.home"),
            new Person("claire.bouchard", "Claire", "Bouchard", Profession.EDUCATION_LEAD, "unit.education"));

    private DemoPeople() {}

    /** Everyone, in the order of the sign-in page. */
    public static List<Person> all() {
        return ALL;
    }

    /** Those who learn. */
    public static List<Person> learners() {
        return ALL.stream().filter(person -> !person.isLead()).toList();
    }

    /** The person with an id. */
    public static Optional<Person> find(String id) {
        return ALL.stream().filter(person -> person.id().equals(id)).findFirst();
    }
}
