using System.Text.RegularExpressions;

namespace RegioHelix.Store.Shelves;

/// <summary>Which paths a file on a shelf may have: they name files, and rows of a table.</summary>
public static partial class ShelfPath
{
    /// <summary>The longest path.</summary>
    public const int Longest = 120;

    /// <summary>True for small letters, digits, <c>-</c> and <c>.</c> between single slashes, no part beginning with a dot.</summary>
    public static bool IsWell(string path) => path.Length <= Longest && Pattern().IsMatch(path);

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]*(/[a-z0-9][a-z0-9.-]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
