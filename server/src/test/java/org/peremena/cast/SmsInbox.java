package org.peremena.cast;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.peremena.identity.phone.Phone;
import org.peremena.identity.sms.Sms;
import org.peremena.identity.sms.SmsFailed;

/** The phones of the cast: keeps the last message of each. */
@Mock
@Singleton
public class SmsInbox implements Sms {
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private final Map<String, String> last = new ConcurrentHashMap<>();
    private volatile boolean broken;

    @Override
    public void send(Phone phone, String text) throws SmsFailed {
        if (broken) throw new SmsFailed("the test says so", null);
        last.put(phone.e164(), text);
    }

    /** The code in the last message to this phone, E.164. */
    public String code(String phone) {
        var code = CODE.matcher(text(phone));
        if (!code.find()) throw new AssertionError("no code has come");
        return code.group();
    }

    /** The last message to this phone, E.164. */
    public String text(String phone) {
        return last.getOrDefault(phone, "");
    }

    public void breaks() {
        broken = true;
    }

    public void works() {
        broken = false;
    }
}
