namespace RegioHelix.Vocabulary.Observations;

/// <summary>
/// The letters in which Eurostat writes flags, several joined as in <c>bep</c>, in alphabetical order.
/// Source: Eurostat, code list OBS_FLAG.
/// </summary>
public static class FlagCodes
{
    private static readonly (char Letter, ObservationFlags Flag)[] Letters =
    [
        ('b', ObservationFlags.Break),
        ('c', ObservationFlags.Confidential),
        ('d', ObservationFlags.DefinitionDiffers),
        ('e', ObservationFlags.Estimated),
        ('f', ObservationFlags.Forecast),
        ('i', ObservationFlags.Imputed),
        ('n', ObservationFlags.NotSignificant),
        ('p', ObservationFlags.Provisional),
        ('r', ObservationFlags.Revised),
        ('s', ObservationFlags.EurostatEstimate),
        ('u', ObservationFlags.LowReliability),
        ('z', ObservationFlags.NotApplicable),
    ];

    /// <summary>Reads flags written as letters in any order; the empty text is no flag.</summary>
    /// <returns>False where a letter is unknown or stands twice; <paramref name="flags"/> is then none.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out ObservationFlags flags)
    {
        flags = ObservationFlags.None;
        foreach (var letter in text)
        {
            var flag = FlagOf(letter);
            if (flag == ObservationFlags.None || flags.HasFlag(flag))
            {
                flags = ObservationFlags.None;
                return false;
            }
            flags |= flag;
        }
        return true;
    }

    /// <summary>Writes flags as letters in alphabetical order. The flags that are not Eurostat's (simulated, unreadable) have no letter.</summary>
    public static string Format(ObservationFlags flags)
    {
        Span<char> text = stackalloc char[Letters.Length];
        var length = 0;
        foreach (var (letter, flag) in Letters)
            if (flags.HasFlag(flag))
                text[length++] = letter;
        return new string(text[..length]);
    }

    private static ObservationFlags FlagOf(char letter)
    {
        foreach (var (known, flag) in Letters)
            if (known == letter)
                return flag;
        return ObservationFlags.None;
    }
}
