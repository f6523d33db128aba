package org.leaplms.examples.standalone.people;

import java.util.Locale;

/** The professions LEAP is taught to, as the host lists them. */
public enum Profession {
    /** Nurse. */
    NURSE,
    /** Physician. */
    PHYSICIAN,
    /** Paramedic. */
    PARAMEDIC,
    /** Social worker. */
    SOCIAL_WORKER,
    /** Education lead. */
    EDUCATION_LEAD;

    /** Message key of the profession's name. */
    public String key() {
        return "profession." + name().toLowerCase(Locale.ROOT);
    }
}
