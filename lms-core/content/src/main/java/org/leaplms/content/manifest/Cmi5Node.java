package org.leaplms.content.manifest;

import java.util.List;
import org.leaplms.content.LangText;

/** A block or an AU of a cmi5 course. */
public sealed interface Cmi5Node permits Cmi5Block, Cmi5Au {
    /** The publisher's id, an IRI. */
    String id();

    /** Titles by language. */
    List<LangText> titles();

    /** Descriptions by language. */
    List<LangText> descriptions();

    /** Ids of the objectives it serves. */
    List<String> objectiveIds();
}
