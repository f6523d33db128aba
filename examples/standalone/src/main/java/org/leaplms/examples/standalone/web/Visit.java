package org.leaplms.examples.standalone.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.leaplms.examples.standalone.people.DemoPeople;
import org.leaplms.examples.standalone.people.Person;
import org.leaplms.examples.standalone.text.Language;
import org.leaplms.examples.standalone.text.Messages;

/**
 * One request as the pages see it.
 *
 * @param path path within the host, starts with a slash
 * @param person who is signed in
 * @param messages sentences in the visitor's language
 * @param csrf token every form of this session carries
 */
record Visit(String path, Optional<Person> person, Messages messages, String csrf) {
    private static final String PERSON = "leap.person";
    private static final String LANGUAGE = "leap.language";
    private static final String CSRF = "leap.csrf";
    private static final int TOKEN_BYTES = 24;

    static Visit of(HttpServletRequest request, ZoneId zone) {
        HttpSession session = request.getSession();
        Optional<Person> person =
                Optional.ofNullable((String) session.getAttribute(PERSON)).flatMap(DemoPeople::find);
        return new Visit(request.getPathInfo(), person, Messages.of(language(request), zone), csrf(session));
    }

    /** Signs in: the session gets a new id and a new token, so that nothing planted before survives. */
    static void signIn(HttpServletRequest request, Person person) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.removeAttribute(CSRF);
        session.setAttribute(PERSON, person.id());
    }

    /** Signs out; the language stays. */
    static void signOut(HttpServletRequest request) {
        Object language = request.getSession().getAttribute(LANGUAGE);
        request.getSession().invalidate();
        request.getSession().setAttribute(LANGUAGE, language);
    }

    static void chooseLanguage(HttpServletRequest request, Language language) {
        request.getSession().setAttribute(LANGUAGE, language);
    }

    String say(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    Language language() {
        return messages.language();
    }

    private static Language language(HttpServletRequest request) {
        if (request.getSession().getAttribute(LANGUAGE) instanceof Language chosen) {
            return chosen;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::toLanguageTag)
                .flatMap(tag -> Language.of(tag).stream())
                .findFirst()
                .orElse(Language.EN);
    }

    private static String csrf(HttpSession session) {
        if (session.getAttribute(CSRF) instanceof String token) {
            return token;
        }
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        session.setAttribute(CSRF, token);
        return token;
    }
}
