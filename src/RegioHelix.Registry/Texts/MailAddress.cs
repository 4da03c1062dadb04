using System.Text.RegularExpressions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Texts;

/// <summary>Addresses of mail boxes.</summary>
public static partial class MailAddress
{
    private const int Longest = 254;

    /// <summary>Reads an address, in lower case; null where it is blank or has a problem.</summary>
    public static string? Read(string? given, string field, FieldProblems problems)
    {
        if (PlainText.ReadLine(given, field, Longest, problems) is not { } text)
            return null;
        if (Form().IsMatch(text))
            return text.ToLowerInvariant();
        problems.Add(field, "not-a-mail-address", text, Phrase.Of("give an address such as name@example.org"));
        return null;
    }

    [GeneratedRegex(@"^[^\s@<>()\[\],;:\\""]{1,64}@[^\s@<>()\[\],;:\\""]+\.[^\s@<>()\[\],;:\\""]{2,}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
