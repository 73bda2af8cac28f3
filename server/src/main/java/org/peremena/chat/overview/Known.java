package org.peremena.chat.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.seat.LiveChat;
import org.peremena.shared.ProfileId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** What a client has of a chat. @param readSeq −1 when it does not say */
record Known(long seq, long rev, long readSeq, long othersReadSeq) {
    /** {@code [seq, rev]} or {@code [seq, rev, readSeq, othersReadSeq]}. */
    static Known of(List<Long> numbers) {
        if (numbers.size() < 2 || numbers.stream().anyMatch(number -> number == null || number < 0)) throw new Refusal(SharedReason.INVALID);
        return new Known(numbers.get(0), numbers.get(1), numbers.size() > 3 ? numbers.get(2) : -1, numbers.size() > 3 ? numbers.get(3) : -1);
    }

    boolean hasReads() {
        return readSeq >= 0;
    }

    boolean isAt(long chatSeq, long chatRev) {
        return seq == chatSeq && rev == chatRev;
    }

    boolean hasRead(ProfileId profile, long storedReadSeq, @Nullable LiveChat live) {
        if (live == null) return true;
        return readSeq == Math.max(storedReadSeq, live.readSeq(profile)) && othersReadSeq == live.othersReadSeq(profile);
    }

    /** Too far behind; or ahead, after the database went back to a backup. */
    boolean isTooOld(long chatSeq, long chatRev, int most) {
        return seq > chatSeq || rev > chatRev || chatSeq - seq > most || chatRev - rev > most;
    }
}
