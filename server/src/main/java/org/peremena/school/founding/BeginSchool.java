package org.peremena.school.founding;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.peremena.school.Organisations;

/** At the start: begins the school that was named, or tells how to name one where nobody could sign in to anything. */
@ApplicationScoped
class BeginSchool {
    private static final Logger LOG = Logger.getLogger(BeginSchool.class);

    private final FoundSchool found;
    private final Organisations organisations;
    private final Config config;
    private final boolean demo;
    private final String sms;

    BeginSchool(FoundSchool found, Organisations organisations, Config config, @ConfigProperty(name = "peremena.demo", defaultValue = "false") boolean demo,
                @ConfigProperty(name = "peremena.sms.transport", defaultValue = "log") String sms) {
        this.found = found;
        this.organisations = organisations;
        this.config = config;
        this.demo = demo;
        this.sms = sms;
    }

    /** After migrations; where the demo is to come it comes later and needs no school. */
    void onStart(@Observes @Priority(4000) StartupEvent start) {
        var wish = FoundingRules.read(words());
        if (wish.isPresent()) begin(wish.get());
        else if (!demo && organisations.none()) LOG.info("There is no school here yet and nobody can sign in to one. Start once with --school \"Школа № 5\" "
            + "--administrator \"+7 900 123-45-67 Иванова Мария Петровна\" (or PEREMENA_SCHOOL and PEREMENA_ADMINISTRATOR).");
    }

    void begin(Beginning wish) {
        if (found.found(wish)) LOG.infof("«%s» has begun. %s signs in with the phone number given here; the code %s.", wish.school(), wish.administrator().shortForm(),
            sms.equalsIgnoreCase("log") ? "is written to this log, because no SMS is set up yet (docs/operations/sms.md)" : "comes by SMS");
        else LOG.info("There is a school here already; --school and PEREMENA_SCHOOL found nothing any more and may be left out.");
    }

    private Map<String, String> words() {
        var words = new HashMap<String, String>();
        for (var word : FoundingRules.WORDS) config.getOptionalValue("peremena." + word, String.class).ifPresent(said -> words.put(word, said));
        return words;
    }
}
