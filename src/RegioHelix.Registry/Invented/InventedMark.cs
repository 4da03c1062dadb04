using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RegioHelix.Registry.Invented;

/// <summary>What stands behind every invented name, so that none can be taken for a real one wherever it goes.</summary>
public static class InventedMark
{
    /// <summary>The mark, as names are kept and written to files.</summary>
    public const string Text = "(invented)";

    /// <summary>The mark as a Dutch reader sees it.</summary>
    public const string Dutch = "(verzonnen)";

    /// <summary>A name without it, for where another mark stands beside.</summary>
    public static string Without(string name) => Without(Without(name, Text), Dutch);

    /// <summary>A name as its reader sees it: the mark, where there is one, in the reader's language.</summary>
    /// <param name="name">The name as it is kept.</param>
    /// <param name="culture">The reader's.</param>
    [return: NotNullIfNotNull(nameof(name))]
    public static string? In(string? name, CultureInfo culture) =>
        name is not null && culture.TwoLetterISOLanguageName == "nl" && name.EndsWith(Text, StringComparison.Ordinal) ? name[..^Text.Length] + Dutch : name;

    /// <summary>A name as the reader of the page that is being written sees it.</summary>
    /// <param name="name">The name as it is kept.</param>
    [return: NotNullIfNotNull(nameof(name))]
    public static string? Say(string? name) => In(name, CultureInfo.CurrentUICulture);

    private static string Without(string name, string mark) => name.EndsWith(" " + mark, StringComparison.Ordinal) ? name[..^(mark.Length + 1)] : name;
}
